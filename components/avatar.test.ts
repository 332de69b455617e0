import { expect, test } from 'vitest';
import { initials } from './avatar.tsx';

test.each([
  ['Adele Vance', 'AV'],
  ['Miriam de la Cruz', 'MC'],
  ['élodie', 'É'],
  ['svc.backup@contoso.com', 'SC'],
  ['  (2) ', '('],
  ['', ''],
])('%j has the initials %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
