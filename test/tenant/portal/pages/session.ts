/** What the server tells the shell, and the shell a ReactView. Lifetimes in minutes. */
export interface Policy {
  readonly minimumLifetimeInMinutes: number;
  readonly maximumLifetimeInMinutes: number;
  readonly defaultLifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
}

export interface Person {
  readonly id: string;
  readonly displayName: string;
}

export interface Session {
  readonly token: string;
  /** An origin. */
  readonly graph: string;
  /** Of Graph, where a pass is not created in a batch. */
  readonly version: 'v1.0' | 'beta';
  readonly policy: Policy;
  readonly people: readonly Person[];
}

export interface Choice {
  readonly pane: 'K' | 'R';
  readonly batch: boolean;
  readonly language: string;
  readonly shuffle: boolean;
}

/** The query before the hash. */
export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  return { pane: query.get('pane') === 'R' ? 'R' : 'K', batch: query.has('batch'), language: query.get('l') ?? 'en', shuffle: query.has('shuffle') };
}
