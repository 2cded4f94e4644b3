export const objections = {
  circulate: {
    title: "Distribuir la lista a las misiones",
    confirmTitle: "¿Distribuir esta lista?",
    goesOut:
      "{count, plural, one {# organización validada va en la lista.} other {# organizaciones validadas van en la lista.}} A partir de entonces queda fijada.",
    length: "El período dura {length}.",
    decidedByChair: "La Presidencia fija cuánto dura el período.",
    closingClock: "Según la decisión, termina a las {clock} de su último día.",
    earliest:
      "{hour, select, yes {Según la decisión, si la lista sale ahora, se cierra:} other {Según la decisión, si la lista sale ahora, se cierra este día, a esta hora o más tarde:}}",
    goesTo: "Quién recibe la lista",
    isPublic:
      "La decisión la hace pública: todo el mundo puede leer los nombres y los países en la página del proceso.",
    numbers: "De las recibidas",
    onList: "En la lista",
    staysOut: "Fuera de la lista",
    to: "La lista se envía a {to, select, all_missions {todas las misiones} other {las misiones de los Estados Miembros}}, con {fields, select, dossier {la solicitud completa} other {el nombre y el país de cada organización}}.",
    closes: "El período se cierra el",
    continue: "Continuar",
    confirm: "Distribuir la lista ahora",
    confirmText:
      "{count, plural, one {Se envía ahora a las misiones una lista de # organización.} other {Se envía ahora a las misiones una lista de # organizaciones.}}",
    opens: "¿Cuándo se abre el período?",
    opensHint:
      "En {zone}. Déjelo vacío para abrirlo de inmediato. Las misiones reciben la lista ahora, y pueden formular objeciones desde la apertura.",
    opensNow: "El período se abre de inmediato.",
    opensLater: "El período se abre más tarde:",
    closing: "Se cierra",
    cannotBeMovedEarlier:
      "Una vez que sale la lista, no se puede cambiar ni retirar, y el momento de cierre solo se puede aplazar.",
    list: "En la lista",
    listShort: "Las {shown} primeras de {total}:",
    callIsOpen:
      "La convocatoria sigue abierta. Lo que se valide más tarde va en otra lista, con un período propio. Se cierra:",
    changed: "Cambiadas después del envío",
    changedText:
      "Estas organizaciones han cambiado su ficha desde que enviaron su solicitud. Vea cada cambio antes de que salga la lista:",
    exceptions: "Fuera de la lista, y por qué",
    none: "No queda nada fuera.",
    exception: {
      submitted:
        "{count, plural, one {# solicitud no se ha examinado.} other {# solicitudes no se han examinado.}} Lo que se valide más tarde va en otra lista.",
      returned:
        "{count, plural, one {# solicitud fue devuelta y la organización no la ha completado.} other {# solicitudes fueron devueltas y las organizaciones no las han completado.}}",
      waiting:
        "{count, plural, one {# solicitud validada se recibió después de la última fecha de corte.} other {# solicitudes validadas se recibieron después de la última fecha de corte.}} Lo que espera va en la lista posterior a la próxima.",
      laterTurn:
        "{count, plural, one {# solicitud validada espera una lista propia: las que están más avanzadas salen primero.} other {# solicitudes validadas esperan una lista propia: las que están más avanzadas salen primero.}}",
      beforeBody:
        "{count, plural, one {# solicitud validada espera una lista que pasa al órgano.} other {# solicitudes validadas esperan una lista que pasa al órgano.}}",
      noListYet:
        "{count, plural, one {# solicitud validada no espera ninguna lista por el momento.} other {# solicitudes validadas no esperan ninguna lista por el momento.}}",
      notified:
        "{count, plural, one {# organización reconocida como entidad consultiva solo comunica su interés} other {# organizaciones reconocidas como entidades consultivas solo comunican su interés}}: nadie puede formular objeciones, así que no hace falta ninguna lista.",
      otherRoute:
        "{count, plural, one {# solicitud validada está en una vía sin período de no objeción.} other {# solicitudes validadas están en una vía sin período de no objeción.}}",
      heldBack:
        "{count, plural, one {# solicitud validada está retenida, con su motivo:} other {# solicitudes validadas están retenidas, cada una con su motivo:}}",
      circulated:
        "{count, plural, one {# solicitud está en una lista anterior.} other {# solicitudes están en una lista anterior.}}",
      refused: "{count, plural, one {# solicitud fue denegada.} other {# solicitudes fueron denegadas.}}",
      undecided:
        "{count, plural, one {# solicitud quedó sin decisión al terminar el período de sesiones.} other {# solicitudes quedaron sin decisión al terminar el período de sesiones.}}",
      decided:
        "{count, plural, one {# solicitud tiene su resultado sin lista.} other {# solicitudes tienen su resultado sin lista.}}",
      withdrawn: "{count, plural, one {# solicitud fue retirada.} other {# solicitudes fueron retiradas.}}",
      draft: "{count, plural, one {# borrador no se presentó.} other {# borradores no se presentaron.}}",
    },
  },
  periods: {
    title: "Períodos de no objeción",
    empty: "Todavía no se ha distribuido ninguna lista.",
    emptyNext: "Una lista se distribuye desde la página de su convocatoria.",
    list: "Lista",
    listOf:
      "{count, plural, one {Lista de # organización, ante las misiones} other {Lista de # organizaciones, ante las misiones}}",
    count: "Organizaciones",
    open: "Abiertos ahora",
    closed: "Otros períodos",
    outcome:
      "{accredited, plural, one {# acreditada} other {# acreditadas}}, {goesOn, plural, =0 {} one {# continúa, } other {# continúan, }}{left, select, body {{notAccredited, number} por decidir por el órgano} chair {{notAccredited, number} en consultas de la Presidencia} other {{notAccredited, number} no}}",
    where: "Cómo sale una lista",
    secret: "Qué no se muestra",
  },
  period: {
    title: "Período de no objeción",
    lead: {
      upcoming:
        "La lista está en poder de las misiones. Los Estados a los que se pregunta pueden formular objeciones cuando se abra el período.",
      open: "La lista está ante las misiones. Los Estados a los que se pregunta pueden formular objeciones hasta el momento de cierre inclusive.",
      settling:
        "El período se ha cerrado. Se está registrando lo que se recibió a tiempo. El resultado se conoce en dos minutos.",
      closed: "El período se ha cerrado.",
    },
    mustAct: {
      upcoming: "No tiene que actuar nadie. El período se abre por sí solo.",
      open: "Deben actuar los Estados que deseen formular objeciones. Usted no tiene que hacer nada: el período termina por sí solo.",
      settling: "No tiene que actuar nadie. Vuelva a abrir esta página dentro de un momento.",
      closed: "No tiene que actuar nadie.",
      waits: "Algunas organizaciones siguen a la espera. La lista dice de qué en cada caso.",
    },
    next: "Cuando se haya cerrado, se comunica por carta el resultado a cada organización de la lista.",
    whoMustAct: "Quién debe actuar",
    confidential:
      "Quién formuló objeciones se da a conocer a quienes indica la decisión. Aquí no se muestra nada sobre las objeciones mientras dura el período.",
    circulatedBy: "Distribuida por",
    withdrawn:
      "{count, plural, one {# organización se ha retirado desde entonces.} other {# organizaciones se han retirado desde entonces.}}",
    countOnList: "{count, plural, one {# organización} other {# organizaciones}}",
    hash: "Huella digital de la lista (SHA-256)",
    hashHint: "De cada referencia, un tabulador, el nombre y un salto de línea, en el orden de las referencias",
    ends: { upcoming: "Se abre", open: "Se cierra", settling: "Se cerró", closed: "Se cerró" },
    objections: "Objeciones",
    extensions: "Aplazamientos",
    track: "La ronda de esta lista",
    stage: {
      sent: "Lista enviada",
      period: "Período de no objeción",
      outcome: "Resultado",
    },
    extend: "Aplazar el momento de cierre",
    outcome: "Resultado",
    outcomeCounts:
      "{accredited, plural, one {# organización quedó acreditada} other {# organizaciones quedaron acreditadas}}, {goesOn, plural, =0 {} one {# continúa, } other {# continúan, }}{notAccredited, plural, one {# no lo quedó} other {# no lo quedaron}}{waiting, plural, =0 {} one {, # sigue a la espera} other {, # siguen a la espera}}.",
    accredited: "Acreditadas",
    notAccredited: "No acreditadas",
    goesOn: "Continúan",
    waiting: "Siguen a la espera",
    standsNow: "En qué punto está ahora",
    list: "La lista",
    done: {
      circulated: "La lista se ha distribuido. Se envía una carta a cada misión y a cada organización de la lista.",
      extended:
        "El momento de cierre se ha aplazado. Se informa a las misiones y a todas las organizaciones de la lista.",
    },
  },
  sealedList: {
    kind: { information: "Lista informativa", proposed: "Lista propuesta", final: "Lista definitiva" },
    number: "Lista {number, number}",
    numbered:
      "{kind, select, information {Lista informativa} proposed {Lista propuesta} other {Lista definitiva}}, lista {number, number}",
    lead: {
      information:
        "{count, plural, one {Se verificó la condición de # organización. Figura en la lista a título informativo: no se puede formular ninguna objeción.} other {Se verificó la condición de # organizaciones. Figuran en la lista a título informativo: no se puede formular ninguna objeción.}}",
      proposed:
        "{count, plural, one {Se sometió # organización a los Estados.} other {Se sometieron # organizaciones a los Estados.}}",
      beforeBody:
        "{count, plural, one {Se sometió # organización al órgano, que decide.} other {Se sometieron # organizaciones al órgano, que decide.}} En esta lista no se pregunta a nadie si formula una objeción.",
      final:
        "{count, plural, =0 {Ninguna organización de la lista propuesta estaba acreditada cuando se selló esta lista.} one {# organización de la lista propuesta estaba acreditada cuando se selló esta lista.} other {# organizaciones de la lista propuesta estaban acreditadas cuando se selló esta lista.}}",
    },
    unchanged: "Esta lista queda como se selló. Lo que estaba mal en ella se dice en una corrección.",
    sealed: "Sellada",
    sealedBy: "Sellada por",
    byTheClock: "El portal, según había decidido el tiempo",
    goesTo: "Se envía a",
    audience: {
      chair: "la Presidencia",
      "state-on-request": "un Estado Miembro que pregunte a la Presidencia",
      "member-states": "los Estados Miembros",
      "all-missions": "todas las misiones",
      applicant: "las organizaciones que figuran en ella",
      public: "todo el mundo",
    },
    noAudience: "Solo la Secretaría y la Presidencia",
    session: "Período de sesiones, según las fechas de ese día",
    late: "Se selló más cerca del período de sesiones de lo que dice la decisión.",
    turn: "Qué lista del recorrido",
    turnOf: "{n, number} de las {of, number} a las que se responde",
    turnOnPaper: "Hasta una acreditación se responde a {of, number} listas. Esta es la lista {n, number} de ellas.",
    before: "La lista anterior",
    after: "La lista siguiente",
    files: "Descargar",
    pdf: "PDF",
    xlsx: "Hoja de cálculo (XLSX)",
    columns: {
      country: "País",
      organisation: "Organización",
      category: "Categoría",
      reference: "Referencia",
      acronym: "Sigla",
      mark: "Marca",
      corrected: "Corregido a",
      name: "Nombre tal como se selló",
      accreditedAt: "Acreditada",
      until: "Hasta",
    },
    search: "Nombre, sigla o referencia",
    searchNames: "Nombre o referencia",
    find: "Buscar en la lista",
    found: "{total, plural, one {# organización} other {# organizaciones}}",
    none: "Nadie coincide",
    noneNext: "Ver la lista completa",
    empty: "En esta lista no figura nadie.",
    withdrawn: "Retirada",
    withdrawnOn: "Retirada el {day}",
    corrected: "Corr.{number, number}: {name}",
    notShown: "Se refiere a un campo que esta lista no muestra.",
    difference: "Diferencia con la lista anterior",
    differenceCounts:
      "{added, plural, =0 {Ninguna añadida} one {# añadida} other {# añadidas}}, {gone, plural, =0 {ninguna desaparecida} one {# desaparecida} other {# desaparecidas}}, {changed, plural, =0 {ningún nombre cambiado} one {# cambiada} other {# cambiadas}}.",
    firstOf: "Las {shown, number} primeras de {total, number}:",
    what: { added: "Añadida", gone: "Desaparecida", changed: "Cambiada" },
    because: {
      withdrawn: "La solicitud fue retirada",
      objected: "Se formularon objeciones contra ella",
    },
    formerly: "Antes: {name}",
    fieldBefore: "{field}, antes: {value}",
    corrigenda: "Correcciones",
    corrigendum: "Corr.{number, number}",
    correctsEarlier: "Rectifica Corr.{number, number}",
    forRead: "Donde dice «{from}», debe decir «{to}».",
    reason: "Motivo: {reason}",
    correct: "Corregir",
    lists: "Listas",
    noLists: "Todavía no se ha sellado ninguna lista.",
    sealInformation: "Lista informativa",
    symbol: "{process}/LIST/{number}",
    distribution: "Distr.: {to}",
    englishOnly: "Original: inglés",
    page: "Página %1 de %2",
    fingerprint: "SHA-256 de las referencias y los nombres: {hash}",
    sealedOn: "Sellada el {instant}",
    corrigendaIn: "{count, plural, one {Con la corrección 1.} other {Con las correcciones 1 a #.}}",
    done: {
      sealed: "La lista se ha sellado y se envía a las misiones.",
      corrected: "La corrección se ha hecho. Se informa a quienes tienen la lista.",
    },
  },
  correctList: {
    title: "Corregir una entrada",
    lead: "La lista queda como se selló. Una corrección con número propio dice cómo debe leerse la entrada.",
    name: "Nombre",
    acronym: "Sigla",
    country: "País o zona",
    reason: "Motivo de la corrección",
    reasonHint: "Se comunica a quienes tienen la lista.",
    entry: "La entrada",
    continue: "Continuar",
    confirmTitle: "¿Hacer esta corrección?",
    toldTo: "Se comunica a {to}.",
    final: "Una corrección no se puede retirar. Si es errónea, se rectifica con otra.",
    confirm: "Hacer la corrección",
  },
  sealInformation: {
    title: "Sellar una lista informativa",
    lead: "{all, plural, =0 {No se ha verificado la condición de ninguna organización.} one {Figura # organización cuya condición está verificada; {new, plural, =0 {no es la primera vez} one {es la primera vez} other {es la primera vez}}.} other {Figuran # organizaciones cuya condición está verificada; {new, plural, =0 {ninguna de ellas} one {# de ellas} other {# de ellas}} por primera vez.}}",
    toldTo:
      "Se envía a {to}, a título informativo: nadie puede formular objeciones contra una organización que figure en ella.",
    names: "En la lista",
    confirm: "Sellar la lista",
    final: "Una vez sellada, la lista no se puede cambiar. Lo que está mal en ella se dice en una corrección.",
  },
  periodStanding: {
    upcoming: "Por abrir",
    open: "Abierto",
    settling: "Cerrado, se está registrando",
    closed: "Cerrado",
  },
  objectors: {
    title: "Quién formuló objeciones",
    recorded: "Ha quedado constancia de que usted ha visto esto.",
    basedOn: "La decisión divulga las objeciones a la Presidencia.",
    earlier:
      "{total, plural, =0 {Es la primera vez que se muestra.} one {Ya se había mostrado una vez.} other {Ya se había mostrado # veces.}}",
    earlierBy: "{reader}, {at}",
    formerReader: "Una persona que ya no está",
    refused: "La decisión de esta ronda no divulga a la Presidencia quién formuló objeciones.",
    lead: {
      upcoming: "El período no se ha abierto.",
      open: "El período está abierto. Pueden recibirse más objeciones, y las recibidas pueden retirarse en la medida en que la decisión lo permita.",
      settling: "El período se ha cerrado. Todavía se está registrando lo que se recibió a tiempo.",
      closed:
        "El período ha terminado. Una objeción que se mantiene es contra la organización que nombra, y contra ninguna otra.",
    },
    closes: "Cierre",
    lookHeading: "Cada consulta de estos datos queda registrada",
    counts:
      "{notes, plural, one {# nota} other {# notas}} de {missions, plural, one {# misión} other {# misiones}}. {heldBack, plural, =0 {No se mantiene ninguna objeción.} one {Se mantienen objeciones contra # organización.} other {Se mantienen objeciones contra # organizaciones.}} {withdrawn, plural, =0 {} one {Se retiró # objeción.} other {Se retiraron # objeciones.}}",
    none: "No se ha recibido ninguna objeción.",
    noneNext: "Cuando una misión formula una objeción, usted recibe una carta, y su nota aparece aquí.",
    note: "Nota",
    received: "Recibida",
    basis: "Fundamento",
    noBasis: "No se dio ningún fundamento",
    notAsked: "La decisión no divulga los fundamentos a la Presidencia.",
    organisations: "{count, plural, one {Nombra # organización} other {Nombra # organizaciones}}",
    state: "Objeción",
  },
  field: {
    organisation: "Organización",
    country: "País o zona",
    category: "Categoría",
    reference: "Referencia",
    list: "Lista",
    process: "Proceso",
    opens: "Apertura",
    closes: "Cierre",
    decision: "Decisión",
    received: "Recibida",
    note: "Nota",
    named: "Organizaciones nombradas",
    standing: "Situación",
    why: "Por qué",
    basis: "Fundamento dado",
  },
  basisNone: "No se dio ningún fundamento.",
  observer:
    "Su misión es la de un Estado observador. Recibe las listas y los textos y puede leerlos aquí. Formular objeciones contra una organización y romper el silencio corresponde a los Estados Miembros.",
  readsOnly:
    "Usted lee en nombre de su misión. Sus delegados formulan objeciones contra organizaciones y rompen el silencio; quiénes son figura en «Personas que actúan en nombre de su misión».",
  rule: {
    included: "Lo que se recibe en el momento de cierre llega a tiempo. Un milisegundo después, ya no.",
    basis:
      "{basis, select, none {No se pide ningún fundamento.} voluntary {El fundamento de una objeción es voluntario.} other {La decisión exige el fundamento de una objeción.}}",
    withdrawal:
      "{withdrawal, select, none {Una objeción no se puede retirar{consulted, select, yes { durante el período} other {}}.} until_decision {Una objeción se puede retirar hasta el resultado, que es el momento de cierre cuando decide el silencio.} other {Una objeción se puede retirar hasta que se cierre el período.}}",
    whileConsulted: "Cuando la Presidencia celebra consultas al respecto, también se puede retirar hasta que terminen.",
    objectorsKnownTo: "La objeción de su misión se da a conocer a: {audiences}.",
    reasonsKnownTo: "El fundamento{basis, select, required {} other {, si da alguno,}} se da a conocer a: {audiences}.",
    nobodyElse: "No se comunica a nadie más, y otras misiones no lo ven aquí.",
    bulk: "{bulk, select, yes {Una nota puede nombrar muchas organizaciones.} other {Una nota nombra una sola organización.}}",
  },
  unnamed: {
    text_knows_no_hold:
      "La decisión permite a un Estado formular una objeción contra ella, pero no pedir una retención.",
    application_not_in_period: "No está en esta lista.",
    already_objected: "Su misión ya ha formulado una objeción contra ella.",
  },
  margin: {
    closes: "Objeciones hasta",
    list: "La lista",
    rule: "La regla",
    opened: "Distribuida",
    extended: "Aplazado",
    version: "Modalidades, versión {version}",
    shows: "Qué muestra",
    withdrawn: "Retiradas desde entonces",
  },
  missionHome: {
    title: "Abierto para su misión",
    mayHeading: "Qué puede hacer su misión",
    memberState:
      "Formular objeciones contra organizaciones de una lista, y romper el silencio sobre un texto, hasta el momento de cierre.",
    observerState: "Leer las listas y los textos.",
    readsOnly: "Formular objeciones y romper el silencio, por medio de sus delegados. Usted lee lo que ella ve.",
    silenceHeading: "El silencio equivale al consentimiento",
    silenceText:
      "Lo que significa el silencio sobre una lista figura en su página. Un texto sobre el que nadie rompe el silencio queda aprobado.",
    lettersHeading: "También por carta",
    lettersText:
      "Se envía una carta a su misión cuando se distribuye una lista y cuando un texto se somete a procedimiento de acuerdo tácito.",
    nothingOpen: "Ahora no hay nada abierto para su misión.",
    nothingOpenWhy:
      "Cuando se distribuye una lista o un texto se somete a procedimiento de acuerdo tácito, figura aquí, y se envía una carta a su misión.",
    listOf: "{count, plural, one {Lista de # organización} other {Lista de # organizaciones}}",
    consultation:
      "{count, plural, one {La Presidencia celebra consultas sobre # objeción de su misión} other {La Presidencia celebra consultas sobre # objeciones de su misión}}",
    consulted:
      "{silent, plural, =0 {Su misión mantiene sus objeciones. Todavía puede retirarlas.} one {Su misión aún no ha mantenido ni retirado # de ellas.} other {Su misión aún no ha mantenido ni retirado # de ellas.}}",
    maintainOrWithdraw: "Mantener o retirar",
    readNote: "Leer la nota",
    turn: "Lista {n, number} de las {of, number} a las que se responde hasta una acreditación.",
    turnInBrief: "lista {n, number} de {of, number}",
    notAsked:
      "Contra quienes figuran en ella solo pueden formular objeciones los miembros de: {bodies}. Su misión la lee a título informativo.",
    readAndObject: "Leer la lista y formular objeciones",
    readList: "Leer la lista",
    ownCount:
      "{count, plural, =0 {Su misión no ha formulado objeciones.} one {Su misión ha formulado una objeción contra # organización.} other {Su misión ha formulado objeciones contra # organizaciones.}}",
    ownHeld:
      "{count, plural, one {Su misión mantiene una retención sobre # organización.} other {Su misión mantiene retenciones sobre # organizaciones.}}",
    silenceKind: "Procedimiento de acuerdo tácito",
    readText: "Leer el texto",
    ownBreak: "Su misión ha roto el silencio sobre este texto.",
    mayBreakToo:
      "El texto ha decaído. Hasta que se cierre el procedimiento, su misión puede dejar constancia de que también rompe el silencio.",
    notesHeading: "Lo que envió su misión",
    noNotes: "Su misión no ha enviado nada.",
    noNotesNext:
      "Aquí figuran sus notas de objeción, los textos sobre los que rompió el silencio y lo que preguntó a la Presidencia.",
    askedAbout: "Sobre la lista de",
    answer: "Respuesta",
    askedAt: "Preguntado",
    breaks: "Textos sobre los que rompió el silencio",
    text: "Texto",
    what: "Qué",
    about: "Sobre",
    allNotes: "{count, plural, one {Ver # nota más} other {Ver # notas más}}",
    seeObjections: "Todas las objeciones de su misión",
    informationHeading: "Listas a título informativo",
    informationKept: "Cada proceso tiene todas sus listas en su página.",
    onFinalList: "En la lista definitiva: {accredited, number} de {count, number}",
    earlierHeading: "Listas y textos anteriores",
    earlierKept: "Del último año",
  },
  list: {
    title: "Período de no objeción",
    beforeYou: "{count, plural, one {# organización ante usted} other {# organizaciones ante usted}}",
    beforeStates: "{count, plural, one {# organización ante los Estados} other {# organizaciones ante los Estados}}",
    lead: {
      upcoming:
        "La lista se ha distribuido. Los Estados Miembros pueden formular objeciones cuando se haya abierto el período.",
      settling:
        "El período se ha cerrado. Se está registrando lo que se recibió a tiempo; ya nadie puede formular objeciones.",
      closed: "El período ha terminado. Ya nadie puede formular objeciones. La lista queda aquí para su lectura.",
    },
    accredited: "Ver quién quedó acreditado:",
    onFinalList:
      "Organizaciones de esta lista que figuran en la lista definitiva: {accredited, number} de {count, number}.",
    readFinalList: "Leer la lista definitiva",
    accreditedLink: "organizaciones acreditadas",
    heading: "La lista",
    withdrawn:
      "{count, plural, one {# organización ha retirado su solicitud.} other {# organizaciones han retirado sus solicitudes.}}",
    namesAndCountries: "Nombres y países.",
    dossiers: "Los expedientes. Abra uno para leer lo que envió la organización.",
    filter: "Filtrar la lista",
    searchLabel: {
      dossier: "Nombre, sigla o referencia",
      "name-and-country": "Nombre o referencia",
    },
    any: "Todo",
    found: "{total, plural, =0 {Ninguna organización} one {# organización} other {# organizaciones}}",
    page: "Página {page, number} de {pages, number}",
    none: "Ninguna organización coincide con estos filtros.",
    noneNext: "Ver la lista completa",
    ownMark: "Objeción de su misión",
    readDossier: "Leer el expediente",
    chooseText: "Para formular objeciones, marque organizaciones: una nota puede nombrarlas todas.",
    chooseOneText: "Para formular una objeción, marque la organización: una nota nombra una sola.",
    byReference: "Nombrar organizaciones por sus referencias",
    byReferenceSays: "De varias páginas, o copiadas de una tabla",
    nothingSent: "No se envía nada antes de que usted lo haya leído y confirmado.",
    continue: "Continuar a la confirmación",
    ticksGoAlong: "Lo marcado se mantiene al filtrar u ordenar la lista o al pasar de página.",
    alsoTicked: "{count, plural, one {# más marcada} other {# más marcadas}}",
    alsoTickedSays: "En otras páginas de la lista; desmarque las que no quiera nombrar",
    tooManyToTurn:
      "Hay {count, number} marcadas, y a otra página pasan como máximo {most, number}. Continúe a la confirmación: allí se pueden añadir las referencias de otras.",
  },
  dossier: {
    caption: "Lo que envió la organización",
    circulated: "La decisión lo distribuye.",
    organisation: "La organización",
    column: "Expediente",
  },
  raise: {
    title: "Formular objeciones contra organizaciones",
    confirmTitle: "Confirme la objeción",
    chosen: "Organizaciones marcadas",
    step: "Paso",
    references: "Referencias de las organizaciones",
    referencesHint:
      "Una o varias, como A-7Q4K-M2XD, cada una en su propia línea o separadas por comas. Una línea puede llevar el nombre junto a la referencia, como al copiar de una tabla.",
    choose: "Marque una organización, o indique la referencia de una",
    notAReference: "Referencias de las organizaciones: no hay ninguna referencia en «{line}»",
    tooMany: "Referencias de las organizaciones: indique {limit, number} o menos en una nota",
    backToList: "Volver a la lista",
    willName:
      "{count, plural, one {Su misión está a punto de formular una objeción contra # organización:} other {Su misión está a punto de formular objeciones contra # organizaciones:}}",
    exceptions:
      "{count, plural, one {# no se nombrará, y este es el motivo:} other {# no se nombrarán, y este es el motivo:}}",
    namedCaption: "Organizaciones contra las que su misión formula objeciones",
    exceptionsCaption: "No nombradas en la nota",
    sentHeading: "Cuando la envíe",
    effectHeading: "Qué efecto tiene",
    seenHeading: "Quién lo sabrá",
    untilHeading: "Hasta cuándo",
    afterHeading: "Después",
    untilText: "Cuenta si se recibe a más tardar en el momento de cierre:",
    basis: "Fundamento de la objeción",
    basisHint: "El fundamento general, en palabras que puedan leer quienes lo conozcan.",
    confirm:
      "{count, plural, one {Formular la objeción contra esta organización} other {Formular objeciones contra estas # organizaciones}}",
    change: "Cambiar a quién se nombra",
  },
  note: {
    title: "Objeción recibida",
    titleWithdrawn: "Objeción retirada",
    own: "Nota de objeción {reference}",
    reference: "Nota",
    receiptHeading: "Acuse de recibo",
    act: "Acto",
    receivedAt: "Recibida:",
    inTime: "Se recibió a tiempo. El período se cierra:",
    wasInTime: "Se recibió a tiempo. El período se cerró:",
    sentBy: "Enviada por",
    changedBy: "Por quién",
    ofChair: "La oficina de la Presidencia, según la respuesta de la misión",
    onBehalf: "En nombre de",
    letter: "Se envía por carta un acuse de recibo a su misión y se informa a la Presidencia.",
    namedHeading: "{count, plural, one {# organización nombrada} other {# organizaciones nombradas}}",
    skippedHeading: "{count, plural, one {# no nombrada} other {# no nombradas}}",
    stands: "Se mantiene",
    withdrawn: "Retirada",
    withdraw: "Retirar",
    withdrawOf: "Retirar la objeción contra {organisation}",
    consulted: "Hasta entonces su misión puede mantener o retirar sus objeciones.",
    nextWithdraw: "Su misión puede retirar cada objeción hasta que se cierre el período:",
    nextAgain: "Lo que se retiró se puede formular de nuevo mientras el período esté abierto.",
    nextOutcome: "Cuando se haya cerrado el período, cada objeción que se mantenga surte efecto:",
    over: "El período se ha cerrado. Las objeciones que se mantenían entonces surten efecto.",
    overConsulted:
      "El período se ha cerrado y la Presidencia ya no celebra consultas. Las objeciones que se mantienen surten efecto.",
    all: "Todas las objeciones de su misión",
    print: "Imprima o guarde esta página como acuse de recibo. Permanece en esta dirección.",
    titleHold: "Retención recibida",
    titleLifted: "Retención levantada",
    titleOver: "Ya nada se mantiene",
    withdrawnOrLifted: "Retirada o levantada",
    lift: "Levantar",
    liftOf: "Levantar la retención sobre {organisation}",
    maintain: "Mantener",
    maintainOf: "Mantener la objeción contra {organisation}",
    write: "Escribir",
    writeOf: "Escribir a la Presidencia sobre {organisation}",
    done: {
      withdrawn: "La objeción contra {organisation} se ha retirado.",
      lifted: "La retención sobre {organisation} se ha levantado.",
      maintained: "La objeción contra {organisation} se mantiene.",
    },
  },
  own: {
    title: "Objeciones de su misión",
    lead: "Todas las notas que ha enviado su misión, la más reciente primero. Solo su misión ve esta página.",
    none: "Su misión no ha enviado ninguna objeción.",
    noneNext: "Las listas abiertas ahora figuran en la página de su misión.",
    open: "Abierto para su misión",
    partly: {
      stand: "{count, plural, one {# se mantiene} other {# se mantienen}}",
      withdrawn: "{count, plural, one {# retirada} other {# retiradas}}",
      lifted: "{count, plural, one {# levantada} other {# levantadas}}",
      ended: "{count, plural, one {# con el plazo vencido} other {# con el plazo vencido}}",
    },
    andMore: "y {count, plural, one {# más} other {# más}}",
    count: "{count, plural, one {# organización} other {# organizaciones}}",
  },
  withdraw: {
    title: "¿Retirar la objeción?",
    objection: "La objeción",
    caption: "Nota de objeción {reference}",
    text: "Su misión está a punto de retirar su objeción contra {organisation}.",
    hold: "La retención",
    effect: {
      open: "Entonces deja de contar.",
      consulted:
        "Entonces deja de contar. El resultado de la consulta depende de las objeciones que queden cuando termine. No se puede formular de nuevo: el período se ha cerrado.",
      closed: "Entonces deja de contar, desde este momento. No se puede formular de nuevo: el período se ha cerrado.",
    },
    again: "Su misión puede volver a formular una objeción hasta que se cierre el período:",
    told: "Se envía un acuse de recibo a su misión y se informa a la Presidencia.",
    button: "Retirar la objeción",
    keep: "Conservar la objeción",
    notPossible: "Esta objeción no se puede retirar",
    back: "Volver a la nota",
  },
  withdrawSeveral: {
    title: "Retirar varias objeciones",
    lead: "Marque las que su misión retira. Nada se retira antes de que usted lo haya confirmado.",
    tickAll: "Marcar todas",
    tickNone: "Desmarcar todas",
    caption: "Objeciones de esta nota",
    confirmTitle: "¿Retirar estas objeciones?",
    text: "Su misión está a punto de retirar {count, plural, one {su objeción contra # organización} other {sus objeciones contra # organizaciones}}.",
    each: "Para cada objeción",
    button: "Retirar las objeciones",
    done: "Las objeciones que eligió se han retirado. Se envía un acuse de recibo a su misión.",
  },
  lift: {
    title: "¿Levantar la retención?",
    text: "Su misión está a punto de levantar su retención sobre {organisation}.",
    effect:
      "Entonces deja de mantener pendiente a la organización. Si nada más lo hace, decide el silencio cuando se cierre el período, o de inmediato si ya se ha cerrado.",
    again: "Su misión puede volver a pedir una retención, o formular una objeción, hasta que se cierre el período:",
    button: "Levantar la retención",
    keep: "Conservar la retención",
    notPossible: "No hay ninguna retención que levantar",
  },
  maintain: {
    title: "¿Mantener la objeción?",
    text: "Su misión está a punto de comunicar a la Presidencia que mantiene su objeción contra {organisation}.",
    effect: "La objeción se mantiene cuando termine la consulta.",
    after: "Su misión todavía puede retirarla hasta que termine la consulta:",
    button: "Mantener la objeción",
    keep: "No decir nada por ahora",
    notPossible: "Ahora no hay nada que mantener",
  },
  hold: {
    says: "Qué dice su misión",
    objects: "Formula una objeción",
    objectsHint: "El efecto de una objeción en cada organización figura más abajo.",
    effectHeading: "El efecto de una objeción",
    holds: "Pide una retención",
    holdsHint:
      "Una retención mantiene pendiente a la organización para todos los Estados, durante {length} como máximo. {then, select, objection {Cuando termina su límite se convierte en objeción.} other {Cuando termina su límite se levanta.}} Antes de eso se puede levantar, o convertir en objeción.",
    instead:
      "En lugar de formular una objeción, un Estado puede pedir una retención: la organización queda entonces pendiente para todos los Estados, durante {length} como máximo. {then, select, objection {Cuando termina su límite, la retención se convierte en objeción.} other {Cuando termina su límite, la retención se levanta.}}",
    firm: "{count, plural, one {Contra # se puede formular una objeción, pero no pedir una retención} other {Contra # se pueden formular objeciones, pero no pedir retenciones}}",
    firmCaption: "Sin retención en la nota",
    limit: "La retención termina",
    uncounted:
      "No se han introducido los días feriados de {dutyStation} de {years}. En una retención que se extienda a {years}, cada día de lunes a viernes cuenta como día laborable, y su final no cambia cuando se introduzcan.",
    confirmTitle: "Confirme lo que dice su misión",
    willName:
      "{count, plural, one {Su misión está a punto de formular una objeción contra # organización, o de pedir una retención sobre ella:} other {Su misión está a punto de formular objeciones contra # organizaciones, o de pedir retenciones sobre ellas:}}",
    confirm: "{count, plural, one {Enviarlo sobre esta organización} other {Enviarlo sobre estas # organizaciones}}",
    next: "{then, select, objection {Una retención que no se levanta antes de que termine su límite se convierte en objeción.} other {Una retención se levanta cuando termina su límite.}} Hasta entonces cualquier Estado puede pronunciarse sobre la organización.",
    replaces:
      "{count, plural, one {Su misión mantiene una retención sobre # de estas organizaciones. Una objeción sustituye a esa retención.} other {Su misión mantiene retenciones sobre # de estas organizaciones. Una objeción sustituye a cada retención.}}",
    ownMark: "Retención de su misión",
    stillOpen: "Pendientes",
    stillOpenText:
      "{count, plural, one {# organización de esta lista está pendiente por una retención. Hasta entonces un Estado todavía puede pronunciarse sobre ella.} other {# organizaciones de esta lista están pendientes por retenciones. Hasta entonces un Estado todavía puede pronunciarse sobre ellas.}}",
    until: "Pendiente hasta",
    becameObjection: "Venció su límite: objeción",
    ended: "Terminó al vencer su límite",
    wasLifted: "Levantada",
    lasts: "En retención",
  },
  standing: {
    hold: "Pendiente hasta",
    consultation: "La Presidencia celebra consultas hasta",
  },
  consultations: {
    title: "Consultas",
    lead: "Cuando el texto lo dice, usted consulta a quienes formularon objeciones. Una consulta se abre cuando se cierra el período, y a su término cada objeción se ha retirado o mantenido.",
    running: "En curso",
    over: "Terminadas",
    none: "No hay nadie sobre quien consultar.",
    noneNext:
      "Cuando se cierra un período con una objeción y el texto le permite celebrar consultas, usted recibe una carta, y la consulta figura aquí.",
    caption: "Organizaciones sobre las que celebra consultas",
    until: "Hasta",
    state: "Situación",
    counts:
      "{standing, plural, =0 {No queda ninguna objeción} one {Queda # objeción} other {Quedan # objeciones}}, {maintained, plural, =0 {ninguna mantenida} one {# mantenida} other {# mantenidas}}, {withdrawn, plural, =0 {ninguna retirada} one {# retirada} other {# retiradas}}.",
    opened: "Se abrió",
    closes: "{over, select, yes {Terminó} other {Termina}}",
    outcome: {
      maintained:
        "La organización queda apartada: {count, plural, one {se mantenía una objeción} other {se mantenían # o más objeciones}} cuando terminó la consulta.",
      withdrawn:
        "La organización deja de estar apartada: {count, plural, one {no se mantenía ninguna objeción} other {se mantenían menos de # objeciones}} cuando terminó la consulta.",
    },
    silence: {
      maintains: "Una objeción que su Estado ni mantiene ni retira sigue en pie al final.",
      drops: "Una objeción que su Estado ni mantiene ni retira decae al final.",
    },
    threshold:
      "{count, plural, one {Basta una objeción que se mantenga para apartar a la organización.} other {Deben mantenerse # objeciones para apartar a la organización.}}",
    objections: "Las objeciones",
    objector: "Estado",
    received: "Recibida",
    basis: "Fundamento",
    noBasis: "No se dio ninguno",
    stateOf: {
      silent: "Ni mantenida ni retirada por ahora",
      maintained: "Mantenida",
      withdrawn: "Retirada",
      maintainsBySilence: "Mantenida: no retirada",
      dropsBySilence: "Decaída: no mantenida",
    },
    byLetter: "por carta {letter}",
    record: "Dejar constancia de una respuesta",
    write: "Escribir una nota o un mensaje",
    entries: "Notas y mensajes",
    noEntries: "No se ha escrito nada.",
    note: "Nota",
    messageTo: "Mensaje a {mission}",
    by: "De {person}",
    confidential:
      "Solo usted ve esto. Cada Estado ve lo que usted le escribió y lo que dijo; nadie más tiene conocimiento de ello.",
    chairWrote: "La Presidencia escribió",
    said: "Entre la Presidencia y su misión",
    wrote: "Mensaje de {person} a la Presidencia",
    writtenBy: "Mensaje de {mission}",
    isNew: "Nuevo: aún sin respuesta",
    waiting:
      "{count, plural, one {# Estado ha escrito y espera respuesta} other {# Estados han escrito y esperan respuesta}}",
    margin: "La consulta",
    done: {
      extended: "Ha quedado constancia del nuevo final. Los Estados consultados reciben una carta con el motivo.",
      noted: "La nota ha quedado registrada. Nadie más la lee.",
      written: "El mensaje ha quedado registrado y se envía una carta a la misión.",
      answered: "La respuesta ha quedado registrada. La misión recibe el acuse de recibo por carta.",
    },
    alike:
      "{count, plural, one {Es la única consulta de esta lista que termina en este momento.} other {El final se aplaza para las # organizaciones de esta lista sobre las que usted celebra consultas hasta este momento, de modo que ninguna tenga más tiempo que otra.}}",
  },
  writeToChair: {
    title: "Escribir a la Presidencia",
    text: "La Presidencia consulta a su misión sobre su objeción contra {organisation}. Responda a lo que pidió la Presidencia o escriba lo que esta deba saber.",
    words: "Texto",
    effect:
      "Lo que escriba no cambia nada de la objeción: para mantenerla o retirarla, su misión lo dice en la página correspondiente.",
    seen: "Lo leen la oficina de la Presidencia y los delegados de su misión, y nadie más. Después no se puede modificar.",
    button: "Enviar a la Presidencia",
    notPossible: "Ahora no hay nada sobre lo que escribir a la Presidencia",
    done: "El mensaje ha llegado a la Presidencia. Se envía a su misión un acuse de recibo por carta.",
  },
  writeInConsultation: {
    title: "Escribir una nota o un mensaje",
    to: "A quién",
    nobody: "Una nota para su oficina",
    nobodyHint: "Nadie más la lee.",
    mission: "Un mensaje a {mission}",
    missionHint: "Se envía una carta solo a esta misión.",
    spokenWith: "Una nota sobre lo hablado con {mission}",
    spokenWithHint:
      "Por teléfono, por ejemplo. Nadie más la lee. Ese Estado deja entonces de contar entre los que esperan.",
    words: "Texto",
    button: "Dejar constancia",
  },
  objectorsAnswer: {
    title: "Dejar constancia de una respuesta",
    confirmTitle: "¿Dejar constancia de esta respuesta?",
    text: "Lo que un Estado le escribió cuenta como si lo hubiera dicho en el portal. Recibe el mismo acuse de recibo.",
    objection: "De quién es la objeción",
    answer: "Qué dice el Estado",
    withdrawn: "Retira su objeción",
    maintained: "Mantiene su objeción",
    letter: "Referencia de la carta",
    letterHint: "Como el número y la fecha de la nota verbal.",
    button: "Dejar constancia",
    nobody: "Ninguna objeción espera respuesta.",
  },
  putBeforeBody: {
    title: "Pasar la lista al órgano",
    text: "{count, plural, one {A partir de entonces # organización está ante el órgano, que decide sobre ella.} other {A partir de entonces # organizaciones están ante el órgano, que decide sobre ellas.}}",
    nobodyIsAsked: "Antes no se pregunta a ningún Estado.",
    sealed: "La lista se sella con estos nombres. Cada organización que figura en ella recibe una carta.",
    button: "Sellar la lista",
  },
  determinations: {
    title: "Ante un órgano",
    bodies: "Los órganos y sus miembros, por proceso",
    text: "Cuando una decisión sobre las modalidades deja que decida un órgano, nadie de la lista queda acreditado antes de que una persona haya introducido lo que este decidió y otra lo haya confirmado.",
    overdueText: "Un órgano debe su decisión sobre una lista, y el plazo para tomarla ha pasado.",
    waiting: "Listas ante un órgano",
    nobodyWaits: "Ninguna lista espera a un órgano.",
    decided: "Qué han decidido los órganos",
    count: "A la espera",
    sealed: "Lista de",
    due: "Vence",
    noDue: "El texto no lo dice",
    overdue: "Con retraso",
    act: "Qué se puede hacer",
    enter: "Introducir lo que se decidió",
    change: "Introducir que el órgano cambia de parecer",
    isCorrection: "Corrige un dato introducido",
    confirm: "Ver lo que se introdujo",
    process: "Proceso",
    state: "Situación",
    isConfirmed: "Confirmada",
    waitsForSecond: "Espera a una segunda persona",
    done: {
      put: "La lista está ante el órgano.",
      discarded: "Lo que se introdujo se ha descartado. Se puede introducir de nuevo.",
    },
  },
  determine: {
    title: {
      answer: "Introduzca lo que decidió el órgano",
      change: "El órgano cambia de parecer",
      correction: "Corrija lo que se introdujo",
    },
    text: {
      answer:
        "{count, plural, one {# organización espera al órgano.} other {# organizaciones esperan al órgano.}} Lo que usted introduzca no tiene efecto hasta que otra persona lo haya confirmado.",
      change:
        "El órgano ha decidido sobre {count, plural, one {# organización} other {# organizaciones}}. Cuando ahora decide otra cosa, eso cuenta desde su propio momento: retira, o admite, a partir de entonces. No tiene efecto hasta que otra persona lo haya confirmado.",
      correction:
        "Lo que se introdujo era erróneo {count, plural, one {para # organización} other {para algunas de # organizaciones}}. Una corrección cuenta desde el momento de lo que corrige, y las organizaciones afectadas reciben una carta. No tiene efecto hasta que otra persona la haya confirmado.",
    },
    keepsInstant: "Una corrección conserva el momento de lo que corrige:",
    missing: {
      how: "Indique cómo decidió el órgano.",
      symbol: "Indique la signatura del documento en que consta.",
      decided: "Indique el día y la hora en que decidió el órgano.",
    },
    session: "Período de sesiones",
    how: "Cómo se decidió",
    ways: {
      "no-objection": "Sin objeciones en la sala",
      consensus: "Por consenso",
      vote: "Por votación",
      pronouncement: "Por un pronunciamiento de la Presidencia",
    },
    symbol: "Signatura del documento",
    symbolHint: "Por ejemplo, del informe de la sesión.",
    decided: "Decidido",
    decidedHint: "Día y hora, {zone}.",
    all: "Para todas las que esperan",
    allHint: "Vale para las que no tienen abajo una respuesta propia, en cualquier página en que figuren.",
    list: "En la lista",
    answered:
      "{count, plural, =0 {Todavía no se ha introducido nada para ninguna de ellas.} one {Para # de {all, number} se ha introducido algo por separado.} other {Para # de {all, number} se ha introducido algo por separado.}} Lo que escribe se conserva cuando pasa a otra página, y hasta que lo introduce.",
    page: "{pages, plural, one {} other {Página {page} de #: }}{count, plural, one {# organización} other {# organizaciones}}",
    find: "Nombre, sigla o referencia",
    saveAndFind: "Guardar y buscar",
    differs: "{corrects, select, yes {Distinta de lo que se corrige} other {Distinta de la mayoría}}",
    foundNobody: "No se pregunta sobre nadie con ese nombre.",
    saveAndBefore: "Guardar, página anterior",
    saveAndAfter: "Guardar, página siguiente",
    goTo: "Página, de 1 a {pages}",
    saveAndGo: "Guardar e ir a ella",
    save: "Guardar para más tarde",
    notAsked: "Ahora no se pregunta sobre ella",
    problemOf: "{name}: {problem}",
    moreProblems:
      "{count, plural, one {Hay una respuesta más que no se puede leer.} other {Hay # respuestas más que no se pueden leer.}}",
    name: "Organización",
    reference: "Referencia",
    outcome: "Decidido",
    outcomeOf: "Decidido sobre {name}",
    outcomes: { yes: "Aprobada", no: "No aprobada", deferred: "Aplazada" },
    asAll: "Como para todas",
    notDecided: "No se decidió nada",
    staysAsItIs: "Queda como está",
    holds: "Ahora: {outcome}",
    opposed: "Oposición en la sala",
    opposedOf: "Estados que se opusieron a {name} en la sala",
    opposedHint:
      "Estados que se opusieron a una organización en la sala, si el acta de la sesión los nombra: sus nombres, separados por comas.",
    opposedUnknown: "No hay ninguna misión de un Estado Miembro con este nombre: {names}.",
    votes: "Votos",
    votesOf: "Votos sobre {name}",
    votesHint:
      "Votos, si hubo votación sobre una organización: a favor, en contra y abstenciones, por ejemplo 90-20-5.",
    votesForm:
      "{field}: escriba los votos a favor, en contra y las abstenciones separados por guiones, por ejemplo 90-20-5.",
    says: "Qué dice el texto",
    enter: "Introducir",
    meanwhile: {
      waits: "Introducido sobre esta lista, y aún no confirmado",
      confirmed: "Confirmado sobre esta lista desde que usted escribió",
      enteredBy: "Introducido por",
      counts:
        "{yes, plural, one {# aprobada} other {# aprobadas}}, {no, plural, one {# no aprobada} other {# no aprobadas}}, {deferred, plural, one {# aplazada} other {# aplazadas}}",
      kept: "Lo que usted escribió se conserva hasta entonces. Cuando esto se confirme, se borra lo que escribió sobre aquellas sobre las que decide; si se descarta, usted puede seguir.",
      cleared:
        "Lo que usted había escrito sobre aquellas sobre las que decide se ha borrado: ya no se puede introducir.",
      look: "Ver lo que se introdujo",
    },
    odd: {
      otherwise: "Según el texto, el órgano decide de manera distinta de la que se introdujo.",
      outside: "El momento está fuera de los días del período de sesiones.",
      leftOut:
        "{count, plural, one {# organización de la lista queda sin respuesta.} other {# organizaciones de la lista quedan sin respuesta.}}",
      changes:
        "{count, plural, one {Sobre # organización el órgano había decidido otra cosa.} other {Sobre # organizaciones el órgano había decidido otra cosa.}}",
      opposed:
        "{count, plural, one {# organización tuvo oposición en la sala y fue aprobada sin votación.} other {# organizaciones tuvieron oposición en la sala y fueron aprobadas sin votación.}}",
      votes:
        "{count, plural, one {Un resultado no se corresponde con las cifras de la votación.} other {# resultados no se corresponden con las cifras de la votación.}}",
    },
  },
  determination: {
    title: "Decisión del órgano",
    counts: "En qué quedó",
    who: "Introducida y confirmada",
    enteredBy: "Introducida por {name},",
    confirmedBy: "Confirmada por {name},",
    saysNothing: "Esto no tiene efecto hasta que otra persona lo haya confirmado.",
    confirm: "Confirmar lo que decidió el órgano",
    confirmText:
      "{yes, plural, =0 {Ninguna organización queda acreditada} one {# organización queda acreditada} other {# organizaciones quedan acreditadas}} de inmediato, {no, plural, =0 {ninguna queda sin aprobar} one {# no se aprueba} other {# no se aprueban}}, {deferred, plural, =0 {ninguna se aplaza} one {# se aplaza} other {# se aplazan}}. Cada una recibe una carta. Un órgano que cambia de parecer decide de nuevo.",
    discard: "Descartar",
    discardText:
      "Lo que se introdujo se descarta, para que se pueda introducir de nuevo. En el registro queda constancia de que estuvo ahí.",
    publicPage: "La página que ve todo el mundo",
    corrects: "Esto corrige lo que se introdujo como",
    correctedBy: "Parte de esto era erróneo, y lo corrige",
    figures: "A favor, en contra, abstenciones:",
    opposedBy: "Oposición en la sala de {states}",
    accredited: "Acreditadas con ello",
    nobody: "Con ello no queda acreditado nadie.",
    withheld: "La decisión sobre las modalidades no hace público quién está acreditado.",
    done: {
      entered: "Introducida. Ahora debe confirmarla otra persona.",
      confirmed: "Confirmada. Se conceden las acreditaciones y se informa a todas las partes.",
    },
  },
  told: {
    title: "Quién formuló objeciones",
    lead: "La decisión da a conocer esto cuando se conoce el resultado de una organización. Lo que se retiró no se comunica.",
  },
  ask: {
    title: "Preguntar a la Presidencia quién formuló objeciones",
    text: "La Presidencia responde solo a su misión: qué Estados formularon objeciones contra qué organizaciones de esta lista{bases, select, yes {, y con qué fundamento cuando se dio alguno} other {}}.",
    who: "La decisión permite preguntar a cualquier Estado Miembro. Que su misión preguntó, y lo que se le comunica, consta entre ella y la Presidencia; ninguna otra misión tiene conocimiento de ello.",
    referencesHint:
      "Déjelo vacío para preguntar sobre toda la lista. O indique referencias como A-7Q4K-M2XD, cada una en su propia línea o separadas por comas.",
    button: "Preguntar a la Presidencia",
  },
  request: {
    title: "Quién formuló objeciones",
    box: "La petición",
    from: "Estado",
    askedAbout: "Se pregunta sobre",
    about: "{all, select, yes {toda la lista} other {{count, plural, one {# organización} other {# organizaciones}}}}",
    asked: "Preguntado",
    answered: "Respondido",
    rule: "Párrafo",
    waits:
      "La Presidencia aún no ha respondido. Cuando lo haga, se envía una carta a su misión, y la respuesta figura aquí.",
    declined: "La Presidencia ha respondido, y no divulga quién formuló objeciones. El motivo indicado:",
    told: "{count, plural, one {Se mantiene una objeción contra # de las organizaciones sobre las que preguntó.} other {Se mantienen objeciones contra # de las organizaciones sobre las que preguntó.}}",
    asItStood: "Tal como estaba cuando respondió la Presidencia. Es para los delegados de su misión.",
    nobody: "No se mantiene ninguna objeción contra aquellas sobre las que preguntó.",
    nobodyWhy: "Lo que se retiró a tiempo no se divulga: no es una objeción.",
    caption: "Organizaciones, y los Estados que formulan objeciones contra ellas",
    objectedBy: "Objeción de",
    noBases: "La decisión no divulga los fundamentos a un Estado que pregunta.",
    yours: "Lo que su misión preguntó a la Presidencia",
    seeAnswer: "Leer la respuesta de la Presidencia",
    seeWaiting: "Preguntado, aún sin respuesta",
  },
  answer: {
    title: "{mission} pregunta quién formuló objeciones",
    legend: "Su respuesta",
    disclose: "Divulgar",
    discloseHint:
      "{bases, select, yes {El Estado lee qué Estados formulan objeciones contra aquellas sobre las que preguntó, y con qué fundamento cuando se dio alguno.} other {El Estado lee qué Estados formulan objeciones contra aquellas sobre las que preguntó. La decisión no le divulga los fundamentos.}}",
    decline: "Rechazar",
    declineHint: "El Estado lee su motivo y nada más.",
    reason: "Motivo, si rechaza la petición",
    reasonHint: "En palabras que puedan leer sus delegados.",
    reasonIsNotSent:
      "Solo se envía un motivo si usted rechaza la petición. Elija «Rechazar», o quite el motivo para divulgar",
    lookIsRecorded: "cada consulta de estos datos queda registrada",
    once: "Usted responde una sola vez. Lo que se comunica al Estado queda como se comunicó.",
    button: "Responder al Estado",
  },
  requests: {
    title: "A quién se comunicó quién formuló objeciones",
    lead: "Cualquier Estado Miembro puede preguntarle quién formuló objeciones cuando la decisión lo dice. Usted responde solo a ese Estado.",
    waiting: "Esperan su respuesta",
    noneWait: "Ningún Estado espera respuesta.",
    noneWaitNext: "Cuando uno pregunta, usted recibe una carta, y su petición figura aquí.",
    answered: "Respondidas",
    answer: "Respuesta",
    disclosed:
      "{count, plural, =0 {Se comunicó que no se mantiene ninguna objeción} one {Se comunicó # objeción} other {Se comunicaron # objeciones}}{bases, select, yes {, fundamentos incluidos} other {}}",
    declined: "Rechazada",
    shown: "A quién se mostró qué, y cuándo",
    shownSays: "Lo que consultó usted, y lo que se respondió a los Estados",
    noneShown: "No se ha mostrado a nadie quién formuló objeciones.",
    reader: "Se mostró a",
    what: "Qué",
    whatShown: "{bases, select, yes {Quién formuló objeciones, y los fundamentos} other {Quién formuló objeciones}}",
    when: "Cuándo",
    lists: "Listas que salieron",
    listsSay:
      "A quién, y a quiénes dicen las páginas quién formuló objeciones sin que lo pidan, una vez conocido el resultado",
    pagesTell: "Las páginas dicen quién formuló objeciones a",
    letters: "Cartas del proceso, con lo que ha sido de cada una",
  },
  letter: {
    listCirculated: {
      subjectAction:
        "Actuación a más tardar el {deadline}: lista de {count, plural, one {# organización} other {# organizaciones}}, {process}",
      subjectInformation:
        "A título informativo: lista de {count, plural, one {# organización} other {# organizaciones}}, {process}",
      opening:
        "La Secretaría distribuye a {mission} la lista de {count, plural, one {# organización que ha presentado una solicitud} other {# organizaciones que han presentado una solicitud}} para participar en el proceso {process}.",
      object:
        "{body, select, none {Un Estado Miembro} other {Un miembro del órgano «{title}»}} puede formular objeciones contra una o más organizaciones de la lista hasta el momento de cierre inclusive.",
      observe:
        "Solo {body, select, none {los Estados Miembros} other {los miembros del órgano «{title}»}} pueden formular objeciones. Esta carta se envía a título informativo.",
      basis: {
        none: "No se pide ningún fundamento.",
        voluntary: "Se puede dar el fundamento general de una objeción; es voluntario.",
        required: "Se debe dar el fundamento de una objeción.",
      },
      later: "No se puede decir nada antes de que se abra el período. Recibirá una carta cuando se abra.",
      go: "Ver la lista",
    },
    listCirculatedForChair: {
      subject: "Distribuida: la lista, {process}",
      opening:
        "La Secretaría ha distribuido a las misiones la lista de {count, plural, one {# organización} other {# organizaciones}} del proceso {process}.",
      go: "Ver la lista",
    },
    informationListSealed: {
      subject:
        "A título informativo: lista de {count, plural, one {# organización reconocida como entidad consultiva} other {# organizaciones reconocidas como entidades consultivas}}, {process}",
      opening:
        "La Secretaría ha verificado la condición de {count, plural, one {# organización que ha comunicado su interés en el proceso {process}, y la incluye en una lista} other {# organizaciones que han comunicado su interés en el proceso {process}, y las incluye en una lista}} a título informativo.",
      nobodyObjects:
        "No tiene que actuar nadie: no se puede formular ninguna objeción contra una organización de esta lista.",
      go: "Ver la lista",
    },
    finalListSealed: {
      subject: "Una nueva lista definitiva: lista {number, number}, {process}",
      opening:
        "{added, plural, one {Ha quedado acreditada # organización de la lista del proceso {process} cuyo resultado estaba pendiente} other {Han quedado acreditadas # organizaciones de la lista del proceso {process} cuyo resultado estaba pendiente}} cuando se cerró el período. Se sella una nueva lista definitiva.",
      whole:
        "Está completa: {count, plural, one {nombra a la única organización de la lista propuesta que está acreditada} other {nombra a las # organizaciones de la lista propuesta que están acreditadas}} hasta ahora.",
      go: "Ver la lista",
    },
    listBeforeBody: {
      subject:
        "Ante el órgano que decide: lista de {count, plural, one {# organización} other {# organizaciones}}, {process}",
      opening:
        "{count, plural, one {Una lista de # organización que pide} other {Una lista de # organizaciones que piden}} la acreditación ante el proceso {process} está ante el órgano que decide sobre ella.",
      inTheRoom:
        "No se abre sobre ella ningún período para formular objeciones: el órgano decide en una sesión. El silencio no acredita a nadie.",
      go: "Leer la lista",
    },
    listCorrected: {
      subject: "Corrección {corrigendum, number} de la lista {number, number}, {process}",
      opening:
        "La lista {number, number} del proceso {process} se corrige mediante la corrección {corrigendum, number}. La lista misma queda como se selló.",
      openingApplicant: "Se corrige la entrada de {organisation} en la lista {number, number} del proceso {process}.",
      from: "En la lista",
      to: "Debe decir",
      reason: "Motivo",
      sealed: "Sellada",
      go: "Ver la lista",
    },
    noObjectionPeriodClosed: {
      subject: "Terminado: período de no objeción sobre la lista, {process}",
      opening:
        "El período en que los Estados podían formular objeciones contra organizaciones de la lista del proceso {process} ha terminado.",
      accredited:
        "{count, plural, =0 {Ninguna organización de la lista queda acreditada.} one {# organización de la lista queda acreditada.} other {# organizaciones de la lista quedan acreditadas.}}",
      notAccredited:
        "{count, plural, =0 {Ninguna organización de la lista queda apartada.} one {# organización de la lista no queda acreditada.} other {# organizaciones de la lista no quedan acreditadas.}}",
      rule: "Lo que dice la decisión al respecto:",
      onward: {
        states:
          "{count, plural, one {# organización de la lista pasa a una lista ulterior, sobre la que se vuelve a preguntar a los Estados.} other {# organizaciones de la lista pasan a una lista ulterior, sobre la que se vuelve a preguntar a los Estados.}}",
        class:
          "{count, plural, one {# organización de la lista continúa en otra categoría, como aceptó al presentar su solicitud.} other {# organizaciones de la lista continúan en otra categoría, como aceptaron al presentar su solicitud.}}",
        body: "{count, plural, one {# organización de la lista pasa al órgano, que decide.} other {# organizaciones de la lista pasan al órgano, que decide.}}",
      },
      open: "{count, plural, one {# organización de la lista aún no tiene resultado: un Estado la mantiene pendiente, o la Presidencia consulta a quienes formularon objeciones.} other {# organizaciones de la lista aún no tienen resultado: un Estado las mantiene pendientes, o la Presidencia consulta a quienes formularon objeciones.}}",
      beforeBody:
        "{count, plural, =0 {Ninguna organización de la lista está ante el órgano.} one {# organización de la lista está ante el órgano, que decide.} other {# organizaciones de la lista están ante el órgano, que decide.}}",
      withheld: "La decisión no da a conocer a su misión quién está acreditado.",
      goOutcomes: "Ver los resultados",
      goAccredited: "Ver quién está acreditado",
      goList: "Ver la lista",
    },
    determinationConfirmed: {
      subject: "Decidida: la lista, {process}",
      opening: "El órgano ha decidido sobre organizaciones de la lista del proceso {process}.",
      accredited:
        "{count, plural, =0 {Con ello no queda acreditada ninguna organización.} one {Con ello queda acreditada # organización.} other {Con ello quedan acreditadas # organizaciones.}}",
      others:
        "{no, plural, =0 {Ninguna quedó sin aprobar} one {# no se aprobó} other {# no se aprobaron}}; {deferred, plural, =0 {ninguna se aplazó} one {# se aplazó} other {# se aplazaron}} para una decisión posterior.",
      withheld: "La decisión no da a conocer a su misión quién está acreditado.",
      correction: "Corrige lo que se introdujo antes.",
      withdrawn:
        "{count, plural, one {# organización que estaba acreditada ya no lo está.} other {# organizaciones que estaban acreditadas ya no lo están.}}",
      go: "Ver lo que se decidió",
    },
    noObjectionPeriodBegun: {
      subject:
        "Actuación a más tardar el {deadline}: desde ahora se pueden formular objeciones, lista del proceso {process}",
      opening:
        "El período de no objeción sobre la lista del proceso {process}, que se anunció cuando salió la lista, se ha abierto.",
    },
    noObjectionPeriodReminder: {
      subject: "Actuación a más tardar el {deadline}: recordatorio, lista del proceso {process}",
      opening:
        "El período en que un Estado Miembro puede formular objeciones contra organizaciones de la lista del proceso {process} se acerca a su fin.",
      toAll:
        "Este recordatorio es igual para todas las misiones que pueden formular objeciones, lo hayan hecho o no. Una misión que ya ha dicho lo que deseaba decir no tiene que hacer nada.",
    },
    noObjectionPeriodExtended: {
      subject: "Nuevo momento de cierre del período de no objeción: {deadline}",
      openingMission:
        "El período en que un Estado Miembro puede formular objeciones contra organizaciones de la lista del proceso {process} se ha prorrogado.",
      openingApplicant:
        "El período en que los Estados Miembros pueden formular objeciones contra organizaciones de la lista del proceso {process} se ha prorrogado. {organisation} figura en esta lista y recibirá una carta cuando haya terminado el período.",
      reason: "El motivo indicado por la Secretaría:",
      goMission: "Ver la lista",
      goApplicant: "Ver en qué punto está la solicitud",
    },
    inThePortal:
      "Esta carta no dice de qué organizaciones se trata ni lo que se escribió. Los delegados de la misión lo leen en el portal.",
    objectionReceived: {
      subject: "Acuse de recibo: nota {note}",
      opening:
        "La objeción de {mission} contra {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process} se ha recibido a tiempo.",
      withdrawal: "La misión puede ver esta nota, y lo que se puede hacer con ella, en el portal.",
      go: "Ver la nota",
    },
    objectionReceivedForChair: {
      subject: "Para la Presidencia: nota {note}",
      opening:
        "{mission} formula una objeción contra {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process}.",
      basis: "El fundamento dado:",
      noBasis: "No se dio ningún fundamento.",
      basisNotShown: "La decisión no divulga los fundamentos a la Presidencia.",
      go: "Ver las objeciones",
    },
    objectionWithdrawn: {
      subject: "Acuse de recibo: cambio en la nota {note}",
      opening:
        "{mission} ha retirado su objeción contra {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process}.",
      goMission: "Ver las objeciones de la misión",
      goChair: "Ver las objeciones",
    },
    objectionMaintained: {
      opening:
        "{mission} mantiene su objeción contra {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process}.",
    },
    holdReceived: {
      opening:
        "La retención pedida por {mission} sobre {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process} se ha recibido a tiempo.",
    },
    holdReceivedForChair: {
      opening:
        "{mission} pide una retención sobre {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process}.",
    },
    holdLifted: {
      opening:
        "{mission} ha levantado su retención sobre {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process}.",
    },
    holdReminder: {
      subject: "Actuación a más tardar el {deadline}: recordatorio, lista del proceso {process}",
      opening: {
        lifted:
          "La retención de su misión sobre {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process} se acerca a su fin, y entonces se levanta. Hasta ese momento su misión puede formular en su lugar una objeción.",
        objection:
          "La retención de su misión sobre {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process} se acerca a su fin, y entonces se convierte en objeción. Hasta ese momento su misión puede levantarla.",
      },
    },
    consultationOpened: {
      subject: "Actuación a más tardar el {deadline}: consulta, lista del proceso {process}",
      opening: {
        chair:
          "La Presidencia consulta a los Estados que formularon objeciones contra {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process}.",
        mission:
          "La Presidencia consulta a su misión sobre su objeción contra {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process}.",
      },
      act: {
        chair: "Al final cada objeción se ha retirado o mantenido. El texto dice qué significa el silencio.",
        mission:
          "Hasta entonces su misión puede decir en el portal, o en una carta a la Presidencia, si retira su objeción o la mantiene.",
      },
      goChair: "Ver las consultas",
      goMission: "Ver lo que envió la misión",
    },
    consultationReminder: {
      subject: "Actuación a más tardar el {deadline}: recordatorio, consulta, lista del proceso {process}",
      opening: {
        chair:
          "La consulta sobre {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process} se acerca a su fin.",
        mission:
          "La consulta sobre la objeción de su misión contra {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process} se acerca a su fin.",
      },
    },
    consultationsExtended: {
      subject: "Nuevo final de una consulta: {deadline}, lista del proceso {process}",
      opening: {
        chair:
          "La consulta sobre {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process} se prolonga.",
        mission:
          "La Presidencia sigue consultando a su misión sobre su objeción contra {count, plural, one {# organización} other {# organizaciones}} de la lista del proceso {process}.",
      },
      stands:
        "Lo que ha dicho su misión sigue valiendo. Hasta el nuevo final todavía puede retirar su objeción o mantenerla.",
      reason: "El motivo indicado por la Presidencia:",
    },
    consultationRequest: {
      subject:
        "Actuación a más tardar el {deadline}: lea lo que la Presidencia ha escrito a su misión, lista del proceso {process}",
      opening: "La Presidencia ha escrito a su misión sobre una organización de la lista del proceso {process}.",
    },
    writtenToChair: {
      subject: {
        mission: "Acuse de recibo: mensaje de su misión a la Presidencia, lista del proceso {process}",
        chair: "Un Estado ha escrito en una consulta: lista del proceso {process}",
      },
      opening: {
        mission:
          "Se ha recibido el mensaje de su misión a la Presidencia sobre una organización de la lista del proceso {process}. Esta carta no lo reproduce.",
        chair:
          "{mission} le ha escrito en la consulta sobre una organización de la lista del proceso {process}. Esta carta no reproduce el mensaje: puede leerlo en el portal.",
      },
    },
    objectorsAskedFor: {
      subject: "Actuación necesaria: una petición a la Presidencia, lista del proceso {process}",
      opening:
        "{mission} pregunta quién formuló objeciones, en la lista del proceso {process}, contra {all, select, yes {cualquier organización} other {{count, plural, one {# organización} other {# organizaciones}}}}.",
      go: "Responder a la petición",
    },
    requestAnswered: {
      subject: "La Presidencia ha respondido: lista del proceso {process}",
      opening:
        "La Presidencia ha respondido a su misión, que preguntó quién formuló objeciones contra organizaciones de la lista del proceso {process}.",
      onThePage: "La respuesta es para los delegados de su misión. Está en su página del portal y no en esta carta.",
      go: "Leer la respuesta",
    },
  },
};

export const objectionsRefusal = {
  nothing_to_circulate: "Ninguna solicitud validada espera su distribución.",
  nothing_new_to_list:
    "No se ha verificado ninguna organización que no esté ya en una lista informativa de esta convocatoria.",
  correction_changes_nothing: "No se corregiría nada. Cambie el nombre, la sigla o el país.",
  correction_needs_a_reason: "Indique el motivo de la corrección. Se comunica a quienes tienen la lista.",
  changed_records_are_not_looked_at:
    "Hay organizaciones de esta lista que han cambiado su ficha desde que enviaron su solicitud. Vea cada cambio antes de que salga la lista.",
  application_cannot_be_circulated:
    "Una solicitud de esta lista no está validada para su distribución en esta convocatoria. Compruébela de nuevo.",
  period_is_shorter_than_decided:
    "El período de no objeción sería más corto de lo que dice la decisión. Puede cerrarse, como muy pronto, el {earliestAt}.",
  period_is_longer_than_decided:
    "El período de no objeción sería más largo de lo que dice la decisión. Puede cerrarse, como muy tarde, el {latestAt}; una vez en curso se puede prorrogar, con un motivo que se comunica a todas las partes.",
  period_ends_at_the_hour_of_the_text:
    "La decisión dice a qué hora de su último día termina el período: a las {clock}.",
  list_is_too_close_to_session:
    "La lista llegaría a las misiones demasiado cerca del período de sesiones. El último momento posible era el {latestAt}.",
  period_has_not_closed: "El período de no objeción no se ha cerrado.",
  settlement_margin_has_not_passed:
    "El momento de cierre ha pasado, y todavía se está registrando lo que se recibió a tiempo. Vuelva a intentarlo dentro de dos minutos.",
  period_already_lapsed: "El período de no objeción ha terminado y su resultado consta.",
  no_objection_period_has_not_opened: "El período de no objeción se abre el {opensAt}. Antes no se puede decir nada.",
  no_objection_period_has_closed:
    "El período de no objeción se ha cerrado. Lo que llega después del momento de cierre no cuenta.",
  mission_may_not_object:
    "Solo pueden formular objeciones los Estados a los que la decisión pregunta sobre esta lista.",
  objection_names_nobody: "Elija al menos una organización.",
  objection_names_more_than_one: "La decisión pide una nota para cada organización.",
  basis_is_required: "Dé el fundamento de la objeción. La decisión lo exige.",
  application_not_in_period: "Una organización que eligió no está en esta lista. Compruébela de nuevo.",
  category_cannot_be_objected_to: "Nadie puede formular objeciones contra una organización de esta categoría.",
  already_objected: "Su misión ya ha formulado una objeción contra una organización que eligió.",
  objection_cannot_be_withdrawn: "La decisión no prevé que se retire una objeción.",
  objection_already_withdrawn: "Esta objeción ya se ha retirado.",
  not_an_objection_of_this_mission: "Esta no es una objeción de su misión.",
  text_knows_no_hold: "La decisión no permite a un Estado pedir una retención en lugar de formular una objeción.",
  already_held: "Su misión ya mantiene una retención sobre una organización que eligió.",
  limits_differ:
    "Una retención sobre estas organizaciones no tiene el mismo límite para todas ellas. Envíe una nota para cada una.",
  hold_is_lifted: "Esto es una retención. Se levanta, no se retira.",
  hold_is_an_objection: "Esto es una objeción, no una retención.",
  hold_has_ended: "La retención terminó por sí sola el {endedAt}.",
  what_follows_cannot_be_counted:
    "No se han introducido los días feriados de {dutyStation} de {year}. Una retención de un Estado, o una consulta de la Presidencia, puede extenderse a {year} y se cuenta en días laborables. La Secretaría los introduce antes de que salga la lista: «Convocatorias», «Días feriados y otros calendarios».",
  determination_would_accredit_twice:
    "{count, plural, one {Una organización tiene otra acreditación, o espera una por el silencio, que vale para el mismo período de sesiones o los mismos días} other {# organizaciones tienen otra acreditación, o esperan una por el silencio, que vale para el mismo período de sesiones o los mismos días}}: {organisations}{more, plural, =0 {} one {; y # más} other {; y # más}}. {count, plural, one {Descarte lo introducido e introdúzcalo sin ella} other {Descarte lo introducido e introdúzcalo sin ellas}}, o ponga fin antes a la otra.",
  consultation_is_not_open: "La Presidencia no celebra ahora consultas sobre esta organización.",
  consultation_entry_is_empty: "Escriba aquello de lo que ha de quedar constancia.",
  objection_already_maintained: "Esta objeción ya se ha mantenido.",
  enough_is_written_to_the_chair:
    "Su misión ha escrito {most} veces desde que la Presidencia le escribió por última vez. No se ha enviado nada. Espere a que la Presidencia responda o envíele una carta; su misión aún puede mantener o retirar su objeción.",
  answer_needs_its_letter: "Indique la referencia de la carta en que el Estado lo dice.",
  no_outcome_to_record: "No hay nada nuevo de que dejar constancia para esta lista.",
  determination_waits_for_confirmation:
    "Sobre esta lista se ha introducido una decisión del órgano que espera a una segunda persona, de la Secretaría o de la oficina de la Presidencia. Primero hay que confirmarla o descartarla.",
  nobody_waits_for_the_body: "Nadie de esta lista espera una decisión del órgano.",
  determination_needs_a_symbol: "Indique la signatura del documento en que consta la decisión.",
  determination_decides_on_nobody: "Indique qué decidió el órgano para al menos una organización.",
  votes_without_a_vote: "Las cifras de una votación corresponden solo a una decisión por votación.",
  application_is_not_before_the_body: "Una organización que eligió ya no espera al órgano. Compruébela de nuevo.",
  determination_lies_ahead: "Este momento está por venir. Nadie introduce lo que decidirá un órgano.",
  determination_before_its_list:
    "El órgano no puede haber decidido antes de que la lista estuviera ante él. Indique un momento posterior, o compruebe si esta es la lista correcta.",
  determination_after_its_scope:
    "Aquello para lo que se acreditaría a las organizaciones había terminado para entonces. El órgano ya no puede decidir al respecto.",
  determination_before_the_one_before:
    "El órgano aplazó su decisión más tarde de ese momento. Indique un momento posterior a su última decisión.",
  body_has_decided_so_already: "El órgano ya ha decidido eso sobre una organización que eligió. Compruébela de nuevo.",
  correction_is_of_the_last_word:
    "Desde entonces se ha decidido otra cosa sobre una organización que eligió: una corrección se refiere a lo último que se decidió sobre ella.",
  correction_keeps_its_instant: "Una corrección conserva el momento de lo que corrige.",
  determination_is_corrected: "Esto ya se ha corregido. Corrija la corrección.",
  determination_is_confirmed:
    "Esta decisión del órgano se ha confirmado. Si el órgano cambia de parecer, introduzca lo que decida entonces.",
  determination_needs_a_second_person:
    "Fue usted quien introdujo esto. Debe confirmarlo otra persona de la Secretaría o de la oficina de la Presidencia.",
  only_a_member_state_asks:
    "Solo la misión de un Estado Miembro puede preguntar a la Presidencia quién formuló objeciones.",
  objectors_are_not_disclosed_on_request:
    "La decisión de esta ronda no divulga a un Estado que pregunta quién formuló objeciones.",
  objectors_are_disclosed_from_the_close:
    "Un Estado puede preguntar quién formuló objeciones una vez cerrado el período de no objeción: {closesAt}.",
  request_waits_for_its_answer: "Su misión ya ha preguntado sobre estas, y la Presidencia aún no ha respondido.",
  request_names_nobody: "Elija al menos una organización, o pregunte sobre toda la lista.",
  request_is_answered: "A esta petición ya se ha respondido.",
  declining_needs_a_reason: "Indique el motivo por el que la rechaza. Se envía al Estado que preguntó.",
};

export const objectionsEventWords = {
  ListCirculated: "Lista distribuida",
  InformationListSealed: "Lista informativa sellada",
  FinalListSealed: "Lista definitiva sellada",
  ListCorrected: "Lista corregida",
  NoObjectionPeriodExtended: "Período de no objeción prorrogado",
  NoObjectionPeriodLapsed: "Período de no objeción expirado, resultado registrado",
  ObjectionRaised: "Objeción formulada",
  ObjectionWithdrawn: "Objeción retirada",
  HoldPlaced: "Retención pedida",
  HoldLifted: "Retención levantada",
  ObjectionMaintained: "Objeción mantenida",
  WrittenInConsultation: "Escrito en una consulta",
  WrittenToChair: "Un Estado escribió a la Presidencia en una consulta",
  ConsultationSeen: "Se mostró una consulta",
  ConsultationsExtended: "Consultas prolongadas",
  OutcomesRecorded: "Resultados registrados después de un período",
  ObjectionRefusedAsLate: "Objeción recibida demasiado tarde",
  ObjectorsDisclosed: "Se mostró quién formuló objeciones",
  ListPutBeforeBody: "Lista pasada al órgano",
  DeterminationEntered: "Decisión del órgano introducida",
  DeterminationConfirmed: "Decisión del órgano confirmada",
  DeterminationDiscarded: "Decisión del órgano descartada antes de su confirmación",
  ObjectorsAskedFor: "Un Estado preguntó quién formuló objeciones",
  RequestAnswered: "La Presidencia respondió a un Estado",
};

export const objectionsSubjectWords = {
  "no-objection-period": "Período de no objeción",
  "sealed-list": "Lista",
  determination: "Decisión del órgano",
};

export const objectionsLetterKinds = {
  "consultation-opened": "Consulta abierta",
  "consultation-reminder": "Recordatorio antes de que termine una consulta",
  "consultation-request": "La Presidencia escribe a un Estado que formuló objeciones",
  "written-to-chair": "Un Estado escribe a la Presidencia en una consulta",
  "consultations-extended": "Consultas prolongadas",
  "determination-confirmed": "Decisión del órgano",
  "final-list-sealed": "Nueva lista definitiva",
  "hold-reminder": "Recordatorio antes de que termine una retención",
  "list-before-body": "Lista ante un órgano",
  "list-circulated": "Lista distribuida",
  "list-circulated-for-chair": "Lista distribuida, para la Presidencia",
  "information-list-sealed": "Lista informativa",
  "list-corrected": "Corrección de una lista",
  "no-objection-period-closed": "Período de no objeción terminado",
  "no-objection-period-extended": "Período de no objeción prorrogado",
  "no-objection-period-begun": "Período de no objeción anunciado, abierto",
  "no-objection-period-reminder": "Recordatorio antes de que termine un período de no objeción",
  "objection-received": "Objeción recibida",
  "objection-received-for-chair": "Objeción dada a conocer a la Presidencia",
  "objection-withdrawn": "Objeción retirada o mantenida, o retención levantada",
  "objectors-asked-for": "Un Estado pregunta quién formuló objeciones, para la Presidencia",
  "request-answered": "La Presidencia respondió a un Estado",
};
