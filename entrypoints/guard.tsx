import { i18n } from '#i18n';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { GuardApp } from '../components/guard/guard-app.tsx';
import type { GuardServices } from '../components/guard/guard-services.ts';
import guardStyle from '../components/guard/guard.css?inline';
import panelStyle from '../components/panel.css?inline';
import tokens from '../components/tokens.css?inline';
import { askConfig } from '../lib/config/ask.ts';
import { onConfigChange } from '../lib/config/changes.ts';
import { DEFAULTS, type Config } from '../lib/config/config.ts';
import { authMethodsUser } from '../lib/entra/portal-route.ts';
import { askSession, gateState, grantPermit, onGateChange, openPanel, withdrawPermit } from '../lib/portal/guard-door.ts';
import { GROUND, placeGuardHost } from '../lib/portal/guard-host.ts';
import { diagnostics } from '../lib/portal/diagnostics.ts';
import { readHints } from '../lib/portal/hints.ts';
import { keepOutOfTheWay } from '../lib/portal/keep-out-of-the-way.ts';
import { answerReport, formSeen, type FormSeen } from '../lib/portal/report.ts';
import { watchPane } from '../lib/portal/watch-pane.ts';

/** Set in the extension's own world, which the page cannot see: the script may be brought in more than once. */
declare global {
  var tapwardenGuard: boolean | undefined;
}

/** The best that was seen of the form since the page was loaded. */
let seen: FormSeen = 'none';

const diagnosed = ({ portalHints }: Config) =>
  diagnostics(document, { url: location.href, pane: authMethodsUser(location.href) !== undefined, extension: browser.runtime.getManifest().version, browser: navigator.userAgent }, readHints(portalHints).hints);

function servicesOf(config: Config): GuardServices {
  const { sensitiveGroups, audit } = config;
  const { hints } = readHints(config.portalHints);
  const or = <T, U>(answer: T | 'signed-out', otherwise: U): T | U => (answer === 'signed-out' ? otherwise : answer);
  return {
    config,
    now: Date.now,
    writeClipboard: (text) => navigator.clipboard.writeText(text),
    readRecipient: (userId) => askSession({ what: 'recipient', userId, sensitiveGroups, auditDays: audit.days }),
    findPeople: async (text) => or(await askSession({ what: 'people', text }), { people: [], more: false }),
    isInGroup: async (userId, groupId) => or(await askSession({ what: 'in-group', userId, groupId }), false),
    gateState,
    grant: grantPermit,
    withdraw: withdrawPermit,
    onGateChange,
    revoke: (userId) => askSession({ what: 'revoke', userId }),
    record: async (entry) => void (await askSession({ what: 'record', entry })),
    watchPane: (listeners, signal) => watchPane({ ...listeners, onForm: (form) => {
      if (form) seen = formSeen(form);
      listeners.onForm(form);
    } }, signal, hints),
    diagnostics: () => JSON.stringify(diagnosed(config), null, 2),
    openPanel,
  };
}

/** Draws the guard while the tab shows a user's Authentication methods, and takes it away when it does not. */
async function watchRoute(): Promise<void> {
  let config = await askConfig().then((loaded) => loaded.config, () => DEFAULTS);
  let services = servicesOf(config);
  let shown: { userId: string; stop: AbortController; draw: (services: GuardServices) => void } | undefined;

  const look = () => {
    const userId = authMethodsUser(location.href);
    if (userId === shown?.userId) return;
    shown?.stop.abort();
    shown = undefined;
    if (userId) shown = { userId, ...placeGuard(userId) };
    shown?.draw(services);
  };
  navigation.addEventListener('currententrychange', look);
  // What is on screen goes on with the new rules; an answer that does not come changes nothing.
  const readAgain = async () => {
    const loaded = await askConfig().catch(() => undefined);
    if (!loaded || JSON.stringify(loaded.config) === JSON.stringify(config)) return;
    ({ config } = loaded);
    services = servicesOf(config);
    shown?.draw(services);
  };
  onConfigChange(() => void readAgain());
  answerReport(() => ({ form: seen, now: diagnosed(config) }));
  look();
}

function placeGuard(userId: string) {
  const stop = new AbortController();
  const { ground, element, moveTo } = placeGuardHost([tokens.replaceAll(':root', `.${GROUND}`), panelStyle, guardStyle], stop.signal);
  // The portal's page may be in another language than ours.
  ground.lang = i18n.t('language');
  ground.dir = i18n.t('direction');
  const onLayout = keepOutOfTheWay(element, moveTo, stop.signal);
  stop.signal.addEventListener('abort', () => render(null, ground), { once: true });
  return { stop, draw: (services: GuardServices) => render(<GuardApp services={services} userId={userId} onLayout={onLayout} />, ground) };
}

export default defineUnlistedScript(() => {
  if (globalThis.tapwardenGuard) return;
  globalThis.tapwardenGuard = true;
  void watchRoute();
});
