import { i18n } from '#i18n';
import { h, render } from 'preact';
import { GuardApp } from '../guard/guard-app.tsx';
import guardStyle from '../guard/guard.css?inline';
import { GROUND, placeGuardHost } from '../../lib/portal/guard-host.ts';
import { keepOutOfTheWay } from '../../lib/portal/keep-out-of-the-way.ts';
import { guardServicesOf } from './guard-services.ts';
import type { Practice } from './practice.ts';

/** The page's own style, since a shadow root takes none from outside. */
function pageStyle(): string {
  const sheets = [...document.styleSheets].map(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText).join('\n'));
  return sheets.join('\n').replaceAll(':root', `.${GROUND}`);
}

/** Draws the real guard over the look-alike while it shows a user's Authentication methods; until the signal ends. */
export function drawGuard(practice: Practice, userId: string, openPanel: () => void, signal: AbortSignal): void {
  const { ground, element, moveTo } = placeGuardHost([pageStyle(), guardStyle], signal);
  ground.lang = i18n.t('language');
  ground.dir = i18n.t('direction');
  const onLayout = keepOutOfTheWay(element, moveTo, signal);
  render(h(GuardApp, { services: guardServicesOf(practice, openPanel), userId, onLayout }), ground);
  signal.addEventListener('abort', () => render(null, ground), { once: true });
}
