import { readFileSync, writeFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { camel } from '../components/words.ts';
import { scopesOf } from '../lib/graph/scopes.ts';
import { DELIVERY_CHANNELS, type Verdict } from '../lib/judgement/delivery.ts';
import { TOPIC_OF, type FactName } from '../lib/judgement/facts.ts';
import { NO_HOUSE_RULES } from '../lib/judgement/house-rules.ts';
import type { About, Rule } from '../lib/judgement/rule.ts';
import { RULES } from '../lib/judgement/rules/rules.ts';
import { SCENARIOS } from '../lib/judgement/scenarios.ts';
import { TIERS, type Tier } from '../lib/judgement/tier.ts';
import { missingFor, VERIFICATION_METHODS, type VerificationId } from '../lib/judgement/verification.ts';

/*
 * docs/rules.md: what the guardrails know, written from the rules themselves and the words that agents see.
 */

const FILE = 'docs/rules.md';

/** A word of locales/en.yml by its key (`finding.self.title`); empty where there is none. */
export type Texts = (key: string) => string;

export async function readTexts(): Promise<Texts> {
  const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));
  return (key) => messages[key.replaceAll('.', '_')]?.message.replaceAll('$$', '$') ?? '';
}

/** Where the texts of a rule are, or of one of the things it says. */
export const textKey = (rule: string, variant?: string): string => `finding.${camel(variant === undefined ? rule : `${rule}-${variant}`)}`;

const HEADINGS: Readonly<Record<About, string>> = {
  recipient: 'About the recipient',
  tenant: 'About the tenant and the agent',
  settings: 'About the pass',
  verification: 'About the verification',
  delivery: 'About the delivery',
};

const WORST: Readonly<Record<Rule['worst'], string>> = { block: '**Blocks**', confirm: '**Asks for a confirmation**', advise: '**Advises**' };

const FACTS: Readonly<Record<FactName, string>> = {
  account: 'type, identities, invitation and state of the account',
  passes: 'passes on the account',
  methods: 'registered sign-in methods',
  roles: 'active roles',
  eligibleRoles: 'roles that can be activated',
  roleGroups: 'role-assignable groups, as a member or an owner',
  sensitiveGroups: 'groups that the organisation calls sensitive',
  history: 'recent rows of the audit log',
  policy: 'tenant policy for passes',
  policyReach: 'whether the policy reaches the recipient',
  agentRoles: "the agent's active roles",
  agentEligibleRoles: 'roles that the agent can activate',
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  safe: 'safe',
  if: 'safe if the agent confirms that it was set up before the request',
  acceptable: 'acceptable',
  unsafe: '**unsafe**',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** `$1` stands for what only the case at hand can tell. */
const plain = (text: string) => text.replaceAll(/\$\d/g, '…').replaceAll('|', '\\|');

const bold = (title: string) => `**${title}${title.endsWith('…') ? '' : '.'}**`;

function ruleText(rule: Rule, texts: Texts): string {
  const word = (variant: string | undefined, name: string) => plain(texts(`${textKey(rule.id, variant)}.${name}`));
  const looks = rule.needs.length > 0 ? `Looks at: ${rule.needs.map((name) => FACTS[name]).join('; ')}.` : 'Looks at what the agent has chosen, alone.';
  const said = rule.variants
    ? table(['Case', 'What it says', 'What to do'], rule.variants.map((variant) => [`\`${variant}\``, `${bold(word(variant, 'title'))} ${word(variant, 'why')}`, word(variant, 'do')]))
    : `> ${bold(word(undefined, 'title'))} ${word(undefined, 'why')}\n>\n> What to do: ${word(undefined, 'do')}`;
  return `### \`${rule.id}\`\n\n${WORST[rule.worst]}. ${looks} [Source](${rule.source})\n\n${said}`;
}

const overview = () => table(['Rule', 'At worst', 'Looks at'], RULES.map(({ id, worst, needs }) => [`[\`${id}\`](#${id})`, WORST[worst], needs.map((name) => FACTS[name]).join('; ') || 'choices alone']));

const enough = (tier: Tier, ...ids: readonly VerificationId[]) => missingFor(tier, new Set(ids), NO_HOUSE_RULES) === 'nothing';

/** What a method is worth for a tier: alone, or beside which others that are not enough alone. */
function worth(tier: Tier, id: VerificationId): string {
  if (enough(tier, id)) return 'enough';
  const beside = VERIFICATION_METHODS.filter((other) => other.id !== id && !enough(tier, other.id) && enough(tier, id, other.id));
  return beside.length > 0 ? `with ${beside.map((other) => `\`${other.id}\``).join(', ')}` : '–';
}

function facts(texts: Texts): string {
  const rows = (Object.keys(FACTS) as FactName[]).map((name) => {
    const scopes = scopesOf([name]).map((scope) => `\`${scope}\``).join(', ');
    return [FACTS[name], scopes || 'the permissions that issuing needs', plain(texts(`unchecked.${TOPIC_OF[name]}.why`))];
  });
  return table(['Fact', 'Read with', 'Said where it could not be read'], rows);
}

export function rulesDoc(texts: Texts): string {
  const about = (Object.keys(HEADINGS) as About[]).map((one) => [`## ${HEADINGS[one]}`, ...RULES.filter((rule) => rule.about === one).map((rule) => ruleText(rule, texts))].join('\n\n'));
  const parts = [
    '<!-- Made by `npm run docs` from lib/judgement and locales/en.yml. Change those, then run it again. -->',
    '# What the guardrails know',
    `${RULES.length} rules look at what is known about the recipient, the tenant and the agent, and at what the agent has chosen. Each answers with nothing or with one finding. Here is all that they can say, in the words that agents see; \`…\` stands for what the case at hand fills in. Each rule is a file of its own in \`lib/judgement/rules\`, with a table of cases beside it.`,
    table(['Severity', 'What it means'], [
      ['Blocked', 'Nothing can be issued until it is mended.'],
      ['Confirm', 'The agent must acknowledge it, and the record says so.'],
      ['Not checked', 'A fact could not be had, and the finding says why. Where it could have blocked or asked for a confirmation, going on without it must be acknowledged, too.'],
      ['Advice', 'Shown, no more.'],
    ]),
    `A fact that was not read never counts as a "no". It is said to be missing, and why. One exception keeps agents from ticking out of habit: what the role of most agents may never read is said, and asks for no tick. That is the tenant policy and the agent's own roles, which Entra enforces by itself, the audit log, and the roles that a user could activate.`,
    overview(),
    "The worst is what a rule can say. `privileged` asks for a confirmation where the agent's role reaches the account; `unsafe-delivery` where the organisation allows it with a reason.",
    ...about,
    '## Facts',
    "All are read with the agent's own rights. Each optional permission is asked for in place, when its fact is missed.",
    facts(texts),
    '## Scenarios',
    'A scenario sets how long a pass lives and how often it works, within the tenant policy: shortened, lengthened or made one-time where the policy demands so, and each change is said.',
    table(['Scenario', 'Lifetime', 'Use'], SCENARIOS.map(({ id, lifetimeMinutes, oneTime }) => [`${plain(texts(`scenario.${camel(id)}`))} (\`${id}\`)`, `${lifetimeMinutes} min`, oneTime ? 'one-time' : 'several sign-ins'])),
    '## Verification',
    'How surely the recipient must be known goes by tiers. *Standard* is for everybody. *Sensitive* is for members of groups that the organisation names, and where `recent-method-change` or `recent-pass` spoke. *Privileged* is for whom `privileged` speaks of, and asks for a second person as well. An organisation can ask for more methods and for more approvals, never for less.',
    table(['Method', 'Class', ...TIERS], VERIFICATION_METHODS.map((method) => [`${plain(texts(`how.${camel(method.id)}`))} (\`${method.id}\`)`, method.class, ...TIERS.map((tier) => worth(tier, method.id))])),
    `Class A is enough alone for the standard tier; B beside another B or a C; C only beside a B; D is noted and never counted. ${plain(texts('verify.neverCounts'))} A call-back does not count where the number on file changed in the days that are looked back.`,
    table(['Method', 'How', 'Never accept'], VERIFICATION_METHODS.map(({ id }) => [`\`${id}\``, plain(texts(`say.${camel(id)}`)), plain(texts(`neverAccept.${camel(id)}`))])),
    '## Delivery',
    'How the passcode reaches the recipient, safest first. An organisation can allow an unsafe way with a written reason instead of refusing it; then it asks for a confirmation.',
    table(['Channel', 'Verdict', 'Why'], DELIVERY_CHANNELS.map(({ id, verdict }) => [`\`${id}\``, VERDICTS[verdict], verdict === 'unsafe' ? plain(texts(`${textKey('unsafe-delivery', id)}.why`)) : ''])),
  ];
  return `${parts.join('\n\n')}\n`;
}

export const currentDoc = (): string => readFileSync(FILE, 'utf8');

if (import.meta.main) writeFileSync(FILE, rulesDoc(await readTexts()));
