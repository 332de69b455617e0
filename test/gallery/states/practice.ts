import { enter, there, until, type State } from '../state.ts';

/** What stands in the address after the page's own. */
type World = string;

const plain = () => '';
const NARROW = [360] as const;
const WIDE = [1100] as const;

const CALL = '.lesson';
const PRESENT = ['.trainer > summary', '.trainer [aria-pressed=false]'] as const;

/** To the last step of a presented call, which is to hang up. */
const toTheEnd = async () => {
  const steps = (await there('.present-jump select')) as HTMLSelectElement;
  await enter('.present-jump select', String(steps.length - 1))();
  steps.value = '0'; // goes on by itself from here
  await there('.present-jump option:last-child:checked');
};

/** The guard over the look-alike has found its place; nothing more of it is seen from outside. */
const guardPlaced = async () => {
  const guard = await there(':popover-open');
  await until(() => guard.getBoundingClientRect().top > 0, 'the guard in its place');
};

/** The practice page. Its panel and its guard have pictures of their own; the list of users is as long as there is room, so with it only the top is shown. */
export const PRACTICE = {
  'list of calls': { world: plain, shows: '.practice-panel .empty', top: true },
  'panel in front': { world: plain, steps: ['#tab-panel'], shows: '.practice-panel .empty', widths: NARROW },
  'a user of the look-alike': { world: plain, steps: ['.practice-panel .empty', '.directory-user', guardPlaced], shows: '.directory-methods' },
  'in a call': { world: plain, steps: [CALL], shows: '.call-choice', top: true },
  'in a call, answered': { world: plain, steps: [CALL, '.call-choice', '.call-transcript summary'], shows: '.transcript-mine', top: true, widths: NARROW },
  'feedback, hung up at once': { world: plain, steps: [CALL, '.call-end'], shows: '.feedback' },
  'feedback, well done': { world: plain, steps: [CALL, ...PRESENT, toTheEnd, '.call-end'], shows: '.feedback-good', widths: WIDE },
  "trainer's tools": { world: plain, steps: ['.trainer > summary'], shows: '.trainer-tools select', top: true, widths: NARROW },
  'presenting': { world: () => '#tour', shows: '.present-ring:not([hidden])', widths: WIDE },
} as const satisfies Record<string, State<World>>;
