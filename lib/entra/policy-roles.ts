import type { HeldRole } from './roles.ts';

/** May change the tenant policy, by "Configure a Temporary Access Pass" on learn.microsoft.com: Authentication Policy Administrator, Global Administrator. */
const WRITERS: ReadonlySet<string> = new Set(['0526716b-113d-4c15-b2c8-68e3c22b9f80', '62e90394-69f5-4237-9190-012177145e10']);

export const mayChangePolicy = ({ templateId, scoped }: HeldRole): boolean => !scoped && templateId !== undefined && WRITERS.has(templateId.toLowerCase());
