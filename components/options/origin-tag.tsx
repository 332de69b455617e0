import { i18n } from '#i18n';
import type { Origin } from '../../lib/config/config.ts';

/** Whose a value is. */
export function OriginTag({ origin }: { origin: Origin }) {
  return <span class={`origin origin-${origin}`}>{i18n.t(`options.origin.${origin}`)}</span>;
}
