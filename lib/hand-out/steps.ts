import type { HandOutWords } from './words.ts';

export interface StepsFor {
  readonly scenarioId: string;
  readonly oneTime: boolean;
  /** The address of the security-info page is known. */
  readonly address: boolean;
}

type StepId = Extract<keyof HandOutWords, 'oldDevice' | 'address' | 'portal' | 'email' | 'enter' | 'menu' | 'register' | 'registerOnce' | 'check' | 'windows' | 'clean'>;

const always = () => true;

/** In order: learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass, "Use a TAP". */
const STEPS: readonly (readonly [id: StepId, when: (of: StepsFor) => boolean])[] = [
  ['oldDevice', ({ scenarioId }) => scenarioId === 'device-replacement'],
  ['address', ({ address }) => address],
  ['portal', ({ address }) => !address],
  ['email', always],
  ['enter', always],
  ['menu', ({ address }) => !address],
  ['register', ({ oneTime }) => !oneTime],
  ['registerOnce', ({ oneTime }) => oneTime],
  ['check', always],
  // A pass for one sign-in is used up by then.
  ['windows', ({ scenarioId, oneTime }) => scenarioId === 'onboarding' && !oneTime],
  ['clean', ({ scenarioId }) => scenarioId !== 'onboarding'],
];

/** What the recipient does with the pass, step by step. */
export function stepsFor(of: StepsFor): readonly StepId[] {
  return STEPS.flatMap(([id, when]) => (when(of) ? [id] : []));
}
