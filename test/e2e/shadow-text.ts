import type { CDPSession } from 'playwright-core';

type DomNode = Awaited<ReturnType<typeof document>>;

/** The whole document with closed shadow roots, as only DevTools sees them. */
async function document(session: CDPSession) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return root;
}

function* nodesOf(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* nodesOf(child);
}

const text = (node: DomNode) => [...nodesOf(node)].map(({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : '')).join('');

/** The text of all shadow roots in a document, the closed ones too. */
export async function textIn(session: CDPSession): Promise<string> {
  const roots = [...nodesOf(await document(session))].flatMap(({ shadowRoots }) => shadowRoots ?? []);
  return roots.filter(({ shadowRootType }) => shadowRootType === 'closed').map(text).join('\n');
}

/** An element in a shadow root, by its tag and text. */
export async function nodeIn(session: CDPSession, tag: string, content: string) {
  const node = [...nodesOf(await document(session))].find((one) => one.nodeName === tag && text(one) === content);
  if (!node) throw new Error(`There is no ${tag} "${content}".`);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
  const objectId = object.objectId ?? '';
  return {
    evaluate: (functionDeclaration: string) => session.send('Runtime.callFunctionOn', { objectId, functionDeclaration }),
    /** In the document's own viewport. */
    async center() {
      const { model } = await session.send('DOM.getBoxModel', { objectId });
      const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
  };
}
