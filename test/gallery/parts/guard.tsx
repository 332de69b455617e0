import '../../../components/tokens.css';
import '../../../components/panel.css';
import '../../../components/guard/guard.css';
import './guard-stage.css';
import { render } from 'preact';
import { ADELE } from '../../../components/fake-services.ts';
import type { FakeGuard } from '../../../components/guard/fake-guard.ts';
import { GuardApp } from '../../../components/guard/guard-app.tsx';

/** Without the shadow root that hides it from the portal, and from who examines it. */
export function draw({ services }: FakeGuard, ground: HTMLElement): void {
  ground.className = 'guard-ground guard-stage';
  render(<GuardApp services={services} userId={ADELE} onLayout={() => undefined} />, ground);
}
