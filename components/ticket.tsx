import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { ticketFault, ticketLink } from '../lib/config/ticket-pattern.ts';
import type { TicketRules } from '../lib/judgement/house-rules.ts';

interface TicketProps {
  text: string;
  rules: TicketRules;
  onInput: (text: string) => void;
}

/** Judged when the box is left, not while typing. */
export function Ticket({ text, rules, onInput }: TicketProps) {
  const { required, pattern = '', example } = rules;
  const [left, setLeft] = useState(false);
  const faulty = left && ticketFault(text, rules) === 'ticketForm';
  const link = ticketLink(text, rules);
  return (
    <div class="section field">
      <label class="field-label" for="ticket">{i18n.t('ticket.label')}</label>
      <input
        id="ticket"
        type="text"
        value={text}
        autocomplete="off"
        spellcheck={false}
        required={required}
        placeholder={i18n.t(required ? 'ticket.required' : 'ticket.optional')}
        aria-invalid={faulty}
        aria-describedby="ticket-fault"
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
      {faulty && <p id="ticket-fault" class="field-fault">{example ? i18n.t('ticket.faultExample', [example]) : i18n.t('ticket.faultPattern', [pattern])}</p>}
      {link && <a class="link" href={link} target="_blank" rel="noreferrer">{i18n.t('ticket.open')}</a>}
    </div>
  );
}
