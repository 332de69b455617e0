import { readChange } from './history.ts';
import { inside, listOf, text } from './loose-json.ts';

/** Somebody in the audit log, as the log names them; a name is empty where it does not. */
export interface Who {
  /** Object id in lower case, of an app where `app` says so; empty where the log names nobody. */
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly app: boolean;
}

interface Told {
  /** In lower case; empty where the row names none. */
  readonly passId: string;
  /** UTC ms. */
  readonly at: number;
  readonly by: Who;
  readonly target: Who;
}

export interface PassIssued extends Told {
  readonly kind: 'issued';
  /** UTC ms. */
  readonly startsAt: number | undefined;
  readonly endsAt: number | undefined;
  readonly oneTime: boolean | undefined;
  /** Where the request came from. */
  readonly ip: string;
}

export interface PassDeleted extends Told {
  readonly kind: 'deleted';
}

export type PassEvent = PassIssued | PassDeleted;

/**
 * What one row of graph/api/resources/directoryaudit tells of a pass; undefined where nothing. Two spellings are seen:
 * "TemporaryAccessPass.EndDateTime", and "TemporaryAccessPass.TemporaryAccessPass.EndTime"; hence the ends of the names count.
 * `people` is who was met so far: a long log names few again and again.
 */
export function readPassEvent(row: unknown, people: Map<string, Who> = new Map()): PassEvent | undefined {
  const change = readChange(row);
  if (change?.kind !== 'pass-issued' && change?.kind !== 'pass-deleted') return undefined;
  const { at } = change;
  const targets = listOf(inside(row, 'targetResources'));
  const properties = targets.flatMap((target) => listOf(inside(target, 'modifiedProperties')));
  const was = (name: string, ...sides: readonly ('newValue' | 'oldValue')[]) => {
    const property = properties.find((one) => text(inside(one, 'displayName')).toLowerCase().endsWith(name));
    return sides.map((side) => plain(inside(property, side))).find(Boolean) ?? '';
  };
  const told = { at, by: initiator(row, people), target: known(people, targets[0], false) };
  if (change.kind === 'pass-deleted') return { kind: 'deleted', passId: was('.id', 'oldValue', 'newValue').toLowerCase(), ...told };
  return {
    kind: 'issued',
    passId: was('.id', 'newValue').toLowerCase(),
    ...told,
    startsAt: time(was('.startdatetime', 'newValue') || was('.starttime', 'newValue')),
    endsAt: time(was('.enddatetime', 'newValue') || was('.endtime', 'newValue')),
    oneTime: ONE_TIME.get(was('.accesspassusage', 'newValue').toLowerCase()),
    ip: text(inside(row, 'initiatedBy', 'user', 'ipAddress')) || text(inside(row, 'initiatedBy', 'app', 'ipAddress')),
  };
}

const ONE_TIME: ReadonlyMap<string, boolean> = new Map([['once', true], ['multiple', false]]);

/** Values are JSON texts inside texts: `"\"Once\""`. */
function plain(value: unknown): string {
  const written = text(value);
  if (!written.startsWith('"')) return written;
  try {
    return text(JSON.parse(written));
  } catch {
    return '';
  }
}

function time(written: string): number | undefined {
  const at = Date.parse(written);
  return Number.isNaN(at) ? undefined : at;
}

function initiator(row: unknown, people: Map<string, Who>): Who {
  const user = inside(row, 'initiatedBy', 'user');
  return typeof user === 'object' && user !== null ? known(people, user, false) : known(people, inside(row, 'initiatedBy', 'app'), true);
}

/** The same object for the same words. */
function known(people: Map<string, Who>, raw: unknown, app: boolean): Who {
  const who: Who = {
    id: (text(inside(raw, 'id')) || (app ? text(inside(raw, 'servicePrincipalId')) || text(inside(raw, 'appId')) : '')).toLowerCase(),
    name: text(inside(raw, 'displayName')),
    username: text(inside(raw, 'userPrincipalName')),
    app,
  };
  const key = `${who.id} ${who.name} ${who.username}`;
  const met = people.get(key);
  if (met) return met;
  people.set(key, who);
  return who;
}
