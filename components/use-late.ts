import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component that is loaded once this one is drawn; undefined until it is there. */
export function useLate<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | undefined {
  const [loaded, setLoaded] = useState<{ component: ComponentType<P> }>();
  // `load` is the same for the life of a component that uses this.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => void load().then((component) => setLoaded({ component })), []);
  return loaded?.component;
}
