/** Inline, because mail programs drop style sheets; in points of one family, because they lack ours. */
const FONT = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const MONO = "font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace";

/** The frame around the whole message. */
export const messageStyle = `${FONT};font-size:14px;line-height:1.5`;

/** A line's room between what is written and who has written it. */
export const signatureStyle = "margin:20px 0 12px";

/** What each tag of a mail looks like. A tag that is not named here does not leave the editor. */
export const mailStyles = {
  p: "margin:0 0 12px",
  br: "",
  h1: "margin:20px 0 12px;font-size:24px;line-height:1.25;font-weight:600",
  h2: "margin:18px 0 10px;font-size:19px;line-height:1.3;font-weight:600",
  h3: "margin:16px 0 8px;font-size:16px;line-height:1.35;font-weight:600",
  strong: "",
  em: "",
  u: "",
  s: "",
  a: "color:#0b6e75;text-decoration:underline",
  ul: "margin:0 0 12px;padding-left:24px",
  ol: "margin:0 0 12px;padding-left:24px",
  li: "margin:0 0 4px",
  blockquote: "margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid #d3cdc4;color:#57524b",
  code: `padding:1px 4px;border-radius:4px;background-color:#f2efea;${MONO};font-size:13px`,
  pre: `margin:0 0 12px;padding:12px;border-radius:6px;background-color:#f2efea;${MONO};font-size:13px;line-height:1.45;white-space:pre-wrap`,
  hr: "margin:16px 0;border:0;border-top:1px solid #d3cdc4",
  img: "max-width:100%;height:auto;border:0",
} as const;

export type MailTag = keyof typeof mailStyles;

export function isMailTag(name: string): name is MailTag {
  return Object.hasOwn(mailStyles, name);
}
