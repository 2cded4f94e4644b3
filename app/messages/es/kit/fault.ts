export const fault = {
  forbidden: {
    title: "No puede ver esta página",
    text: "Su cuenta no tiene derecho a hacer esto. Si cree que debería tenerlo, escriba a la Secretaría.",
  },
  crossSite: {
    title: "Esto se envió desde otro sitio",
    text: "No se ha cambiado nada. Solo se aceptan formularios enviados desde las páginas del portal: abra la página aquí y envíelo de nuevo.",
  },
  notFound: {
    title: "Página no encontrada",
    text: "Si escribió la dirección web, compruebe que es correcta. Si siguió un enlace, puede que su destino haya cambiado de lugar o que usted no pueda verlo.",
  },
  wrongMethod: {
    title: "Esta dirección no se puede usar así",
    text: "No se ha cambiado nada. Vuelva atrás y use el formulario de la página.",
  },
  conflict: {
    title: "Esto ha cambiado entretanto",
    text: "Otra persona, o usted en otra ventana, lo cambió después de que usted abriera la página. No se ha guardado nada de lo que envió. Abra la página de nuevo y véala antes de repetirlo.",
  },
  tooLarge: {
    title: "Lo que envió es demasiado grande",
    text: "No se ha guardado nada. Acorte el texto o elija un archivo más pequeño, y envíelo de nuevo.",
  },
  fileTooLarge: {
    title: "El archivo es demasiado grande",
    text: "Un archivo puede tener hasta 25 MB. No se ha guardado nada. Vuelva atrás, elija un archivo más pequeño y envíe el formulario de nuevo.",
  },
  documentTooLarge: {
    title: "El archivo es demasiado grande",
    text: "Un documento puede tener hasta 10 MB. No se ha guardado nada. Vuelva atrás, elija un archivo más pequeño y envíe el formulario de nuevo.",
  },
  tooMany: {
    title: "Demasiados intentos",
    text: "No se ha cambiado nada. Espere unos minutos y vuelva a intentarlo.",
  },
  byLetter:
    "Con una carta no tiene que esperar: elija una nueva contraseña por medio del enlace que contiene y después inicie sesión.",
  unreadable: {
    title: "No se pudo leer la petición",
    text: "No se ha cambiado nada. Vuelva atrás, compruebe lo que escribió y envíelo de nuevo.",
  },
  internal: {
    title: "Algo ha fallado por nuestra parte",
    text: "El fallo ha quedado registrado. Vuelva a intentarlo más tarde. Si recibió un acuse de recibo de lo que envió, está guardado.",
  },
  unavailable: {
    title: "El portal no está disponible por el momento",
    text: "Vuelva a intentarlo en unos minutos. Si acababa de enviar algo y no recibió acuse de recibo, envíelo de nuevo: nada se hace dos veces.",
  },
  help: "Ayuda",
  request: "Si nos escribe al respecto, indique esta petición: {request}",
  again: "Abrir la página de nuevo",
  full: {
    title: "El portal no puede guardar nada por el momento",
    text: "Su disco está lleno, y no se ha guardado nada de lo que envió. Lo que hay aquí se puede seguir leyendo. Conserve su texto y envíelo de nuevo más tarde.",
  },
  home: "Ir a la página de inicio",
};
