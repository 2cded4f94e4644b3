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
      "Las personas que actúan en nombre de su organización, y la Secretaría. Ni las misiones ni el público. La oficina de la Presidencia solo lee el nombre y el cargo de quienes usted inscribe en una lista de oradores. Todo se borra {months, plural, one {# mes} other {# meses}} después del período de sesiones.",
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
  register: {
    later: "{count, plural, one {# período de sesiones posterior} other {# períodos de sesiones posteriores}}",
    heading: "Períodos de sesiones abiertos a todas las partes interesadas",
    lead: "Para estos no hace falta acreditación: inscriba aquí a quien acude en nombre de su organización.",
    noAccreditation:
      "Una inscripción no es una acreditación ni confiere ninguno de sus derechos: su organización no figura en ninguna lista de organizaciones acreditadas, no recibe certificado, no envía contribuciones escritas ni está en ninguna lista de oradores.",
    standing:
      "{count, plural, =0 {Ninguna persona inscrita} one {# persona inscrita} other {# personas inscritas}}, {most, number} como máximo",
    limit:
      "Como máximo {most, plural, one {# persona} other {# personas}} por organización y período de sesiones. Ninguna decisión fija este número: es el del propio portal.",
    otherGates:
      "Una inscripción hecha aquí no da acceso. La tarjeta de identificación y el visado se piden en otro lugar, y este portal no decide sobre ninguno de ellos.",
    accreditedSince:
      "Su organización está ahora acreditada para este período de sesiones. Las personas inscritas antes siguen acudiendo, hasta que usted las retire.",
    notInvited:
      "Este período de sesiones ya no invita a todas las partes interesadas. Las personas inscritas no acuden.",
    nobody: "Todavía no se ha inscrito a nadie en este período de sesiones.",
    title: "Inscribir a quien acude",
    button: "Inscribir",
    changeTitle: "Cambiar una inscripción",
    withdrawTitle: "Retirar la inscripción de {name}",
    withdrawText: "Deja entonces de valer la inscripción de {name} para este período de sesiones: {session}.",
    withdrawButton: "Retirar la inscripción",
    whoSeesText:
      "Las personas que actúan en nombre de su organización, y la Secretaría. Ni las misiones, ni la oficina de la Presidencia, ni el público. Todo se borra {months, plural, one {# mes} other {# meses}} después del período de sesiones.",
    tell: "Diga a las personas a las que inscribe que lo ha hecho, y qué se guarda sobre ellas.",
    openToAll:
      "Están invitadas todas las partes interesadas. Una organización sin acreditación puede inscribir a quien acude en su nombre.",
    signUp: "Crear una cuenta para inscribir",
    signIn: "Iniciar sesión para inscribir",
    done: {
      registered:
        "La inscripción está hecha. Se envía una carta a cada persona que actúa en nombre de su organización.",
      changed: "El cambio ha quedado registrado.",
      withdrawn:
        "La inscripción se ha retirado. Se envía una carta a cada persona que actúa en nombre de su organización.",
    },
  },
  desk: {
    title: "Representantes",
    link: "Representantes de organizaciones",
    search: "Organización",
    all: "Todos",
    ways: "Cómo asisten",
    organisations: "{count, plural, =0 {Ninguna organización} one {# organización} other {# organizaciones}}",
    csv: "Todos en CSV",
    doNotCount:
      "{count, plural, one {No se incluye # designación: la acreditación no está en vigor.} other {No se incluyen # designaciones: la acreditación no está en vigor.}}",
    comeAs: "A qué título acuden",
    comesAs: {
      nominated: "Designación con acreditación",
      registered_without_accreditation: "Inscripción sin acreditación",
    },
    anyhow: "Todos",
    registeredInVain:
      "{count, plural, one {No se incluye # inscripción: el período de sesiones ya no invita a todas las partes interesadas.} other {No se incluyen # inscripciones: el período de sesiones ya no invita a todas las partes interesadas.}}",
    emptyNextForAll: "Las organizaciones sin acreditación pueden inscribir hasta entonces a quien acude.",
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
      status: "Situación",
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
        declined: "La contribución escrita se ha rechazado. La organización recibe una carta con el motivo.",
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
      lead: "No se publica. La organización recibe una carta con el motivo.",
      reason: "Por qué no se publica",
      reasonHint: "La organización lee este texto tal como está",
      button: "Rechazar",
    },
  },
  programs: {
    title: "Programas que leen quién asiste",
    link: "Para un programa",
    lead: "El programa en el que se inscribe a las personas lee aquí quién asiste al período de sesiones por las organizaciones acreditadas, para que nadie tenga que volver a escribirlo. Una vez publicada la lista de oradores, un programa en la sala lee quién interviene, en su orden.",
    whoTitle: "Quién puede leerlo",
    who: "Quien tenga el código de acceso, sin iniciar sesión: quién asiste a este período de sesiones y quién interviene en él, y nada más. Cada funcionario de la Secretaría ve los códigos y puede ponerles fin.",
    ends: "{days, plural, one {# día} other {# días}} después del último día del período de sesiones ningún código permite ya leer. Leen a la vez {most, plural, one {# programa} other {# programas}} como máximo.",
    field: "Programa",
    hint: "De qué programa se trata y quién lo gestiona, para que otro funcionario lo reconozca",
    enter: "Indique de qué programa se trata",
    until: "Puede leer hasta el",
    open: "Dejar leer al programa",
    openedBy: "Acceso abierto por {person},",
    used: "Último uso",
    usedWithin: "Último uso, con un margen de {minutes, plural, one {# minuto} other {# minutos}}:",
    unused: "Aún no se ha usado",
    ask: "El programa envía una de estas direcciones con el código y recibe JSON:",
    over: "Ya no pueden leer",
    opened: "Abierto",
    ended: "Terminado",
    ranOut: "Su plazo ha terminado",
    done: { opened: "El programa puede leer. Dele la dirección y el código.", ended: "El programa ya no puede leer." },
    end: {
      link: "Poner fin al acceso de {program}",
      title: "¿Poner fin al acceso de este programa?",
      text: "Su código ya no permitirá leer nada. Si ha de leer de nuevo, ábrale otra vez el acceso: recibirá otro código.",
      button: "Poner fin al acceso",
    },
  },
  speakers: {
    title: "Lista de oradores",
    field: {
      heard: "Las organizaciones hacen uso de la palabra",
      closes: "Cierre de la lista",
      minutes: "Minutos para cada orador",
      published: "Publicada",
      speaker: "Orador u oradora",
      topic: "Tema",
      topicHint: "En una línea: de qué trata la declaración",
      inscribed: "Inscripción",
      acts: "Qué puede hacer usted",
    },
    minutes: "{count, plural, one {# minuto} other {# minutos}}",
    mostMinutes: "La decisión da a cada orador como máximo {count, plural, one {# minuto} other {# minutos}}.",
    noMostMinutes: "La decisión no fija ningún número de minutos.",
    moved:
      "Han cambiado las fechas del período de sesiones: el día en que se iba a hacer uso de la palabra ya no es uno de sus días. La lista se puede cambiar hasta que termine el período de sesiones.",
    gone: "Borrado, como todo lo relativo a quienes acudieron al período de sesiones",
    desk: {
      link: "Lista de oradores",
      none: "No hay ninguna lista de oradores abierta para este período de sesiones",
      noneNext: "Una vez abierta, cada organización acreditada inscribe en ella a un representante hasta su cierre.",
      open: "Abrir la lista de oradores",
      change: "Cambiar la lista",
      publish: "Publicar la lista",
      csv: "La lista en CSV",
      isOpen: "Las organizaciones se inscriben hasta el cierre de la lista.",
      isOpenToKeep:
        "Las organizaciones se inscriben hasta el cierre de la lista. Puede cambiar su orden ya, y publicarla una vez cerrada.",
      isClosed: "La lista se ha cerrado y todavía no se ha publicado.",
      isPublished: "La lista se ha publicado: cada organización que figura en ella ve su lugar.",
      empty: "No hay nadie inscrito",
      doNotSpeak:
        "{count, plural, one {No se incluye # organización: su acreditación no está en vigor ese día.} other {No se incluyen # organizaciones: su acreditación no está en vigor ese día.}}",
      gone: "Ya no figuran en la lista",
      goneAs: {
        withdrawn: "retirada por la organización",
        "fell-away": "terminada con la designación del representante",
      },
      up: "Subir",
      down: "Bajar",
      elsewhere: "Mover a otro lugar",
      done: {
        opened: "La lista de oradores está abierta.",
        changed: "La lista de oradores se ha cambiado.",
        published: "La lista de oradores se ha publicado. Cada organización que figura en ella ve su lugar.",
        moved: "El orden se ha cambiado.",
      },
    },
    ahead: {
      open: "{count, plural, one {# inscrita} other {# inscritas}}",
      closed: "{count, plural, one {Cerrada, # inscrita} other {Cerrada, # inscritas}}",
      published: "{count, plural, one {Publicada, habla #} other {Publicada, hablan #}}",
    },
    open: {
      title: "Abrir la lista de oradores",
      confirmTitle: "Comprobar la lista de oradores",
      lead: "Para un período de sesiones dedicado a las organizaciones acreditadas, como lo da la decisión en vigor. Cada organización inscribe a uno de los representantes que ha designado para el período de sesiones. Las que pueden inscribirse reciben una carta.",
      heardHint: "En un día del período de sesiones, {zone}",
      closesHint: "Antes de que se haga uso de la palabra, {zone}. Ese momento está todavía dentro del plazo",
      told: "{count, plural, =0 {Ninguna organización recibe una carta.} one {# organización recibe una carta.} other {# organizaciones reciben una carta.}}",
      button: "Abrir la lista de oradores",
    },
    change: {
      title: "Cambiar la lista de oradores",
      confirmTitle: "Comprobar el cambio de la lista",
      lead: "Hasta el cierre de la lista. Cuando cambia el momento del uso de la palabra o del cierre, las organizaciones inscritas y las que pueden inscribirse reciben una carta.",
      button: "Cambiar la lista",
    },
    publish: {
      title: "Publicar la lista de oradores",
      text: "Cada organización de la lista ve entonces su lugar, y ningún otro nombre, y recibe una carta con su lugar y el número de las que hacen uso de la palabra. El orden ya no se puede cambiar.",
      count:
        "{count, plural, =0 {Nadie hace uso de la palabra.} one {# organización hace uso de la palabra.} other {# organizaciones hacen uso de la palabra.}}",
      button: "Publicar la lista",
    },
    move: {
      title: "Orden de la lista de oradores",
      place: "Lugar",
      placeHint: "Ahora, número {place, number} de {count, number}. Las que están en medio se desplazan un lugar.",
      button: "Mover",
    },
    own: {
      title: "Listas de oradores",
      lead: "Cuando la decisión da a las organizaciones acreditadas un período de sesiones dedicado a ellas, la Secretaría abre una lista de oradores. Inscriba en ella a uno de los representantes que ha designado.",
      link: "Inscribir a un orador",
      none: "No hay ninguna lista de oradores abierta para un período de sesiones por venir.",
      noneWhy:
        "La Secretaría la abre para un período de sesiones de un proceso ante el que su organización esté acreditada.",
      nobody: "No hay nadie inscrito en nombre de su organización",
      inscribe: "Inscribir a un orador",
      change: "Cambiar",
      withdraw: "Retirar",
      nominate: "Designar a un representante",
      doesNotCount: "Su organización no se incluye en la lista: la acreditación no está en vigor ese día.",
      fellAway: "Se ha retirado la designación del representante inscrito, y su organización ya no figura en la lista.",
      place: "Su organización ocupa el lugar {place, number} de la lista.",
      number: "Lugar {place, number}",
      standings: { "not-inscribed": "No inscrita", inscribed: "Inscrita", "left-out": "No incluida" },
      placeLater: "Verá aquí su lugar una vez publicada la lista.",
      rule: "Si cambia los datos del representante, el cambio vale también en la lista. Si retira su designación, su organización sale de la lista. Ambas cosas valen también después del cierre.",
      whoSees: "Quién lo ve",
      whoSeesText:
        "Las personas que actúan en nombre de su organización, la Secretaría y la oficina de la Presidencia ven quién hace uso de la palabra y sobre qué. Ni las misiones ni el público. El nombre se borra {months, plural, one {# mes} other {# meses}} después del período de sesiones.",
      done: {
        inscribed:
          "Su organización figura en la lista. Cada persona que actúa en su nombre recibe un acuse de recibo por carta.",
        changed: "La inscripción se ha cambiado. Su lugar se mantiene.",
        withdrawn: "La inscripción se ha retirado.",
      },
    },
    inscribe: {
      title: "Inscribir a un orador",
      speaker: "¿Quién hace uso de la palabra?",
      speakerHint: "Uno de los representantes que ha designado para este período de sesiones",
      button: "Inscribir",
    },
    changeInscription: { title: "Cambiar la inscripción", button: "Cambiar" },
    withdrawInscription: {
      title: "Salir de la lista de oradores",
      text: "Su organización sale entonces de la lista de este período de sesiones: {session}. Hasta el cierre puede inscribirse de nuevo, después de todas las que figuran en ella.",
      button: "Retirar la inscripción",
    },
  },
  privacy: {
    title: "Representantes en los períodos de sesiones",
    kept: "De quien designa una organización para un período de sesiones: el nombre, el cargo, una dirección de correo electrónico si la organización la da, y si asiste presencialmente o en línea. Quién hizo o retiró la designación, y cuándo.",
    why: "Para que la Secretaría sepa a quién inscribir, para que no acudan más personas de las que permite la decisión, y para que la Presidencia pueda dar la palabra a quien hace uso de ella.",
    until:
      "{months, plural, one {# mes} other {# meses}} después de que haya terminado el período de sesiones, también en el caso de las designaciones retiradas. Entonces se borra. El registro de auditoría y las cartas dicen que se designó a alguien, y no a quién.",
    seen: "Las personas que actúan en nombre de la organización, y la Secretaría; de quien está inscrito en una lista de oradores, también la oficina de la Presidencia. Quien se lleva la lista la guarda según sus propias normas. Lo mismo hace un programa al que un funcionario deja leerla, como aquel en el que se inscribe a las personas.",
  },
  privacyOfRegistrations: {
    title: "Inscripciones sin acreditación",
    kept: "De las personas a las que una organización sin acreditación inscribe en un período de sesiones abierto a todas las partes interesadas: nombre, cargo, una dirección de correo electrónico si la da, y si acuden en persona o en línea. Quién las inscribió o retiró, y cuándo.",
    why: "Para que la Secretaría, y quien controla la entrada, sepa quién acude.",
    until:
      "{months, plural, one {# mes} other {# meses}} después de terminado el período de sesiones, también de las personas retiradas. Entonces se borra. El registro de auditoría y las cartas dicen que se inscribió a alguien, y no a quién.",
    seen: "Las personas que actúan en nombre de la organización, y la Secretaría. Quien se lleva la lista la guarda según sus propias reglas. Lo mismo vale para un programa al que un funcionario permite leerla, como aquel en el que se registra a las personas.",
  },
  privacyOfInputs: {
    title: "Contribuciones escritas",
    kept: "Lo que una organización acreditada envía a un período de sesiones: su título y su texto o archivo. Quién lo envió, retiró, publicó o rechazó, y cuándo.",
    why: "Para que se publique como lo permite la decisión.",
    until: "Con el registro del proceso. No se borra.",
    seen: "Las personas que actúan en nombre de la organización, la Secretaría y la Presidencia; una vez publicado, quienes según la decisión puedan leerlo.",
  },
  privacyOfSpeakers: {
    title: "Listas de oradores",
    kept: "Qué organización acreditada está inscrita, cuál de sus representantes hace uso de la palabra, y sobre qué si lo dice. Quién hizo, cambió o retiró la inscripción, y cuándo.",
    why: "Para que se dé la palabra en el orden de la lista.",
    until:
      "Quién hace uso de la palabra se borra con los representantes, {months, plural, one {# mes} other {# meses}} después del período de sesiones. Que la organización estaba inscrita, y el tema, permanecen con el registro del proceso.",
    seen: "Las personas que actúan en nombre de la organización, la Secretaría y la oficina de la Presidencia.",
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
    registrationsChanged: {
      subject: {
        registered: "Inscripción hecha: {organisation}, {session}",
        withdrawn: "Inscripción retirada: {organisation}, {session}",
      },
      opening: {
        registered:
          "Se ha inscrito a alguien en un período de sesiones, sin acreditación, en nombre de esta organización: {organisation}.",
        withdrawn:
          "Se ha retirado una inscripción en un período de sesiones en nombre de esta organización: {organisation}.",
      },
      go: "Ver las inscripciones",
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
      next: "La Secretaría la publica como documento, o la rechaza indicando el motivo. En ambos casos se avisa por carta. Hasta entonces puede retirarla.",
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
    speakerInscribed: {
      subject: "En la lista de oradores: {organisation}, {session}",
      opening: "{organisation} figura en la lista de oradores.",
      next: "Hasta el cierre de la lista puede cambiar quién hace uso de la palabra y sobre qué, o retirar la inscripción. Su lugar figura en la página una vez publicada la lista.",
      who: "Quién hace uso de la palabra figura en la página, que lo muestra a las personas que actúan en nombre de la organización.",
      go: "Ver la lista de oradores",
    },
    listOpened: {
      subject: "Lista de oradores abierta: {session}",
      opening: "Su organización puede inscribirse en la lista de oradores hasta su cierre.",
      next: "Usted inscribe a uno de los representantes que ha designado para el período de sesiones.",
      nominate: "Si todavía no ha designado a nadie, hágalo primero.",
    },
    listChanged: {
      subject: "Lista de oradores cambiada: {session}",
      opening:
        "La lista de oradores se cierra, o se hace uso de la palabra, en un momento distinto del que se le indicó.",
      next: "Hasta el cierre de la lista puede inscribir a uno de los representantes que ha designado para el período de sesiones. Si ya está inscrita su organización, la inscripción se mantiene.",
    },
    listPublished: {
      subject: "Lugar en la lista de oradores: {organisation}, {session}",
      opening:
        "La lista de oradores se ha publicado. {organisation} ocupa el lugar {place, number} de {count, number}.",
      next: "Si una organización sale de la lista, las que la siguen avanzan. La página muestra su lugar tal como es.",
      notComing:
        "Si el representante que ha inscrito no acude, retire su designación: su organización sale entonces de la lista.",
    },
    speakersHeardOtherwise: {
      subject: "Uso de la palabra en otro momento: {session}",
      opening: "Las organizaciones acreditadas hacen uso de la palabra en un momento distinto del que se le indicó.",
      before: "Antes",
      now: "Ahora",
      next: "Su inscripción se mantiene. Hasta el cierre de la lista puede cambiarla o retirarla.",
    },
    inputDeclined: {
      subject: "Contribución escrita rechazada: {title}, {session}",
      opening: "Una contribución escrita de su organización no se publica.",
      reason: "El motivo que da la Secretaría",
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
  session_does_not_invite_all_stakeholders:
    "Este período de sesiones no invita a todas las partes interesadas. Nadie se inscribe en él sin acreditación.",
  accredited_organisation_nominates:
    "Su organización está acreditada para este período de sesiones y designa a quien acude. No hace falta ninguna inscripción.",
  registrations_are_made_until_the_session_ends:
    "El período de sesiones terminó el {endsOn}. Las inscripciones se hacen, cambian y retiran hasta entonces.",
  registrations_are_complete:
    "{most, plural, one {Hay # persona de su organización inscrita, y el portal no admite más.} other {Hay # personas de su organización inscritas, y el portal no admite más.}} Retire a una para inscribir a otra.",
  registration_is_unchanged: "Esto es lo que ya consta. No se ha cambiado nada.",
  registration_is_withdrawn: "Esta inscripción ya se ha retirado o cambiado.",
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
  list_of_speakers_is_there: "Este período de sesiones ya tiene una lista de oradores. Cambie esa lista.",
  decision_gives_no_dedicated_session:
    "La decisión no da a las organizaciones acreditadas un período de sesiones dedicado a ellas en el que hagan uso de la palabra.",
  speakers_are_heard_in_the_session:
    "Se hace uso de la palabra en un día del período de sesiones, del {beginsOn} al {endsOn}. Elija uno de esos días.",
  list_closes_before_speakers_are_heard:
    "La lista debe cerrarse antes de que se haga uso de la palabra. Elija un cierre anterior.",
  list_would_have_closed: "El momento de cierre ya ha pasado. Elija otro posterior.",
  speakers_have_no_more_minutes:
    "Cada orador dispone como máximo de {most, plural, one {# minuto} other {# minutos}}. No escriba un número mayor.",
  list_of_speakers_has_closed: "La lista de oradores se ha cerrado.",
  list_of_speakers_is_unchanged: "Esto es lo que ya consta. No se ha cambiado nada.",
  list_of_speakers_is_published: "La lista de oradores se ha publicado, y su orden se mantiene.",
  list_of_speakers_is_still_open:
    "La lista de oradores no se ha cerrado, o se cerró hace menos de dos minutos. Publíquela cuando conste lo que llegó dentro del plazo.",
  speaker_is_the_first: "Esta organización ya hace uso de la palabra en primer lugar.",
  speaker_is_the_last: "Esta organización ya hace uso de la palabra en último lugar.",
  inscription_has_ended: "Esta organización ya no figura en la lista de oradores.",
  inscription_is_unchanged: "Esto es lo que ya consta. No se ha cambiado nada.",
  organisation_is_inscribed: "Su organización ya figura en la lista de oradores. Cambie la inscripción.",
  accreditation_ends_before_speakers_are_heard:
    "Se hace uso de la palabra el {heardOn}, cuando la acreditación de su organización no está en vigor.",
  nobody_is_nominated_to_speak:
    "Su organización no ha designado a nadie para este período de sesiones. Designe a un representante, y después podrá inscribirlo.",
  speaker_is_not_nominated: "La designación de esta persona para este período de sesiones ya no vale. Elija a otra.",
  programs_read_until_days_after_the_session:
    "Los programas pueden leer quién asiste hasta {days, plural, one {# día} other {# días}} después del período de sesiones. Ese plazo ha terminado.",
  program_accesses_are_as_many_as_may_be:
    "Ya {most, plural, one {lee # programa} other {leen # programas}} quién asiste a este período de sesiones y no pueden ser más. Ponga fin antes al acceso de uno.",
  program_access_has_ended: "El acceso de este programa ha terminado.",
};

export const participationEventWords = {
  RepresentativeNominated: "Representante designado",
  RepresentativeChanged: "Datos de un representante cambiados",
  RepresentativeWithdrawn: "Designación de un representante retirada",
  RegistrationMade: "Inscripción hecha sin acreditación",
  RegistrationChanged: "Inscripción en un período de sesiones cambiada",
  RegistrationWithdrawn: "Inscripción en un período de sesiones retirada",
  WrittenInputSent: "Contribución escrita enviada",
  WrittenInputWithdrawn: "Contribución escrita retirada",
  WrittenInputPosted: "Contribución escrita publicada como documento",
  WrittenInputDeclined: "Contribución escrita rechazada",
  ListOfSpeakersOpened: "Lista de oradores abierta",
  ListOfSpeakersChanged: "Lista de oradores cambiada",
  ListOfSpeakersPublished: "Lista de oradores publicada",
  SpeakerInscribed: "Inscripción en la lista de oradores",
  InscriptionChanged: "Inscripción en la lista de oradores cambiada",
  InscriptionFollowed: "Inscripción cambiada con los datos del representante",
  InscriptionWithdrawn: "Inscripción en la lista de oradores retirada",
  InscriptionFellAway: "Inscripción terminada con la designación del representante",
  InscriptionMoved: "Orden de la lista de oradores cambiado",
  ProgramAccessOpened: "Lectura abierta a un programa",
  ProgramAccessEnded: "Acceso de un programa terminado",
};

export const participationSubjectWords = {
  representative: "Representante",
  registration: "Inscripción en un período de sesiones",
  written_input: "Contribución escrita",
  list_of_speakers: "Lista de oradores",
  inscription: "Inscripción",
  program_access: "Acceso de un programa",
};

export const participationLetterKinds = {
  "inputs-to-post": "Nuevas contribuciones escritas, en un resumen",
  "representatives-changed": "Designación de un representante, o su retirada",
  "registrations-changed": "Inscripción en un período de sesiones, hecha o retirada",
  "written-input-received": "Contribución escrita recibida",
  "written-input-posted": "Contribución escrita publicada",
  "written-input-declined": "Contribución escrita rechazada",
  "list-of-speakers-opened": "Lista de oradores abierta",
  "list-of-speakers-changed": "Lista de oradores cambiada",
  "list-of-speakers-published": "Lugar en la lista de oradores",
  "speaker-inscribed": "Inscripción en la lista de oradores",
  "speakers-heard-otherwise": "Uso de la palabra en otro momento",
};
