/** An object, application or tenant id. */
export const GUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** A tenant by its id or by one of its domains. */
export const TENANT = /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?=.{4,253}$)(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63})$/;

/** True where what was typed cannot be that id. Blanks around it do not matter. */
export function idFault(key: 'clientId' | 'tenantId', typed: string): boolean {
  return !(key === 'clientId' ? GUID : TENANT).test(typed.trim());
}
