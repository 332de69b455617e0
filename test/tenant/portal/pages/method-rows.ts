/*
 * Evidence: the grid "Usable authentication methods", its Detail column with the pass's times, and a Delete at each
 * row (MicrosoftDocs/entra-docs, howto-authentication-temporary-access-pass.md; screenshots). Guess: what else a row says.
 */
import { validity } from './details.ts';
import type { Words } from './words.ts';

export interface ListedMethod {
  readonly '@odata.type': string;
  readonly id: string;
  readonly phoneNumber?: string;
  readonly startDateTime?: string;
  readonly lifetimeInMinutes?: number;
}

export interface MethodRow {
  readonly test: string;
  readonly id: string;
  readonly segment: string;
  readonly cells: readonly string[];
}

/** `#microsoft.graph.phoneAuthenticationMethod` is deleted below `phoneMethods`; the pass's segment is the odd one. */
function segmentOf(type: string): string {
  return `${type.replace('#microsoft.graph.', '').replace('AuthenticationMethod', '')}Methods`;
}

/** One row a method, but none for the password. */
export function methodRows(methods: readonly ListedMethod[], words: Words, language: string): MethodRow[] {
  return methods.flatMap((method) => {
    const segment = segmentOf(method['@odata.type']);
    const { id, phoneNumber, startDateTime, lifetimeInMinutes } = method;
    if (segment === 'passwordMethods') return [];
    if (segment === 'phoneMethods') return [{ test: 'row-phone', id, segment, cells: [words.phone, phoneNumber ?? ''] }];
    if (segment !== 'temporaryAccessPassMethods' || startDateTime === undefined || lifetimeInMinutes === undefined) return [{ test: 'row-other', id, segment, cells: [words.other] }];
    const { from, until } = validity({ startDateTime, lifetimeInMinutes }, language);
    return [{ test: 'row-pass', id, segment, cells: [words.pass, `${from} – ${until}`] }];
  });
}
