/** True of the line with which mail programs begin a quotation: "On 22 Nov 2026, Ada wrote:", in some languages. */
export function announcesQuote(line: string): boolean {
  const flat = line.replace(/\s+/g, " ").trim();
  return flat.length <= MAX_LENGTH && ANNOUNCEMENTS.some((pattern) => pattern.test(flat));
}

/** True of text that begins as Outlook's block above what it quotes, or with its line of dashes. */
export function isForwardedHeader(text: string): boolean {
  const flat = text
    .slice(0, MAX_LENGTH * 4)
    .replace(/\s+/g, " ")
    .trim();
  return (
    /^-{3,} ?(?:Original (?:Message|Appointment)|Ursprüngliche Nachricht|Message d'origine) ?-{3,}/i.test(flat) ||
    HEADERS.some((names) => hasInOrder(flat, names))
  );
}

const MAX_LENGTH = 400;

const ANNOUNCEMENTS = [
  /^On .{5,} wrote:$/i,
  /^Am .{5,} schrieb\b.{0,120}:$/i,
  /^Le .{5,} a écrit ?:$/i,
  /^El .{5,} escribió:$/i,
  /^Il .{5,} ha scritto:$/i,
  /^Op .{5,} schreef\b.{0,120}:$/i,
  /^Em .{5,} escreveu:$/i,
];

const HEADERS = [
  ["From:", "Sent:", "To:", "Subject:"],
  ["From:", "Date:", "To:", "Subject:"],
  ["From:", "To:", "Sent:", "Subject:"],
  ["Von:", "Gesendet:", "An:", "Betreff:"],
  ["De :", "Envoyé :", "À :", "Objet :"],
  ["De:", "Enviado", "Para:", "Asunto:"],
  ["Da:", "Inviato:", "A:", "Oggetto:"],
  ["Van:", "Verzonden:", "Aan:", "Onderwerp:"],
] as const;

function hasInOrder(text: string, names: readonly string[]): boolean {
  let from = 0;
  return names.every((name, index) => {
    const at = text.indexOf(name, from);
    from = at + name.length;
    return index === 0 ? at === 0 : at !== -1;
  });
}
