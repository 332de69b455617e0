import type { HandOutWords } from './words.ts';

// The term: no Polish one was found in Microsoft's documentation, so it stays English; the words around it explain it.
export const words: HandOutWords = {
  term: 'Temporary Access Pass',
  lead: 'Tymczasowy kod dostępu: co zrobić teraz',
  forName: 'Dla: $1',
  passcode: 'Twój kod',
  valid: 'Ważny od: $1, do: $2.',
  zone: 'Strefa czasowa: $1. $2',
  once: 'Pozwala zalogować się jeden raz.',
  many: 'Pozwala zalogować się więcej niż raz.',
  oldDevice: 'Zatrzymaj stare urządzenie, dopóki nowe nie zadziała.',
  address: 'Wpisz ten adres w przeglądarce albo zeskanuj kod QR. Nie szukaj go w wyszukiwarce.',
  code: 'Kod QR adresu $1',
  portal: 'Otwórz stronę, na której zwykle logujesz się do pracy.',
  email: 'Wpisz swój służbowy adres e-mail.',
  enter: 'Gdy strona zapyta o „$1”, wpisz swój kod.',
  menu: 'Otwórz menu pod swoim zdjęciem lub inicjałami. Przejdź do swojego konta, a potem do „Informacje zabezpieczające”.',
  register: 'Od razu utwórz tam klucz dostępu (passkey).',
  registerOnce: 'Od razu utwórz tam klucz dostępu (passkey). Masz 10 minut od zalogowania.',
  check: 'Wyloguj się. Potem zaloguj się ponownie kluczem dostępu.',
  windows: 'Konfigurujesz nowy komputer z systemem Windows? Jeśli zapyta o kod, wpisz ten sam.',
  clean: 'Usuń z listy zgubione urządzenia i metody logowania, których już nie masz.',
  never: 'Nigdy nie pytamy o ten kod: ani przez telefon, ani w e-mailu, ani na czacie. Kto o niego pyta, nie jest od nas.',
  unexpected: 'Ten kod przyszedł bez Twojej prośby? Od razu powiadom pomoc techniczną.',
  helpDesk: 'Pomoc techniczna: $1',
  destroy: 'Zniszcz tę kartkę, gdy skończysz.',
};
