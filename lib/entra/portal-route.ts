const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The user whose Authentication methods pane a portal URL shows, as an object id in lower case.
 *
 * Constant over the years are the menu item `UserAuthMethods` and the parameter `userId`; extension and blade
 * names, `#view` or `#blade`, `/~/`, a tenant in the path, further parameters and their order all changed
 * (github.com/Azure/portaldocs `portalfx-links.md`; links in microsoft/zerotrustassessment and KelvinTegelaar/CIPP).
 * So only those two are looked for.
 */
export function authMethodsUser(url: string): string | undefined {
  const hash = URL.parse(url)?.hash ?? '';
  const segments = (hash.slice(1).split('?')[0] ?? '').split('/').map(decode);
  const pane = segments.findIndex((segment) => segment.toLowerCase() === 'userauthmethods');
  if (pane < 0) return undefined;
  const name = segments.findIndex((segment, index) => index > pane && segment.toLowerCase() === 'userid');
  const id = name < 0 ? undefined : segments[name + 1];
  return id && GUID.test(id) ? id.toLowerCase() : undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray "%" is not ours to judge
  }
}

export function isObjectId(text: string): boolean {
  return GUID.test(text);
}
