import '../../../components/tokens.css';
import '../../../components/panel.css';
import '../../../components/options/options.css';
import { render } from 'preact';
import type { fakeOptions } from '../../../components/options/fake-options.ts';
import { OptionsApp } from '../../../components/options/options-app.tsx';

export function draw({ services }: ReturnType<typeof fakeOptions>, ground: HTMLElement): void {
  ground.id = 'panel';
  render(<OptionsApp services={services} />, ground);
}
