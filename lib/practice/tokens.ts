/** Cuts a text into the first groups of `pattern`, which is sticky. Undefined: something in it does not fit. */
export function tokenise(text: string, pattern: RegExp): string[] | undefined {
  const tokens: string[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const token = pattern.exec(text)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}
