import { i18n } from '#i18n';
import { overlayBelow, overlayButton } from './page-overlay.ts';
import type { PassDetails } from './pass-details.ts';
import { showSpelled } from './spelled.ts';

/** A button below the portal's passcode field. The passcode is read when a person presses it, and shown right there. */
export function offerSpelling(details: PassDetails, signal: AbortSignal): void {
  const spell = () => {
    const passcode = details.readPasscode();
    if (passcode !== undefined) showSpelled(passcode, details.field, signal);
  };
  overlayBelow(details.field, signal).append(overlayButton(i18n.t('guard.spell'), spell, signal));
}
