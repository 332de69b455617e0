import { i18n } from '#i18n';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../icon.tsx';
import { AccountContext, SurroundingsContext } from '../../services.ts';
import type { Practice } from '../practice.ts';
import { UserMethods } from './user-methods.tsx';

interface LookAlikeProps {
  practice: Practice;
  /** Whose Authentication methods are shown; undefined: the list of users. */
  userId: string | undefined;
  onUser: (userId: string | undefined) => void;
}

/** A directory of our own design, which stands in for the portal: its users, and their authentication methods. */
export function LookAlike({ practice, userId, onUser }: LookAlikeProps) {
  const { agent, services } = practice;
  const last = useRef(userId);
  last.current = userId ?? last.current;
  const account = { agent, signIn: (scopes?: readonly string[]) => services.session.signIn(scopes).then(() => undefined) };
  return (
    <SurroundingsContext.Provider value={services}>
      <AccountContext.Provider value={account}>
        <section class="look-alike" aria-labelledby="directory-title">
          <header class="directory-head">
            <h2 id="directory-title" class="heading">{i18n.t('practice.directory.title')}</h2>
            <p class="caption break">{agent.username}</p>
          </header>
          {userId ? <UserMethods key={userId} practice={practice} userId={userId} onBack={() => onUser(undefined)} /> : <Users practice={practice} last={last.current} onUser={onUser} />}
        </section>
      </AccountContext.Provider>
    </SurroundingsContext.Provider>
  );
}

/** The list; whoever comes back to it from somebody comes back to that row. */
function Users({ practice, last, onUser }: { practice: Practice; last: string | undefined; onUser: (userId: string) => void }) {
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const all = useMemo(() => [...practice.tenant.state.people.values()].sort((a, b) => a.displayName.localeCompare(b.displayName)), [practice]);
  const [at, setAt] = useState(() => Math.max(0, all.findIndex(({ id }) => id === last)));
  useLayoutEffect(() => {
    if (last) list.current?.querySelectorAll('button')[at]?.focus();
    // When it appears; what is typed and where arrows lead comes after.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const wanted = text.trim().toLowerCase();
  const found = all.filter(({ displayName, userPrincipalName }) => `${displayName} ${userPrincipalName}`.toLowerCase().includes(wanted));
  const move = (event: KeyboardEvent) => {
    const to = MOVES[event.key]?.(at, found.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div class="directory-body">
      <h3 class="title">{i18n.t('practice.directory.users')}</h3>
      <div class="search-box">
        <Icon name="search" />
        <input type="search" aria-label={i18n.t('practice.directory.search')} placeholder={i18n.t('practice.directory.search')} value={text} autocomplete="off" spellcheck={false} onInput={(event) => { setText(event.currentTarget.value); setAt(0); }} />
      </div>
      <p class="caption" role="status">{i18n.t('practice.directory.count', found.length, [found.length])}</p>
      {/* One stop for the Tab key, or the panel would be fifty away. */}
      <ul ref={list} class="directory-users" aria-label={i18n.t('practice.directory.users')} onKeyDown={move}>
        {found.map(({ id, displayName, userPrincipalName, department }, index) => (
          <li key={id}>
            <button type="button" class="directory-user" tabIndex={index === at ? 0 : -1} onClick={() => onUser(id)}>
              <span class="strong break">{displayName}</span>
              <span class="caption break"><bdi dir="ltr">{userPrincipalName}</bdi></span>
              <span class="caption break">{department}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};
