import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lesson, LessonTexts } from '../../../lib/practice/lessons/lessons.ts';
import type { Side } from '../sides.tsx';
import { stepsOf, type Hands } from './steps.ts';

interface PresentProps {
  lesson: Lesson;
  texts: LessonTexts;
  hands: Hands;
  /** Plays by itself until this step. */
  from: number;
  unmasked: boolean;
  onSide: (side: Side) => void;
  onUnmask: () => void;
  /** From the beginning to this step, in another go. */
  onJump: (step: number) => void;
  onLeave: () => void;
}

/** For a room: what comes next, a ring around the control that matters, and one key that does it. */
export function Present({ lesson, texts, hands, from, unmasked, onSide, onUnmask, onJump, onLeave }: PresentProps) {
  const steps = useMemo(() => stepsOf(lesson, texts, hands), [lesson, texts, hands]);
  const [at, setAt] = useState(0);
  const [stuck, setStuck] = useState(false);
  const busy = useRef<AbortController | undefined>(undefined);
  const step = steps[at];

  const playTo = async (target: number) => {
    if (busy.current || target <= at) return;
    const stop = new AbortController();
    busy.current = stop;
    setStuck(false);
    try {
      for (let next = at; next < target; next += 1) {
        const one = steps[next];
        if (!one) break;
        onSide(one.side);
        await one.perform(stop.signal);
        setAt(next + 1);
      }
    } catch {
      if (!stop.signal.aborted) setStuck(true);
    }
    busy.current = undefined;
  };
  const jump = (target: number) => {
    if (target < at) onJump(target);
    else void playTo(target);
  };

  useEffect(() => {
    void playTo(from);
    return () => busy.current?.abort();
    // Once: where this go begins.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    if (step) onSide(step.side);
  }, [step, onSide]);
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'PageDown') jump(at + 1);
      else if (event.key === 'PageUp') jump(Math.max(0, at - 1));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  });

  return (
    <section class="present" aria-label={i18n.t('practice.present.label')}>
      {step && <Ring key={at} target={step.target} />}
      <p class="strong" role="status">{step ? i18n.t('practice.present.step', [String(at + 1), String(steps.length), step.words]) : i18n.t('practice.present.done')}</p>
      {stuck && <p class="field-fault" role="alert">{i18n.t('practice.present.stuck')}</p>}
      <div class="actions">
        <button type="button" class="button" aria-keyshortcuts="PageUp" aria-disabled={at === 0} onClick={() => at > 0 && jump(at - 1)}>{i18n.t('practice.present.back')}</button>
        <button type="button" class="button primary" aria-keyshortcuts="PageDown" onClick={() => jump(at + 1)}>{i18n.t('practice.present.next')}</button>
        <label class="present-jump">
          <span>{i18n.t('practice.present.jump')}</span>
          <select value={at} onChange={(event) => jump(Number(event.currentTarget.value))}>
            {steps.map(({ words }, index) => <option key={index} value={index}>{`${index + 1}. ${words}`}</option>)}
          </select>
        </label>
        <button type="button" class="button" aria-pressed={unmasked} data-key="m" onClick={onUnmask}>{i18n.t('practice.present.passcode')}</button>
        <button type="button" class="button subtle" onClick={onLeave}>{i18n.t('practice.present.leave')}</button>
      </div>
    </section>
  );
}

const AROUND = 4;

/** Lies around the control, wherever that goes; looked for once a frame, since it may come later. */
function Ring({ target }: { target: () => HTMLElement | undefined }) {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    let seen: HTMLElement | undefined;
    const place = () => {
      frame = requestAnimationFrame(place);
      const element = target();
      const around = element?.closest('label') ?? element;
      if (!ring.current) return;
      ring.current.hidden = !around;
      if (!around) return;
      if (around !== seen) around.scrollIntoView({ block: 'nearest' });
      seen = around;
      const { left, top, width, height } = around.getBoundingClientRect();
      const from = Math.max(0, left - AROUND);
      const to = Math.min(document.documentElement.clientWidth, left + width + AROUND);
      Object.assign(ring.current.style, { left: `${from}px`, top: `${top - AROUND}px`, width: `${to - from}px`, height: `${height + 2 * AROUND}px` });
    };
    place();
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return <div ref={ring} class="present-ring" hidden aria-hidden="true" />;
}
