/** Zeros of the decimal digits that browsers' number formats use; nine follow each. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

function digitOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? undefined : String(code - zero);
}

/** With 0 to 9 for the digits of other scripts. NFKC makes the wide ones of Chinese and Japanese plain. */
function plainDigits(text: string): string {
  return Array.from(text.normalize('NFKC'), (character) => digitOf(character) ?? character).join('');
}

/**
 * The number in the text of a number box, words around it ("8 hours", "８時間") left aside. Undefined where there is
 * none, more than one, a minus, or a separator that could be one of thousands ("1.500", "1,500"). Never throws.
 */
export function readNumber(text: string): number | undefined {
  const plain = plainDigits(text).replaceAll('٫', '.');
  const numbers = plain.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const [number] = numbers;
  if (number === undefined || numbers.length > 1 || /[-\u2212]\s*\d/.test(plain)) return undefined;
  return /^\d{1,9}(?:[.,]\d{1,2})?$/.test(number) ? Number(number.replace(',', '.')) : undefined;
}
