import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Agent } from '../../lib/session/types.ts';
import { Drawn } from '../icon.tsx';
import { lateStyle } from '../late-style.ts';
import { useServices } from '../services.ts';
import { PracticeLink } from './practice-link.tsx';
import css from './account-menu.css?inline';
import { SIGN_OUT } from './icons.ts';

lateStyle(css);

/** What the panel shows instead of the work on one recipient. */
export type ViewName = (typeof VIEWS)[number];
const VIEWS = ['mine', 'history'] as const;

interface AccountMenuProps {
  agent: Agent;
  onView: (view: ViewName) => void;
  onSignOut: () => void;
}

/** Who is signed in, and the ways to what is not the work on one recipient. */
export function AccountMenu({ agent, onView, onSignOut }: AccountMenuProps) {
  const { loadConfig } = useServices();
  const [practice, setPractice] = useState(false);
  useEffect(() => void loadConfig().then(({ config }) => setPractice(config.practice), () => undefined), [loadConfig]);
  return (
    <div class="popover">
      <p class="strong">{agent.name}</p>
      <p class="caption break">{agent.username}</p>
      {VIEWS.map((name) => (
        <button key={name} type="button" class="button subtle" onClick={() => onView(name)}>{i18n.t(`view.${name}`)}</button>
      ))}
      <a class="button subtle" href="/options.html" target="_blank">{i18n.t('view.options')}</a>
      {practice && <PracticeLink look="button subtle" />}
      <button type="button" class="button" onClick={onSignOut}>
        <Drawn path={SIGN_OUT} />
        {i18n.t('header.signOut')}
      </button>
    </div>
  );
}
