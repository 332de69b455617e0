/** What recognises the portal's page, for a test's isolated world: the very code that ships, without the guard around it. */
export { onAddPressed } from '../../lib/portal/add-press.ts';
export { diagnostics } from '../../lib/portal/diagnostics.ts';
export { readHints } from '../../lib/portal/hints.ts';
export { look, sightOf, watchSight } from '../../lib/portal/pane-sight.ts';
