import type { CDPSession } from 'playwright-core';

type DomNode = Awaited<ReturnType<typeof documentOf>>;

/** One thing in the guard as assistive technology is told of it. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly checked: boolean;
  readonly expanded: boolean | undefined;
  readonly focused: boolean;
  readonly modal: boolean;
  readonly backendNodeId: number;
}

export const NOTHING_THERE = '(there is no guard)';

async function documentOf(session: CDPSession) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return root;
}

function* nodesOf(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* nodesOf(child);
}

const classOf = ({ attributes = [] }: DomNode) => attributes[attributes.indexOf('class') + 1] ?? '';
const holdsGuard = ({ shadowRoots = [] }: DomNode) => shadowRoots.some((root) => root.shadowRootType === 'closed' && [...nodesOf(root)].some((node) => classOf(node).split(' ').includes('guard')));

/** The elements whose closed shadow roots hold a guard, and all that they hold, in the order in which it is read. */
export async function guardTree(session: CDPSession): Promise<{ hosts: readonly DomNode[]; nodes: readonly AxNode[] }> {
  const hosts = [...nodesOf(await documentOf(session))].filter(holdsGuard);
  const ours = new Set(hosts.flatMap((host) => [...nodesOf(host)]).map(({ backendNodeId }) => backendNodeId));
  if (hosts.length === 0) return { hosts, nodes: [] };
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const told = nodes.filter(({ ignored, backendDOMNodeId }) => !ignored && backendDOMNodeId !== undefined && ours.has(backendDOMNodeId));
  return {
    hosts,
    nodes: told.map(({ role, name, description, properties = [], backendDOMNodeId = 0 }) => {
      const property = (wanted: string): unknown => properties.find((one) => one.name === wanted)?.value.value;
      return {
        role: String(role?.value ?? ''),
        name: String(name?.value ?? ''),
        description: String(description?.value ?? ''),
        disabled: property('disabled') === true,
        checked: property('checked') === 'true',
        expanded: property('expanded') as boolean | undefined,
        focused: property('focused') === true,
        modal: property('modal') === true,
        backendNodeId: backendDOMNodeId,
      };
    }),
  };
}
