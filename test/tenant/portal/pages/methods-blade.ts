/*
 * Evidence: title and commands of the blade, that the form and then the details come as side panes and the new pass is
 * in the list behind them already, Delete at the row (screenshots; MicrosoftDocs/entra-docs,
 * howto-authentication-temporary-access-pass.md).
 * Guess: that the list is read in a batch, the question before deleting, and what is shown where a call fails.
 */
import { passDetails, type IssuedPass } from './details.ts';
import { addForm, type Wanted } from './form.ts';
import { calls, inBatch, partsOf, type GraphAnswer, type GraphRequest } from './graph-calls.ts';
import { methodRows, type ListedMethod, type MethodRow } from './method-rows.ts';
import { reasonOf, sendAndTell, type View } from './view.ts';

const NO_ANSWER: GraphAnswer = { status: 0, body: undefined };

export function methodsBlade(view: View): HTMLElement {
  const { parameters, kit, words, send, layer, tell, isOpen } = view;
  const { user, policy, version, choice } = parameters;
  const place = document.createElement('div');
  place.dataset.test = 'rows';

  async function read(): Promise<void> {
    place.ariaBusy = 'true';
    const answer = await send(inBatch([calls.methods(user.id), calls.photo(user.id)], 'AuthMethods - Load')).catch(() => NO_ANSWER);
    if (!isOpen()) return;
    const [{ status, body } = NO_ANSWER] = partsOf(answer, 2);
    const { value = [] } = (body ?? {}) as { value?: readonly ListedMethod[] };
    place.replaceChildren(status === 200 ? rows(value) : kit.notice('list-error', `${words.notRead} ${reasonOf(body)}`));
    place.ariaBusy = 'false';
  }

  const rows = (methods: readonly ListedMethod[]) =>
    kit.rows(methodRows(methods, words, choice.language).map((row) => ({ test: row.test, cells: row.cells, remove: { test: 'remove', label: words.remove, onPress: () => ask(row) } })));

  function ask(row: MethodRow): void {
    const yes = () => {
      layer();
      void sendAndTell(view, calls.remove(user.id, row.segment, row.id)).then(read);
    };
    layer(kit.question(words.sure, { test: 'confirm', label: words.remove, onPress: yes }, { test: 'cancel', label: words.cancel, onPress: () => layer() }));
  }

  async function create(request: GraphRequest): Promise<GraphAnswer> {
    if (!choice.batch) return send(request);
    const [part = NO_ANSWER] = partsOf(await send(inBatch([request, calls.methods(user.id)], request.command)), 2);
    return part;
  }

  async function add(wanted: Wanted): Promise<void> {
    tell();
    const request = 'pass' in wanted ? calls.addPass(user.id, wanted.pass, choice.batch ? 'beta' : version) : calls.addPhone(user.id, wanted.phone);
    const { status, body } = await create(request).catch(() => NO_ANSWER);
    if (!isOpen()) return;
    if (status === 201 && 'pass' in wanted) layer(passDetails({ kit, words, language: choice.language, pass: body as IssuedPass, onClose: () => layer() }));
    else tell('error', `${words.notAdded}. ${reasonOf(body)}`); // the form stays
    await read();
  }

  const openForm = () => layer(addForm({ kit, words, policy, userName: user.displayName, onAdd: add, onClose: () => layer() }));

  void read();
  return kit.blade(`${user.displayName} | ${words.methods}`, [
    { test: 'add', label: words.add, onPress: openForm },
    { test: 'reset-password', label: words.reset, onPress: () => void sendAndTell(view, calls.resetPassword(user.id)) },
  ], place);
}
