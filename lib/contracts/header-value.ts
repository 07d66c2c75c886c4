/**
 * Tells whether a value must not enter a mail header: it holds CR, LF or NUL (RFC 5322 §2.2), which header injection
 * is made of. Every other character, further controls included, can travel encoded (RFC 2047, RFC 2231).
 */
export function hasForbiddenControl(value: string): boolean {
  return /[\r\n\0]/.test(value);
}
