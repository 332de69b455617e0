/**
 * All that is known of the portal's DOM, in one place. Nothing that guards rests on it: where none of it fits any more,
 * the guard says so and the gate still holds. Structure and class names only, never a word of any language.
 *
 * After each selector: when it was last seen ("v8": in that version of Fluent UI; "?": not known); its grade (A:
 * Microsoft's own code or documents, or several that agree; B: one source that works on the live portal; C: inferred);
 * how many there are once that part of the pane is there, where the portal draws it so; and its public sources:
 *   docs      github.com/Azure/portaldocs, by the class's name; react-guides-knockout-controls-mapping.md
 *   controls  the portal's compiled control library (OptionPicker.js, Slider.js, NumericTextBox.js, CheckBox.js; copies
 *             on GitHub, found by `azcOptionPicker`): old, but Microsoft's own
 *   scripts   user scripts, extensions and UI tests on GitHub that select by it on the live portal
 *   fluent    github.com/microsoft/fluentui, packages/react (v8)
 *   shots     screenshots of the pane: AliChoukatli/CyberShield-Enterprise (2025), anujacharya26/iam-cloud-ops-labs (2026)
 *
 * The portal draws panes in two ways, by Knockout in the top document and by Fluent UI in a frame; a group has the
 * selectors of both. Their order matters in `yes` alone.
 */
export const SELECTORS = {
  /** What slides in over the blade. */
  pane: [
    '.fxs-contextpane-visible', // 2025 B 1: scripts
    '[aria-labelledby=fxsContextPaneTitle]', // 2025 B 1: scripts, for Privileged Identity Management
    '.ms-Panel.is-open', // v8 A 1: fluent, Panel.styles.ts
    '[role=dialog]', // v8 A 1: fluent, Panel.base.tsx
    'dialog[open]', // ? C 0: what a redesign would take
  ],
  /** Its bounds and its value are attributes, which no language changes. */
  slider: [
    '[role=slider]', // 2014, v8 A 1: controls; fluent, useSlider.ts
    'input[type=range]', // ? C 0: Fluent UI v9
  ],
  numberBox: [
    '.azc-numericTextBox-wrapper input', // 2014 A 1: controls; scripts
    'input[type=number]', // ? C 1
    'input[role=spinbutton]', // v8 A 0: fluent, SpinButton.base.tsx
  ],
  /** "Delayed start time". */
  checkbox: [
    'input[type=checkbox]', // 2014, v8 A 1: controls; fluent, Checkbox.base.tsx; shots (2025-11)
  ],
  /** "One-time use": Yes | No. */
  picker: [
    '[role=radiogroup]', // 2014, v8 A 1: controls; fluent, ChoiceGroup.base.tsx, which an OptionsGroup becomes (docs)
    '.azc-optionPicker', // 2014 A 1: controls
    'ul:has(> .azc-optionPicker-item)', // 2026 C 1: scripts name its items
  ],
  option: [
    '.azc-optionPicker-item', // 2026 B 2: scripts; shots
    '[role=radio]', // 2014 A 2: controls
    '.ms-ChoiceField', // v8 A 2: fluent, ChoiceGroupOption.base.tsx
  ],
  /** Which of the two options means yes: the first of these that fits one of them and not the other. */
  yes: [
    ':has(input[type=radio][value=true i])', // 2014 A 1: controls, an option's radio box has the option's value
    ':has(input[type=radio][id$="-true" i], input[type=radio][id$="-yes" i])', // v8 C 0: fluent, the id ends in the option's key
    ':nth-child(1 of .azc-optionPicker-item, [role=radio], .ms-ChoiceField)', // 2025-11 B 1: shots, where Yes comes first and is the one that is greyed when forced
  ],
  chosen: [
    '[aria-checked=true]', // 2014 A 1: controls
    '.azc-itemlist-selected', // 2014 A 1: controls
    ':has(input:checked)', // v8 A 1: fluent
  ],
  /** An option that cannot be changed. */
  locked: [
    '[aria-disabled=true]', // 2014 A 2: controls
    '.azc-disabled', // ? B 2: scripts
    '.fxs-portal-optionPicker-disabled', // ? B 2: scripts
    ':has(input:disabled)', // v8 A 2: fluent
  ],
  /** The passcode, and the address of My Security Info. */
  copyField: [
    '.fxc-copyablelabel-textbox input', // ? B 2: scripts, which read its title; two such fields in shots (2026-01)
    'input[readonly]', // ? C 2
  ],
  /** The one button that sends the form. Where more than one fits, none is taken for it. */
  addButton: [
    '.msportalfx-docking-footer [role=button]', // ? A 1: docs, for what is docked to a blade's foot; scripts
    '.fxs-contextpane-footer [role=button]', // ? C 1: by the names of the pane's other parts
    '.ms-Panel-footer .ms-Button--primary', // v8 A 1: fluent
  ],
  /** For the diagnostics only: a frame that shows the blade, and the blade's item in the user's menu. */
  viewFrame: [
    'iframe.fxs-reactview-frame-active', // 2026-08 B 1: scripts
  ],
  menuItem: [
    '[data-telemetryname=Menu-UserAuthMethods]', // ? C 1: scripts, for other items
  ],
} as const;

export type Group = keyof typeof SELECTORS;
