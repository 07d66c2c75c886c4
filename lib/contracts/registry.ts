import {
  listContactActivitiesContract,
  listCustomerActivitiesContract,
  listDealActivitiesContract,
} from "./activities";
import {
  createActivityContract,
  deleteActivityContract,
  getActivityContract,
  restoreActivityContract,
  updateActivityContract,
} from "./activity-writes";
import { createApiKeyContract, listApiKeysContract, revokeApiKeyContract } from "./api-keys";
import {
  createInvitationContract,
  getCompanyContract,
  listCompanyUsersContract,
  listInvitationsContract,
  removalImpactContract,
  removeCompanyUserContract,
  revokeInvitationContract,
  updateCompanyContract,
  updateCompanyUserContract,
} from "./company";
import { listContactDealsContract } from "./contact-deals";
import { linkEmployerContract, listContactEmployersContract, unlinkEmployerContract } from "./contact-employers";
import {
  createContactContract,
  deleteContactContract,
  getContactContract,
  listContactsContract,
  restoreContactContract,
  searchContactsContract,
  updateContactContract,
} from "./contacts";
import { bulkContactsContract, exportContactsContract, importContactsContract } from "./contacts-import";
import {
  createCustomerContract,
  deleteCustomerContract,
  getCustomerContract,
  listCustomerContactsContract,
  listCustomerDealsContract,
  listCustomersContract,
  restoreCustomerContract,
  searchCustomersContract,
  updateCustomerContract,
} from "./customers";
import { bulkCustomersContract, exportCustomersContract, importCustomersContract } from "./customers-import";
import { bulkDealsContract, deleteDealContract, moveDealContract, restoreDealContract } from "./deal-actions";
import { createDealContract, getDealContract, listDealsContract, updateDealContract } from "./deals";
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
import { replyEmailContract } from "./email-reply";
import { sendEmailContract } from "./email-send";
import { downloadAttachmentContract, getEmailThreadContract, listThreadMessagesContract } from "./email-threads";
import {
  connectGmailContract,
  disconnectGmailContract,
  listGmailConnectionsContract,
  refreshGmailConnectionContract,
} from "./gmail-connections";
import { acceptInvitationContract, readInvitationContract } from "./invitations";
import { changePasswordContract, getMeContract, updateMeContract } from "./me";
import {
  createPipelineContract,
  deletePipelineContract,
  getPipelineContract,
  listPipelinesContract,
  pipelineBoardContract,
  restorePipelineContract,
  updatePipelineContract,
} from "./pipelines";
import { healthContract, openApiContract, readinessContract } from "./system";

/** Every endpoint there is. A test holds that each has a route file and each route file its contracts. */
export const registry: readonly AnyContract[] = [
  sendEmailContract,
  replyEmailContract,
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
  listGmailConnectionsContract,
  connectGmailContract,
  refreshGmailConnectionContract,
  disconnectGmailContract,
  getEmailThreadContract,
  listThreadMessagesContract,
  downloadAttachmentContract,
  // A path of plain words stands before the one whose parameter would take them for an id.
  listContactsContract,
  searchContactsContract,
  exportContactsContract,
  importContactsContract,
  bulkContactsContract,
  createContactContract,
  getContactContract,
  updateContactContract,
  deleteContactContract,
  restoreContactContract,
  listContactActivitiesContract,
  listContactDealsContract,
  listContactEmployersContract,
  linkEmployerContract,
  unlinkEmployerContract,
  listCustomersContract,
  searchCustomersContract,
  exportCustomersContract,
  importCustomersContract,
  bulkCustomersContract,
  createCustomerContract,
  getCustomerContract,
  updateCustomerContract,
  deleteCustomerContract,
  restoreCustomerContract,
  listCustomerActivitiesContract,
  listCustomerContactsContract,
  listCustomerDealsContract,
  listDealsContract,
  bulkDealsContract,
  createDealContract,
  getDealContract,
  updateDealContract,
  deleteDealContract,
  restoreDealContract,
  moveDealContract,
  listDealActivitiesContract,
  listPipelinesContract,
  createPipelineContract,
  getPipelineContract,
  updatePipelineContract,
  deletePipelineContract,
  restorePipelineContract,
  pipelineBoardContract,
  createActivityContract,
  getActivityContract,
  updateActivityContract,
  deleteActivityContract,
  restoreActivityContract,
  getMeContract,
  updateMeContract,
  changePasswordContract,
  getCompanyContract,
  updateCompanyContract,
  listCompanyUsersContract,
  updateCompanyUserContract,
  removeCompanyUserContract,
  removalImpactContract,
  listInvitationsContract,
  createInvitationContract,
  revokeInvitationContract,
  readInvitationContract,
  acceptInvitationContract,
  listApiKeysContract,
  createApiKeyContract,
  revokeApiKeyContract,
  healthContract,
  readinessContract,
  openApiContract,
];
