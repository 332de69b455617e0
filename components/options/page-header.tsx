import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Agent } from '../../lib/session/types.ts';
import { faultSentences } from '../fault-words.ts';
import { Icon } from '../icon.tsx';

interface PageHeaderProps {
  agent: Agent | 'asking' | undefined;
  /** Undefined: nothing to sign in to yet. */
  onSignIn?: (() => Promise<void>) | undefined;
  onSignOut?: () => Promise<void>;
}

/** Who is signed in. */
export function PageHeader({ agent, onSignIn, onSignOut }: PageHeaderProps) {
  const [fault, setFault] = useState<unknown>();
  const signIn = () => {
    setFault(undefined);
    void onSignIn?.().catch(setFault);
  };
  const signedIn = agent !== undefined && agent !== 'asking';
  return (
    <header class="header">
      <Icon name="shield" class="brand" />
      <h1>{i18n.t('options.title')}</h1>
      {signedIn && (
        <div class="signed-in">
          <span class="caption break">{agent.username}</span>
          {onSignOut && <button type="button" class="button" onClick={() => void onSignOut()}>{i18n.t('header.signOut')}</button>}
        </div>
      )}
      {agent === undefined && onSignIn && <button type="button" class="button" onClick={signIn}>{i18n.t('signIn.button')}</button>}
      {fault !== undefined && <p class="field-fault header-fault" role="alert">{faultSentences(fault)}</p>}
    </header>
  );
}
