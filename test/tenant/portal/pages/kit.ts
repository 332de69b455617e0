/** The controls a pane is built from. Each look of the portal is one such kit; `test` names a thing for tests alone. */

export interface Named {
  readonly test: string;
  readonly label: string;
}

export interface Pressable extends Named {
  readonly onPress: () => void;
}

export interface Valued<Value> {
  readonly element: HTMLElement;
  readonly value: () => Value;
}

export interface Kit {
  /** A blade's body: title, command bar, content. */
  blade(title: string, commands: readonly Pressable[], body: HTMLElement): HTMLElement;
  /** What slides in from the side, with one button in its footer. */
  panel(title: string, body: readonly HTMLElement[], action: Pressable, onClose: () => void): HTMLElement;
  dropdown(label: string, options: readonly Pressable[]): HTMLElement;
  checkbox(named: Named, onChange: (on: boolean) => void): HTMLElement;
  field(named: Named, type: 'date' | 'time' | 'tel'): Valued<string>;
  /** All in minutes. */
  duration(words: { readonly label: string; readonly hours: string; readonly minutes: string }, range: { readonly least: number; readonly most: number; readonly first: number }): Valued<number>;
  yesNo(words: { readonly label: string; readonly yes: string; readonly no: string }, first: boolean, locked: boolean): Valued<boolean>;
  copyField(named: Named, value: string): HTMLElement;
  text(text: string): HTMLElement;
  rows(rows: readonly { readonly test: string; readonly cells: readonly string[]; readonly remove: Pressable | undefined }[]): HTMLElement;
  question(text: string, yes: Pressable, no: Pressable): HTMLElement;
  notice(test: string, text: string): HTMLElement;
}
