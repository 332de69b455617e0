import type { ComponentChildren } from 'preact';
import { IssueBar } from './issue-bar.tsx';
import { late } from './late.tsx';
import { settingsOf } from './panel-state.ts';
import type { Desk } from './use-desk.ts';
import { WhyAndWho } from './why-and-who.tsx';
import { whyNot } from './why-not.ts';

const OutcomeNotice = late(() => import('./outcome-notice.tsx').then(({ OutcomeNotice: component }) => component));

/** What is decided, and the bar that issues; inert while a pass is being made. */
export function Deciding({ desk, children }: { desk: Desk; children: ComponentChildren }) {
  const { state, dispatch, door, judgement, issue, stop, checkAgain } = desk;
  const { recipient, outcome, stage } = state;
  const busy = stage.kind === 'issuing';
  return (
    <>
      {recipient && judgement && (
        <div class="deciding" inert={busy}>
          <WhyAndWho state={{ ...state, recipient }} dispatch={dispatch} judgement={judgement} directory={door} more="/when-a-pass.html" onReadAgain={() => dispatch({ type: 'read-again' })}>
            {children}
          </WhyAndWho>
        </div>
      )}
      {outcome && <div id="outcome" class="section"><OutcomeNotice key={outcome.kind} outcome={outcome} onCheckAgain={() => void checkAgain()} /></div>}
      <IssueBar reason={whyNot(state, judgement)} busy={busy} settings={settingsOf(state).settings} onIssue={() => void issue()} onStop={stop} />
    </>
  );
}
