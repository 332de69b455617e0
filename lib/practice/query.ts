import type { Call } from './call.ts';
import { refusals } from './refusals.ts';

export interface Query {
  readonly select: readonly string[] | undefined;
  readonly expand: string | undefined;
  readonly filter: string | undefined;
  readonly search: string | undefined;
  readonly orderby: string | undefined;
  readonly top: number | undefined;
  readonly offset: number;
  readonly count: boolean;
  /** The header of advanced queries was sent. */
  readonly eventual: boolean;
}

export type Option = '$select' | '$expand' | '$filter' | '$search' | '$orderby' | '$top' | '$count' | '$skiptoken';

/** Reads the OData options; those that the resource does not take are refused, as are unknown ones. */
export function readQuery(call: Call, allowed: readonly Option[]): Query {
  const given = new Map<string, string>();
  for (const [name, value] of call.url.searchParams) {
    if (!name.startsWith('$')) continue;
    if (!(allowed as readonly string[]).includes(name)) refusals.unknownOption(name);
    given.set(name, value);
  }
  return {
    select: given.get('$select')?.split(',').map((name) => name.trim()),
    expand: given.get('$expand'),
    filter: given.get('$filter'),
    search: given.get('$search'),
    orderby: given.get('$orderby'),
    top: readTop(given.get('$top')),
    offset: readSkipToken(given.get('$skiptoken')),
    count: given.get('$count') === 'true',
    eventual: call.headers.get('ConsistencyLevel')?.toLowerCase() === 'eventual',
  };
}

function readTop(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^[1-9]\d{0,2}$|^1000$/.test(text) ? Number(text) : refusals.badTop(text);
}

function readSkipToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const offset = /^P-(\d{1,7})$/.exec(token)?.[1];
  return offset === undefined ? refusals.badPageToken() : Number(offset);
}

export interface PageOf<T> {
  readonly context: string;
  readonly rows: readonly T[];
  readonly query: Query;
  /** Rows in a page where `$top` says nothing. */
  readonly size: number;
  readonly render: (row: T) => unknown;
}

/** One page, with the link to the next. */
export function pageOf<T>(call: Call, { context, rows, query, size, render }: PageOf<T>): Record<string, unknown> {
  const end = query.offset + (query.top ?? size);
  const next = new URL(call.url);
  next.searchParams.set('$skiptoken', `P-${end}`);
  return {
    '@odata.context': context,
    ...(query.count && query.eventual ? { '@odata.count': rows.length } : {}),
    ...(end < rows.length ? { '@odata.nextLink': next.href } : {}),
    value: rows.slice(query.offset, end).map(render),
  };
}

export function pick(row: object, names: readonly string[]): Record<string, unknown> {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}
