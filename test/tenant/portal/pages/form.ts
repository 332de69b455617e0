/*
 * Evidence: the form's fields and their order, the pill locked to Yes where the tenant policy demands it, the footer's
 * Add (screenshots of 2025 in AliChoukatli/CyberShield-Enterprise; MicrosoftDocs/entra-docs,
 * howto-authentication-temporary-access-pass.md). The range of the slider is the tenant policy's: inferred from them.
 * Guess: that no method is chosen at first, which other methods are offered, and the fields of a delayed start.
 */
import type { WantedPass } from './graph-calls.ts';
import type { Kit } from './kit.ts';
import type { Policy } from './session.ts';
import type { Words } from './words.ts';

export type Wanted = { readonly pass: WantedPass } | { readonly phone: string };

export interface FormOptions {
  readonly kit: Kit;
  readonly words: Words;
  readonly policy: Policy;
  readonly userName: string;
  /** Settles when it is done or refused; until then Add does nothing, which is a guess. */
  readonly onAdd: (wanted: Wanted) => Promise<void>;
  readonly onClose: () => void;
}

interface Fields {
  readonly elements: readonly HTMLElement[];
  readonly wanted: () => Wanted;
}

/** A local date and time as UTC; undefined while one of them is missing. */
export function startOf(date: string, time: string): string | undefined {
  const start = new Date(`${date}T${time}`);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}

function passFields({ kit, words, policy, userName }: FormOptions): Fields {
  const date = kit.field({ test: 'date', label: words.date }, 'date');
  const time = kit.field({ test: 'time', label: words.time }, 'time');
  let delayed = false;
  const show = (on: boolean) => {
    delayed = on;
    for (const { element } of [date, time]) element.hidden = !on;
  };
  show(false);
  const duration = kit.duration({ label: words.duration, hours: words.hours, minutes: words.minutes }, { least: policy.minimumLifetimeInMinutes, most: policy.maximumLifetimeInMinutes, first: policy.defaultLifetimeInMinutes });
  const once = kit.yesNo({ label: words.once, yes: words.yes, no: words.no }, policy.isUsableOnce, policy.isUsableOnce);
  const start = () => (delayed ? startOf(date.value(), time.value()) : undefined);
  return {
    elements: [kit.text(words.intro.replace('{name}', userName)), kit.checkbox({ test: 'delayed', label: words.delayed }, show), date.element, time.element, duration.element, once.element],
    wanted: () => {
      const startDateTime = start();
      return { pass: { lifetimeInMinutes: duration.value(), isUsableOnce: once.value(), ...(startDateTime === undefined ? {} : { startDateTime }) } };
    },
  };
}

function phoneFields({ kit, words }: FormOptions): Fields {
  const number = kit.field({ test: 'number', label: words.phone }, 'tel');
  return { elements: [number.element], wanted: () => ({ phone: number.value() }) };
}

export function addForm(options: FormOptions): HTMLElement {
  const { kit, words, onAdd, onClose } = options;
  const place = document.createElement('div');
  let fields: Fields | undefined;
  const choose = (make: (from: FormOptions) => Fields) => () => {
    fields = make(options);
    place.replaceChildren(...fields.elements);
  };
  const dropdown = kit.dropdown(words.choose, [
    { test: 'method-phone', label: words.phone, onPress: choose(phoneFields) },
    { test: 'method-pass', label: words.pass, onPress: choose(passFields) },
  ]);
  let adding = false;
  const submit = () => {
    if (!fields || adding) return;
    adding = true;
    void onAdd(fields.wanted()).finally(() => {
      adding = false;
    });
  };
  return kit.panel(words.add, [dropdown, place], { test: 'submit', label: words.submit, onPress: submit }, onClose);
}
