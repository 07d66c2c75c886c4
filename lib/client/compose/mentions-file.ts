/** English and German, as people write when a file comes along. Whole words, so that "unattached" is none. */
const WORDS =
  /(?<![\p{L}\p{N}-])(?:attached|attachments?|attaching|enclosed|enclosing|anbei|angehängt\w*|beigefügt\w*|anhang|anhänge|im anhang|pièces? jointes?|ci-joint\w*|adjunto\w*)(?![\p{L}\p{N}])/iu;

/** Tells whether a text speaks of a file that comes with it. Quoted lines are not the writer's words. */
export function mentionsFile(...texts: readonly string[]): boolean {
  return texts.some((text) =>
    text
      .split("\n")
      .filter((line) => !line.startsWith(">"))
      .some((line) => WORDS.test(line)),
  );
}
