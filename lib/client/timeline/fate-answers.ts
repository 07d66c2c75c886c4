/** What a person can say of a message that nobody else can tell about. It is said once. */
export const fateAnswers = [
  {
    value: "sent",
    label: "It arrived",
    meaning: "It will count as sent. This cannot be changed later.",
    confirmLabel: "Yes, it arrived",
  },
  {
    value: "failed",
    label: "It did not",
    meaning: "It will count as not sent, and you can write it again. This cannot be changed later.",
    confirmLabel: "No, it did not arrive",
  },
] as const;

export type Fate = (typeof fateAnswers)[number]["value"];
