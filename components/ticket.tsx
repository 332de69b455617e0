import { i18n } from '#i18n';

export function Ticket({ text, onInput }: { text: string; onInput: (text: string) => void }) {
  return (
    <div class="section field">
      <label class="field-label" for="ticket">{i18n.t('ticket.label')}</label>
      <input id="ticket" type="text" value={text} autocomplete="off" spellcheck={false} placeholder={i18n.t('ticket.optional')} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
