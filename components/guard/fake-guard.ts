import { DEFAULTS, type Config } from '../../lib/config/config.ts';
import type { PassSettings } from '../../lib/entra/pass.ts';
import type { GateEvent, GateState } from '../../lib/gate/types.ts';
import type { PanelOpening } from '../../lib/panel-door.ts';
import type { Answers } from '../../lib/portal/ask.ts';
import type { GateChange } from '../../lib/portal/guard-door.ts';
import type { PaneListeners } from '../../lib/portal/watch-pane.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import { ADELE, AGENT, fakeServices } from '../fake-services.ts';
import type { GuardServices } from './guard-services.ts';

// Test doubles of everything outside the guard, with knobs.

export const LOCKED: GateState = { lock: 'locked', enforcement: 'block', batchesBlocked: false, access: true };

export function gateEvent(more: Partial<GateEvent> = {}): GateEvent {
  return { at: 0, kind: 'created', tabId: 1, userId: ADELE, lifetimeMinutes: 60, oneTime: true, startsAt: undefined, batched: false, permitted: true, differs: [], status: 201, ...more };
}

export interface FakeGuard {
  services: GuardServices;
  panel: ReturnType<typeof fakeServices>;
  granted: PassSettings[];
  withdrawn: number;
  revoked: string[];
  recorded: RecordEntry[];
  presets: unknown[];
  /** The portal's page. */
  pane: PaneListeners;
  change(change: Partial<GateChange>): void;
  signedIn: boolean;
  grant: (until: number) => GateState | undefined;
  revoke: () => Promise<number | 'signed-out'>;
  opening: PanelOpening;
}

export function fakeGuard(config: Partial<Config> = {}): FakeGuard {
  const panel = fakeServices();
  let listener: (change: GateChange) => void = () => undefined;
  const fake: FakeGuard = {
    panel,
    granted: [],
    withdrawn: 0,
    revoked: [],
    recorded: [],
    presets: [],
    pane: { onForm: () => undefined, onAdd: () => undefined },
    change: (change) => listener({ reason: 'withdrawn', state: LOCKED, event: undefined, ...change }),
    signedIn: true,
    grant: (until) => ({ ...LOCKED, lock: 'unlocked', userId: ADELE, until }),
    revoke: () => Promise.resolve(1),
    opening: { opened: true },
    services: {
      config: { ...DEFAULTS, ...config },
      now: () => panel.clock.now,
      writeClipboard: () => Promise.resolve(),
      readRecipient: async (userId): Promise<Answers['recipient'] | 'signed-out'> => {
        if (!fake.signedIn) return 'signed-out';
        const wanted = { agentId: AGENT.id, sensitiveGroups: [], auditDays: 30, kept: {} };
        return { recipient: await panel.door.readRecipient(userId, wanted, new AbortController().signal), agentId: AGENT.id };
      },
      findPeople: () => Promise.resolve({ people: [], more: false }),
      isInGroup: () => Promise.resolve(false),
      gateState: () => Promise.resolve(LOCKED),
      grant: (_userId, _name, settings) => {
        fake.granted.push(settings);
        return Promise.resolve(fake.grant(panel.clock.now + 600_000));
      },
      withdraw: () => {
        fake.withdrawn += 1;
        return Promise.resolve();
      },
      onGateChange: (added) => {
        listener = added;
      },
      revoke: (userId) => {
        fake.revoked.push(userId);
        return fake.revoke();
      },
      record: (entry) => {
        fake.recorded.push(entry);
        return Promise.resolve();
      },
      watchPane: (listeners) => {
        fake.pane = listeners;
        return {
          preset: (preset) => {
            fake.presets.push(preset);
            return Promise.resolve(preset);
          },
        };
      },
      diagnostics: () => '{}',
      openPanel: () => Promise.resolve(fake.opening),
    },
  };
  return fake;
}
