import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';

interface PartProps {
  id: 'setUp' | 'check' | 'configuration' | 'policy' | 'diagnostics';
  children: ComponentChildren;
}

/** One part of the page, with its heading and what it is for. */
export function Part({ id, children }: PartProps) {
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="title">{i18n.t(`options.${id}.title`)}</h2>
      <p class="quiet">{i18n.t(`options.${id}.intro`)}</p>
      {children}
    </section>
  );
}
