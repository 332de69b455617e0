import { i18n } from '#i18n';
import { canStillSignIn, type Pass } from '../lib/entra/pass.ts';
import { RevokeButton } from './revoke-button.tsx';
import { clockTime, countdown } from './time.ts';
import { useNow } from './use-now.ts';
import { camel } from './words.ts';

interface ExistingPassProps {
  pass: Pass;
  name: string;
  onRevoke: (reason: string) => Promise<void>;
}

/** A pass that Entra lists: what it can still do, and the way to take it back. */
export function ExistingPass({ pass, name, onRevoke }: ExistingPassProps) {
  const now = useNow(1000);
  const use = i18n.t(pass.oneTime ? 'pass.oneTime' : 'pass.multiUse');
  return (
    <div class="existing">
      <span>{use} · {state(pass, now)}</span>
      <RevokeButton name={name} onRevoke={onRevoke} look={canStillSignIn(pass) ? 'button small' : 'link'} />
    </div>
  );
}

function state(pass: Pass, now: number): string {
  if (pass.usability === 'not-yet' && pass.startsAt > now) return i18n.t('time.startsAt', [clockTime(pass.startsAt, now)]);
  if (canStillSignIn(pass) && pass.endsAt > now) return i18n.t('time.left', [countdown(pass.endsAt - now)]);
  return i18n.t(`pass.${camel(canStillSignIn(pass) ? 'expired' : pass.usability)}`);
}
