import type { PracticeTenant } from '../../../lib/practice/tenant.ts';
import type { Violation } from '../../browser/axe.ts';
import type { PortalChoice } from '../../tenant/portal/routes.ts';
import type { TenantServer } from '../../tenant/server.ts';
import type { Words } from '../words.ts';

export type FieldRole = 'textbox' | 'searchbox' | 'spinbutton' | 'combobox';

/** What a person does in a page of the extension and sees there, in whichever browser. Names are accessible names, in full. */
export interface PageHands {
  /** What can be read. */
  text(): Promise<string>;
  /** Waits for it to be there to read. */
  sees(wanted: Words): Promise<void>;
  /** Waits until it cannot be read any more. */
  seesNo(unwanted: Words): Promise<void>;
  /** What a person could read or a script could find: text, values, attributes, address, title. */
  everything(): Promise<string>;
  press(button: string): Promise<void>;
  /** Even where the button says that it cannot be pressed. */
  pressAnyway(button: string): Promise<void>;
  has(role: 'button' | 'searchbox' | 'textbox' | 'dialog', name: string): Promise<boolean>;
  /** Waits for it. */
  comes(role: 'button' | 'searchbox' | 'textbox' | 'dialog', name: string): Promise<void>;
  /** Types into a text field, in the place of what it holds, and leaves it. */
  fill(field: string, text: string, role?: FieldRole): Promise<void>;
  /** By default a text field. */
  field(name: string, role?: FieldRole): Promise<{ readonly value: string; readonly disabled: boolean; readonly faulty: boolean }>;
  /** axe finds nothing in light and in dark, and nothing scrolls sideways at 360 and 320 px. */
  isReadable(): Promise<void>;
  run(script: string): Promise<unknown>;
  /** In the background a page draws nothing. */
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface PanelHands extends PageHands {
  configure(ids: { clientId: string; tenantId: string }): Promise<void>;
  /** Through Microsoft's page in a window of its own. */
  signIn(user: string): Promise<void>;
  search(text: string): Promise<void>;
  /** One of those found, by the sign-in name; what is known of them has come. */
  choose(username: string): Promise<void>;
  scenario(name: string): Promise<void>;
  verify(method: string): Promise<void>;
  mayIssue(): Promise<boolean>;
  /** As it stands on screen, once it does. */
  passcode(): Promise<string>;
  /** The dialog's own button. */
  confirmRevoke(): Promise<void>;
}

/** What a person does with the guard in the portal and sees of it. */
export interface GuardHands {
  text(): Promise<string>;
  says(wanted: Words): Promise<string>;
  press(button: Words): Promise<void>;
  hasButton(name: Words): Promise<boolean>;
  isDisabled(button: Words): Promise<boolean>;
  /** Opens the dialog from the bar; what is known of the user has come. */
  open(): Promise<void>;
  /** What is known of the user has come. */
  read(): Promise<void>;
  isOpen(): Promise<boolean>;
  /** All else is out of reach. */
  isInFront(): Promise<boolean>;
  tick(name: Words): Promise<void>;
  isTicked(name: Words): Promise<boolean>;
  checkboxes(): Promise<readonly { readonly name: string; readonly checked: boolean }[]>;
  acknowledgeAll(): Promise<void>;
  choose(radio: Words): Promise<void>;
  radios(): Promise<readonly string[]>;
  /** What stands beside Unlock Add. */
  reason(): Promise<string>;
  mayUnlock(): Promise<boolean>;
  unlock(): Promise<void>;
  /** Verified in person, which is enough for anybody, and unlocked. */
  verifyAndUnlock(): Promise<void>;
  /** The name of what has the keyboard's focus in it. */
  focusedName(): Promise<string | undefined>;
  middleOf(role: 'button', name: Words): Promise<{ x: number; y: number }>;
  /** What axe finds inside the closed root as it stands. */
  violations(colours: 'light' | 'dark'): Promise<readonly Violation[]>;
}

/** The portal's double as an agent uses it. */
export interface PortalHands {
  goTo(userId: string): Promise<void>;
  openAdd(): Promise<void>;
  add(): Promise<void>;
  /** The portal says that it could not add. */
  failed(): Promise<void>;
  setHours(hours: number): Promise<void>;
  shownMinutes(): Promise<number>;
  shownPasscode(): Promise<string>;
  closeDetails(): Promise<void>;
  key(name: 'Tab' | 'Enter' | 'Escape' | ' '): Promise<void>;
  /** The keyboard's focus on a control of the portal. */
  focus(control: 'add' | 'submit'): Promise<void>;
  /** The control that has it. */
  focused(): Promise<string | null>;
  front(): Promise<void>;
  reload(): Promise<void>;
  /** What the page itself may do. */
  run(script: string): Promise<unknown>;
}

export interface Pane {
  readonly portal: PortalHands;
  readonly guard: GuardHands;
}

/** A help desk in a browser: the practice tenant behind the real host names, and the extension as it ships. */
export interface StoryDesk {
  readonly tenant: PracticeTenant;
  readonly server: TenantServer;
  readonly redirectUri: string;
  /** Of the extension's pages. */
  readonly origin: string;
  /** The browser's; it stays after `closeKeepingProfile`. */
  readonly profile: string;
  openPanel(): Promise<PanelHands>;
  /** Another page of the extension. */
  openPage(path: string): Promise<PageHands>;
  /** The portal on somebody's pane, in front, with the guard in it. `first`: a script that the page runs before anything else. */
  openPane(choice: PortalChoice, alias: string, first?: string): Promise<Pane>;
  /** What pasting gives. */
  pasted(): Promise<string>;
  /** What the record on this computer holds. */
  recorded(): Promise<unknown[]>;
  /** Portal tabs that were opened. */
  closePanes(): Promise<void>;
  closeKeepingProfile(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a desk in one browser. */
export type OpenStoryDesk = () => Promise<StoryDesk>;
