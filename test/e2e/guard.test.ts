import { describe } from 'vitest';
import { openChromiumStory } from './chromium-hands.ts';
import { guardStory } from './stories/guard.ts';

describe('the guard in Chromium', () => void guardStory(openChromiumStory));
