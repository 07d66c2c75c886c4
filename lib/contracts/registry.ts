import {
  listContactActivitiesContract,
  listCustomerActivitiesContract,
  listDealActivitiesContract,
} from "./activities";
import { getContactContract, listContactsContract } from "./contacts";
import { getCustomerContract, listCustomersContract } from "./customers";
import { getDealContract, listDealsContract } from "./deals";
import type { AnyContract } from "./define";
import { emailCapabilitiesContract } from "./email-capabilities";
import {
  createEmailConfigContract,
  deleteEmailConfigContract,
  getEmailConfigContract,
  listEmailConfigsContract,
  restoreEmailConfigContract,
  testEmailConfigContract,
  updateEmailConfigContract,
} from "./email-configs";
import { getEmailLogContract, listEmailLogsContract, resolveEmailLogContract } from "./email-logs";
import { sendEmailContract } from "./email-send";
import { downloadAttachmentContract, getEmailThreadContract, listThreadMessagesContract } from "./email-threads";
import { healthContract, openApiContract, readinessContract } from "./system";

/** Every endpoint there is. A test holds that each has a route file and each route file its contracts. */
export const registry: readonly AnyContract[] = [
  sendEmailContract,
  listEmailLogsContract,
  getEmailLogContract,
  resolveEmailLogContract,
  emailCapabilitiesContract,
  listEmailConfigsContract,
  getEmailConfigContract,
  createEmailConfigContract,
  updateEmailConfigContract,
  deleteEmailConfigContract,
  restoreEmailConfigContract,
  testEmailConfigContract,
  getEmailThreadContract,
  listThreadMessagesContract,
  downloadAttachmentContract,
  listContactsContract,
  getContactContract,
  listContactActivitiesContract,
  listCustomersContract,
  getCustomerContract,
  listCustomerActivitiesContract,
  listDealsContract,
  getDealContract,
  listDealActivitiesContract,
  healthContract,
  readinessContract,
  openApiContract,
];
