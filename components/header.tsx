import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Config } from '../lib/config/config.ts';
import type { Agent } from '../lib/session/types.ts';
import type { ViewName } from './views/account-menu.tsx';
import { Icon } from './icon.tsx';
import { late } from './late.tsx';

const Menu = late(() => import('./views/account-menu.tsx').then(({ AccountMenu: component }) => component));
const Branding = late(() => import('./branding.tsx').then(({ Branding: component }) => component));

interface HeaderProps {
  branding?: Config['branding'];
  agent?: Agent;
  onSignOut?: () => void;
  onView?: (view: ViewName) => void;
}

export function Header({ branding, agent, onSignOut, onView }: HeaderProps) {
  return (
    <header class="header">
      <Icon name="shield" class="brand" />
      <h1>Tapwarden</h1>
      {branding && Object.keys(branding).length > 0 && <Branding branding={branding} />}
      {agent && onSignOut && onView && <Account agent={agent} onSignOut={onSignOut} onView={onView} />}
    </header>
  );
}

function Account({ agent, onSignOut, onView }: Required<Pick<HeaderProps, 'agent' | 'onSignOut' | 'onView'>>) {
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

  const view = (name: ViewName) => {
    setOpen(false);
    onView(name);
  };
  return (
    <div class="account" ref={box}>
      <button ref={button} type="button" class="button subtle" aria-expanded={open} aria-label={i18n.t('common.labelled', [i18n.t('header.account'), agent.name])} onClick={() => setOpen(!open)}>
        <span class="ellipsis">{agent.name}</span>
        <Icon name="chevron-right" class="down" />
      </button>
      {open && <Menu agent={agent} onView={view} onSignOut={onSignOut} />}
    </div>
  );
}
