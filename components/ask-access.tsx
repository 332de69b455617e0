import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { faultWords } from './fault-words.ts';
import { useAccount } from './services.ts';

/** Asks for one more scope, where its absence shows. */
export function AskAccess({ scope, onAllowed }: { scope: string; onAllowed: () => void }) {
  const { signIn } = useAccount();
  const [fault, setFault] = useState<unknown>();
  const ask = () => {
    setFault(undefined);
    void signIn([scope]).then(onAllowed, setFault);
  };
  return (
    <>
      <button type="button" class="link" title={scope} onClick={ask}>{i18n.t('common.askAccess')}</button>
      {fault !== undefined && <span class="field-fault" role="alert"> {faultWords(fault).title}. {faultWords(fault).todo}</span>}
    </>
  );
}
