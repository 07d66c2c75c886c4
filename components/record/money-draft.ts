export type MoneyDraft = { amount: string; currency: string };
