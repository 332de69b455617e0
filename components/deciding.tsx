import { Findings } from './findings.tsx';
import { IssueBar } from './issue-bar.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { policyOf, settingsOf } from './panel-state.ts';
import { ScenarioPicker } from './scenario-picker.tsx';
import { useAccount } from './services.ts';
import { Settings } from './settings.tsx';
import { Ticket } from './ticket.tsx';
import type { Desk } from './use-desk.ts';
import { useNow } from './use-now.ts';
import { Verification } from './verification.tsx';
import { findingsOf, whyNot } from './why-not.ts';

/** Findings, scenario, verification, ticket, and the bar that issues; inert while a pass is being made. */
export function Deciding({ desk }: { desk: Desk }) {
  const { state, dispatch, issue, checkAgain } = desk;
  const { agent } = useAccount();
  const now = useNow(10_000);
  const { recipient, outcome, stage } = state;
  const busy = stage.kind === 'issuing';
  const { settings } = settingsOf(state);
  const policy = policyOf(state);
  const readAgain = () => dispatch({ type: 'read-again' });
  return (
    <>
      {recipient && (
        <div class="deciding" inert={busy}>
          <Findings
            findings={findingsOf(state, agent.id)}
            acknowledged={state.acknowledged}
            policyScopeMissing={recipient.policy.state === 'not-checked' && recipient.policy.why === 'scope'}
            onAcknowledge={(id, on) => dispatch({ type: 'acknowledge', id, on })}
            onAllowed={readAgain}
          />
          <section class="section">
            <ScenarioPicker chosen={state.scenarioId} policy={policy} onChoose={(id) => dispatch({ type: 'scenario', id })} />
            <Settings
              settings={settings}
              policy={policy}
              adjusted={Object.keys(state.adjusted).length > 0}
              onAdjust={(change) => dispatch({ type: 'adjust', settings: change })}
              onReset={() => dispatch({ type: 'as-scenario' })}
            />
          </section>
          <Verification person={recipient.person} ticked={state.ticked} onTick={(id, on) => dispatch({ type: 'tick', id, on })} />
          <Ticket text={state.ticket} onInput={(text) => dispatch({ type: 'ticket', text })} />
        </div>
      )}
      {outcome && <div id="outcome" class="section"><OutcomeNotice key={outcome.kind} outcome={outcome} onCheckAgain={() => void checkAgain()} /></div>}
      <IssueBar reason={whyNot(state, agent.id, now)} busy={busy} settings={settings} onIssue={() => void issue()} />
    </>
  );
}
