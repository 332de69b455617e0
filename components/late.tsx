import type { ComponentType, JSX } from 'preact';
import { useLate } from './use-late.ts';

/** A component whose code is loaded when it is first drawn, and which is nothing until then. */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => JSX.Element | null {
  return function Late(props: P) {
    const Loaded = useLate(load);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
