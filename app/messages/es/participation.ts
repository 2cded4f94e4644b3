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
  privacy: {
    title: "Representantes en los períodos de sesiones",
    kept: "De quien designa una organización para un período de sesiones: el nombre, el cargo, una dirección de correo electrónico si la organización la da, y si asiste presencialmente o en línea. Quién hizo o retiró la designación, y cuándo.",
    why: "Para que la Secretaría sepa a quién inscribir, y para que no acudan más personas de las que permite la decisión.",
    until:
      "{months, plural, one {# mes} other {# meses}} después de que haya terminado el período de sesiones, también en el caso de las designaciones retiradas. Entonces se borra. El registro de auditoría y las cartas dicen que se designó a alguien, y no a quién.",
    seen: "Las personas que actúan en nombre de la organización, y la Secretaría. Quien se lleva la lista la guarda según sus propias normas.",
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
};

export const participationEventWords = {
  RepresentativeNominated: "Representante designado",
  RepresentativeChanged: "Datos de un representante cambiados",
  RepresentativeWithdrawn: "Designación de un representante retirada",
};

export const participationSubjectWords = {
  representative: "Representante",
};

export const participationLetterKinds = {
  "representatives-changed": "Designación de un representante, o su retirada",
};
