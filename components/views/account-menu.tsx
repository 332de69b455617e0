import { i18n } from '#i18n';
import type { Agent } from '../../lib/session/types.ts';
import { Icon } from '../icon.tsx';

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
  return (
    <div class="popover">
      <p class="strong">{agent.name}</p>
      <p class="caption break">{agent.username}</p>
      {VIEWS.map((name) => (
        <button key={name} type="button" class="button subtle" onClick={() => onView(name)}>{i18n.t(`view.${name}`)}</button>
      ))}
      <button type="button" class="button" onClick={onSignOut}>
        <Icon name="sign-out" />
        {i18n.t('header.signOut')}
      </button>
    </div>
  );
}
