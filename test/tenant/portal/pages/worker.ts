/*
 * Evidence: a Knockout extension's code may run in a web worker of the portal's own origin, from which its calls go
 * out (github.com/Azure/portaldocs, performance-webworkers.md and performance.md: "first ajax call is sent from the
 * extension web worker").
 * Guess: that this pane's extension does, and the messages between the two.
 */
import { graphSender, type GraphRequest, type Send } from './graph-calls.ts';

export interface WorkerStart {
  readonly graph: string;
  readonly token: string;
}

export interface WorkerTask {
  readonly id: number;
  readonly request: GraphRequest;
}

export type WorkerReply = { readonly id: number } & ({ readonly answer: Awaited<ReturnType<Send>> } | { readonly fault: string });

let send: Send | undefined;

async function perform({ id, request }: WorkerTask): Promise<WorkerReply> {
  try {
    if (!send) throw new Error('The worker was given nothing to start with.');
    return { id, answer: await send(request) };
  } catch (error) {
    return { id, fault: String(error) };
  }
}

const scope = globalThis as unknown as Worker; // the type of a worker's inside is in a library that clashes with that of pages
scope.addEventListener('message', ({ data }: MessageEvent<WorkerStart | WorkerTask>) => {
  if ('token' in data) send = graphSender(data.graph, data.token);
  else void perform(data).then((reply) => scope.postMessage(reply));
});
