// Entra's passcodes mix letters, digits and symbols ("+drkzqAD", "TAPRocks!" in learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass).
const PASSCODE_CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789+*!@#$%&=?^~';

export type Draw = (count: number) => number;

/** Mulberry32: small, and the same everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function drawFrom(random: () => number): Draw {
  return (count) => Math.min(count - 1, Math.floor(random() * count));
}

/** GUIDs that stay unique even where the injected randomness is a constant: the last group counts. */
export function idMaker(draw: Draw): () => string {
  let serial = 0;
  const part = (digits: number) => draw(16 ** digits).toString(16).padStart(digits, '0');
  return () => `${part(8)}-${part(4)}-4${part(3)}-8${part(3)}-${(serial += 1).toString(16).padStart(12, '0')}`;
}

export function drawPasscode(length: number, draw: Draw): string {
  return Array.from({ length }, () => PASSCODE_CHARACTERS.charAt(draw(PASSCODE_CHARACTERS.length))).join('');
}

export function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(draw(left.length), 1));
}
