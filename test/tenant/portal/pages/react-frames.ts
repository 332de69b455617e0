/*
 * Evidence: the frame's address and its parameters, name and classes of the active frame, the sandbox of a part's
 * frame, and that hidden frames without the active class are warmed before they are needed (captures and write-ups of
 * portal.azure.com and intune.microsoft.com).
 * Guess: the view's name before ".ReactView", and that each blade takes a fresh frame. Whether a ReactView's own frame
 * is sandboxed like others is not known; nor are the hosts of other clouds, so that this one serves for all.
 */
import { make } from './dom.ts';
import type { ReactStart } from './react-view.ts';

const HOST = 'https://sandbox-3.reactblade.portal.azure.net';
const SANDBOX = 'allow-same-origin allow-scripts allow-popups allow-modals allow-forms allow-downloads';

interface Frame {
  readonly element: HTMLIFrameElement;
  readonly ready: Promise<void>;
}

function addressOf(language: string): string {
  const query = new URLSearchParams({ retryCount: '0', l: `${language}.${language}-${language}`, contentHash: '0c0de', reactIndex: '0', sessionId: crypto.randomUUID().replaceAll('-', '') });
  return `${HOST}/React/Index?reactView=true&${query.toString()}&trustedAuthority=${location.origin}`;
}

function warm(place: HTMLElement, language: string): Frame {
  const element = make('iframe', { class: 'fxs-part-frame', sandbox: SANDBOX, hidden: true, src: addressOf(language) });
  const ready = new Promise<void>((resolve) => {
    addEventListener('message', ({ origin, source }) => {
      if (origin === HOST && source === element.contentWindow) resolve();
    });
  });
  place.append(element);
  return { element, ready };
}

/** Frames for ReactViews in `place`, one of them warmed. `show` opens a view and returns how to leave it. */
export function reactFrames(place: HTMLElement, { language, shuffle }: { readonly language: string; readonly shuffle: boolean }) {
  let spare = warm(place, language);
  return (start: ReactStart): (() => void) => {
    const { element, ready } = spare;
    spare = warm(place, language);
    element.name = shuffle ? crypto.randomUUID() : `${start.view.item}.ReactView`;
    element.className = shuffle ? `x${crypto.randomUUID().slice(0, 8)}` : 'fxs-part-frame fxs-reactview-frame-active';
    element.dataset.test = 'view';
    element.hidden = false;
    void ready.then(() => element.contentWindow?.postMessage(start, HOST));
    return () => element.remove();
  };
}
