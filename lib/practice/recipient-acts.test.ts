import { expect, it } from 'vitest';
import { createPracticeTenant, PRACTICE_START } from './tenant.ts';

const MINUTE = 60_000;

function withPass(isUsableOnce: boolean) {
  let now = PRACTICE_START;
  const tenant = createPracticeTenant({ now: () => now });
  const { id } = tenant.person('adele');
  tenant.state.passesOf(id).push({ id: 'p', passcode: 'sx+5#xz^', createdDateTime: now, start: now, lifetimeMinutes: 60, isUsableOnce });
  return { id, signIn: (passcode = 'sx+5#xz^') => tenant.recipients.signInWithPass(id, passcode), later: (minutes: number) => { now += minutes * MINUTE; }, tenant };
}

it('lets in once with a one-time pass', () => {
  const { signIn } = withPass(true);
  expect([signIn(), signIn()]).toEqual([true, false]);
});

it('lets in again with one for several sign-ins, until it ends', () => {
  const { signIn, later } = withPass(false);
  expect([signIn(), signIn()]).toEqual([true, true]);
  later(60);
  expect(signIn()).toBe(false);
});

it('knows no other passcode', () => {
  expect(withPass(true).signIn('SX+5#XZ^')).toBe(false);
});

it('registers what the security-info page would, and logs it as the user’s own act', () => {
  const { tenant, id } = withPass(true);
  tenant.recipients.register(id, 'passkey');
  expect(tenant.state.methodsOf(id).at(-1)).toMatchObject({ '@odata.type': '#microsoft.graph.fido2AuthenticationMethod' });
  expect(tenant.state.audit.at(-1)).toMatchObject({ activity: 'User registered security info', by: id, target: id });
});
