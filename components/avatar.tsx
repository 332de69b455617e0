/** First letters of the first and last name, as Entra draws them. */
export function initials(name: string): string {
  const words = name.split(/[\s.@]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map((word) => Array.from(word)[0] ?? '').join('').toUpperCase();
}

/** The hue tells neighbours in a list apart; it means nothing. */
function hue(name: string): number {
  return Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
}

export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return <span class={`avatar hue-${hue(name)} ${large ? 'avatar-large' : ''}`} aria-hidden="true">{initials(name)}</span>;
}
