/** What a handler answers, before it becomes a Response or a part of a batch. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Thrown by `refuse`, caught where requests are dispatched. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(answer.error?.message);
    this.answer = answer;
  }
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

export function failure(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, error: { code, message }, headers };
}

export function refuse(status: number, code: string, message: string, headers?: Readonly<Record<string, string>>): never {
  throw new Refused(failure(status, code, message, headers));
}

/** Identifies one exchange: Graph's own id, and the one the client sent, if any. */
export interface Stamp {
  readonly requestId: string;
  readonly clientRequestId: string;
  /** UTC ms. */
  readonly at: number;
}

/**
 * The error envelope of graph/errors. The authentication methods service, whose codes begin in lower case,
 * repeats the message inside innerError (bodies in microsoftgraph/microsoft-graph-docs #12187 and learn.microsoft.com/answers/questions/747489).
 */
export function bodyOf(answer: Answer, stamp: Stamp): unknown {
  if (!answer.error) return answer.body;
  const { code, message } = answer.error;
  const repeated = /^[a-z]/.test(code) ? { message } : {};
  return {
    error: {
      code,
      message,
      innerError: {
        ...repeated,
        date: new Date(stamp.at).toISOString().slice(0, 19),
        'request-id': stamp.requestId,
        'client-request-id': stamp.clientRequestId,
      },
    },
  };
}

export function toResponse(answer: Answer, stamp: Stamp): Response {
  const body = bodyOf(answer, stamp);
  const headers = new Headers(answer.headers);
  headers.set('request-id', stamp.requestId);
  headers.set('client-request-id', stamp.clientRequestId);
  headers.set('Date', new Date(stamp.at).toUTCString());
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  return new Response(body === undefined ? null : JSON.stringify(body), { status: answer.status, headers });
}
