import type { WrittenCall } from './lesson.ts';
import { lesson as colleague } from './calls/colleague.ts';
import { lesson as deviceSwap } from './calls/device-swap.ts';
import { lesson as eMailIt } from './calls/e-mail-it.ts';
import { lesson as externalGuest } from './calls/external-guest.ts';
import { lesson as failedTries } from './calls/failed-tries.ts';
import { lesson as globalAdministrator } from './calls/global-administrator.ts';
import { lesson as internalGuest } from './calls/internal-guest.ts';
import { lesson as knowsEverything } from './calls/knows-everything.ts';
import { lesson as lostPhone } from './calls/lost-phone.ts';
import { lesson as newHire } from './calls/new-hire.ts';
import { lesson as numberChanged } from './calls/number-changed.ts';
import { lesson as revokeNow } from './calls/revoke-now.ts';
import { lesson as urgentVicePresident } from './calls/urgent-vice-president.ts';
import type { LessonId } from './titles.ts';

/** What happens in each call. One chunk: together they pack to half of what they are apart. Their words: words.ts. */
export const CALLS: Readonly<Record<LessonId, WrittenCall>> = {
  'lost-phone': lostPhone,
  'urgent-vice-president': urgentVicePresident,
  'new-hire': newHire,
  'knows-everything': knowsEverything,
  'e-mail-it': eMailIt,
  'device-swap': deviceSwap,
  'external-guest': externalGuest,
  'internal-guest': internalGuest,
  'failed-tries': failedTries,
  'number-changed': numberChanged,
  colleague,
  'global-administrator': globalAdministrator,
  'revoke-now': revokeNow,
};
