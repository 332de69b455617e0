import { browser } from 'wxt/browser';
import { PORTAL_DOMAINS } from '../entra/clouds.ts';
import { bodyText, mayCreate, type Asked } from './creation.ts';
import { GRAPH_PATTERNS } from './rules.ts';

/** A request of the portal that may create passes. */
export interface PortalRequest extends Asked {
  readonly requestId: string;
  /** -1: from a worker that several tabs share. */
  readonly tabId: number;
}

/** How it ended: with an answer, or without. */
export interface RequestEnd extends PortalRequest {
  readonly status: number | undefined;
  /** Stopped by a rule of the gate, or of another extension. */
  readonly blocked: boolean;
}

export interface Tripwire {
  /** Called for each request before it leaves, also for those that a rule then blocks. True: cancel it, where that can be done. */
  readonly leaving: (request: PortalRequest) => Promise<boolean>;
  /** The same without waiting, for Chromium, which takes no promise here. */
  readonly mustCancel: (request: PortalRequest) => boolean;
  readonly ended: (end: RequestEnd) => void;
}

interface Details {
  readonly requestId: string;
  readonly tabId: number;
  readonly method: string;
  readonly url: string;
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly statusCode?: number;
  readonly error?: string;
  readonly requestBody?: { readonly raw?: readonly { readonly bytes?: unknown }[] } | null;
}

interface RequestEvent {
  addListener(listener: (details: Details) => unknown, filter: { urls: string[] }, extra?: string[]): void;
}

// The two browsers' types differ in what is used here.
const events = () => browser.webRequest as unknown as Readonly<Record<'onBeforeRequest' | 'onCompleted' | 'onErrorOccurred', RequestEvent>>;

/** By our rules, our own cancelling, or another extension: in Chromium and in Firefox, where a page's own abort is NS_BINDING_ABORTED (measured). */
const BLOCKED = /^(?:net::ERR_BLOCKED_BY_CLIENT|NS_ERROR_ABORT)$/;

/** Sent by a portal's page, frame or worker, and not by our own pages. Chromium names the initiator, Firefox its URL. */
export function fromPortal({ initiator, originUrl }: Pick<Details, 'initiator' | 'originUrl'>): boolean {
  const { origin = '' } = URL.parse(initiator ?? originUrl ?? '') ?? {}; // of what a worker's blob: URL was made by, too
  const host = URL.parse(origin)?.hostname ?? '';
  return PORTAL_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The build asks to block requests. Chromium grants that only to extensions installed by policy: `blocksBatches` knows. */
const asksToBlock = () => browser.runtime.getManifest().permissions?.includes('webRequestBlocking') ?? false;

export async function blocksBatches(): Promise<boolean> {
  return asksToBlock() && (await browser.permissions.contains({ permissions: ['webRequestBlocking'] }));
}

/** Watches what the portals ask of Graph, to see what no rule can: bodies and answers' states. To be called at once when the worker starts. */
export function stretchTripwire({ leaving, mustCancel, ended }: Tripwire): void {
  const { onBeforeRequest, onCompleted, onErrorOccurred } = events();

  const ours = (details: Details): PortalRequest | undefined =>
    mayCreate(details) && fromPortal(details) ? { requestId: details.requestId, tabId: details.tabId, method: details.method, url: details.url, body: bodyText(details.requestBody?.raw) } : undefined;

  const watch = (details: Details): undefined => {
    const request = ours(details);
    if (request) void leaving(request);
  };
  const block = (details: Details) => {
    const request = ours(details);
    if (!request) return undefined;
    return import.meta.env.FIREFOX ? leaving(request).catch(() => true).then((cancel) => ({ cancel })) : { cancel: mustCancel(request) };
  };
  const end = (details: Details): void => {
    const request = ours(details);
    if (request) ended({ ...request, status: details.statusCode, blocked: details.error !== undefined && BLOCKED.test(details.error) });
  };

  // Firefox: one listener decides and notes. Chromium: a blocking listener without the right to block is never called, silently.
  if (asksToBlock()) onBeforeRequest.addListener(block, { urls: GRAPH_PATTERNS }, ['blocking', 'requestBody']);
  if (!import.meta.env.FIREFOX) onBeforeRequest.addListener(watch, { urls: GRAPH_PATTERNS }, ['requestBody']);
  onCompleted.addListener(end, { urls: GRAPH_PATTERNS });
  onErrorOccurred.addListener(end, { urls: GRAPH_PATTERNS });
}
