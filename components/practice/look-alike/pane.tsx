import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { DismissIcon } from '../../dismiss-icon.tsx';
import { useFocusOnMount } from '../../use-focus.ts';

interface PaneProps {
  title: string;
  children: ComponentChildren;
  foot: ComponentChildren;
  onClose: () => void;
}

/** Comes in from the side over the directory; the rest of the page stays in reach. */
export function Pane({ title, children, foot, onClose }: PaneProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <div class="directory-pane" role="dialog" aria-labelledby="pane-title" onKeyDown={escape}>
      <div class="directory-pane-head">
        <h3 id="pane-title" ref={heading} tabIndex={-1} class="title focus-target">{title}</h3>
        <button type="button" class="button subtle square" aria-label={i18n.t('guard.close')} onClick={onClose}><DismissIcon /></button>
      </div>
      <div class="directory-pane-body">{children}</div>
      <div class="directory-pane-foot">{foot}</div>
    </div>
  );
}
