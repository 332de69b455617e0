import '../../../components/tokens.css';
import '../../../components/panel.css';
import '../../../components/practice/practice.css';
import { render } from 'preact';
import { App } from '../../../components/app.tsx';
import { PracticeApp } from '../../../components/practice/practice-app.tsx';
import { openGraphDoor } from '../../../entrypoints/sidepanel/graph-door.ts';

export function draw(fragment: string, ground: HTMLElement): void {
  if (fragment) history.replaceState(null, '', fragment);
  ground.id = 'practice';
  render(<PracticeApp Panel={App} openDoor={(session, onWait, other) => openGraphDoor('global', session, onWait, other)} />, ground);
}
