export const record = {
  testLetter: {
    subject: "Carta de prueba del portal de acreditación",
    text: "Alguien que gestiona el portal en {url} envió esta carta para ver si el servidor de correo acepta cartas desde ahí. No hay que hacer nada.",
  },
  letters: {
    title: "Cartas",
    givenUpCount:
      "{count, plural, one {Se abandonó el envío de # carta. Espera aquí hasta que se intente de nuevo.} other {Se abandonó el envío de # cartas. Esperan aquí hasta que se intente de nuevo.}}",
    how: "Cómo salen las cartas",
    howSays: "se intenta durante cinco días; lo que no se muestra aquí",
    intro:
      "Las cartas salen por sí solas y se intentan de nuevo durante cinco días cuando el servidor de correo no las acepta. Después se abandona el envío de la carta, que espera aquí.",
    introOfChair:
      "Acuses de recibo y avisos sobre objeciones y silencio roto, entre una misión y la Presidencia. Salen por sí solos y se intentan de nuevo durante cinco días cuando el servidor de correo no los acepta. Después se abandona el envío de la carta, que espera aquí; nadie más que la oficina de la Presidencia la ve.",
    views: "Cartas, según dónde están",
    waiting: "Por salir",
    failing: "En nuevo intento",
    held: "Retenidas",
    gathered: "Reunidas para la carta de la mañana",
    sent: "Enviadas",
    dead: "Abandonadas",
    returned: "Devueltas",
    empty: "No se ha abandonado el envío de ninguna carta.",
    emptyText: "Todas las cartas han salido, o se intentarán de nuevo por sí solas.",
    kind: "Carta",
    recipient: "Destinatario",
    error: "Qué dijo el servidor de correo",
    givenUp: "Abandonada",
    attempts: "Intentos",
    retry: "Intentar de nuevo",
    retryOne: "Intentar de nuevo: {kind} a {recipient}",
    retryStays: "No se ha enviado nada, y no ha cambiado nada.",
    retried: "La carta se intenta de nuevo.",
    retryAll: "{count, plural, one {Intentar # de nuevo} other {Intentar las # de nuevo}}",
    retryAllHint: "Salvo las que tienen un enlace que ya no funciona.",
    retriedAll: "Se intentan de nuevo todas las que se pueden enviar.",
    aMission: "Una misión",
    notShown: "No se muestra",
    whoSpoke: "Ver quién se pronunció",
    confidential:
      "Los acuses de recibo y avisos sobre objeciones y silencio roto son confidenciales entre una misión y la Presidencia y no se muestran aquí.",
    withheld:
      "No se muestra aquí a qué misión se envía una carta ni qué dijo el servidor de correo de su dirección: quién se pronunció se muestra en un solo lugar, donde cada consulta queda registrada.",
  },
  audit: {
    title: "Registro de auditoría",
    intro:
      "Todo lo que se hizo, lo más reciente primero. Nada se puede cambiar ni quitar, salvo lo que nombra a una persona que se borra. Quién formuló objeciones, quién rompió el silencio y a quién se le comunicó es confidencial y solo figura ante la Presidencia. Los días son los de Nueva York, como 2022-07-01.",
    sealed:
      "{count, plural, =0 {Todas las entradas están selladas} one {Todas las entradas menos una están selladas} other {Todas las entradas menos # están selladas}}: un sello muestra a quien gestiona el portal qué se cambió después.",
    heading: "{count, plural, =0 {ninguna entrada} one {# entrada} other {# entradas}}",
    empty: "Ninguna entrada coincide con estos filtros.",
    of: "De una sola cosa:",
    onlyThis: "Solo esto",
    narrowed: "Acotar a",
    changed: "Cambiado",
    changes: "{count, plural, one {# cambio} other {# cambios}}",
    change: "{field}: de {before} a {after}",
    given: "{field}: {after}",
    search: "Nombre, referencia o motivo",
    by: "Por quién",
    from: "Desde",
    until: "Hasta",
    dayUnread:
      "Escriba un día como año, mes y día, por ejemplo 2022-07-01, o como día, mes y año, por ejemplo 01/07/2022",
    file: "{count, plural, one {Esta entrada} other {Las # entradas}} en un archivo (CSV)",
  },
  reached: {
    title: "Cartas de esta lista",
    sent: "La lista se envió a {reached, number} de {missions, plural, one {# misión} other {# misiones}}.",
    waiting: "{count, plural, one {La carta a # misión está} other {Las cartas a # misiones están}} por salir.",
    givenUp:
      "La carta no llegó a {count, plural, one {# misión} other {# misiones}}: el servidor de correo no la aceptó, o fue devuelta.",
    letters: "Ver las cartas enviadas acerca de esta lista",
  },
  allLetters: {
    title: "Cartas: {state}",
    empty: {
      waiting: "Ninguna carta está por salir.",
      failing: "Ninguna carta se está intentando de nuevo.",
      held: "Ninguna carta está retenida.",
      gathered: "No hay cartas reunidas para la carta de la mañana.",
      sent: "Todavía no se ha enviado ninguna carta.",
      dead: "No se ha abandonado el envío de ninguna carta.",
      returned: "No se ha devuelto ninguna carta.",
    },
    toWhom: "Nombre o dirección del destinatario",
    reference: "Referencia de una solicitud",
    from: "Escritas desde",
    until: "Escritas hasta",
    about: "Acerca de",
    oneList: "Una lista distribuida",
    noneSuch: "Ninguna carta corresponde a lo pedido.",
    ofCase: "Cartas enviadas acerca de esta solicitud",
    emptyNext: "Las cartas se escriben cuando ocurre algo, y salen por sí solas.",
  },
  letter: {
    title: "Una carta",
    read: "Leer esta carta",
    onRecord: "Esta carta dice quién se pronunció. Queda constancia de que usted la ha leído.",
    written: "Escrita",
    sent: "Enviada",
    text: "Tal como se envió",
    facts: "Esta carta",
    state: "Dónde está",
    notLeft: "No enviada",
    cameBack: "Devuelta",
    cameBackNext:
      "Un servidor de correo aceptó esta carta y comunicó después que no había llegado. No se vuelve a enviar: informe a su destinatario por otra vía y haga corregir la dirección.",
    notSent: "Esta carta no ha salido.",
    erased: "Esta carta fue a alguien que después fue borrado.",
    erasedNext: "Que se envió sigue constando; su texto y su dirección ya no existen.",
    notSentNext: "Su texto se escribe cuando sale.",
    gathered: "Esta carta no sale por sí sola.",
    gatheredNext:
      "Su destinatario hace reunir lo que puede esperar en una carta cada mañana. La próxima dará cuenta de ella.",
    toldIn: "Su destinatario hace reunir lo que puede esperar en una carta cada mañana.",
    toldInGo: "Ver la carta que dio cuenta de ella",
    gatheredLetters: {
      subject: "Reunido para esta mañana: {count, plural, one {# carta} other {# cartas}}",
      opening:
        "{count, plural, one {Se ha reunido # carta para esta mañana.} other {Se han reunido # cartas para esta mañana.}}",
      why: {
        mission:
          "Su misión ha elegido una carta cada mañana para lo que puede esperar. Lo que no puede esperar llega de inmediato. Su responsable de acceso puede elegir de nuevo.",
        person:
          "Usted ha elegido una carta cada mañana para lo que puede esperar. Lo que no puede esperar llega de inmediato.",
      },
      go: "Elegir cómo llegan las cartas",
    },
    lettersGivenUp: {
      subject: "No {count, plural, one {llegó: # carta} other {llegaron: # cartas}}",
      opening:
        "{count, plural, one {# carta de la Secretaría no llegó: el servidor de correo no la aceptó, o fue devuelta.} other {# cartas de la Secretaría no llegaron: el servidor de correo no las aceptó, o fueron devueltas.}}",
      unnamed: "{count, plural, one {Hay # más en el portal.} other {Hay # más en el portal.}}",
      what: "Cada una figura en el portal con lo que dijo el servidor de correo. Las que no fueron aceptadas se pueden intentar enviar de nuevo.",
      go: "Ver las cartas",
    },
  },
  role: {
    applicant: "por la organización",
    mission: "por una misión",
    chair: "la Presidencia",
    secretariat: "Secretaría",
    administrator: "administración del portal",
    clock: "el paso del tiempo",
    public: "alguien sin sesión iniciada",
  },
};

export const recordLetterKinds = {
  "gathered-letters": "Lo reunido para la carta de la mañana",
  "letters-given-up": "Cartas abandonadas, en un resumen",
};

export const recordRefusal = {
  letter_was_not_given_up: "No se ha abandonado el envío de esta carta: se envió, o se intentará de nuevo por sí sola.",
  letter_has_expired:
    "El enlace de esta carta ya no funciona. Hay que pedir una carta nueva, o enviar una nueva invitación.",
  no_letter_can_be_retried:
    "No se ha abandonado el envío de ninguna carta, salvo de las que tienen un enlace que ya no funciona.",
};

export const recordEventWords = {
  LetterRetried: "Carta intentada de nuevo",
  LettersRetried: "Intentadas de nuevo todas las cartas cuyo envío se abandonó",
  LetterSeen: "Carta leída por la Presidencia",
};

export const recordSubjectWords = {
  letter: "Carta",
};
