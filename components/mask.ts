/**
 * A phone number with all but its last two digits hidden: "••42". Already masked numbers come out the same. Isolated
 * (U+2066, U+2069): in a line from right to left it would be drawn "42••" (Unicode Standard Annex 9, 2.4).
 */
export function maskPhone(number: string): string {
  return `\u2066••${lastTwo(number)}\u2069`;
}

export function lastTwo(number: string): string {
  return number.replace(/\D/g, '').slice(-2);
}
