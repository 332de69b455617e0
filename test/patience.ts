/** ms that a test waits for what must come. It costs time only where it does not; a test's own limit is longer, so that the condition names itself. */
export const PATIENCE_MS = 30_000;
