export const providerLabels: Record<string, string> = { smtp: "SMTP", postmark: "Postmark", gmail: "Gmail" };
