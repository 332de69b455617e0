import { i18n } from '#i18n';
import { Fragment } from 'preact';
import { useSurroundings } from './services.ts';

type CharacterKind = 'letter' | 'digit' | 'symbol';

function kindOf(character: string): CharacterKind {
  if (/\p{L}/u.test(character)) return 'letter';
  return /\p{N}/u.test(character) ? 'digit' : 'symbol';
}

/** In fours, for the eye. No character is added: what is selected and copied is the passcode and nothing else. */
export function inFours(passcode: string): readonly (readonly string[])[] {
  const characters = Array.from(passcode);
  return Array.from({ length: Math.ceil(characters.length / 4) }, (_, group) => characters.slice(group * 4, group * 4 + 4));
}

/** An output is a live region by itself; this one stays silent so that a screen reader does not read a secret aloud unasked. */
export function Passcode({ passcode }: { passcode: string }) {
  const { passcodeMark: Mark } = useSurroundings();
  const output = (
    <output class="passcode" aria-label={i18n.t('issued.passcode')} aria-live="off" translate={false} dir="ltr">
      {inFours(passcode).map((group, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          <span class="four">{group.map((character, index) => <span key={index} class={kindOf(character)}>{character}</span>)}</span>
        </Fragment>
      ))}
    </output>
  );
  return Mark ? <><Mark />{output}</> : output;
}
