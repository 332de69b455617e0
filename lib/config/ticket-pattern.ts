import type { TicketRules } from '../judgement/house-rules.ts';

/** Why a pattern is not used. */
export type PatternFault = 'pattern-syntax' | 'pattern-slow';

/** A ticket longer than this, 2⁶, fits no pattern, so that none has much to try. */
const LONGEST_TICKET = 64;
/** Ways to cut a ticket into the parts of a pattern, as a power of two: 2⁶ for a part of open length, 2 for an option or a choice. */
const MOST_WAYS = 20;
/** Of all counts in braces, multiplied. */
const MOST_REPEATED = 5000;

const compiled = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');
const many = (text: string, form: RegExp): number => text.match(form)?.length ?? 0;

/**
 * A pattern that compiles can still take longer than the browser lives: one repetition inside another, or a choice inside
 * one, tries every way to cut the text (owasp.org, "Regular expression Denial of Service"). Such patterns, looking around
 * and back references are refused, and so is too much that is open beside each other; with a short text nothing is slow then.
 */
export function patternFault(pattern: string): PatternFault | undefined {
  try {
    void new RegExp(pattern, 'u'); // by itself: `a+)*(b` would be a pattern only in the brackets that it is put into
  } catch {
    return 'pattern-syntax';
  }
  // What stands for itself or for one character repeats nothing.
  const bare = pattern.replaceAll(/\\k<|\\[1-9]/g, '(?=').replaceAll(/\\[pPu]\{[^}]*\}|\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x').replaceAll('(?:', '(');
  const counts = (bare.match(/\d+(?=\})/g) ?? []).reduce((product, count) => product * Number(count), 1);
  const ways = 6 * many(bare, /[*+]|\{\d+,/g) + many(bare, /[?|]/g);
  const slow = bare.includes('(?') || counts > MOST_REPEATED || ways > MOST_WAYS || repeatsAnOpenEnd(bare);
  return slow ? 'pattern-slow' : undefined;
}

/** A group that is repeated, and in which something is of open length or a choice. */
function repeatsAnOpenEnd(bare: string): boolean {
  for (let rest = bare; ; ) {
    const group = /\(([^()]*)\)([*+{]?)/.exec(rest);
    if (!group) return false;
    const [whole, inside = '', repeated = ''] = group;
    const open = /[*+?|]|\{\d+,/.test(inside);
    if (open && repeated !== '') return true;
    // The group as one thing, with what a group around it must know of it.
    rest = `${rest.slice(0, group.index)}${open ? 'x?' : 'x'}${rest.slice(group.index + whole.length - repeated.length)}`;
  }
}

/** Whether a ticket is as the organisation writes them. The pattern is one that was accepted, or nothing. */
const fits = (ticket: string, pattern: string | undefined): boolean => pattern === undefined || (ticket.length <= LONGEST_TICKET && compiled(pattern).test(ticket));

/** Why nothing is issued with this ticket yet: it is missing, or written otherwise than the organisation does. */
export function ticketFault(typed: string, { required, pattern }: TicketRules): 'ticket' | 'ticketForm' | undefined {
  const ticket = typed.trim();
  if (ticket === '') return required ? 'ticket' : undefined;
  return fits(ticket, pattern) ? undefined : 'ticketForm';
}

/** Where the ticket is, if the organisation says so. The number goes into it as it is typed, and cannot change the host. */
export function ticketLink(typed: string, rules: TicketRules): string | undefined {
  const ticket = typed.trim();
  return ticket === '' || ticketFault(ticket, rules) ? undefined : rules.link?.replaceAll('{ticket}', () => encodeURIComponent(ticket));
}
