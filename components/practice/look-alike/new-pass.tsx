import { i18n } from '#i18n';
import type { Pass } from '../../../lib/entra/pass.ts';
import { clockTime } from '../../time.ts';
import { PracticeMark } from '../practice-mark.tsx';
import { Pane } from './pane.tsx';

export interface NewPassProps {
  pass: Pass;
  passcode: string;
  /** UTC ms. */
  now: number;
  onClose: () => void;
}

const SECURITY_INFO = 'https://aka.ms/mysecurityinfo';

/** The new pass, once, as the portal shows one: two fields to copy from, and from when to when. */
export function NewPass({ pass, passcode, now, onClose }: NewPassProps) {
  return (
    <Pane title={i18n.t('practice.directory.details')} onClose={onClose} foot={<button type="button" class="button primary" onClick={onClose}>{i18n.t('practice.directory.ok')}</button>}>
      <PracticeMark />
      <label class="field">
        <span class="field-label">{i18n.t('practice.directory.provide')}</span>
        <input type="text" class="directory-passcode" readOnly value={passcode} dir="ltr" />
      </label>
      <label class="field directory-room">
        <span class="field-label">{i18n.t('practice.directory.secure')}</span>
        <input type="text" readOnly value={SECURITY_INFO} dir="ltr" />
      </label>
      <p class="caption">{i18n.t('time.range', [clockTime(pass.startsAt, now), clockTime(pass.endsAt, now)])}</p>
    </Pane>
  );
}
