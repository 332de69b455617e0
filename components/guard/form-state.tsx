import { i18n } from '#i18n';
import type { FormReading } from '../../lib/portal/pass-form.ts';
import { CopyButton } from '../copy-button.tsx';
import { Icon } from '../icon.tsx';
import { joined } from '../joined.ts';
import { settingsOf } from '../panel-state.ts';
import { duration } from '../time.ts';
import type { GuardServices } from './guard-services.ts';
import type { Guard } from './use-guard.ts';

/** While Add is unlocked: what the portal's form must say, and whether it does. */
export function FormState({ guard, services }: { guard: Guard; services: GuardServices }) {
  const { form, match, pressed } = guard.pane;
  const { lifetimeMinutes: minutes, oneTime } = settingsOf(guard.state).settings;
  const wanted = words({ minutes, oneTime });
  const said = pressed ?? form;
  return (
    <span class="bar-about" role="status">
      {match === 'matches' && <><Icon name="check" class="bar-match" />{i18n.t('guard.formSet', [wanted])}</>}
      {match === 'none' && <span class="bar-copy"><span>{i18n.t('guard.gateOnly', [wanted])}</span><CopyButton text={services.diagnostics} label={i18n.t('guard.copyDiagnostics')} /></span>}
      {match === 'unsure' && i18n.t('guard.formUnsure', [wanted])}
      {match === 'differs' && said && <span class="bar-confirm">{i18n.t('guard.formDiffers', [words(said), wanted])}</span>}
    </span>
  );
}

function words({ minutes, oneTime }: Pick<FormReading, 'minutes' | 'oneTime'>): string {
  return joined('list', [minutes !== undefined && duration(minutes), oneTime !== undefined && i18n.t(oneTime ? 'pass.oneTime' : 'pass.multiUse')]);
}
