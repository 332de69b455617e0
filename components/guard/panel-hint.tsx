import { i18n } from '#i18n';
import type { PanelOpening } from '../../lib/panel-door.ts';

/** What to press where the browser lets no page open the panel. */
export function PanelHint({ opening }: { opening: PanelOpening | undefined }) {
  if (!opening || opening.opened) return null;
  const { shortcut } = opening;
  return <p class="caption bar-hint" role="alert">{shortcut ? i18n.t('guard.panelHintKeys', [shortcut]) : i18n.t('guard.panelHint')}</p>;
}
