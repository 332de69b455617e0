import { i18n } from '#i18n';

interface TicketProps {
  text: string;
  required: boolean;
  onInput: (text: string) => void;
}

export function Ticket({ text, required, onInput }: TicketProps) {
  return (
    <div class="section field">
      <label class="field-label" for="ticket">{i18n.t('ticket.label')}</label>
      <input id="ticket" type="text" value={text} autocomplete="off" spellcheck={false} required={required} placeholder={i18n.t(required ? 'ticket.required' : 'ticket.optional')} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
