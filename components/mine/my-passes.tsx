import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { stillMine, type MyPass } from '../../lib/record/mine.ts';
import { lateStyle } from '../late-style.ts';
import { FaultNotice } from '../fault-notice.tsx';
import { useAccount, useServices } from '../services.ts';
import { useNow } from '../use-now.ts';
import { useNames } from '../views/use-names.ts';
import type { ViewProps } from '../views/view.tsx';
import { MyPassRow } from './my-pass-row.tsx';
import css from './my-passes.css?inline';

lateStyle(css);

const NEVER = new AbortController().signal;

/** What the agent issued in this browser and what can still be used, each with the way to take it back. */
export function MyPasses({ config, door, onShow }: ViewProps) {
  const { now: clock, recordedEntries, record } = useServices();
  const { agent } = useAccount();
  const now = useNow(1000);
  const [passes, setPasses] = useState<readonly MyPass[]>();
  const [fault, setFault] = useState<unknown>();
  useEffect(() => void recordedEntries().then((entries) => setPasses(stillMine(entries, agent.id, clock())), setFault), [recordedEntries, agent.id, clock]);
  const shown = passes?.filter(({ pass }) => pass.endsAt > now);
  const names = useNames(door, passes?.map(({ entry }) => entry.recipientId) ?? []);

  const revoke = async ({ pass, entry }: MyPass, reason: string) => {
    await door.revokePass(entry.recipientId, pass.id, NEVER);
    // The pass is gone whether or not the disk takes a note of it.
    await record({ ...entry, revokedAt: clock(), revokeReason: reason.trim() || undefined }).catch(() => undefined);
    setPasses((all) => all?.filter((one) => one.pass.id !== pass.id));
  };

  if (fault !== undefined) return <div class="section"><FaultNotice fault={fault} /></div>;
  if (!shown) return <p class="quiet empty">{i18n.t('common.loading')}</p>;
  return (
    <div class="section">
      {names.fault !== undefined && <FaultNotice fault={names.fault} retry={names.again} />}
      {shown.length === 0 && <p class="quiet">{i18n.t('mine.none')}</p>}
      <ul class="mine" aria-label={i18n.t('view.mine')}>
        {shown.map((one) => (
          <MyPassRow key={one.pass.id} mine={one} scenarios={config.scenarios} named={names.of(one.entry.recipientId)} now={now} door={door} onShow={() => onShow(one.entry.recipientId)} onRevoke={(reason) => revoke(one, reason)} onGone={() => setPasses((all) => all?.filter((other) => other !== one))} />
        ))}
      </ul>
      <p class="caption">{i18n.t('mine.only')}</p>
    </div>
  );
}
