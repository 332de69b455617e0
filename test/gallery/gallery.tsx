import '../../components/tokens.css';
import '../../components/panel.css';
import './gallery.css';
import { i18n } from '#i18n';
import { render } from 'preact';
import { App } from '../../components/app.tsx';
import { PATIENCE_MS } from '../patience.ts';
import { STATES, fakesOf, stateOf, userOf, type StateName } from './states.ts';

/** Waits until it is on screen. */
async function there(selector: string): Promise<HTMLElement> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
    if (Date.now() > end) throw new Error(`There is no ${selector}.`);
    await new Promise(requestAnimationFrame);
  }
}

/** Brings the panel into one state, and says so in the title. */
async function show(name: StateName, panel: HTMLElement): Promise<void> {
  const state = stateOf(name);
  const fakes = fakesOf(state);
  // The panel asks for the portal's user when its desk is drawn, and is told at once, as by the real portal.
  const services = { ...fakes.services, followPortal: (onUser: (userId: string | undefined) => void) => (onUser(userOf(state)), () => undefined) };
  render(<App services={services} />, panel);
  let group = '';
  for (const key of state.keys ?? '') {
    if (/\d/.test(key)) document.querySelectorAll<HTMLElement>(`${group} input:is([type=radio], .check > [type=checkbox])`)[Number(key) - 1]?.click();
    else {
      group = `[data-key=${key}]`;
      const target = await there(group);
      if (target instanceof HTMLButtonElement) target.click();
    }
    await new Promise(requestAnimationFrame);
  }
  await there(state.shows);
  document.title = `Shown: ${name}`;
}

document.documentElement.lang = i18n.t('language');
document.documentElement.dir = i18n.t('direction');

const panel = document.getElementById('panel');
const wanted = new URLSearchParams(location.search).get('state');
if (panel && wanted !== null && wanted in STATES) void show(wanted as StateName, panel);
else if (panel) {
  const names = Object.keys(STATES);
  render(
    <main class="gallery">
      {names.map((name) => (
        <figure key={name}>
          <figcaption><a href={`?state=${encodeURIComponent(name)}`}>{name}</a></figcaption>
          <iframe title={name} loading="lazy" src={`?state=${encodeURIComponent(name)}`} />
        </figure>
      ))}
    </main>,
    panel,
  );
}
