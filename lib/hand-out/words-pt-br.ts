import type { HandOutWords } from './words.ts';

// The term: learn.microsoft.com/pt-br/graph/api/resources/temporaryaccesspassauthenticationmethod; other pages also say "Senha de Acesso Temporária".
export const words: HandOutWords = {
  term: 'Passe de Acesso Temporário',
  lead: 'O que fazer agora',
  forName: 'Para $1',
  passcode: 'Seu código',
  valid: 'Válido a partir de: $1. Até: $2.',
  zone: 'Fuso horário: $1. $2',
  once: 'Ele vale para uma única entrada.',
  many: 'Ele vale para mais de uma entrada.',
  oldDevice: 'Fique com o aparelho antigo até que o novo funcione.',
  address: 'Digite este endereço em um navegador ou aponte a câmera para o código. Não procure por ele na busca.',
  code: 'Código QR do endereço $1',
  portal: 'Abra a página em que você costuma entrar para trabalhar.',
  email: 'Digite seu e-mail de trabalho.',
  enter: 'Quando for pedido “$1”, digite seu código.',
  menu: 'Abra o menu da sua foto ou das suas iniciais. Vá para a sua conta e depois para “Informações de segurança”.',
  register: 'Crie ali, na hora, uma chave de acesso (passkey).',
  registerOnce: 'Crie ali, na hora, uma chave de acesso (passkey). Você tem 10 minutos depois de entrar.',
  check: 'Saia. Depois entre de novo com a chave de acesso.',
  windows: 'Está configurando um computador Windows novo? Se ele pedir o passe, digite o mesmo código.',
  clean: 'Remova da lista os aparelhos perdidos e os métodos de entrada que você não tem mais.',
  never: 'Nunca pedimos este código: nem por telefone, nem por e-mail, nem por chat. Quem pede não é da nossa equipe.',
  unexpected: 'Você não pediu este passe? Avise o suporte de TI na hora.',
  helpDesk: 'Suporte de TI: $1',
  destroy: 'Destrua esta folha quando terminar.',
};
