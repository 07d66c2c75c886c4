/** The labels that deals carry, with their colours. */
export const tags = {
  priority: "#b45309",
  culture: "#0f766e",
  health: "#be123c",
  retail: "#7c3aed",
  "public sector": "#1d4ed8",
  "non-profit": "#4d7c0f",
  "repeat client": "#475569",
  "at risk": "#dc2626",
} as const;

export type TagName = keyof typeof tags;
