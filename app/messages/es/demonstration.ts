export const demonstration = {
  title: "Acerca de esta demostración",
  lead: "Recorra una ronda entera: proponga un texto y sométalo a procedimiento de acuerdo tácito, abra una convocatoria, presente una solicitud, examine, distribuya, formule objeciones y vea quién queda acreditado y por qué. Las organizaciones, las personas y los Estados son inventados.",
  accounts: "Cuentas",
  accountsText:
    "Todas las cuentas tienen la misma contraseña. Las que tienen una función necesitan además el código; cambia cada 30 segundos, así que vuelva a cargar esta página para obtener uno nuevo.",
  password: "Contraseña de todas las cuentas:",
  lettersOf: "Cartas",
  office: "Función",
  offices: {
    applicant: "Solicitante, de una organización con un borrador",
    accredited: "Organización acreditada: dice quién asiste y envía aportaciones escritas",
    secretariat: "Funcionario/a de la Secretaría",
    "second-officer": "Otro/a funcionario/a de la Secretaría: comparte la cola",
    chair: "Presidencia del mecanismo de demostración",
    adviser: "Asesor/a de la oficina de esa Presidencia: revisa una carta antes de que salga",
    mission: "Misión de {name}",
    observer: "Misión de {name}, que es observadora",
    administrator: "Administración: adelanta el reloj, invita a personas",
  },
  email: "Correo electrónico",
  code: "Código actual",
  noCode: "No hace falta",
  storyTitle: "Una ronda en diez minutos",
  story: {
    apply: "Como solicitante, termine el borrador y preséntelo.",
    review: "Como funcionario/a, valide la solicitud y distribuya la lista.",
    object: "Como State A, formule una objeción contra una organización de la lista, o guarde silencio.",
    clock: "Con la cuenta de administración, adelante el reloj más allá del momento de cierre.",
    outcome:
      "Vea el resultado: en el buzón, en la página de la organización solicitante con sus motivos, en la lista pública.",
  },
  mailbox: "Buzón",
  mailboxLead:
    "Todas las cartas que ha escrito el portal, la más reciente primero. En una demostración sin servidor de correo, nada sale de esta página.",
  goToMailbox: "Abrir el buzón",
  lettersCome: "Las cartas salen unos segundos después de aquello de lo que informan.",
  allLetters: "Todas las cartas a esta dirección",
  recipient: "Para",
  name: "Nombre",
  subject: "Asunto",
  written: "Escrita",
  notYet: "A la espera de envío",
  filterRecipient: "Dirección del destinatario",
  filters: "Filtrar las cartas",
  letters: "{total, plural, =0 {Ninguna carta} one {# carta} other {# cartas}}",
  noLetters: "No hay cartas a esta dirección.",
  noLettersYet: "Todavía no se ha escrito ninguna carta.",
  letter: "Carta",
  sent: "Enviada",
  html: "La carta como la muestra un programa de correo",
  text: "Como texto simple",
  goToClock: "Adelantar el reloj",
  componentsText: "De qué están hechas las páginas, cada parte en todos sus estados.",
  goToComponents: "Ver los componentes",
  clockTitle: "El reloj del portal",
  clockLead: "Solo se mueve hacia delante: lo que ha ocurrido queda como fue.",
  moved: "El reloj se ha adelantado. Lo que ha vencido se registra en unos segundos.",
  whoMoves: "Quién lo adelanta",
  onlyAdministrator: "Inicie sesión con la cuenta de administración para adelantar el reloj.",
  movePast: "Adelantar hasta después",
  ahead: "Qué se cierra a continuación",
  nextNone: "Nada espera un momento de cierre.",
  closing: {
    silence: "Se cierra el procedimiento de acuerdo tácito sobre «{title}»",
    call: "Se cierra la convocatoria «{title}»",
    period: "Se cierra el período de no objeción de «{title}»",
    cure: "Termina el tiempo para completar la solicitud {title}",
  },
  then: {
    silence: "Salvo que un Estado haya roto el silencio, el texto queda entonces aprobado.",
    call: "Entonces ya no se puede enviar nada más.",
    period: "Entonces quedan acreditadas las organizaciones contra las que ningún Estado formuló objeciones.",
    cure: "Entonces se deniega, salvo que su organización la haya enviado de nuevo.",
  },
  other: "Otro día y hora",
  otherHint: "Hora de Nueva York, por ejemplo 27 3 2027, 18:00",
  moveTo: "Adelantar el reloj hasta ahí",
  tooFar: "Escriba un día anterior al año 2100",
  chooseClosing: "Elija el momento de cierre",
};

export const demonstrationRefusal = {
  not_a_demonstration: "Solo se puede adelantar el reloj de una demostración.",
  clock_only_moves_forward: "El reloj solo se mueve hacia delante. Indique una hora posterior a la actual.",
};

export const demonstrationEventWords = {
  ClockMoved: "Reloj de la demostración adelantado",
};

export const demonstrationSubjectWords = {
  clock: "Reloj",
};
