import '../../../components/tokens.css';
import '../../../components/panel.css';
import { render } from 'preact';
import { App } from '../../../components/app.tsx';
import type { PanelWorld } from '../states/panel.ts';

export function draw({ fakes, user }: PanelWorld, ground: HTMLElement): void {
  ground.id = 'panel';
  // The panel asks for the portal's user when its desk is drawn, and is told at once, as by the real portal.
  const services = { ...fakes.services, followPortal: (onUser: (userId: string | undefined) => void) => (onUser(user), () => undefined) };
  render(<App services={services} />, ground);
}
