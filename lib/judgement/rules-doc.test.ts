import { expect, test } from 'vitest';
import { currentDoc, readTexts, rulesDoc } from '../../scripts/rules-doc.ts';

test('docs/rules.md says what the rules say (`npm run docs` writes it)', async () => {
  expect(currentDoc()).toBe(rulesDoc(await readTexts()));
});
