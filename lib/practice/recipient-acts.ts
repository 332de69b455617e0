import { EVENTS, record } from './audit-events.ts';
import { METHOD_SEEDS } from './method-kinds.ts';
import { usabilityOf } from './passes.ts';
import type { MethodAlias } from './seeds.ts';
import { noteSignIn } from './sign-ins.ts';
import type { World } from './types.ts';

/** What a person of the tenant does without Graph: at the sign-in prompt and on the security-info page. */
export interface RecipientActs {
  /** True where the pass let them in. */
  signInWithPass(userId: string, passcode: string): boolean;
  /** Adds a method, as on the security-info page. */
  register(userId: string, method: MethodAlias): void;
}

export function recipientActs(world: World): RecipientActs {
  const { state, now, newId } = world;
  return {
    signInWithPass(userId, passcode) {
      const pass = state.passesOf(userId).find((one) => one.passcode === passcode);
      if (!pass || usabilityOf(world, userId, pass) !== 'EnabledByPolicy') return false;
      pass.usedAt = now();
      noteSignIn(world, userId, pass.usedAt);
      return true;
    },
    register(userId, method) {
      const person = state.people.get(userId);
      if (!person) throw new Error(`The practice tenant has nobody with the id ${userId}.`);
      state.methodsOf(userId).push(METHOD_SEEDS[method](person, newId));
      record(world, EVENTS.methodRegistered(method), { at: now(), by: userId, target: userId });
    },
  };
}
