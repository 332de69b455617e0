import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../lib/entra/person.ts';
import { GraphFault } from '../lib/graph/faults.ts';
import { FEATURE_SCOPES } from '../lib/session/types.ts';
import { useAnnounce } from './announcer.tsx';
import { Avatar } from './avatar.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import { useAccount, type Directory } from './services.ts';
import { usePeople, type Search } from './use-people.ts';

interface FindUserProps {
  door: Pick<Directory, 'findPeople'>;
  /** The box's name; by default it looks for the recipient, and a key leads to it. */
  label?: string;
  onChoose: (person: Person) => void;
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** A search box with a list of buttons under it. Arrows move between box and list; Escape empties the box. */
export function FindUser({ door, label, onChoose }: FindUserProps) {
  const [text, setText] = useState('');
  const [turn, setTurn] = useState(0);
  const search = usePeople(door, text, turn);
  const announce = useAnnounce();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (search.kind === 'found') announce(search.people.length > 0 ? i18n.t('find.found', search.people.length, [search.people.length]) : i18n.t('find.nobody', [search.text]));
  }, [search, announce]);

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setText('');
      box.current?.focus();
      return;
    }
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    // In the box Home and End belong to the text, and Enter goes to the list rather than choosing unseen.
    const key = at < 0 && event.key === 'Enter' ? 'ArrowDown' : event.key;
    const to = at < 0 && key !== 'ArrowDown' ? undefined : MOVES[key]?.(at, buttons.length - 1);
    if (to === undefined || buttons.length === 0) return;
    event.preventDefault();
    (buttons[to] ?? box.current)?.focus();
  };

  return (
    <div class="find" role="search" onKeyDown={move}>
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={box}
          type="search"
          data-key={label ? undefined : 'u'}
          aria-label={label ?? i18n.t('find.label')}
          placeholder={label ?? i18n.t('find.label')}
          value={text}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Results search={search} list={list} onChoose={(person) => { setText(''); onChoose(person); }} onRetry={() => setTurn(turn + 1)} />
    </div>
  );
}

interface ResultsProps {
  search: Search;
  list: { current: HTMLUListElement | null };
  onChoose: (person: Person) => void;
  onRetry: () => void;
}

function Results({ search, list, onChoose, onRetry }: ResultsProps) {
  if (search.kind === 'idle') return null;
  if (search.kind === 'searching') return <p class="quiet pad">{i18n.t('find.searching')}</p>;
  if (search.kind === 'failed') {
    const noScope = search.fault instanceof GraphFault && search.fault.kind === 'scope-missing';
    return noScope ? <AllowSearch onAllowed={onRetry} /> : <FaultNotice fault={search.fault} retry={onRetry} />;
  }
  if (search.people.length === 0) return <p class="quiet pad">{i18n.t('find.nobody', [search.text])}</p>;
  return (
    <>
      <ul ref={list} class="users" aria-label={i18n.t('find.results')}>
        {search.people.map((person) => (
          <li key={person.id}>
            <button type="button" class="user" onClick={() => onChoose(person)}>
              <Avatar name={person.displayName} />
              <span class="user-words">
                <span class="strong">{person.displayName}</span>
                <span class="caption"><bdi>{person.userPrincipalName}</bdi></span>
                {/* Two people may share a name; where they work tells them apart. */}
                {person.department && <span class="caption">{person.department}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {search.more && <p class="caption pad">{i18n.t('find.more')}</p>}
    </>
  );
}

function AllowSearch({ onAllowed }: { onAllowed: () => void }) {
  const { signIn } = useAccount();
  const [fault, setFault] = useState<unknown>();
  const allow = () => void signIn([FEATURE_SCOPES.findUsers]).then(onAllowed, setFault);
  return (
    <>
      <Notice tone="info" actions={<button type="button" class="button" onClick={allow}>{i18n.t('find.consentButton')}</button>}>
        <p>{i18n.t('find.consent')}</p>
      </Notice>
      {fault !== undefined && <FaultNotice fault={fault} />}
    </>
  );
}
