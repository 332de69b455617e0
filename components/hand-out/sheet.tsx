import type { ComponentType } from 'preact';
import { spell } from '../../lib/entra/spelling.ts';
import { stepsFor } from '../../lib/hand-out/steps.ts';
import type { Validity } from '../../lib/hand-out/validity.ts';
import { filled, type HandOutWords } from '../../lib/hand-out/words.ts';
import { inFours } from '../passcode.tsx';
import { QrCode } from './qr-code.tsx';

/** What a hand-out is made of. Never the passcode. */
export interface SheetContent {
  readonly words: HandOutWords;
  /** A language tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
  readonly scenarioId: string;
  readonly oneTime: boolean;
  readonly validity: Validity;
  /** Of the security-info page, where it is known. */
  readonly address: string | undefined;
  readonly helpDesk: string | undefined;
  /** There is a place for the passcode on it. */
  readonly withPasscode: boolean;
  /** The names of its symbols are in this language. */
  readonly named: boolean;
}

interface SheetProps extends SheetContent {
  /** Only while it is printed. */
  passcode?: string | undefined;
  level: 1 | 3;
  /** Where no passcode is real. */
  Mark?: ComponentType | undefined;
}

/** One page for the recipient. With the passcode it does not name them: who finds it has one half only. */
export function Sheet({ words, language, direction, name, scenarioId, oneTime, validity, address, helpDesk, withPasscode, named, passcode, level, Mark }: SheetProps) {
  const Heading = level === 1 ? 'h1' : 'h3';
  const { from, until, zone, utc } = validity;
  return (
    <article class="sheet" lang={language} dir={direction} translate={false}>
      <header>
        {Mark && <Mark />}
        <Heading class="sheet-title">{words.term}</Heading>
        <p class="sheet-lead">{words.lead}</p>
        {!withPasscode && <p>{filled(words.forName, name)}</p>}
      </header>
      {withPasscode && (
        <div class="sheet-passcode">
          <p>{words.passcode}</p>
          <p class="sheet-code" dir="ltr" lang="en">{passcode === undefined ? '• • • •' : inFours(passcode).map((four, at) => <span key={at} class="four">{four.join('')}</span>)}</p>
          {passcode !== undefined && named && <Symbols passcode={passcode} />}
        </div>
      )}
      <div class="sheet-times">
        <p class="sheet-strong">{filled(words.valid, from, until)}</p>
        <p class="sheet-strong">{words[oneTime ? 'once' : 'many']}</p>
        <p class="sheet-small">{filled(words.zone, zone, utc)}</p>
      </div>
      <ol class="sheet-steps">
        {stepsFor({ scenarioId, oneTime, address: address !== undefined }).map((step) => (
          <li key={step}>
            {filled(words[step], words.term)}
            {step === 'address' && address && (
              <div class="sheet-address">
                <p class="sheet-url" dir="ltr">{address}</p>
                <QrCode text={address} label={filled(words.code, address)} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <footer class="sheet-warning">
        <p>{words.never}</p>
        <p>{words.unexpected}</p>
        {helpDesk && <p class="sheet-strong">{filled(words.helpDesk, helpDesk)}</p>}
        {withPasscode && <p>{words.destroy}</p>}
      </footer>
    </article>
  );
}

/** What the symbols in it are called, each once. */
function Symbols({ passcode }: { passcode: string }) {
  const symbols = new Map(spell(passcode).flatMap(({ character, kind, word }) => (kind === 'symbol' ? [[character, word] as const] : [])));
  return <p class="sheet-small">{[...symbols].map(([character, word]) => `${character} ${word}`).join(' · ')}</p>;
}
