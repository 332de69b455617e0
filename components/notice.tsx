import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { useFocusOnMount } from './use-focus.ts';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

const ICONS: Readonly<Record<Tone, IconName>> = { info: 'info', success: 'check', warning: 'warning', danger: 'prohibited' };

interface NoticeProps {
  tone: Tone;
  title?: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** It answers what the agent just did, so the focus goes there. */
  takesFocus?: boolean;
}

/** A banner: what happened, what to do, and the buttons for it. */
export function Notice(props: NoticeProps) {
  return props.takesFocus ? <FocusedNotice {...props} /> : <Body {...props} />;
}

function FocusedNotice(props: NoticeProps) {
  const element = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={element} tabIndex={-1} class="focus-target">
      <Body {...props} />
    </div>
  );
}

function Body({ tone, title, children, actions }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={ICONS[tone]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children}
        {actions && <div class="actions">{actions}</div>}
      </div>
    </div>
  );
}
