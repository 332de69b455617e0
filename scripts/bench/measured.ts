/** What was measured, by the names of test/budget.json. */
export const measured = new Map<string, number>();
