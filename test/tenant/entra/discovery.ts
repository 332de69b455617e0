/** Public metadata: learn.microsoft.com/entra/identity-platform/v2-protocols-oidc. MSAL knows it by heart for Microsoft's hosts. */
export function openIdConfiguration(host: string, tenant: string): Response {
  const base = `https://${host}/${tenant}/oauth2/v2.0`;
  return open({
    issuer: `https://${host}/${tenant}/v2.0`,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    end_session_endpoint: `${base}/logout`,
    jwks_uri: `https://${host}/${tenant}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  });
}

export function instanceDiscovery(host: string): Response {
  return open({
    tenant_discovery_endpoint: `https://${host}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  });
}

function open(data: unknown): Response {
  return Response.json(data, { headers: { 'access-control-allow-origin': '*' } });
}
