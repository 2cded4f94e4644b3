export const participation = {
  attends: { "in-person": "Presencialmente", online: "En línea" },
  standing: "{count, plural, =0 {Ninguna persona designada} one {# persona designada} other {# personas designadas}}",
  standingOf:
    "{count, plural, =0 {Ninguna persona designada} one {# persona designada} other {# personas designadas}}, {most, number} como máximo",
  otherGates:
    "Una designación hecha aquí no da acceso. La inscripción para la reunión, la tarjeta de identificación y el visado se piden en otro lugar, y este portal no decide sobre nada de ello.",
  field: {
    name: "Nombre",
    nameHint: "Como figura en el pasaporte o documento de identidad",
    functionalTitle: "Cargo",
    functionalTitleHint: "Qué es la persona en su organización, por ejemplo, Dirección de investigación",
    email: "Dirección de correo electrónico",
    emailHint:
      "Donde se puede localizar a la persona en relación con el período de sesiones. El portal no envía nada allí",
    attends: "Cómo asiste la persona",
    attendsShort: "Asiste",
    acts: "Qué puede hacer usted",
    organisation: "Organización",
    country: "País o zona",
    nominated: "Designación",
  },
  enter: {
    name: "Escriba el nombre de la persona",
    functionalTitle: "Escriba qué es la persona en su organización",
    attends: "Elija cómo asiste la persona",
  },
  own: {
    title: "Representantes",
    lead: "La acreditación no es la asistencia. Para cada período de sesiones, diga aquí quién acude en nombre de su organización.",
    link: "Decir quién acude a un período de sesiones",
    says: "Qué dice la decisión",
    most: "La decisión permite a las organizaciones acreditadas asistir a las sesiones oficiales, cada una con {count, plural, one {# representante} other {# representantes}} como máximo por período de sesiones.",
    noLimit:
      "La decisión permite a las organizaciones acreditadas asistir a las sesiones oficiales, y no fija ningún número de representantes.",
    attendsNot: "La decisión no permite a ninguna organización acreditada asistir a las sesiones oficiales.",
    none: "No hay por venir ningún período de sesiones para el que usted pueda designar a alguien.",
    noneWhy:
      "Puede designar a alguien para un período de sesiones de un proceso ante el que su organización esté acreditada.",
    nobody: "Todavía no se ha designado a nadie para este período de sesiones.",
    doNotCount: "Estas designaciones no cuentan ahora: la acreditación no está en vigor.",
    nominate: "Designar a un representante",
    change: "Cambiar",
    withdraw: "Retirar",
    whoSees: "Quién lo ve",
    whoSeesText:
      "Las personas que actúan en nombre de su organización, y la Secretaría. Ni las misiones, ni la Presidencia, ni el público. Se borra {months, plural, one {# mes} other {# meses}} después del período de sesiones.",
    tell: "Diga a las personas a las que designa que lo ha hecho, y qué se guarda sobre ellas.",
    done: {
      nominated:
        "La persona ha quedado designada. Se envía una carta a cada persona que actúa en nombre de su organización.",
      changed: "El cambio ha quedado registrado.",
      withdrawn:
        "La designación se ha retirado. Se envía una carta a cada persona que actúa en nombre de su organización.",
    },
  },
  nominate: { title: "Designar a un representante", button: "Designar" },
  change: { title: "Cambiar los datos de un representante", button: "Cambiar" },
  withdraw: {
    title: "Retirar la designación de {name}",
    text: "Deja entonces de valer la designación de {name} para este período de sesiones: {session}. Puede designar a otra persona hasta que termine el período de sesiones.",
    elsewhere: "Si {name} tiene hecha en otro lugar la inscripción para la reunión, retírela también allí.",
    button: "Retirar la designación",
  },
  desk: {
    title: "Representantes",
    link: "Representantes de organizaciones acreditadas",
    search: "Organización",
    all: "Todos",
    ways: "Cómo asisten",
    organisations: "{count, plural, =0 {Ninguna organización} one {# organización} other {# organizaciones}}",
    csv: "Todos en CSV",
    doNotCount:
      "{count, plural, one {No se incluye # designación: la acreditación no está en vigor.} other {No se incluyen # designaciones: la acreditación no está en vigor.}}",
    empty: "Ningún representante coincide",
    emptyYet: "Ninguna organización ha designado a nadie",
    emptyNext:
      "Las organizaciones acreditadas pueden designar a representantes hasta que termine el período de sesiones.",
    seeAll: "Ver todos los representantes",
  },
  inputs: {
    wait: "{count, plural, one {# contribución escrita espera su publicación} many {# de contribuciones escritas esperan su publicación} other {# contribuciones escritas esperan su publicación}}",
    title: "Contribuciones escritas",
    one: "Contribución escrita",
    words: "{count, plural, one {# palabra} other {# palabras}}",
    notCounted: "Número desconocido: el texto del archivo no se puede leer",
    mostWords: "Como máximo {count, plural, one {# palabra} other {# palabras}}.",
    noMostWords: "La decisión no fija ningún número de palabras.",
    language: "Sobre el idioma, la decisión dice: {language}.",
    noFiles: "Aquí no se aceptan archivos: ningún programa busca virus en ellos. Escriba el texto.",
    readers: {
      public: "Lo que se publica lo lee todo el mundo, en la página del período de sesiones.",
      missions:
        "Lo que se publica lo leen las misiones y la oficina de la Presidencia, y no figura en ninguna página pública.",
    },
    standings: { waiting: "En espera", posted: "Publicada", declined: "Rechazada", withdrawn: "Retirada" },
    field: {
      title: "Título",
      language: "Idioma",
      languageHint: "En el que está escrita",
      file: "Archivo",
      fileHint: "PDF, hasta 25 MB. Ocupa el lugar del texto que sigue",
      text: "Texto",
      textHint:
        "Párrafos sencillos, separados por una línea en blanco. Para los enlaces y las imágenes hace falta un archivo",
      words: "Palabras",
      received: "Recibida",
      posted: "Publicada",
      status: "Estado",
      ended: "Decisión",
      reason: "Por qué se rechazó",
      paper: "Documento",
    },
    enter: {
      nothing: "Elija un archivo, o escriba el texto.",
      notPdf: "Archivo: tiene que ser un PDF. Este es otro documento, diga lo que diga su nombre.",
    },
    howCounted:
      "Cuenta como palabra lo que está entre espacios, y también cada carácter chino. Las palabras de un archivo se cuentan si su texto se puede leer, con sus títulos y notas.",
    own: {
      lead: "Puede enviar contribuciones escritas a un período de sesiones de un proceso ante el que su organización esté acreditada, si la decisión las admite. La Secretaría las publica como documentos.",
      link: "Enviar una contribución escrita a un período de sesiones",
      says: "Qué dice la decisión",
      takes: "La decisión admite contribuciones escritas de las organizaciones acreditadas.",
      takesNone: "La decisión no admite contribuciones escritas.",
      none: "No hay por venir ningún período de sesiones al que pueda enviar una contribución escrita.",
      noneWhy:
        "Puede enviar una a un período de sesiones de un proceso ante el que su organización esté acreditada, hasta que termine.",
      nothingSent: "No se ha enviado nada a este período de sesiones.",
      send: "Enviar una contribución escrita",
      withdraw: "Retirar",
      earlier: "Períodos de sesiones terminados",
      whoSees: "Quién la ve",
      whoSeesText:
        "Hasta que se publique: las personas que actúan en nombre de su organización, la Secretaría y la oficina de la Presidencia. Lo que se publica como documento se lee como dice la decisión, y permanece.",
      done: {
        sent: "Se ha recibido la contribución escrita. Cada persona que actúa en nombre de su organización recibe un acuse de recibo por carta.",
        withdrawn: "La contribución escrita se ha retirado. No se publicará.",
      },
    },
    send: {
      title: "Enviar una contribución escrita",
      button: "Enviar",
      until: "Puede enviarla hasta que termine el período de sesiones, y retirarla hasta que se publique.",
    },
    withdraw: {
      title: "Retirar una contribución escrita",
      text: "Entonces no se publicará esta contribución: {title}. Queda constancia de ella. Puede enviar otra hasta que termine el período de sesiones.",
      button: "Retirar la contribución escrita",
    },
    desk: {
      link: "Contribuciones escritas",
      wait: "{count, plural, =0 {ninguna espera} one {# espera} other {# esperan}}",
      all: "Todas",
      views: "Qué fue de ellas",
      empty: "No hay aquí ninguna contribución escrita",
      emptyNext:
        "Las organizaciones acreditadas pueden enviar contribuciones escritas hasta que termine el período de sesiones, si su decisión las admite.",
      seeAll: "Ver todas las contribuciones escritas",
      notCounted: "Sin contar",
      post: "Publicar como documento",
      decline: "Rechazar",
      done: {
        posted: "La contribución escrita se ha publicado como documento. La organización recibe una carta.",
        declined: "La contribución escrita se ha rechazado. La organización recibe una carta con la razón.",
      },
      wordsBeyond:
        "La decisión fija un máximo de {most, plural, one {# palabra} other {# palabras}}. No se ha podido contar cuántas tiene este archivo: mírelo antes de publicarlo.",
      notInForce:
        "La acreditación de la organización está suspendida o retirada. Ahora no se puede publicar nada de ella.",
    },
    post: {
      title: "Publicar una contribución escrita como documento",
      lead: "Pasa a ser un documento del período de sesiones tal como se envió: el título, la organización, el idioma y el texto figuran a continuación y no se escriben de nuevo.",
      button: "Publicar como documento",
      told: "A quienes la leen se les avisa por carta, una vez; la organización recibe una carta propia.",
    },
    decline: {
      title: "Rechazar una contribución escrita",
      lead: "No se publica. La organización recibe una carta con la razón.",
      reason: "Por qué no se publica",
      reasonHint: "La organización lee este texto tal como está",
      button: "Rechazar",
    },
  },
  privacy: {
    title: "Representantes en los períodos de sesiones",
    kept: "De quien designa una organización para un período de sesiones: el nombre, el cargo, una dirección de correo electrónico si la organización la da, y si asiste presencialmente o en línea. Quién hizo o retiró la designación, y cuándo.",
    why: "Para que la Secretaría sepa a quién inscribir, y para que no acudan más personas de las que permite la decisión.",
    until:
      "{months, plural, one {# mes} other {# meses}} después de que haya terminado el período de sesiones, también en el caso de las designaciones retiradas. Entonces se borra. El registro de auditoría y las cartas dicen que se designó a alguien, y no a quién.",
    seen: "Las personas que actúan en nombre de la organización, y la Secretaría. Quien se lleva la lista la guarda según sus propias normas.",
  },
  privacyOfInputs: {
    title: "Contribuciones escritas",
    kept: "Lo que una organización acreditada envía a un período de sesiones: su título y su texto o archivo. Quién lo envió, retiró, publicó o rechazó, y cuándo.",
    why: "Para que se publique como lo permite la decisión.",
    until: "Con el registro del proceso. No se borra.",
    seen: "Las personas que actúan en nombre de la organización, la Secretaría y la Presidencia; una vez publicado, quienes según la decisión puedan leerlo.",
  },
  letter: {
    representativesChanged: {
      subject: {
        nominated: "Representante designado: {organisation}, {session}",
        withdrawn: "Designación de un representante retirada: {organisation}, {session}",
      },
      opening: {
        nominated: "Se ha designado a un representante de {organisation} para un período de sesiones.",
        withdrawn: "Se ha retirado la designación de un representante de {organisation}.",
      },
      process: "Proceso",
      session: "Período de sesiones",
      standing: "Ahora",
      who: "De quién se trata figura en la página, que lo muestra a las personas que actúan en nombre de la organización.",
      go: "Ver los representantes",
    },
    inputsToPost: {
      subject:
        "{count, plural, one {# nueva contribución escrita} many {# de nuevas contribuciones escritas} other {# nuevas contribuciones escritas}} por publicar",
      opening:
        "{count, plural, one {Ha llegado # contribución escrita, que espera} many {Han llegado # de contribuciones escritas, que esperan} other {Han llegado # contribuciones escritas, que esperan}} su publicación o rechazo.",
      ofSession:
        "{session}, {process}: {count, plural, one {# en espera en total} many {# en espera en total} other {# en espera en total}}",
      go: "Ver las contribuciones escritas",
    },
    inputReceived: {
      subject: "Contribución escrita recibida: {title}, {session}",
      opening: "Se ha recibido una contribución escrita de su organización.",
      next: "La Secretaría la publica como documento, o la rechaza con una razón. En ambos casos se avisa por carta. Hasta entonces puede retirarla.",
      go: "Ver sus contribuciones escritas",
    },
    inputPosted: {
      subject: "Contribución escrita publicada: {symbol}, {title}",
      opening: {
        public: "La contribución escrita de su organización se ha publicado con la signatura {symbol}.",
        missions:
          "La contribución escrita de su organización se ha distribuido a las misiones con la signatura {symbol}.",
      },
      notOnPage:
        "La decisión no prevé que se publique en la página web: la leen las misiones y la oficina de la Presidencia.",
      go: "Leer el documento",
    },
    inputDeclined: {
      subject: "Contribución escrita rechazada: {title}, {session}",
      opening: "Una contribución escrita de su organización no se publica.",
      reason: "La razón que da la Secretaría",
      go: "Ver sus contribuciones escritas",
    },
  },
};

export const participationRefusal = {
  representatives_are_named_until_the_session_ends:
    "El período de sesiones terminó el {endsOn}. Hasta entonces se podían hacer, cambiar y retirar designaciones de representantes.",
  accreditation_is_not_for_this_session: "La acreditación de su organización no vale para este período de sesiones.",
  decision_lets_nobody_attend:
    "La decisión en virtud de la cual está acreditada su organización no permite a ninguna organización acreditada asistir a las sesiones oficiales.",
  session_invites_no_accredited: "Las organizaciones acreditadas no están invitadas a este período de sesiones.",
  session_is_not_attended_so: "A este período de sesiones no se asiste de esa forma. Elija la otra.",
  representatives_are_complete:
    "{most, plural, one {Ya se ha designado a # representante, y la decisión no permite que acudan más.} other {Ya se ha designado a # representantes, y la decisión no permite que acudan más.}} Retire una designación para hacer otra.",
  representative_is_unchanged: "Esto es lo que ya consta. No se ha cambiado nada.",
  representative_is_withdrawn: "Esta designación ya se ha retirado o cambiado.",
  decision_takes_no_written_inputs:
    "La decisión en virtud de la cual está acreditada su organización no admite contribuciones escritas.",
  written_inputs_are_sent_until_the_session_ends:
    "El período de sesiones terminó el {endsOn}. Las contribuciones escritas se admitían hasta entonces.",
  written_inputs_are_as_many_as_are_taken:
    "Su organización ha enviado {most, plural, one {# contribución escrita} other {# contribuciones escritas}} a este período de sesiones. El portal no admite más.",
  written_input_has_too_many_words:
    "El texto tiene {words, plural, one {# palabra} other {# palabras}}, y la decisión admite {most, number} como máximo.",
  written_input_is_withdrawn: "Esta contribución escrita se ha retirado.",
  written_input_is_posted: "Esta contribución escrita ya se ha publicado como documento.",
  written_input_is_declined: "Esta contribución escrita ya se ha rechazado.",
  declined_input_needs_a_reason: "Diga por qué no se publica.",
};

export const participationEventWords = {
  RepresentativeNominated: "Representante designado",
  RepresentativeChanged: "Datos de un representante cambiados",
  RepresentativeWithdrawn: "Designación de un representante retirada",
  WrittenInputSent: "Contribución escrita enviada",
  WrittenInputWithdrawn: "Contribución escrita retirada",
  WrittenInputPosted: "Contribución escrita publicada como documento",
  WrittenInputDeclined: "Contribución escrita rechazada",
};

export const participationSubjectWords = {
  representative: "Representante",
  written_input: "Contribución escrita",
};

export const participationLetterKinds = {
  "inputs-to-post": "Nuevas contribuciones escritas, en un resumen",
  "representatives-changed": "Designación de un representante, o su retirada",
  "written-input-received": "Contribución escrita recibida",
  "written-input-posted": "Contribución escrita publicada",
  "written-input-declined": "Contribución escrita rechazada",
};
