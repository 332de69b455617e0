import type { LoadedConfig } from '../config/config.ts';
import type { Effective } from '../config/effective.ts';
import { houseRulesOf } from '../config/house.ts';
import type { GateHealth } from '../gate/types.ts';
import { notCheckedFor } from '../graph/answers.ts';
import { GraphFault } from '../graph/faults.ts';
import { noStanding, type Standing } from '../graph/standing.ts';
import type { PortalTabs } from '../portal/ask-reports.ts';
import type { Agent } from '../session/types.ts';
import { CHECKS, type CheckId, type CheckResult } from './check.ts';
import { checkClock } from './checks/clock.ts';
import { checkConfiguration } from './checks/configuration.ts';
import { checkGate } from './checks/gate.ts';
import { checkPolicy } from './checks/policy.ts';
import { checkPortal } from './checks/portal.ts';
import { checkRole } from './checks/role.ts';
import { checkScopes } from './checks/scopes.ts';
import { checkSignIn } from './checks/sign-in.ts';

/** What the checks ask of the world. Each may throw. */
export interface SetupWorld {
  readonly load: () => Promise<{ readonly loaded: LoadedConfig; readonly effective: Effective }>;
  readonly agent: () => Promise<Agent | undefined>;
  /** Of the agent's token. */
  readonly scopes: () => Promise<readonly string[]>;
  readonly standing: (agent: Agent, scopes: readonly string[]) => Promise<Standing>;
  readonly gateHealth: () => Promise<GateHealth | undefined>;
  readonly portals: () => Promise<PortalTabs>;
}

/** What the last checks were made from, for the diagnostics. */
export interface Seen {
  readonly gate?: GateHealth | undefined;
  readonly portals?: PortalTabs | undefined;
}

/** ms for one step: a batch that waits to be let through is done by then. */
const PATIENCE = 90_000;

const LATE = new Error('It took too long.');

/** Rejects with LATE where the value does not come in time. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(reject, PATIENCE, LATE);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

const tooLong = (check: CheckId): CheckResult => ({ check, verdict: 'not-checked', says: 'too-long', todo: 'again' });

/** Makes every check, one after the other, and tells each result as it is there. Never throws. `see`: told what was read. */
export async function* runChecks(world: SetupWorld, see: (seen: Seen) => void = () => undefined): AsyncGenerator<CheckResult> {
  const read = await inTime(world.load()).catch(() => undefined);
  if (!read) {
    for (const check of CHECKS) yield check === 'configuration' ? { check, verdict: 'wrong', says: 'config-unread', todo: 'again' } : tooLong(check);
    return;
  }
  const { loaded: { config }, effective } = read;
  const configured = Boolean(config.clientId && config.tenantId);
  let fault: unknown;
  const agent = configured ? await inTime(world.agent()).catch((reason: unknown) => void (fault = reason)) : undefined;
  yield fault === LATE ? tooLong('sign-in') : checkSignIn({ configured, tenantId: config.tenantId, agent, fault });

  const scopes = agent && (await inTime(world.scopes()).catch(() => undefined));
  yield checkScopes(scopes);
  const standing: Standing = agent && scopes ? await inTime(world.standing(agent, scopes)).catch(unread) : noStanding('signed-out');
  yield checkRole(standing.agentRoles, standing.agentEligibleRoles);
  yield checkPolicy(standing.policy, houseRulesOf(config).scenarios);

  const gate = await inTime(world.gateHealth()).catch(() => undefined);
  yield checkGate(gate);
  const portals = await inTime(world.portals()).catch(() => undefined);
  yield portals ? checkPortal(portals) : tooLong('portal');
  yield checkConfiguration(effective);
  yield checkClock(standing.serverAhead);
  see({ gate, portals });
}

/** The batch failed as a whole. */
function unread(reason: unknown): Standing {
  const kind = reason instanceof GraphFault ? reason.kind : reason === LATE ? 'timed-out' : 'unexpected';
  return noStanding(notCheckedFor(kind).why);
}
