import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import type { Method } from '../../lib/entra/methods.ts';
import type { Pass } from '../../lib/entra/pass.ts';
import type { SignInWays } from '../../lib/graph/wider/door.ts';
import { useAnnounce } from '../announcer.tsx';
import { Icon } from '../icon.tsx';
import { joined } from '../joined.ts';
import { useServices } from '../services.ts';
import { camel } from '../words.ts';
import { methodName } from './lost-methods.tsx';
import { passFate, type PassFate } from './what-happened.ts';

/** Of a pass for several sign-ins nobody can tell whether it was used. */
const OF_SEVERAL: Partial<Readonly<Record<PassFate, 'waitingSeveral' | 'endedSeveral'>>> = { waiting: 'waitingSeveral', ended: 'endedSeveral' };

interface PassStepsProps {
  pass: Pass;
  /** As of the last look; none yet. */
  ways: SignInWays | undefined;
  /** Strong methods that are new. */
  fresh: readonly Method[];
}

/** Whether the recipient got in, and has a way to get in again. */
export function PassSteps({ pass, ways, fresh }: PassStepsProps) {
  const { now } = useServices();
  const announce = useAnnounce();
  const fate = ways && passFate(pass, ways.passes, now());
  const used = fate && i18n.t(`after.fate.${(!pass.oneTime && OF_SEVERAL[fate]) || camel(fate)}`);
  const method = ways && (fresh.length > 0 ? i18n.t('after.newMethod', [joined('list', fresh.map(methodName))]) : i18n.t('after.noNewMethod'));
  const said = used && method && i18n.t('common.sentences', [used, method]);
  useEffect(() => {
    if (said) announce(said);
  }, [announce, said]);
  return (
    <ul class="after-steps">
      <Step done={fate === 'used'} alarm={fate === 'ended'} words={used ?? i18n.t('after.notLooked')} />
      {method && <Step done={fresh.length > 0} words={method} />}
      {fate === 'ended' && fresh.length === 0 && <li class="caption">{i18n.t('after.ringBack')}</li>}
    </ul>
  );
}

function Step({ done, alarm = false, words }: { done: boolean; alarm?: boolean; words: string }) {
  return (
    <li class={`after-step ${done ? 'done' : ''}`}>
      <Icon name={done ? 'check' : alarm ? 'warning' : 'clock'} />
      <span>{words}</span>
    </li>
  );
}
