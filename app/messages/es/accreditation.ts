export const accreditation = {
  outcomes: {
    title: "Resultados",
    views: "Listas por resultado",
    all: "Todos",
    seeAll: "Ver todos los resultados",
    empty: "Ningún resultado coincide con estos filtros.",
    emptyYet: "Todavía no hay ninguna solicitud con resultado.",
    emptyNext:
      "Una solicitud tiene resultado cuando se deniega, se retira o da lugar a la acreditación, o cuando ha terminado su período.",
    seeAccreditation: "Ver la acreditación",
    file: "{count, plural, one {Este resultado} other {Los # resultados}} en un archivo (CSV)",
    counts: {
      title: "Resultados por categoría, región y país",
      intro:
        "Las solicitudes según la categoría a la que pertenecen y el país que indican. En «Acreditada» se cuenta toda acreditación concedida, con independencia de lo que haya ocurrido después.",
      byClass: "Por categoría",
      byCountry: "Por país",
      region: "Región",
      byGround: "Denegaciones por fundamento",
      groundsTold:
        "Lo que la Secretaría o la Presidencia ha denegado, por su fundamento principal. No figura lo que no se completó a tiempo ni lo que se denegó en una lista.",
      noGround: "Sin fundamento registrado",
      received: "Recibidas",
      decided: "Con resultado",
      waiting: "Sin resultado todavía",
      empty: "No se ha recibido ninguna solicitud.",
    },
  },
  record: {
    title: "Acreditación de {organisation}",
    over: "Acreditación ante el proceso {process}",
    since: "Desde",
    until: "Válida hasta el {day}.",
    facts: "En resumen",
    where: "De dónde procede",
    way: "De la concesión al último día",
    end: "Último día",
    basisTitle: "Cómo se concedió",
    basisSays: "El párrafo y la decisión",
    groundsBelow: "El fundamento que lo permite:",
    granted: "Concedida",
    toPeriod: "Ver el período de no objeción",
    toApplication: "Ver la solicitud",
    noEnd: "Hasta el final del mandato. Este no tiene aún un último día.",
    suspension: "Suspensión y retirada",
    history: "Qué ha ocurrido con ella",
    change: { granted: "Concedida", suspended: "Suspendida", reinstated: "Restablecida", withdrawn: "Retirada" },
    lead: {
      "in-force": "Esta acreditación está en vigor.",
      suspended: "Esta acreditación está suspendida. Se puede restablecer.",
      withdrawn: "Esta acreditación fue retirada.",
      expired: "Esta acreditación ha expirado.",
    },
    done: {
      entered: "La retirada se ha introducido. Nada cambia hasta que otra persona lo confirme.",
      discarded: "Lo introducido se ha descartado. La acreditación queda como estaba.",
      suspended: "La acreditación se ha suspendido. Se envía una carta a la organización.",
      reinstated: "La acreditación se ha restablecido. Se envía una carta a la organización.",
      withdrawn: "La acreditación se ha retirado. Se envía una carta a la organización.",
    },
  },
  certificate: {
    title: "Certificado de acreditación",
    one: "Certificado de {organisation}",
    see: "Ver el certificado",
    box: "Certificado",
    boxText:
      "A quien pregunte si su organización está acreditada se le puede mostrar: una página con dirección propia y un documento que lleva a ella.",
    means: "Qué dice esta página",
    meaning:
      "A esta página lleva un certificado de acreditación. Diga lo que diga un documento, esta página dice cuál es la situación ahora: {instant}.",
    file: "Descargar el certificado (PDF)",
    notGiven:
      "No se da ningún certificado mientras una acreditación no está en vigor. El que se dio antes no sirve de prueba.",
    decision: "Decisión sobre las modalidades",
    states: "está acreditada ante",
    checked: "Si esta acreditación está en vigor se puede ver en cualquier momento en:",
    code: "Código que lleva a {address}",
    saidOn: "Esto dice cuál era la situación el {instant}.",
  },
  change: {
    suspend: {
      title: "¿Suspender esta acreditación?",
      text: "{organisation} pierde los derechos de una organización acreditada hasta que se restablezca la acreditación.",
      button: "Suspender la acreditación",
    },
    reinstate: {
      title: "¿Restablecer esta acreditación?",
      text: "{organisation} vuelve a tener los derechos de una organización acreditada.",
      button: "Restablecer la acreditación",
    },
    withdraw: {
      title: "¿Introducir la retirada de esta acreditación?",
      text: "{organisation} perderá definitivamente su acreditación en cuanto otra persona lo confirme. Hasta entonces nada cambia y no se informa a nadie.",
      button: "Introducir la retirada",
    },
    ground: "Fundamento",
    groundHint: "Se envía a la organización palabra por palabra",
    giveGround: "Indique el fundamento. Se envía a la organización",
  },
  withdrawal: {
    waits: "Retirada introducida, espera a una segunda persona",
    waiting: "Retirada introducida, por confirmar por una segunda persona: {organisation}",
    enteredBy: "Introducida por {name},",
    nothingYet: "Todavía no ha cambiado nada y no se ha informado a la organización.",
    saidBy: "Introducida por {entered}, confirmada por {confirmed}.",
    final: "Esto no se puede deshacer. La organización solo puede presentar otra solicitud en una ronda posterior.",
    "confirm-withdrawal": {
      title: "¿Confirmar esta retirada?",
      text: "{organisation} pierde definitivamente su acreditación, desde ahora. Se le envía una carta con el fundamento.",
      button: "Confirmar la retirada",
    },
    "discard-withdrawal": {
      title: "¿Descartar esta retirada?",
      text: "La acreditación de {organisation} queda como estaba. No se informa de nada a la organización.",
      button: "Descartar la retirada",
    },
  },
  namesCompared: {
    nameChange: { before: "Acreditada como", after: "Se pide" },
    corrigendum: { before: "Dice ahora", after: "Debe decir" },
  },
  nameChange: {
    list: "Cambios de nombre",
    one: "Cambio de nombre: {name}",
    none: "Ninguna organización acreditada ha pedido un cambio de nombre.",
    noneNext: "Una petición aparece aquí en cuanto la envía una organización.",
    over: "Cambio de nombre",
    word: { waiting: "Espera respuesta", confirmed: "Confirmado", declined: "Rechazado" },
    decide: "Responder",
    waiting: "{count, plural, =0 {Ninguno espera respuesta.} one {# espera respuesta.} other {# esperan respuesta.}}",
    same: "Igual",
    request: "Pedir un cambio de nombre",
    requestText:
      "En las listas de organizaciones acreditadas, su organización figura con el nombre con que fue acreditada. Si ahora se llama de otra manera, cambie primero su ficha y después pídalo aquí. La Secretaría confirma el cambio; hasta entonces, las listas quedan como están.",
    ground: "Qué ha ocurrido",
    groundHint:
      "Por ejemplo, un nuevo registro, una fusión o un traslado. Indique el documento que lo acredita y su fecha. El portal no recibe aquí ningún documento: envíelo a la Secretaría, a la dirección que figura al pie de esta página",
    giveGround: "Indique qué ha ocurrido y qué documento lo acredita",
    ask: "Pedir el cambio",
    waits: "Un cambio de nombre espera la respuesta de la Secretaría",
    differs: "Las listas muestran otro nombre",
    untilThen: "Hasta que la Secretaría confirme un cambio de nombre, las listas muestran:",
    last: "Ya pedido",
    asked: "Su organización pidió llamarse {name}:",
    requestedAt: "Fecha de la petición",
    decidedAt: "Respondido",
    standing: {
      waiting: "Espera la respuesta de la Secretaría.",
      confirmed: "La Secretaría lo ha confirmado.",
      declined: "La Secretaría lo ha rechazado.",
    },
    accreditedAs: "Acreditada como",
    calledSince: "Se llama desde el {since}:",
    formerly: "Anteriormente {name}, {country}, hasta el {until}",
    renamed: "Nombre cambiado",
    done: {
      requested: "Su petición se ha recibido. Recibirá una carta con la respuesta.",
      confirmed: "El cambio se ha confirmado. Se envía una carta a la organización.",
      declined: "El cambio se ha rechazado. Se envía a la organización una carta con el motivo.",
    },
    confirm: {
      title: "¿Confirmar este cambio de nombre?",
      button: "Confirmar el cambio",
      text: "A partir de ahora, la lista pública, las exportaciones y las páginas de la acreditación muestran lo que se pidió, con el nombre anterior como antiguo. Las listas, tal como estaban antes, conservan el nombre anterior.",
      final: "Esto queda registrado a partir de ahora y no se puede deshacer. Otro cambio debe pedirse de nuevo.",
      seen: "He visto el documento que acredita el cambio",
      seeFirst: "Vea el documento que acredita el cambio y marque que lo ha hecho",
    },
    decline: {
      title: "¿Rechazar este cambio de nombre?",
      button: "Rechazar el cambio",
      text: "Las listas no cambian, y {name} no figura en ellas.",
      reason: "Motivo",
      reasonHint: "Se envía a la organización palabra por palabra. Indique qué faltaba y cómo se puede subsanar",
      giveReason: "Indique el motivo. Se envía a la organización",
    },
  },
  changes: {
    title: "Cambios de la lista",
    go: "Qué ha cambiado desde entonces",
    since: "Las organizaciones cuya acreditación está en vigor, comparadas con la lista tal como estaba el:",
    show: "Mostrar los cambios",
    came: "{count, plural, one {# organización se ha incorporado a la lista} many {# de organizaciones se han incorporado a la lista} other {# organizaciones se han incorporado a la lista}}",
    left: "{count, plural, one {# organización ya no figura en la lista} many {# de organizaciones ya no figuran en la lista} other {# organizaciones ya no figuran en la lista}}",
    leftMeans:
      "Una acreditación termina con aquello para lo que se concedió, se suspende o se retira. Esta lista no dice cuál de los casos es.",
    none: "La lista no ha cambiado desde entonces.",
    more: "Las primeras {count, number} por nombre.",
  },
  list: {
    title: "Organizaciones acreditadas",
    lead: "Organizaciones cuya acreditación está en vigor o, en un proceso que ha terminado, estaba en vigor cuando terminó su mandato.",
    means: "Qué significa la lista",
    meaning:
      "Cada una fue acreditada en virtud de la decisión sobre las modalidades de su proceso: por el silencio al final de un período de no objeción, por decisión de un órgano o por comunicación de su interés.",
    notAttendance:
      "La acreditación no es la asistencia: los representantes se designan para cada período de sesiones, y la inscripción en la reunión, la tarjeta de identificación y el visado son pasos posteriores.",
    asItStood: "La lista tal como estaba el:",
    only: "Solo: {those}.",
    containing: "nombres con «{text}»",
    asItStands: "La lista tal como está el {day}.",
    filters: "Filtrar la lista",
    search: "Nombre o sigla, también anteriores",
    find: "Buscar",
    category: "Categoría",
    country: "País o zona",
    process: "Proceso",
    processes: "Procesos, para acotar la lista",
    categories: "Categorías, para acotar la lista",
    otherDay: "Tal como estaba otro día",
    asOf: "Día",
    asOfHint: "Por ejemplo, 2022-07-01",
    asOfUnread: "Escriba un día como año, mes y día, por ejemplo 2022-07-01, o como lo escriben las páginas",
    asOfAhead: "Escriba un día que no esté por venir: nadie sabe quién estará acreditado entonces",
    showDay: "Mostrar ese día",
    today: "Volver a la lista tal como está",
    any: "Cualquiera",
    found:
      "{whole, select, yes {{total, plural, =0 {Ninguna organización} one {# organización} other {# organizaciones}}} other {{first, number} a {last, number} de {total, plural, one {# organización} other {# organizaciones}}}}",
    byRegion: "Por región",
    regions: {
      Africa: "África",
      Americas: "Américas",
      Antarctica: "Antártida",
      Asia: "Asia",
      Europe: "Europa",
      Oceania: "Oceanía",
    },
    withheld: "La decisión sobre las modalidades de «{process}» no hace público quién está acreditado.",
    none: "Ninguna organización acreditada coincide con estos filtros.",
    noneNext: "Borre los filtros para ver la lista completa.",
    noneThen: "Ese día no había ninguna organización acreditada.",
    noneYet: "Todavía no figura ninguna organización acreditada.",
    noneYetNext: "Cuando una decisión hace pública la lista, una organización aparece aquí en cuanto es acreditada.",
    place: "{place, number}.",
    name: "Organización",
    since: "Desde",
    until: "Hasta",
    noEnd: "Sin fecha final",
    take: "Descargar",
    csv: "CSV",
    pdf: "PDF",
    xlsx: "XLSX",
    json: "JSON",
    atom: "Atom",
    feedTitle: "Organizaciones acreditadas: {process}",
  },
  letter: {
    accredited: {
      subject: "Acreditada: {organisation}, ante {process}",
      opening: "{organisation} está acreditada ante el proceso {process}.",
      next: "La acreditación no es la asistencia: si la decisión permite que las organizaciones acreditadas asistan, los representantes se designan en el portal para cada período de sesiones. La inscripción en la reunión, la tarjeta de identificación y el visado son pasos posteriores, fuera del portal.",
      go: "Ver la acreditación",
    },
    notAccredited: {
      subject: "No acreditada: {organisation}, ante {process}",
      opening: "{organisation} no ha quedado acreditada ante el proceso {process} en esta ronda.",
      ended:
        "El período en que los Estados pueden formular objeciones ha terminado, y se formularon objeciones contra la organización.",
      again: "{organisation} puede presentar otra solicitud en una ronda posterior.",
      notAgain: "La decisión en vigor no prevé otra solicitud.",
      go: "Ver la solicitud y la explicación",
    },
    notAccreditedByBody: {
      subject: "No aprobada por el órgano: {organisation}, {process}",
      decided: "El órgano que decide sobre la lista ha decidido en contra.",
    },
    deferred: {
      subject: "Aplazada: decisión sobre {organisation}, {process}",
      opening: "El órgano ha aplazado su decisión sobre la acreditación de {organisation} ante el proceso {process}.",
      next: "El órgano decide sobre {organisation} más adelante. Recibirá una carta. No tiene que hacer nada.",
    },
    body: { decided: "Decidido", symbol: "Documento" },
    byDefault: {
      subject:
        "{outcome, select, cleared {Continúa} movedOn {Continúa} waits {Continúa} other {No acreditada}}: {organisation}, {process}",
      opening:
        "{by, select, body {El órgano no había resuelto} chair {La Presidencia no había resuelto} other {La Secretaría no había resuelto}} sobre la solicitud de {organisation} cuando debía darse una respuesta. La decisión dice qué significa eso: {answer, select, yes {sí} other {no}}.",
      outcome: {
        ended: "{organisation} no ha quedado acreditada ante el proceso {process} en esta ronda.",
        cleared: "La solicitud se considera validada y va en la próxima lista que se distribuya.",
        movedOn: "La solicitud continúa en la otra categoría que {organisation} aceptó. Conserva su acuse de recibo.",
        waits: "La solicitud pasa a lo que la decisión prevé a continuación.",
      },
      later: "Si más tarde se introduce una resolución de ese tiempo, esta cuenta, y usted recibe otra carta.",
      next: "Recibirá una carta cuando haya un resultado. No tiene que hacer nada.",
      due: "Debía darse una respuesta",
    },
    defaultsRecorded: {
      subject: "No se resolvió a tiempo: {process}",
      opening:
        "{by, select, body {El órgano no había resuelto} chair {La Presidencia no había resuelto} other {La Secretaría no había resuelto}} sobre {count, plural, one {# solicitud} other {# solicitudes}} del proceso {process} cuando debía darse una respuesta. La decisión lo considera un {answer, select, yes {sí} other {no}}.",
      withheld:
        "{by, select, body {El órgano no había resuelto} chair {La Presidencia no había resuelto} other {La Secretaría no había resuelto}} sobre algunas solicitudes del proceso {process} cuando debía darse una respuesta. La decisión dice qué significa eso.",
      accredited:
        "{count, plural, =0 {Con ello no queda acreditado nadie.} one {Con ello queda acreditada # organización.} other {Con ello quedan acreditadas # organizaciones.}}",
      later: "Lo que se decidió a tiempo y se introduce más tarde cuenta desde su propio momento.",
      go: "Ver el proceso",
    },
    instead: {
      correction:
        "Esta carta corrige una anterior: lo que le escribimos sobre la decisión del órgano se basaba en un dato introducido por error. Lo que decidió el órgano cuenta desde el momento que se indica a continuación.",
      late: "Una carta anterior decía que el órgano no había resuelto a tiempo. Sí lo había hecho, y se introdujo más tarde: su decisión cuenta desde el momento que se indica a continuación y sustituye a esa carta.",
      change:
        "El órgano ha cambiado de parecer. Esta carta sustituye a una anterior y cuenta desde el momento que se indica a continuación.",
    },
    applicationGoesOn: {
      subject: "El período de no objeción ha terminado, y la solicitud continúa: {organisation}",
      opening: {
        list: "El período de no objeción sobre la lista en que figura {organisation} ha terminado. Esto no es todavía un resultado en el proceso {process}: la solicitud continúa, y sigue otra lista.",
        class:
          "El período de no objeción sobre la lista en que figura {organisation} ha terminado. Esto no es todavía un resultado en el proceso {process}: como se aceptó al enviar la solicitud, esta continúa como {to}.",
      },
      next: {
        list: "La solicitud espera la próxima lista. Recibirá una carta cuando salga. Ahora no tiene que hacer nada.",
        class:
          "Conserva su referencia y el momento en que se recibió, y espera su examen en la nueva categoría. Ahora no tiene que hacer nada.",
      },
      go: "Ver en qué punto está la solicitud",
    },
    objectedTo: {
      subject: "El período de no objeción ha terminado: {organisation}",
      opening:
        "El período de no objeción sobre la lista en que figura {organisation} ha terminado, y se formularon objeciones contra la organización. Esto no es todavía un resultado en el proceso {process}.",
      next: {
        body: "El propio órgano decide si se acredita a la organización. Recibirá una carta cuando lo haya hecho.",
        chair: "La Presidencia celebra consultas sobre la organización. Recibirá una carta cuando haya un resultado.",
      },
      go: "Ver en qué punto está la solicitud",
    },
    accreditationChanged: { ground: "El fundamento:", go: "Ver la acreditación" },
    nameChangeConfirmed: {
      subject: "Nuevo nombre confirmado: {name}",
      opening: "La Secretaría ha confirmado que la organización acreditada se llama {name}.",
      formerly: "Las listas muestran como nombre anterior:",
      go: "Ver la lista",
    },
    nameChangeDeclined: {
      subject: "Cambio de nombre rechazado: {name}",
      opening: "La Secretaría no ha confirmado que la organización acreditada se llame {name}.",
      reason: "El motivo indicado por la Secretaría:",
      go: "Pedirlo de nuevo",
    },
    accreditationSuspended: {
      subject: "Suspendida: acreditación de {organisation}",
      opening:
        "La acreditación de {organisation} ante el proceso {process} se ha suspendido. Hasta que se restablezca, no da ningún derecho.",
    },
    accreditationReinstated: {
      subject: "Restablecida: acreditación de {organisation}",
      opening: "La acreditación de {organisation} ante el proceso {process} está de nuevo en vigor.",
    },
    accreditationWithdrawn: {
      subject: "Terminada: acreditación de {organisation}",
      opening:
        "La acreditación de {organisation} ante el proceso {process} se ha retirado. Esto es definitivo para esta acreditación.",
    },
  },
};

export const accreditationRefusal = {
  standing_objection: "Se mantiene una objeción. La organización no puede ser acreditada.",
  application_is_not_cleared: "La solicitud no ha sido validada.",
  route_does_not_accredit: "En esta vía el portal no acredita: la decisión lo encomienda a un órgano o cierra la vía.",
  accreditation_is_not_in_force: "Esta acreditación no está en vigor.",
  accreditation_is_not_suspended: "Esta acreditación no está suspendida.",
  withdrawal_waits_for_confirmation:
    "La retirada de esta acreditación se ha introducido y espera a una segunda persona.",
  withdrawal_needs_a_second_person:
    "Fue usted quien introdujo esto. Debe confirmarlo otra persona de una oficina que pueda retirarla.",
  withdrawal_is_decided: "Esta retirada ya se ha confirmado o descartado.",
  ground_is_required: "Indique el fundamento. Se envía a la organización.",
  organisation_is_not_accredited: "La organización no tiene ninguna acreditación vigente.",
  name_is_as_accredited: "La ficha de su organización tiene el nombre, la sigla y el país con que está acreditada.",
  name_change_needs_a_ground: "Indique qué ha ocurrido y qué documento lo acredita.",
  name_change_is_under_way: "Se ha pedido un cambio de nombre, que espera la respuesta de la Secretaría.",
  name_change_is_decided: "A este cambio de nombre ya se ha respondido.",
};

export const accreditationEventWords = {
  AccreditationGranted: "Acreditación concedida",
  AccreditationSuspended: "Acreditación suspendida",
  AccreditationReinstated: "Acreditación restablecida",
  AccreditationWithdrawalEntered: "Retirada de una acreditación introducida",
  AccreditationWithdrawalDiscarded: "Retirada de una acreditación descartada antes de su confirmación",
  AccreditationWithdrawn: "Acreditación retirada",
  DefaultsRecorded: "Registrado qué significa que nadie resolviera a tiempo",
  NameChangeRequested: "Cambio de nombre pedido",
  NameChangeConfirmed: "Cambio de nombre confirmado",
  NameChangeDeclined: "Cambio de nombre rechazado",
};

export const accreditationSubjectWords = {
  accreditation: "Acreditación",
  "name-change": "Cambio de nombre",
};

export const accreditationLetterKinds = {
  accredited: "Acreditada",
  "not-accredited": "No acreditada",
  "not-accredited-by-body": "No acreditada, por decisión del órgano",
  "decided-by-default": "No se resolvió a tiempo",
  "defaults-recorded": "No se resolvió a tiempo, para las oficinas y las misiones",
  "determination-deferred": "Decisión del órgano aplazada",
  "application-goes-on": "Continúa después de su lista",
  "objected-to": "Con objeciones, aún sin resultado",
  "accreditation-suspended": "Acreditación suspendida",
  "accreditation-reinstated": "Acreditación restablecida",
  "accreditation-withdrawn": "Acreditación retirada",
  "name-change-confirmed": "Cambio de nombre confirmado",
  "name-change-declined": "Cambio de nombre rechazado",
};
