import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Agent } from '../lib/session/types.ts';
import { Icon } from './icon.tsx';

interface HeaderProps {
  agent?: Agent;
  onSignOut?: () => void;
}

export function Header({ agent, onSignOut }: HeaderProps) {
  return (
    <header class="header">
      <Icon name="shield" class="brand" />
      <h1>Tapwarden</h1>
      {agent && onSignOut && <AccountMenu agent={agent} onSignOut={onSignOut} />}
    </header>
  );
}

function AccountMenu({ agent, onSignOut }: Required<HeaderProps>) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const abort = new AbortController();
    const { signal } = abort;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside, { signal });
    document.addEventListener('focusin', outside, { signal });
    document.addEventListener('keydown', escape, { signal });
    return () => abort.abort();
  }, [open]);

  return (
    <div class="account" ref={box}>
      <button ref={button} type="button" class="button subtle" aria-expanded={open} aria-label={`${i18n.t('header.account')}: ${agent.name}`} onClick={() => setOpen(!open)}>
        <span class="ellipsis">{agent.name}</span>
        <Icon name="chevron-down" />
      </button>
      {open && (
        <div class="popover">
          <p class="strong">{agent.name}</p>
          <p class="caption break">{agent.username}</p>
          <button type="button" class="button" onClick={onSignOut}>
            <Icon name="sign-out" />
            {i18n.t('header.signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
