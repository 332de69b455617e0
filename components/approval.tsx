import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../lib/entra/person.ts';
import type { Approval } from '../lib/judgement/approval.ts';
import type { RuleFinding } from '../lib/judgement/finding.ts';
import { FaultNotice } from './fault-notice.tsx';
import { findingWords } from './finding-words.ts';
import { FindUser } from './find-user.tsx';
import { useSurroundings, type Directory } from './services.ts';

interface ApprovalProps {
  door: Directory;
  approval: Approval | undefined;
  approversGroup: string | undefined;
  /** What is still wrong with it. */
  missing: RuleFinding | undefined;
  onChange: (approval: Approval | undefined) => void;
}

/** The second person: chosen from the directory, with a reference to where they agreed. */
export function ApprovalForm({ door, approval, approversGroup, missing, onChange }: ApprovalProps) {
  const { now } = useSurroundings();
  const [checking, setChecking] = useState(false);
  const [fault, setFault] = useState<unknown>();

  const latest = useRef(approval);
  latest.current = approval;
  const question = useRef<AbortController>(undefined);
  useEffect(() => () => question.current?.abort(), []); // with it goes whom it was for

  const choose = async ({ id: approverId, displayName: name }: Person) => {
    question.current?.abort();
    const mine = new AbortController();
    question.current = mine;
    setFault(undefined);
    onChange({ approverId, name, reference: '', inGroup: undefined, at: now() });
    if (approversGroup === undefined) return;
    setChecking(true);
    const unlessAnother = (then: () => void) => {
      if (!mine.signal.aborted) then();
    };
    const take = (inGroup: boolean) => {
      const { current } = latest;
      if (current?.approverId === approverId) onChange({ ...current, inGroup });
    };
    await door.isInGroup(approverId, approversGroup, mine.signal).then((inGroup) => unlessAnother(() => take(inGroup)), (reason: unknown) => unlessAnother(() => setFault(reason)));
    unlessAnother(() => setChecking(false));
  };

  return (
    <section class="section" id="approval" role="group" aria-label={i18n.t('approval.group')}>
      <h3 class="heading">{i18n.t('approval.heading')}</h3>
      <p class="caption">{i18n.t('approval.intro')}</p>
      {approval ? (
        <>
          <p class="chosen"><span class="strong">{i18n.t('approval.chosen', [approval.name])}</span> <button type="button" class="link" onClick={() => onChange(undefined)}>{i18n.t('approval.change')}</button></p>
          {checking && <p class="caption">{i18n.t('approval.checking')}</p>}
          {fault !== undefined && <FaultNotice fault={fault} />}
          <div class="field">
            <label class="field-label" for="approval-reference">{i18n.t('approval.reference')}</label>
            <input id="approval-reference" type="text" autocomplete="off" value={approval.reference} aria-describedby="approval-hint" onInput={(event) => onChange({ ...approval, reference: event.currentTarget.value, at: now() })} />
            <p id="approval-hint" class="caption">{i18n.t('approval.referenceHint')}</p>
          </div>
        </>
      ) : (
        <FindUser door={door} label={i18n.t('approval.find')} onChoose={(person) => void choose(person)} />
      )}
      {missing?.variant && !['none', 'no-reference'].includes(missing.variant) && !checking && (
        <p class="field-fault" role="alert">{i18n.t('common.sentences', [findingWords(missing, 'title', 0), findingWords(missing, 'do', 0)])}</p>
      )}
    </section>
  );
}
