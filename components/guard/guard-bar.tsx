import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { inTheList } from '../judged.ts';
import { countdown } from '../time.ts';
import { whyNot } from '../why-not.ts';
import { FormState } from './form-state.tsx';
import type { GuardServices } from './guard-services.ts';
import { isGrave, type Guard } from './use-guard.ts';

interface GuardBarProps {
  guard: Guard;
  services: GuardServices;
  folded: boolean;
  onFold: (folded: boolean) => void;
  onOpenPanel: () => Promise<void>;
  children: ComponentChildren;
}

/** One line at the edge of the pane: the lock, who it is about, and the way to unlock. Folds to the lock alone. */
export function GuardBar({ guard, services, folded, onFold, onOpenPanel, children }: GuardBarProps) {
  const { state, name, judgement, gate, unlocked, now, setOpen, lock } = guard;
  // Watched, switched off, or without access: Add works, and must not look locked.
  const loose = !unlocked && gate !== undefined && (!gate.access || gate.enforcement !== 'block');
  const differs = unlocked && guard.pane.match === 'differs';
  const worst = judgement?.findings.filter(inTheList).find(({ severity }) => severity === 'block' || severity === 'confirm')?.severity;
  return (
    <div class={`bar ${loose || differs ? 'bar-loose' : unlocked ? 'bar-open' : ''}`} role="region" aria-label={i18n.t('extName')}>
      <span class="bar-say">
        <span class="bar-lock">
          <Icon name={unlocked ? 'key' : loose ? 'warning' : 'prohibited'} />
          <span class="strong" role="status">{i18n.t(lockWords(unlocked, gate))}</span>
          {unlocked && <span class="number" role="timer"> {countdown((gate?.until ?? 0) - now)}</span>}
        </span>
        {!folded && (unlocked ? (
          <FormState guard={guard} services={services} />
        ) : (
          <span class="bar-about ellipsis">
            {name && <span class="strong">{name}</span>}
            {worst && <span class={`bar-${worst}`}> {i18n.t(`severity.${worst === 'block' ? 'block' : 'confirm'}`)}</span>}
            {whyNot(state, judgement)?.kind === 'reading' && <span> {i18n.t('common.loading')}</span>}
          </span>
        ))}
      </span>
      {/* Together, so that the arrow never stands alone on a line. */}
      <span class="bar-end">
        {!folded && (
          <span class="actions">
            {/* In one place, so that the focus that the dialog gives back is not lost. */}
            {unlocked ? (
              <button type="button" class="button" onClick={lock}>{i18n.t('guard.lockAgain')}</button>
            ) : (
              state.stage.kind !== 'stopped' && <button type="button" class={isGrave(guard.news) ? 'button' : 'button primary'} onClick={() => setOpen(true)}>{i18n.t('guard.verify')}</button>
            )}
            <button type="button" class="button" onClick={() => void onOpenPanel()}>{i18n.t('guard.openPanel')}</button>
          </span>
        )}
        <button type="button" class={`button subtle square ${folded ? '' : 'turned'}`} aria-expanded={!folded} aria-label={i18n.t(folded ? 'guard.unfold' : 'guard.fold')} onClick={() => onFold(!folded)}>
          <Icon name="chevron-right" class="turn" />
        </button>
      </span>
      {children}
    </div>
  );
}

function lockWords(unlocked: boolean, gate: Guard['gate']) {
  if (unlocked) return 'guard.unlocked';
  if (gate && !gate.access) return 'guard.noAccess';
  return gate?.enforcement === 'off' ? 'guard.off' : gate?.enforcement === 'warn' ? 'guard.watched' : 'guard.locked';
}
