/** A phone number with all but its last two digits hidden: "••42". Already masked numbers come out the same. */
export function maskPhone(number: string): string {
  return `••${lastTwo(number)}`;
}

export function lastTwo(number: string): string {
  return number.replace(/\D/g, '').slice(-2);
}
