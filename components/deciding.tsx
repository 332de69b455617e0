import type { RuleFinding } from '../lib/judgement/finding.ts';
import { needsApproval } from '../lib/judgement/tier.ts';
import { Findings } from './findings.tsx';
import { IssueBar } from './issue-bar.tsx';
import { aboutOf, inTheList } from './judged.ts';
import { late } from './late.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { policyOf, settingsOf } from './panel-state.ts';
import { RightTool } from './right-tool.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';
import { useSurroundings } from './services.ts';
import { Settings } from './settings.tsx';
import { Ticket } from './ticket.tsx';
import type { Desk } from './use-desk.ts';
import { Verification } from './verification.tsx';
import { whyNot } from './why-not.ts';

// Few passes need a second person.
const ApprovalForm = late(() => import('./approval.tsx').then(({ ApprovalForm: component }) => component));

/** Findings, scenario, verification, approval, ticket, and the bar that issues; inert while a pass is being made. */
export function Deciding({ desk }: { desk: Desk }) {
  const { state, dispatch, door, judgement, issue, stop, checkAgain } = desk;
  const { now } = useSurroundings();
  const { recipient, outcome, stage, house, acknowledged } = state;
  const busy = stage.kind === 'issuing';
  const { settings } = settingsOf(state);
  const policy = policyOf(state);
  const readAgain = () => dispatch({ type: 'read-again' });
  const acknowledge = (key: string, on: boolean) => dispatch({ type: 'acknowledge', key, on });
  const said = (judgement?.findings ?? []).filter((finding): finding is RuleFinding => finding.severity !== 'not-checked');
  const approval = said.find(({ rule }) => rule === 'approval-missing');
  return (
    <>
      {recipient && judgement && (
        <div class="deciding" inert={busy}>
          <Findings findings={judgement.findings.filter(inTheList)} acknowledged={acknowledged} onAcknowledge={acknowledge} onAllowed={readAgain} />
          <section class="section">
            <RightTool facts={recipient} more="/when-a-pass.html" />
            <ScenarioPicker chosen={state.scenarioId} policy={policy} onChoose={(id) => dispatch({ type: 'scenario', id })} />
            <Settings
              settings={settings}
              policy={policy}
              adjusted={Object.keys(state.adjusted).length > 0}
              findings={said.filter((finding) => aboutOf(finding) === 'settings' && (finding.severity !== 'advise' || finding.rule === 'delayed-start'))}
              acknowledged={acknowledged}
              onAcknowledge={acknowledge}
              onAdjust={(change) => dispatch({ type: 'adjust', settings: change })}
              onReset={() => dispatch({ type: 'as-scenario' })}
            />
          </section>
          <Verification
            person={recipient.person}
            facts={recipient}
            tier={judgement.tier}
            house={house}
            ticked={state.ticked}
            called={state.called}
            approvalMissing={approval !== undefined}
            findings={said.filter(({ rule }) => rule === 'call-back-void')}
            acknowledged={acknowledged}
            onAcknowledge={acknowledge}
            onTick={(id, on) => dispatch({ type: 'tick', id, on, at: now() })}
            onCalled={(number) => dispatch({ type: 'called', number })}
          />
          {needsApproval(judgement.tier, house) && (
            <ApprovalForm door={door} approval={state.approval} approversGroup={house.approversGroup} missing={approval} onChange={(next) => dispatch({ type: 'approval', approval: next })} />
          )}
          <Ticket text={state.ticket} required={house.ticketRequired} onInput={(text) => dispatch({ type: 'ticket', text })} />
        </div>
      )}
      {outcome && <div id="outcome" class="section"><OutcomeNotice key={outcome.kind} outcome={outcome} onCheckAgain={() => void checkAgain()} /></div>}
      <IssueBar reason={whyNot(state, judgement)} busy={busy} settings={settings} onIssue={() => void issue()} onStop={stop} />
    </>
  );
}
