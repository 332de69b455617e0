import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { faultSentences } from './fault-words.ts';
import { useAccount } from './services.ts';

interface AskAccessProps {
  scopes: readonly string[];
  /** What they would show, for who hears the button without its surroundings. */
  about?: string;
  onAllowed: () => void;
}

/** Asks for further scopes, where their absence shows. */
export function AskAccess({ scopes, about, onAllowed }: AskAccessProps) {
  const { signIn } = useAccount();
  const [fault, setFault] = useState<unknown>();
  const ask = () => {
    setFault(undefined);
    void signIn(scopes).then(onAllowed, setFault);
  };
  return (
    <>
      <button type="button" class="link" title={scopes.join(', ')} onClick={ask}>
        {i18n.t('common.askAccess')}
        {about && <span class="visually-hidden">{i18n.t('common.labelled', ['', about])}</span>}
      </button>
      {fault !== undefined && <span class="field-fault" role="alert"> {faultSentences(fault)}</span>}
    </>
  );
}
