/** Numbers the API promises; nowhere else written. */
export const limits = {
  /** Largest request body, in bytes. */
  requestBodyBytes: 40 * 1024 * 1024,
  /** Largest `html_body` and `text_body`, in bytes of UTF-8. */
  bodyBytes: 5 * 1024 * 1024,
  /** RFC 5322 §2.1.1: no line is longer than 998 characters. */
  subjectLength: 998,
  nameLength: 500,
  recipients: 100,
  /** Decoded bytes of all attachments of one message. */
  attachmentBytes: 26_214_400,
  attachmentCount: 100,
  fileNameLength: 255,
  idempotencyKeyLength: 255,
  /** Largest `notes` and `description` of a record, in bytes of UTF-8. */
  notesBytes: 64 * 1024,
  /** Largest `metadata` of a record, in bytes of its JSON. */
  metadataBytes: 16 * 1024,
  tagCount: 20,
  tagLength: 50,
  stageCount: 50,
  bulkIds: 200,
  importRows: 500,
  /** Records of one kind that an activity is filed on at once. */
  linksPerKind: 50,
  /** What a signed-in user may call in a minute; keys have limits of their own, set by the environment. */
  sessionCallsPerMinute: 600,
  /** Of a password that is chosen now; older ones stay good. */
  passwordLengthMin: 10,
  passwordLengthMax: 200,
  pageSizeDefault: 25,
  pageSizeMax: 100,
  /** Bodies of messages on one page, in bytes of UTF-8; a single message may have more. */
  pageBodyBytes: 8 * 1024 * 1024,
  /** A upload that sends nothing for so long is cut. */
  uploadIdleMs: 20_000,
  /** After `uploadGraceMs` an upload has to have come at this pace on average. */
  uploadGraceMs: 30_000,
  uploadBytesPerSecond: 16_000,
} as const;
