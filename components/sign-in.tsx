import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { SignInFault } from '../lib/session/types.ts';
import { useAnnounce } from './announcer.tsx';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import { camel } from './words.ts';

interface SignInProps {
  signIn: () => Promise<void>;
  /** Why the silent try failed, where that is worth saying. */
  fault: unknown;
}

export function SignIn({ signIn, fault: silentFault }: SignInProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(silentFault);
  const announce = useAnnounce();
  const start = () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    announce(i18n.t('signIn.busy'));
    void signIn().catch(setFault).finally(() => setBusy(false));
  };
  return (
    <main class="page welcome">
      <Icon name="shield" class="hero" />
      <h2 class="title">{i18n.t('signIn.title')}</h2>
      <p class="quiet">{i18n.t('signIn.intro')}</p>
      <button type="button" class="button primary" aria-disabled={busy} onClick={start}>{i18n.t('signIn.button')}</button>
      <div class="status-slot">
        {busy && <p class="caption">{i18n.t('signIn.busy')}</p>}
        {fault !== undefined && <SignInFaultNotice fault={fault} />}
      </div>
    </main>
  );
}

function SignInFaultNotice({ fault }: { fault: unknown }) {
  const { kind, code } = fault instanceof SignInFault ? fault : { kind: 'unexpected' as const, code: undefined };
  const announce = useAnnounce();
  useEffect(() => announce(i18n.t(`signIn.fault.${camel(kind)}`)), [announce, kind]);
  return (
    <Notice tone={kind === 'cancelled' || kind === 'interaction-needed' ? 'info' : 'danger'}>
      <p>{i18n.t(`signIn.fault.${camel(kind)}`)}</p>
      {code && <p class="caption">{i18n.t('signIn.code', [code])}</p>}
    </Notice>
  );
}
