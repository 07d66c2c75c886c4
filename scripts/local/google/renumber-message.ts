import { randomBytes } from "node:crypto";
import type { GoogleStore } from "@emulators/google";

/**
 * Gives the message of a draft that was just sent the id of another message, as Gmail does: to whoever follows the
 * history, the draft's message was deleted and a sent one added. Returns the new id.
 */
export function renumberMessage(store: GoogleStore, oldId: string): string {
  const newId = `msg_${randomBytes(12).toString("base64url")}`;
  const message = store.messages.findOneBy("gmail_id", oldId);
  if (!message) return oldId;
  store.messages.update(message.id, { gmail_id: newId });
  for (const { id } of store.attachments.findBy("message_gmail_id", oldId)) {
    store.attachments.update(id, { message_gmail_id: newId });
  }
  // The emulator tells of the same moment as two changes of labels.
  const told = store.history.findBy("gmail_id", message.history_id).filter((event) => event.message_gmail_id === oldId);
  const [removed, added] = told;
  if (removed) store.history.update(removed.id, { change_type: "messageDeleted", label_ids: ["DRAFT"] });
  if (added) {
    store.history.update(added.id, {
      change_type: "messageAdded",
      message_gmail_id: newId,
      label_ids: message.label_ids,
    });
  }
  return newId;
}
