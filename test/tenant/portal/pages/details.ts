/*
 * Evidence: title, texts, the two copy fields, of which the second holds a constant address, "Additional information"
 * and Ok (screenshots of 2025 and 2026 in AliChoukatli/CyberShield-Enterprise and anujacharya26/iam-cloud-ops-labs).
 */
import type { Kit } from './kit.ts';
import type { Words } from './words.ts';

const SECURITY_INFO = 'https://aka.ms/mysecurityinfo';

/** A pass as Graph answers its creation, as far as it is shown. */
export interface IssuedPass {
  readonly temporaryAccessPass: string;
  readonly startDateTime: string;
  readonly lifetimeInMinutes: number;
}

export function validity({ startDateTime, lifetimeInMinutes }: Omit<IssuedPass, 'temporaryAccessPass'>, language: string): { from: string; until: string } {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });
  const start = Date.parse(startDateTime);
  return { from: format.format(start), until: format.format(start + lifetimeInMinutes * 60_000) };
}

export function passDetails({ kit, words, language, pass, onClose }: { kit: Kit; words: Words; language: string; pass: IssuedPass; onClose: () => void }): HTMLElement {
  const { from, until } = validity(pass, language);
  const body = [
    kit.text(words.provideText),
    kit.copyField({ test: 'passcode', label: words.provide }, pass.temporaryAccessPass),
    kit.text(words.secureText),
    kit.copyField({ test: 'link', label: words.secure }, SECURITY_INFO),
    kit.text(words.more),
    kit.text(`${words.from}: ${from}`),
    kit.text(`${words.until}: ${until}`),
  ];
  return kit.panel(words.details, body, { test: 'ok', label: words.ok, onPress: onClose }, onClose);
}
