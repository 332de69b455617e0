import { i18n } from '#i18n';
import type { NumberClass, Person } from '../lib/entra/person.ts';
import { findingKey, type RuleFinding } from '../lib/judgement/finding.ts';
import type { HouseRules } from '../lib/judgement/house-rules.ts';
import { counting, missingFor, VERIFICATION_METHODS, type VerificationClass, type VerificationId } from '../lib/judgement/verification.ts';
import type { Tier } from '../lib/judgement/tier.ts';
import type { Facts } from '../lib/judgement/facts.ts';
import { Acknowledge } from './acknowledge.tsx';
import { useAnnounce } from './announcer.tsx';
import { findingWords } from './finding-words.ts';
import { Icon } from './icon.tsx';
import { MethodRow } from './method-row.tsx';
import { useNow } from './use-now.ts';
import { camel } from './words.ts';

const CLASSES = [
  ['A', 'verify.enough'],
  ['B', 'verify.two'],
  ['C', 'verify.beside'],
  ['D', 'verify.noted'],
] as const satisfies readonly (readonly [VerificationClass, string])[];

interface VerificationProps {
  person: Person;
  facts: Pick<Facts, 'history'>;
  tier: Tier;
  house: HouseRules;
  ticked: ReadonlyMap<VerificationId, number>;
  called: NumberClass | undefined;
  /** All but the second person's approval is there, or that too. */
  approvalMissing: boolean;
  /** What must be acknowledged about it. */
  findings: readonly RuleFinding[];
  acknowledged: ReadonlySet<string>;
  onAcknowledge: (key: string, on: boolean) => void;
  onTick: (id: VerificationId, on: boolean) => void;
  onCalled: (number: NumberClass) => void;
}

/** What the agent did to make sure who is asking. The line beside the heading says what still lacks. */
export function Verification({ person, facts, tier, house, ticked, called, approvalMissing, findings, acknowledged, onAcknowledge, onTick, onCalled }: VerificationProps) {
  const now = useNow(60_000);
  const announce = useAnnounce();
  const line = (done: Parameters<typeof counting>[0]) => {
    const missing = missingFor(tier, counting(done, facts), house);
    return { missing, words: i18n.t('common.labelled', [i18n.t(`verify.tier.${tier}`), i18n.t(`verify.missing.${missing === 'nothing' && approvalMissing ? 'approval' : camel(missing)}`)]) };
  };
  const { missing, words } = line(ticked);
  const tick = (id: VerificationId, on: boolean) => {
    announce(line({ has: (one) => (one === id ? on : ticked.has(one)) }).words);
    onTick(id, on);
  };
  const met = missing === 'nothing' && !approvalMissing;
  return (
    <section class="section" id="verification" data-key="w" role="group" aria-label={i18n.t('verify.group')} aria-describedby="verify-missing">
      <div class="heading-row">
        <h3 class="heading">{i18n.t('verify.heading')}</h3>
        <p id="verify-missing" class={`tier ${met ? 'tier-met' : ''}`}>
          {met && <Icon name="check" />}
          {words}
        </p>
      </div>
      {CLASSES.map(([letter, heading]) => (
        <div key={letter} class="methods">
          <p class="caption methods-heading">{i18n.t(heading)}</p>
          {VERIFICATION_METHODS.filter((method) => method.class === letter).map(({ id }) => (
            <MethodRow
              key={id}
              id={id}
              person={person}
              ticked={ticked.has(id)}
              counts={!ticked.has(id) || letter === 'D' || counting(ticked, facts).has(id)}
              required={house.required[tier]?.includes(id) ?? false}
              called={called}
              onTick={(on) => tick(id, on)}
              onCalled={onCalled}
            />
          ))}
        </div>
      ))}
      {findings.map((finding) => (
        <div key={findingKey(finding)} class="caption setting-note">
          {i18n.t('common.sentences', [findingWords(finding, 'title', now), findingWords(finding, 'why', now)])}
          <Acknowledge finding={finding} now={now} on={acknowledged.has(findingKey(finding))} onChange={(on) => onAcknowledge(findingKey(finding), on)} />
        </div>
      ))}
      <p class="caption">{i18n.t('verify.neverCounts')}</p>
    </section>
  );
}
