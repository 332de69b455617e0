import type { Changes } from '../../lib/config/changes.ts';
import { mergeConfig } from '../../lib/config/merge.ts';
import { effectiveOf } from '../../lib/config/effective.ts';
import { UNREAD_POLICY, type TenantPolicy } from '../../lib/entra/policy.ts';
import type { PolicySetting, PolicyValue } from '../../lib/entra/policy-settings.ts';
import { GraphFault } from '../../lib/graph/faults.ts';
import { absent, known } from '../../lib/judgement/fact.ts';
import { BASE_SCOPES } from '../../lib/session/types.ts';
import { fakeServices, ADELE } from '../fake-services.ts';
import type { OptionsServices } from './options-services.ts';

/** The options page's world, with knobs. */
export function fakeOptions(policy: object = {}, own: object = { clientId: ADELE, tenantId: 'contoso.com' }) {
  const { services, recorded, clipboard } = fakeServices();
  const world = {
    policy: { ...policy } as Record<string, unknown>,
    own: { ...own } as Record<string, unknown>,
    tenant: { ...UNREAD_POLICY, minimumMinutes: 60, maximumMinutes: 60, passcodeLength: 12 } as TenantPolicy,
    scopes: [...BASE_SCOPES, 'Policy.Read.AuthenticationMethod', 'Policy.ReadWrite.AuthenticationMethod'] as readonly string[],
    /** Thrown by the next change of the policy, which is made all the same where `tookAllTheSame`. */
    fault: undefined as GraphFault | undefined,
    tookAllTheSame: false,
    saveFails: false,
    recorded,
    clipboard,
    changed: (_changes?: Changes): void => undefined,
  };
  const take = (setting: PolicySetting, value: PolicyValue) => {
    world.tenant = { ...world.tenant, [setting]: value };
  };
  const fake: OptionsServices = {
    ...services,
    session: { ...services.session, token: () => Promise.resolve({ accessToken: 'secret', scopes: world.scopes }) },
    load: () => {
      const loaded = mergeConfig(world.policy, world.own);
      return Promise.resolve({ loaded, effective: effectiveOf(loaded) });
    },
    save: (config) => {
      if (world.saveFails) return Promise.reject(new Error('The disk is full.'));
      for (const [key, value] of Object.entries(config)) {
        if (value === undefined) delete world.own[key];
        else world.own[key] = value;
      }
      world.changed();
      return Promise.resolve();
    },
    onConfigChange: (listener) => {
      world.changed = (changes) => listener(changes ?? {});
      return () => undefined;
    },
    openDoor: () => ({
      readStanding: () => Promise.resolve({ policy: known(world.tenant, 0), agentRoles: absent(0), agentEligibleRoles: absent(0), serverAhead: 0 }),
      changePolicy: (setting, value) => {
        if (!world.fault || world.tookAllTheSame) take(setting, value);
        return world.fault ? Promise.reject(world.fault) : Promise.resolve();
      },
    }),
    gateHealth: () => Promise.resolve({ enforcement: 'block', batchesBlocked: true, access: true, ruleSet: true, open: false, strays: 0 }),
    portals: () => Promise.resolve({ open: 0, reports: [] }),
    about: { extension: '1.0', browser: 'Test', language: 'en' },
  };
  return { world, services: fake };
}
