import { describe } from 'vitest';
import { openChromiumStory } from './chromium-hands.ts';
import { firstLight, leavesNothingOnDisk } from './stories/first-light.ts';

describe('first light in Chromium', () => {
  leavesNothingOnDisk(firstLight(openChromiumStory));
});
