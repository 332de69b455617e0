/** What rolldown tells of a module. */
interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}
interface Graph {
  getModuleInfo(id: string): ModuleInfo | null;
}

/** Practice uses the panel's code. It must not change into which files that goes, nor how much of it the panel loads. */
const PRACTICE = /[\\/](?:components|entrypoints|lib)[\\/]practice[\\/]/;
const SHARED_PARTS = /[\\/](?:components|lib[\\/]record)[\\/](?!mine)[^\\/]+$/;
const GRAPH = /[\\/]lib[\\/]graph[\\/](?!wider|faults|scopes)|[\\/]microsoft-graph-client[\\/]/;

/** From which pages and late parts of panel and session a module is reached, as it would be without practice. */
function rootsOf(id: string, graph: Graph): ReadonlySet<string> {
  const roots = new Set<string>();
  const seen = new Set([id]);
  for (const at of seen) { // a Set goes on with what is added on the way
    const info = PRACTICE.test(at) ? null : graph.getModuleInfo(at);
    if (!info) continue;
    if (info.isEntry || info.dynamicImporters.some((importer) => !PRACTICE.test(importer))) roots.add(at);
    for (const importer of info.importers) seen.add(importer);
  }
  return roots;
}

const PANEL_PAGE = /[\\/]sidepanel[\\/]index\.html/;
const DESK = /[\\/]components[\\/]desk\.tsx/;

/** Small files compress badly, so what the panel's parts share stays in one, and so does what reads and issues. What is in folders of its own loads late. */
function chunkOf(id: string, graph: Graph): string | null {
  const roots = [...rootsOf(id, graph)];
  return roots.length > 1 && (SHARED_PARTS.test(id) || roots.some((root) => PANEL_PAGE.test(root))) ? 'desk-parts' : null;
}

/** What practice shares with one part of the panel stays in that part's file. */
function partOf(id: string, graph: Graph): string | null {
  const [root = '', ...more] = rootsOf(id, graph);
  if (more.length > 0) return null;
  return PANEL_PAGE.test(root) ? 'sidepanel' : DESK.test(root) ? 'desk' : null;
}

export const PANEL_CHUNKS = { groups: [{ name: chunkOf }, { name: 'graph', test: GRAPH }, { name: partOf }] };
