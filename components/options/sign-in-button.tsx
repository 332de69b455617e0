import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { faultSentences } from '../fault-words.ts';

interface SignInButtonProps {
  label: string;
  signIn: () => Promise<void>;
  onDone: () => void;
}

/** Opens Microsoft's window; says why where nothing came of it. */
export function SignInButton({ label, signIn, onDone }: SignInButtonProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const press = () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    void signIn().then(onDone, setFault).finally(() => setBusy(false));
  };
  return (
    <>
      <button type="button" class="button" aria-disabled={busy} onClick={press}>{busy ? i18n.t('signIn.busy') : label}</button>
      {fault !== undefined && <p class="field-fault" role="alert">{faultSentences(fault)}</p>}
    </>
  );
}
