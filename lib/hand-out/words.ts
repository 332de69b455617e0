/**
 * What a hand-out says, to the recipient and in their language; `$1` stands for what its comment says. They are the
 * recipient's words, not the interface's: an agent reads English and prints Japanese.
 */
export interface HandOutWords {
  /** Microsoft's own name of the pass in this language, as sign-in shows it; English where Microsoft has none. */
  readonly term: string;
  readonly lead: string;
  /** $1: the recipient's name. */
  readonly forName: string;
  readonly passcode: string;
  /** $1, $2: times. */
  readonly valid: string;
  /** $1: the name of a time zone; $2: the times in UTC. */
  readonly zone: string;
  readonly once: string;
  readonly many: string;
  readonly oldDevice: string;
  readonly address: string;
  /** $1: the address; read out in place of the QR code. */
  readonly code: string;
  readonly portal: string;
  readonly email: string;
  /** $1: the term. */
  readonly enter: string;
  readonly menu: string;
  readonly register: string;
  readonly registerOnce: string;
  readonly check: string;
  readonly windows: string;
  readonly clean: string;
  readonly never: string;
  readonly unexpected: string;
  /** $1: how to reach it. */
  readonly helpDesk: string;
  readonly destroy: string;
}

/**
 * A text with what it names: `values` in the order of `$1`, `$2`. Each is isolated (Unicode UAX 9, FSI and PDI), so that
 * a name or a number of another direction does not turn the sentence around.
 */
export function filled(text: string, ...values: readonly string[]): string {
  return text.replaceAll(/\$(\d)/g, (placeholder, place: string) => {
    const value = values[Number(place) - 1];
    return value === undefined ? placeholder : `\u2068${value}\u2069`;
  });
}
