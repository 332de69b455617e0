/**
 * A Storage that lives in this document's memory. MSAL wants `sessionStorage` for its redirect flow, but browsers
 * write that to the profile on disk (Chromium: the folder "Session Storage"), tokens and all.
 *
 * Items are the object's own keys, as MSAL reads them with Object.keys and hasOwnProperty.
 */
class MemoryStorage {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? ((this as unknown as Record<string, string>)[key] ?? null) : null;
  }
  setItem(key: string, value: string): void {
    Object.defineProperty(this, key, { value, configurable: true, enumerable: true, writable: true });
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }
  clear(): void {
    for (const key of Object.keys(this)) this.removeItem(key);
  }
  get length(): number {
    return Object.keys(this).length;
  }
}

/** Must run before MSAL is loaded. */
export function keepSessionInMemory(): Storage {
  const storage = new MemoryStorage() as unknown as Storage;
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  return storage;
}
