import { BUILT_IN_HINTS, only, outermost, shownIn, type PortalHints } from './hints.ts';

/** The pane that shows a new pass. It holds no passcode: that stays in the portal's own field. */
export interface PassDetails {
  readonly field: HTMLElement;
  /**
   * The passcode, from the portal's field, at the agent's click and for showing it in place. It must go nowhere else:
   * no variable that outlives it, no message, no log. Undefined where the field holds none any more.
   */
  readonly readPasscode: () => string | undefined;
}

/** In the second field, in every language (screenshots of 2025 and 2026; aka.ms/mysecurityinfo in MicrosoftDocs/entra-docs). */
const SECURITY_INFO = 'https://aka.ms/mysecurityinfo';
/** Graph's `temporaryAccessPassAuthenticationMethodConfiguration.defaultLength` is 8 to 48. */
const PASSCODE = /^\S{8,48}$/;

/** A copyable field of the portal may have its value in its title (scripts that read it there). */
const textOf = (field: HTMLInputElement) => field.value || field.title;

function passcodeOf(field: HTMLInputElement): string | undefined {
  const text = textOf(field);
  return PASSCODE.test(text) && text !== SECURITY_INFO ? text : undefined;
}

function detailsIn(pane: HTMLElement, hints: PortalHints): PassDetails | undefined {
  const fields = shownIn(pane, hints.copyField).filter((field) => field instanceof HTMLInputElement);
  const link = only(fields.filter((field) => textOf(field) === SECURITY_INFO));
  const field = only(fields.filter((one) => passcodeOf(one) !== undefined));
  if (fields.length !== 2 || !link || !field) return undefined;
  return { field, readPasscode: () => passcodeOf(field) };
}

export function findDetails(root: ParentNode, hints: PortalHints = BUILT_IN_HINTS): PassDetails | undefined {
  return only(outermost(shownIn(root, hints.pane)).flatMap((pane) => detailsIn(pane, hints) ?? []));
}
