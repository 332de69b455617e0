import { i18n } from '#i18n';
import { render } from 'preact';
import { reach, type Look, type State } from './state.ts';
import { PARTS, sights, type PartName } from './states/index.ts';

/** Each part has its own style, so only the one that is asked for is loaded. */
const DRAW: Readonly<Record<PartName, () => Promise<{ draw: (world: never, ground: HTMLElement) => void }>>> = {
  panel: () => import('./parts/panel.tsx'),
  views: () => import('./parts/panel.tsx'),
  guard: () => import('./parts/guard.tsx'),
  options: () => import('./parts/options.tsx'),
  practice: () => import('./parts/practice.tsx'),
};

/** Brings a part into one state. The title says when it is reached, or why it is not. */
async function show(part: PartName, name: string, ground: HTMLElement): Promise<void> {
  const states: Readonly<Record<string, Look>> = PARTS[part].states;
  const state = states[name] as State<unknown> | undefined;
  const [{ draw }] = await Promise.all([DRAW[part](), import('./font.ts')]);
  if (!state) throw new Error(`There is no state "${name}".`);
  const world = state.world();
  draw(world as never, ground);
  await reach(state, world);
  await document.fonts.ready;
  document.title = `Shown: ${name}`;
}

/** All of them, each in a frame of its own. */
async function list(ground: HTMLElement): Promise<void> {
  await import('./list.css');
  render(
    <main class="gallery">
      {(Object.keys(PARTS) as PartName[]).map((part) => (
        <section key={part}>
          <h2>{part}</h2>
          <div class="frames">
            {sights().filter((sight) => sight.part === part).map(({ name, width }) => {
              const address = `?${String(new URLSearchParams({ part, state: name }))}`;
              return (
                <figure key={`${name} ${width}`}>
                  <figcaption><a href={address}>{name}</a></figcaption>
                  <iframe title={`${name}, ${width}`} width={width} loading="lazy" src={address} />
                </figure>
              );
            })}
          </div>
        </section>
      ))}
    </main>,
    ground,
  );
}

document.documentElement.lang = i18n.t('language');
document.documentElement.dir = i18n.t('direction');

const asked = new URLSearchParams(location.search);
const part = asked.get('part') as PartName | null;
let ground = document.getElementById('ground') ?? document.body;

const told = (drawn: Promise<void>) => drawn.catch((fault: unknown) => { document.title = `Not shown: ${String(fault)}`; });
void told(part && part in PARTS ? show(part, asked.get('state') ?? '', ground) : list(ground));

declare global {
  /** From one state of the part to another, for who looks at many: the page is as it was, but not loaded anew. */
  var showNext: (name: string) => Promise<void>;
}
globalThis.showNext = async (name) => {
  document.title = '';
  document.documentElement.removeAttribute('class');
  history.replaceState(null, '', location.pathname + location.search);
  render(null, ground);
  const fresh = document.createElement('div');
  ground.replaceWith(fresh);
  ground = fresh;
  if (part) await told(show(part, name, ground));
};
