/** The four Microsoft clouds. Hosts: learn.microsoft.com/graph/deployments and …/entra/identity-platform/authentication-national-cloud. */
export type CloudId = 'global' | 'usgov' | 'usgov-dod' | 'china';

export interface Cloud {
  readonly id: CloudId;
  readonly login: string;
  readonly graph: string;
  /** Graph documents passes on v1.0 everywhere but in China, where only beta has them. */
  readonly version: 'v1.0' | 'beta';
}

export const CLOUDS: Readonly<Record<CloudId, Cloud>> = {
  global: { id: 'global', login: 'login.microsoftonline.com', graph: 'graph.microsoft.com', version: 'v1.0' },
  usgov: { id: 'usgov', login: 'login.microsoftonline.us', graph: 'graph.microsoft.us', version: 'v1.0' },
  'usgov-dod': { id: 'usgov-dod', login: 'login.microsoftonline.us', graph: 'dod-graph.microsoft.us', version: 'v1.0' },
  china: { id: 'china', login: 'login.partner.microsoftonline.cn', graph: 'microsoftgraph.chinacloudapi.cn', version: 'beta' },
};

export const CLOUD_IDS = Object.keys(CLOUDS) as CloudId[];

const unique = (hosts: string[]) => [...new Set(hosts)];
export const LOGIN_HOSTS = unique(Object.values(CLOUDS).map((cloud) => cloud.login));
export const GRAPH_HOSTS = unique(Object.values(CLOUDS).map((cloud) => cloud.graph));

/**
 * Where the user's Authentication methods pane can appear in the top frame.
 * entra.*: learn.microsoft.com/entra/fundamentals/faq; portal.*: the Azure portal of each cloud;
 * intune.microsoft.com hosts the same user blades.
 */
export const PORTAL_HOSTS = [
  'entra.microsoft.com',
  'portal.azure.com',
  'intune.microsoft.com',
  'entra.microsoft.us',
  'portal.azure.us',
  'intune.microsoft.us',
  'entra.microsoftonline.cn',
  'portal.azure.cn',
] as const;

export function isPortalHost(host: string | undefined): boolean {
  return host !== undefined && (PORTAL_HOSTS as readonly string[]).includes(host);
}

/**
 * Domains whose subdomains ("sandbox-3", no number to rely on) hold the portal's ReactViews: production, preview and
 * release candidate (Azure/azure-functions-ux; learn.microsoft.com/azure/azure-portal/azure-portal-safelist-urls). Those
 * of the sovereign clouds are not public: there, a form in a frame is not recognised.
 */
export const FRAME_DOMAINS = ['reactblade.portal.azure.net', 'reactblade-ms.portal.azure.net', 'reactblade-rc.portal.azure.net'] as const;

export function isFrameHost(host: string | undefined): boolean {
  return host !== undefined && FRAME_DOMAINS.some((domain) => host.endsWith(`.${domain}`));
}

/**
 * Where code of the portals' extensions runs in frames of their own; each with its subdomains.
 * hosting and main.<extension>.ext.azure:
 * github.com/Azure/portaldocs `portalfx-extensions-cnames.md`, the latter only for Entra's own extension, `iam.ad`.
 */
export const PORTAL_FRAME_DOMAINS = [
  ...FRAME_DOMAINS,
  'hosting.portal.azure.net',
  'hosting.azureportal.usgovcloudapi.net',
  'hosting.azureportal.chinacloudapi.cn',
  'main.iam.ad.ext.azure.com',
  'main.iam.ad.ext.azure.us',
  'main.iam.ad.ext.azure.cn',
] as const;

/** Every domain from which the portals ask Graph, each with its subdomains: preview.portal.azure.com is the portal, too. */
export const PORTAL_DOMAINS: readonly string[] = [...PORTAL_HOSTS, ...PORTAL_FRAME_DOMAINS];
