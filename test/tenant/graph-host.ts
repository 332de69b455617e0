import type { PracticeTenant } from '../../lib/practice/tenant.ts';

// Graph answers any origin; what a page may read is listed. learn.microsoft.com/graph/auth-limitations-cors
const EXPOSED = ['ETag', 'Location', 'Preference-Applied', 'Content-Range', 'request-id', 'client-request-id', 'ReadWriteConsistencyToken', 'Retry-After', 'SdkVersion', 'WWW-Authenticate', 'x-ms-client-gcc-tenant', 'X-Planner-operationid', 'x-ms-permissions', 'x-ms-ags-diagnostic', 'Date'];
// What the portal's own calls carry (github.com/Azure/portaldocs, top-extensions-data-ajax.md; a captured call of the users blade).
const FROM_THE_PORTAL = ['x-ms-command-name', 'x-ms-client-request-id', 'x-ms-client-session-id'];
const ACCEPTED = ['Authorization', 'Content-Type', 'ConsistencyLevel', 'Prefer', 'SdkVersion', 'FeatureFlag', 'Cache-Control', 'client-request-id', 'return-client-request-id', 'x-ms-throttle-priority', 'If-Match', 'If-None-Match', ...FROM_THE_PORTAL];

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED.join(', ') };

const PREFLIGHT = {
  ...CORS,
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
  'access-control-allow-headers': ACCEPTED.join(', '),
  'access-control-max-age': '600',
};

/** Microsoft Graph at a web address: the practice tenant with CORS around it. Rejects as the tenant does. */
export async function answerAsGraph(graph: Pick<PracticeTenant, 'handle'>, request: Request): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 200, headers: PREFLIGHT });
  const answer = await graph.handle(request);
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(CORS)) headers.set(name, value);
  if (!headers.has('date')) headers.set('date', new Date().toUTCString());
  return new Response(answer.body, { status: answer.status, headers });
}
