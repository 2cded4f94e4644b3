export const organisations = {
  consultativeStatus: { general: "General", special: "Especial", roster: "Lista" },
  home: {
    title: "Su organización",
    recordHeading: "Ficha",
    changeRecord: "Cambiar la ficha",
    callsHeading: "Convocatorias abiertas",
    noCalls: "No hay ninguna convocatoria abierta ahora.",
    noOtherCalls: "No hay ninguna otra convocatoria abierta ahora.",
    noCallsWhy:
      "Una convocatoria solo puede abrirse mientras está en vigor una decisión sobre las modalidades para su proceso. Cuando se abre una, figura aquí.",
    apply: "Presentar una solicitud",
    continueDraft: "Continuar su solicitud",
    draftWaits: "Su borrador todavía no se ha enviado",
    draftText: "{process}, {session}. Se puede enviar hasta el {at}.",
    draftMissing:
      "{count, plural, =0 {Está todo lo que se pide.} one {Falta # respuesta.} other {Faltan # respuestas.}}",
    draftCloses: "Tiempo para enviarlo",
    applicationsHeading: "Solicitudes",
    nothingAsked: "Ahora no se le pide nada.",
    next: {
      review: "{session}: la solicitud espera su examen.",
      list: "{session}: la solicitud irá en la próxima lista.",
      period: "{session}: el período de no objeción se cierra el {at}.",
      decision: "{session}: el resultado aún está por llegar.",
      session: "{session} comienza el {at}. Su organización está acreditada para asistir.",
    },
    mayApply: "Puede presentar una solicitud en una convocatoria abierta.",
    mayApplyAgain: "Su organización puede volver a presentar una solicitud. Resultado de su última solicitud:",
    nothingYet: "No hay ninguna solicitud en curso.",
    reference: "Referencia",
    session: "Período de sesiones",
    standing: "En qué punto está",
    until: "Hasta",
    pastHeading: "Rondas anteriores",
    people: "Personas que actúan en nombre de la organización",
    changePeople: "Invitar a alguien, o ver quién puede actuar",
  },
  registers: {
    title: "Registros",
    intro:
      "Lo que una organización declara, como la condición de entidad consultiva, se verifica con una edición fechada de un registro. Que alguien no figure en él no perjudica a nadie.",
    none: "No se ha abierto ningún registro",
    noneNext:
      "Sin registro, la condición de una organización se verifica como hasta ahora: lo hace quien valida su solicitud.",
  },
  register: {
    one: "Registro",
    kind: "Tipo",
    kinds: {
      consultative_status: "Condición de entidad consultiva",
      past_process: "Acreditación ante un proceso anterior",
      membership: "Pertenencia a otra organización",
    },
    latest: "Última edición",
    entries: "Entradas",
    noEdition: "Ninguna",
    rule: "La edición que cuenta para una convocatoria es la última con fecha del día en que se cierra o anterior. Una posterior solo da lugar a un aviso.",
    editions: "Ediciones",
    noEditions: "Todavía no hay ninguna edición",
    noEditionsNext: "Hasta que haya una, no se verifica nada con este registro.",
    dated: "Con fecha de",
    source: "Fuente",
    imported: "Introducida",
    edition: "Edición de un registro",
    editionOf: "Tal como estaba el {day}",
    search: "Buscar en la edición",
    find: "Nombre, sigla o número",
    nothingFound: "Ninguna entrada coincide",
    name: "Nombre",
    number: "Número",
    country: "País o zona",
    status: "Condición",
    since: "desde {year}",
    done: {
      opened: "Se ha abierto el registro. Importe su primera edición.",
      imported: "Se ha importado la edición.",
      drawn: "Se ha extraído la edición de los datos del portal.",
    },
  },
  openRegister: {
    title: "Abrir un registro",
    intro: "Una lista que alguien lleva o publica, y con la que se verifica lo que se declara.",
    name: "Título del registro",
    slug: "Nombre en las direcciones",
    slugHint: "Minúsculas, cifras y guiones, como consultative-status. Las decisiones se refieren al registro con él.",
    button: "Abrir el registro",
  },
  importEdition: {
    title: "Importar una edición",
    intro:
      "Elija el archivo o pegue sus filas, {most, number} como máximo. Primero se le dice qué difiere de la edición anterior. No se escribe nada mientras haya una fila que no se pueda leer.",
    dated: "Con fecha de",
    datedHint: "El día al que corresponde el registro, según el documento",
    sourceHint: "La signatura del documento, como E/2021/INF/5",
    table: "Filas",
    tableHint: "La primera fila indica las columnas",
    columnsTitle: "Columnas",
    columns: "Solo se necesita el nombre. Los países y zonas, con su código de tres letras, como KEN.",
    unreadable:
      "Filas: dé una tabla cuya primera fila indique las columnas, con un nombre en cada fila y {most, number} filas como máximo",
    fault: "Línea {line, number}: {column} no se puede leer",
    twice: "Línea {line, number}: dos veces el mismo dato en {column}",
    moreFaults: "{count, plural, one {Un fallo más} other {# fallos más}}",
    ready:
      "{count, plural, one {Se puede importar # fila.} other {Se pueden importar # filas.}} Todavía no se ha escrito nada.",
    first: "Esta es la primera edición de ese día o anterior: no hay otra con la que compararla.",
    against:
      "En comparación con la edición del {day}: {added} nuevas, {gone} desaparecidas, {changed} cambiadas, {unchanged} sin cambios.",
    added: "Nuevas: {shown, number} de {count, number}",
    gone: "Desaparecidas: {shown, number} de {count, number}",
    changed: "Cambiadas: {shown, number} de {count, number}",
    button: "Importar la edición",
  },
  drawEdition: {
    title: "Extraer de los datos del portal",
    intro:
      "Quién estaba acreditado ante un proceso al final de un día, con los nombres de ese día, como edición de este registro.",
    process: "Proceso",
    giveProcess: "Elija un proceso",
    dated: "Al final del",
    button: "Extraer la edición",
  },
  change: { field: "Qué", before: "Antes", after: "Ahora" },
  record: {
    saved: "La ficha de su organización se ha guardado.",
    title: "Ficha de su organización",
    firstTitle: "Háblenos de su organización",
    once: "Esto se da una sola vez",
    onceText: "Acompaña a cada solicitud, y lo ven la Secretaría y, cuando la decisión lo dice, las misiones.",
    change: "Qué efecto tiene un cambio",
    changeText:
      "Acompaña a lo que envíe a partir de ahora. Lo que ya ha enviado queda como lo envió: la Secretaría examina un cambio antes de que la lista se envíe a las misiones.",
    changeOfName: "En una acreditación, el nombre queda como se concedió hasta que se confirme un cambio de nombre.",
    nameHint: "Tal como está registrado, en cualquier escritura",
    countryHint:
      "Donde está registrada y tiene su sede. Si trabaja en varios países, o en todo el mundo, es ese el que debe elegir: lo que hace en otros lugares se dice en la solicitud. Si el lugar no está en la lista, elija el país o la zona a que pertenece",
    addressHint: "Como se escribe en una carta",
    websiteHint: "Por ejemplo, https://www.example.org",
    foundedHint: "Por ejemplo, 1998",
    legalStatusHint: "Qué es la organización en derecho y dónde está registrada",
    chooseCountry: "Elija un país o zona",
    enterName: "Escriba el nombre oficial de la organización",
    enterCountry: "Elija el país o la zona de la organización",
    enterAddress: "Escriba la dirección postal de la organización",
  },
};

export const organisationsRefusal = {
  register_is_open: "Ya hay un registro con este nombre en las direcciones.",
  status_has_a_register: "Ya hay un registro de entidades consultivas. Importe ahí su próxima edición.",
  register_is_not_of_a_process: "Solo un registro de un proceso anterior se extrae de los datos del portal.",
  edition_is_empty: "En la edición no figuraría nadie. No se ha introducido nada.",
  edition_is_on_record:
    "Esta edición del {datedOn} ya consta, con las mismas entradas del mismo documento. No se ha introducido nada.",
  edition_is_dated_ahead: "Una edición es de un día que ya ha llegado: el {latestOn} como muy tarde.",
  claim_is_not_verified:
    "Elija la entrada del registro que corresponde a esta organización, o indique de qué otra manera se verifica lo que declara.",
  entry_is_of_no_such_edition: "Esta entrada no está en la edición que cuenta para la convocatoria.",
};

export const organisationsEventWords = {
  OrganisationRecorded: "Ficha de una organización escrita",
  RegisterOpened: "Registro abierto",
  RegisterEditionImported: "Edición de un registro importada",
  RegisterEditionDrawn: "Edición de un registro extraída de los datos del portal",
};

export const organisationsSubjectWords = {
  organisation: "Organización",
  register: "Registro",
};
