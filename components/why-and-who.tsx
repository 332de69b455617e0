import type { ComponentChildren } from 'preact';
import type { RuleFinding } from '../lib/judgement/finding.ts';
import type { Judgement } from '../lib/judgement/judge.ts';
import { needsApproval } from '../lib/judgement/tier.ts';
import { Findings } from './findings.tsx';
import { aboutOf, inTheList } from './judged.ts';
import { late } from './late.tsx';
import { policyOf, scenarioOf, settingsOf, type Action, type PanelState } from './panel-state.ts';
import { RightTool } from './right-tool.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';
import { useSurroundings, type Directory } from './services.ts';
import { Settings } from './settings.tsx';
import { Ticket } from './ticket.tsx';
import { Verification } from './verification.tsx';

// Few passes need a second person.
const ApprovalForm = late(() => import('./approval.tsx').then(({ ApprovalForm: component }) => component));

interface WhyAndWhoProps {
  state: PanelState & { readonly recipient: NonNullable<PanelState['recipient']> };
  dispatch: (action: Action) => void;
  judgement: Judgement;
  directory: Directory;
  /** Where more is said about when a pass is right; a page of the portal cannot open one of ours. */
  more?: string | undefined;
  onReadAgain: () => void;
  /** What else may be right instead of a pass, or beside it. */
  children?: ComponentChildren;
}

/** All that is decided before a pass: why it is needed, and who is asking. Two halves, which their surroundings place. */
export function WhyAndWho({ state, dispatch, judgement, directory, more, onReadAgain, children }: WhyAndWhoProps) {
  const { now } = useSurroundings();
  const { recipient, house, acknowledged } = state;
  const policy = policyOf(state);
  const acknowledging = { acknowledged, onAcknowledge: (key: string, on: boolean) => dispatch({ type: 'acknowledge', key, on }) };
  const said = judgement.findings.filter((finding): finding is RuleFinding => finding.severity !== 'not-checked');
  const approval = said.find(({ rule }) => rule === 'approval-missing');
  return (
    <>
      <div>
        <Findings findings={judgement.findings.filter(inTheList)} {...acknowledging} onAllowed={onReadAgain} />
        <section class="section">
          {children}
          <RightTool facts={recipient} more={more} />
          <ScenarioPicker scenarios={house.scenarios} chosen={scenarioOf(state)} policy={policy} onChoose={(id) => dispatch({ type: 'scenario', id })} />
          <Settings
            settings={settingsOf(state).settings}
            policy={policy}
            adjusted={Object.keys(state.adjusted).length > 0}
            findings={said.filter((finding) => aboutOf(finding) === 'settings' && (finding.severity !== 'advise' || finding.rule === 'delayed-start'))}
            {...acknowledging}
            onAdjust={(change) => dispatch({ type: 'adjust', settings: change })}
            onReset={() => dispatch({ type: 'as-scenario' })}
          />
        </section>
      </div>
      <div>
        <Verification
          person={recipient.person}
          facts={recipient}
          tier={judgement.tier}
          house={house}
          ticked={state.ticked}
          called={state.called}
          approvalMissing={approval !== undefined}
          findings={said.filter(({ rule }) => rule === 'call-back-void')}
          {...acknowledging}
          onTick={(id, on) => dispatch({ type: 'tick', id, on, at: now() })}
          onCalled={(number) => dispatch({ type: 'called', number })}
        />
        {needsApproval(judgement.tier, house) && (
          <ApprovalForm door={directory} approval={state.approval} approversGroup={house.approversGroup} missing={approval} onChange={(next) => dispatch({ type: 'approval', approval: next })} />
        )}
        <Ticket text={state.ticket} rules={house.ticket} onInput={(text) => dispatch({ type: 'ticket', text })} />
      </div>
    </>
  );
}
