import { refuse } from './answer.ts';

/*
 * Messages are verbatim where a public source has one, which is named; "guess" marks the rest.
 * Clients are told by graph/errors not to lean on messages, so a guess may be wrong without harm.
 */
export const refusals = {
  /** learn.microsoft.com/answers/questions/747489 */
  methodsDenied: () => refuse(403, 'accessDenied', 'Request Authorization failed'),
  /** graph/json-batching */
  directoryDenied: () => refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
  /** The two texts of the audit API as scripts on GitHub quote them; not in the documentation. */
  auditScopeMissing: () => refuse(403, 'Authentication_MSGraphPermissionMissing', 'Calling principal does not have required MSGraph permissions AuditLog.Read.All'),
  auditRoleMissing: () => refuse(403, 'Authentication_RequestFromUnsupportedUserRole', 'User is not in the allowed roles'),
  /** That one's own pass is refused is documented (howto-authentication-temporary-access-pass: "except themselves"); status and text are a guess. */
  self: (id: string) => refuse(400, 'badRequest', `Self-service operations are currently not supported for user ${id}.`),
  /** Code by analogy to the methods service's other codes; text is a guess. */
  unknownMethod: () => refuse(404, 'resourceNotFound', 'The requested authentication method or user could not be found.'),
  /** github.com/microsoftgraph/msgraph-sdk-dotnet threads quote it. */
  unknownResource: (id: string) => refuse(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`),
  /** howto-authentication-temporary-access-pass, Troubleshooting */
  externalGuest: () => refuse(400, 'badRequest', 'Temporary Access Pass cannot be added to an external guest user.'),
  /** github.com/MicrosoftDocs/azure-docs/issues/111778 */
  outOfPolicy: () => refuse(400, 'badRequest', 'Converged UserCredentialPolicy does not allow creating or updating this authentication method. AuthMethodType [TemporaryAccessPass].'),
  /** github.com/microsoftgraph/microsoft-graph-docs/pull/12187 */
  lifetime: (minimum: number, maximum: number) => refuse(400, 'badRequest', `Invalid LifetimeInMinutes specified. The valid range between ${minimum} and ${maximum}.`),
  /** github.com/KnudsenMorten/PIM4EntraPS */
  multipleUse: () => refuse(400, 'badRequest', 'Invalid IsUsableOnce specified. Tenant Policy does not allow multiple use temporary access pass method.'),
  /** github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2724 */
  startInPast: () => refuse(400, 'badRequest', 'Invalid StartDateTime specified. It can not be a time in the past.'),
  /** Guess */
  methodsTakeNoQuery: (option: string) => refuse(400, 'badRequest', `Query option '${option}' is not supported for this resource.`),
  policyBody: (message: string) => refuse(400, 'badRequest', message),

  /** graph/aad-advanced-queries */
  searchNeedsHeader: () => refuse(400, 'Request_BadRequest', "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'"),
  /** Guess: the text differs by endpoint */
  filterNeedsHeader: () => refuse(400, 'Request_UnsupportedQuery', "Unsupported Query. This filter needs the request header 'ConsistencyLevel: eventual' and $count=true."),
  unsupportedQuery: (what: string) => refuse(400, 'Request_UnsupportedQuery', `Unsupported Query. ${what}`),
  /** OData's own texts (Microsoft.OData.Core) */
  unknownOption: (option: string) => refuse(400, 'BadRequest', `The query parameter '${option}' is not supported.`),
  unknownProperty: (name: string, type: string) => refuse(400, 'BadRequest', `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`),
  unknownBodyProperty: (name: string, type: string) => refuse(400, 'BadRequest', `The property '${name}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type.`),
  wrongLiteral: (value: unknown, type: string) => refuse(400, 'BadRequest', `Cannot convert the literal '${String(value)}' to the expected type '${type}'.`),
  badTop: (value: string) => refuse(400, 'Request_BadRequest', `Invalid value '${value}' for $top query option found.`),
  badPageToken: () => refuse(400, 'Directory_ExpiredPageToken', 'The specified page token value has expired and can no longer be included in your request.'),

  unknownSegment: (segment: string) => refuse(400, 'BadRequest', `Resource not found for the segment '${segment}'.`),
  unknownVersion: (version: string) => refuse(400, 'BadRequest', `Invalid version: ${version}`),
  wrongVerb: () => refuse(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.'),
  emptyBody: () => refuse(400, 'BadRequest', 'Empty Payload. JSON content expected.'),
  badJson: () => refuse(400, 'BadRequest', 'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.'),
  needsJson: () => refuse(400, 'BadRequest', 'Entity only allows writes with a JSON Content-Type header.'),
  badBody: (message: string) => refuse(400, 'Request_BadRequest', message),
} satisfies Record<string, (...details: never[]) => never>;
