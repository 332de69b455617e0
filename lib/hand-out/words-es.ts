import type { HandOutWords } from './words.ts';

// The term: learn.microsoft.com/es-es/entra/identity/authentication/howto-authentication-temporary-access-pass.
export const words: HandOutWords = {
  term: 'Pase de acceso temporal',
  lead: 'Qué debe hacer ahora',
  forName: 'Para $1',
  passcode: 'Su código',
  valid: 'Válido desde: $1. Hasta: $2.',
  zone: 'Zona horaria: $1. $2',
  once: 'Sirve para un solo inicio de sesión.',
  many: 'Sirve para varios inicios de sesión.',
  oldDevice: 'Conserve su dispositivo antiguo hasta que el nuevo funcione.',
  address: 'Escriba esta dirección en un navegador o escanee el código QR. No la busque en un buscador.',
  code: 'Código QR de la dirección $1',
  portal: 'Abra la página donde suele iniciar sesión para trabajar.',
  email: 'Escriba su correo electrónico del trabajo.',
  enter: 'Cuando se le pida «$1», escriba su código.',
  menu: 'Abra el menú de su foto o sus iniciales. Vaya a su cuenta y después a «Información de seguridad».',
  register: 'Cree allí enseguida una clave de acceso (passkey).',
  registerOnce: 'Cree allí enseguida una clave de acceso (passkey). Tiene 10 minutos desde que inicia sesión.',
  check: 'Cierre la sesión. Después vuelva a iniciarla con la clave de acceso.',
  windows: '¿Está configurando un equipo Windows nuevo? Si pide el pase, escriba el mismo código.',
  clean: 'Quite de la lista los dispositivos perdidos y los métodos de inicio de sesión que ya no tiene.',
  never: 'Nunca le pedimos este código: ni por teléfono, ni por correo, ni por chat. Quien se lo pida no es de los nuestros.',
  unexpected: '¿No ha pedido este pase? Avise enseguida al servicio de asistencia.',
  helpDesk: 'Servicio de asistencia: $1',
  destroy: 'Destruya esta hoja cuando haya terminado.',
};
