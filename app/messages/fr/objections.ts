export const objections = {
  circulate: {
    title: "Distribuer la liste aux missions",
    confirmTitle: "Distribuer cette liste ?",
    goesOut:
      "{count, plural, one {# organisation validée figure} other {# organisations validées figurent}} sur la liste. Dès lors, celle-ci est figée.",
    length: "La période dure {length}.",
    decidedByChair: "La Présidence fixe la durée de la période.",
    closingClock: "Selon la décision, elle prend fin à {clock} le dernier jour.",
    earliest:
      "{hour, select, yes {Selon la décision, si la liste est distribuée maintenant, la période se clôt :} other {Selon la décision, si la liste est distribuée maintenant, la période se clôt ce jour, à cette heure ou plus tard le même jour :}}",
    goesTo: "Qui reçoit la liste",
    isPublic: "La décision la rend publique : tout le monde peut lire les noms et les pays sur la page du processus.",
    numbers: "Parmi les demandes reçues",
    onList: "Sur la liste",
    staysOut: "Hors de la liste",
    to: "La liste est envoyée {to, select, all_missions {à toutes les missions} other {aux missions des États Membres}}, avec {fields, select, dossier {la demande entière} other {le nom et le pays de chaque organisation}}.",
    closes: "La période se clôt le",
    continue: "Continuer",
    confirm: "Distribuer la liste maintenant",
    confirmText:
      "{count, plural, one {Une liste de # organisation} other {Une liste de # organisations}} est envoyée maintenant aux missions.",
    opens: "Quand la période s’ouvre-t-elle ?",
    opensHint:
      "Fuseau : {zone}. Laissez vide pour une ouverture immédiate. Les missions reçoivent la liste maintenant, et peuvent formuler une objection à partir de l’ouverture.",
    opensNow: "La période s’ouvre immédiatement.",
    opensLater: "La période s’ouvre plus tard :",
    closing: "Clôture",
    cannotBeMovedEarlier:
      "Une fois distribuée, la liste ne peut être ni modifiée ni reprise, et l’instant de clôture ne peut qu’être reporté.",
    list: "Sur la liste",
    listShort: "Les {shown} premières sur {total} :",
    callIsOpen:
      "L’appel à candidatures est encore ouvert. Ce qui est validé plus tard figurera sur une autre liste, avec sa propre période. Il se clôt :",
    changed: "Modifiées après l’envoi",
    changedText:
      "Ces organisations ont modifié leur fiche depuis l’envoi de leur demande. Prenez connaissance de chaque modification avant la distribution de la liste :",
    exceptions: "Hors de la liste, et pourquoi",
    none: "Rien n’est laissé de côté.",
    exception: {
      submitted:
        "{count, plural, one {# demande n’a pas été examinée} other {# demandes n’ont pas été examinées}}. Ce qui est validé plus tard figurera sur une autre liste.",
      returned:
        "{count, plural, one {# demande a été renvoyée et l’organisation ne l’a pas complétée} other {# demandes ont été renvoyées et les organisations ne les ont pas complétées}}.",
      waiting:
        "{count, plural, one {# demande validée a été reçue} other {# demandes validées ont été reçues}} après la dernière date d’arrêté. Ce qui attend figurera sur la liste qui suit la prochaine date.",
      laterTurn:
        "{count, plural, one {# demande validée attend} other {# demandes validées attendent}} une liste distincte : celles qui sont plus avancées partent en premier.",
      beforeBody:
        "{count, plural, one {# demande validée attend} other {# demandes validées attendent}} une liste soumise à l’organe.",
      noListYet:
        "{count, plural, one {# demande validée n’attend} other {# demandes validées n’attendent}} aucune liste pour le moment.",
      notified:
        "{count, plural, one {# organisation dotée du statut consultatif fait seulement part de son intérêt} other {# organisations dotées du statut consultatif font seulement part de leur intérêt}} : personne ne peut formuler d’objection, aucune liste n’est donc nécessaire.",
      otherRoute:
        "{count, plural, one {# demande validée suit} other {# demandes validées suivent}} une voie qui ne connaît pas de période de non-objection.",
      heldBack:
        "{count, plural, one {# demande validée est retenue, pour le motif suivant :} other {# demandes validées sont retenues, chacune pour son motif :}}",
      circulated: "{count, plural, one {# demande figure} other {# demandes figurent}} sur une liste antérieure.",
      refused: "{count, plural, one {# demande a été refusée} other {# demandes ont été refusées}}.",
      undecided:
        "{count, plural, one {# demande est restée sans décision} other {# demandes sont restées sans décision}} à la fin de la session.",
      decided:
        "{count, plural, one {# demande a obtenu son résultat} other {# demandes ont obtenu leur résultat}} sans liste.",
      withdrawn: "{count, plural, one {# demande a été retirée} other {# demandes ont été retirées}}.",
      draft: "{count, plural, one {# brouillon n’a pas été soumis} other {# brouillons n’ont pas été soumis}}.",
    },
  },
  periods: {
    title: "Périodes de non-objection",
    empty: "Aucune liste n’a encore été distribuée.",
    emptyNext: "Une liste est distribuée depuis la page de son appel.",
    list: "Liste",
    listOf:
      "{count, plural, one {Liste de # organisation, devant les missions} other {Liste de # organisations, devant les missions}}",
    count: "Organisations",
    open: "En cours",
    closed: "Autres périodes",
    outcome:
      "{accredited, plural, one {# accréditée} other {# accréditées}}, {goesOn, plural, =0 {} one {# poursuit la procédure, } other {# poursuivent la procédure, }}{left, select, body {{notAccredited, plural, one {# laissée à l’organe} other {# laissées à l’organe}}} chair {{notAccredited, plural, one {# laissée aux consultations de la Présidence} other {# laissées aux consultations de la Présidence}}} other {{notAccredited, plural, one {# non accréditée} other {# non accréditées}}}}",
    where: "Comment une liste est distribuée",
    secret: "Ce qui n’est pas montré",
  },
  period: {
    title: "Période de non-objection",
    lead: {
      upcoming:
        "La liste est entre les mains des missions. Les États consultés peuvent formuler une objection une fois la période ouverte.",
      open: "La liste est devant les missions. Les États consultés peuvent formuler une objection jusqu’à l’instant de clôture inclus.",
      settling:
        "La période est close. Ce qui a été reçu dans les délais est en cours d’enregistrement. Le résultat sera connu dans les deux minutes.",
      closed: "La période est close.",
    },
    mustAct: {
      upcoming: "Personne n’a à agir. La période s’ouvre d’elle-même.",
      open: "Les États qui souhaitent formuler une objection doivent agir. Vous n’avez rien à faire : la période prend fin d’elle-même.",
      settling: "Personne n’a à agir. Rouvrez cette page dans un instant.",
      closed: "Personne n’a à agir.",
      waits: "Des organisations attendent encore. La liste dit quoi pour chacune.",
    },
    next: "Une fois la période close, chaque organisation figurant sur la liste est informée par lettre de ce qu’il en est résulté.",
    whoMustAct: "Qui doit agir",
    confidential:
      "L’identité des auteurs d’objections est communiquée à ceux que désigne la décision. Rien de ce qui concerne les objections n’est montré ici tant que la période dure.",
    circulatedBy: "Distribuée par",
    withdrawn:
      "{count, plural, one {# organisation s’est retirée depuis.} other {# organisations se sont retirées depuis.}}",
    countOnList: "{count, plural, one {# organisation} other {# organisations}}",
    hash: "Empreinte de la liste (SHA-256)",
    hashHint: "De chaque référence, d’une tabulation, du nom et d’un saut de ligne, dans l’ordre des références",
    ends: { upcoming: "Ouverture", open: "Clôture", settling: "Clôture", closed: "Clôture" },
    objections: "Objections",
    extensions: "Reports",
    track: "Le parcours de cette liste",
    stage: {
      sent: "Liste envoyée",
      period: "Période de non-objection",
      outcome: "Résultat",
    },
    extend: "Reporter l’instant de clôture",
    outcome: "Résultat",
    outcomeCounts:
      "{accredited, plural, one {# organisation a été accréditée} other {# organisations ont été accréditées}}, {goesOn, plural, =0 {} one {# poursuit la procédure, } other {# poursuivent la procédure, }}{notAccredited, plural, one {# n’a pas été accréditée} other {# n’ont pas été accréditées}}{waiting, plural, =0 {} one {, # attend encore} other {, # attendent encore}}.",
    accredited: "Accréditées",
    notAccredited: "Non accréditées",
    goesOn: "Poursuivent la procédure",
    waiting: "Encore en attente",
    standsNow: "Situation actuelle",
    list: "La liste",
    done: {
      circulated:
        "La liste a été distribuée. Une lettre est envoyée à chaque mission et à chaque organisation figurant sur la liste.",
      extended:
        "L’instant de clôture a été reporté. Les missions et toutes les organisations figurant sur la liste en sont averties.",
    },
  },
  sealedList: {
    kind: { information: "Liste pour information", proposed: "Liste proposée", final: "Liste finale" },
    number: "Liste {number, number}",
    numbered:
      "{kind, select, information {Liste pour information} proposed {Liste proposée} other {Liste finale}}, liste {number, number}",
    lead: {
      information:
        "{count, plural, one {Le statut de # organisation a été vérifié. Elle figure sur la liste} other {Le statut de # organisations a été vérifié. Elles figurent sur la liste}} pour information : aucune objection ne peut être formulée.",
      proposed:
        "{count, plural, one {# organisation a été soumise} other {# organisations ont été soumises}} aux États.",
      beforeBody:
        "{count, plural, one {# organisation a été soumise} other {# organisations ont été soumises}} à l’organe, qui décide. Personne n’est consulté au sujet de cette liste en vue d’une objection.",
      final:
        "{count, plural, =0 {Aucune organisation de la liste proposée n’était} one {# organisation de la liste proposée était} other {# organisations de la liste proposée étaient}} {count, plural, one {accréditée} other {accréditées}} au moment où cette liste a été scellée.",
    },
    unchanged: "Cette liste reste telle qu’elle a été scellée. Ce qui y était erroné est indiqué dans un rectificatif.",
    sealed: "Scellée",
    sealedBy: "Scellée par",
    byTheClock: "Le portail, le temps ayant décidé",
    goesTo: "Destinataires",
    audience: {
      chair: "la Présidence",
      "state-on-request": "un État Membre qui en fait la requête à la Présidence",
      "member-states": "les États Membres",
      "all-missions": "toutes les missions",
      applicant: "les organisations qui y figurent",
      public: "tout le monde",
    },
    noAudience: "Le Secrétariat et la Présidence seulement",
    session: "Session, selon les dates de ce jour-là",
    late: "Elle a été scellée plus près de la session que ne le prévoit la décision.",
    turn: "Rang de la liste dans le parcours",
    turnOf: "{n, number} sur {of, number} qui reçoivent une réponse",
    turnOnPaper:
      "Dans le parcours vers une accréditation, {of, number} listes reçoivent une réponse. Celle-ci est la liste {n, number} d’entre elles.",
    before: "La liste précédente",
    after: "La liste suivante",
    files: "À emporter",
    pdf: "PDF",
    xlsx: "Feuille de calcul (XLSX)",
    columns: {
      country: "Pays",
      organisation: "Organisation",
      category: "Catégorie",
      reference: "Référence",
      acronym: "Sigle",
      mark: "Mention",
      corrected: "Rectifié en",
      name: "Nom scellé",
      accreditedAt: "Accréditée",
      until: "Jusqu’au",
    },
    search: "Nom, sigle ou référence",
    searchNames: "Nom ou référence",
    find: "Chercher dans la liste",
    found: "{total, plural, one {# organisation} other {# organisations}}",
    none: "Aucun résultat",
    noneNext: "Voir la liste entière",
    empty: "Personne ne figure sur cette liste.",
    withdrawn: "Retirée",
    withdrawnOn: "Retirée le {day}",
    corrected: "Corr.{number, number} : {name}",
    notShown: "Il concerne un champ que cette liste ne montre pas.",
    difference: "Différence avec la liste précédente",
    differenceCounts:
      "{added, plural, =0 {Aucun ajout} one {# ajout} other {# ajouts}}, {gone, plural, =0 {aucune disparition} one {# disparition} other {# disparitions}}, {changed, plural, =0 {aucun changement de nom} one {# changement} other {# changements}}.",
    firstOf: "Les {shown, number} premières sur {total, number} :",
    what: { added: "Ajoutée", gone: "Disparue", changed: "Modifiée" },
    because: { withdrawn: "La demande a été retirée", objected: "Une objection a été formulée" },
    formerly: "Auparavant : {name}",
    fieldBefore: "{field}, auparavant : {value}",
    corrigenda: "Rectificatifs",
    corrigendum: "Corr.{number, number}",
    correctsEarlier: "Rectifie Corr.{number, number}",
    forRead: "Au lieu de « {from} », lire « {to} ».",
    reason: "Motif : {reason}",
    correct: "Rectifier",
    lists: "Listes",
    noLists: "Aucune liste n’a encore été scellée.",
    sealInformation: "Liste pour information",
    symbol: "{process}/LIST/{number}",
    distribution: "Distr. : {to}",
    englishOnly: "Original : anglais",
    page: "Page %1 sur %2",
    fingerprint: "SHA-256 des références et des noms : {hash}",
    sealedOn: "Scellée le {instant}",
    corrigendaIn: "{count, plural, one {Avec le rectificatif 1.} other {Avec les rectificatifs 1 à #.}}",
    done: {
      sealed: "La liste a été scellée et est envoyée aux missions.",
      corrected: "Le rectificatif a été établi. Tous ceux qui ont la liste en sont avertis.",
    },
  },
  correctList: {
    title: "Rectifier une entrée",
    lead: "La liste reste telle qu’elle a été scellée. Un rectificatif portant son propre numéro indique comment l’entrée doit se lire.",
    name: "Nom",
    acronym: "Sigle",
    country: "Pays ou territoire",
    reason: "Motif de la rectification",
    reasonHint: "Il est communiqué à tous ceux qui ont la liste.",
    entry: "L’entrée",
    continue: "Continuer",
    confirmTitle: "Établir ce rectificatif ?",
    toldTo: "Il est communiqué aux destinataires suivants : {to}.",
    final: "Un rectificatif ne peut pas être repris. Un rectificatif erroné est corrigé par un autre.",
    confirm: "Établir le rectificatif",
  },
  sealInformation: {
    title: "Sceller une liste pour information",
    lead: "{all, plural, =0 {Le statut d’aucune organisation n’est vérifié.} one {# organisation dont le statut est vérifié figure sur la liste ; {new, plural, =0 {ce n’est pas} one {c’est} other {c’est}} la première fois.} other {# organisations dont le statut est vérifié figurent sur la liste ; parmi elles, pour la première fois : {new, plural, =0 {aucune} one {#} other {#}}.}}",
    toldTo:
      "Elle est envoyée aux destinataires suivants, pour information : {to}. Personne ne peut formuler d’objection contre une organisation qui y figure.",
    names: "Sur la liste",
    confirm: "Sceller la liste",
    final:
      "Une fois scellée, la liste ne peut plus être modifiée. Ce qui y est erroné est indiqué dans un rectificatif.",
  },
  periodStanding: {
    upcoming: "À ouvrir",
    open: "Ouverte",
    settling: "Close, en cours d’enregistrement",
    closed: "Close",
  },
  objectors: {
    title: "Auteurs des objections",
    recorded: "Le fait que vous avez vu ceci a été consigné.",
    basedOn: "La décision prévoit la divulgation des objections à la Présidence.",
    earlier:
      "{total, plural, =0 {C’est la première fois que cela est montré.} one {Cela avait été montré une fois auparavant.} other {Cela avait été montré # fois auparavant.}}",
    earlierBy: "{reader}, {at}",
    formerReader: "Une personne qui est partie",
    refused:
      "La décision relative à cette campagne ne prévoit pas que les auteurs d’objections soient divulgués à la Présidence.",
    lead: {
      upcoming: "La période n’est pas ouverte.",
      open: "La période est ouverte. D’autres objections peuvent être reçues, et celles qui l’ont été peuvent être retirées dans la mesure où la décision le permet.",
      settling: "La période est close. Ce qui a été reçu dans les délais est encore en cours d’enregistrement.",
      closed:
        "La période est terminée. Une objection qui subsiste vise l’organisation qu’elle désigne, et aucune autre.",
    },
    closes: "Clôture",
    lookHeading: "Chaque consultation de cette page est consignée",
    counts:
      "{notes, plural, one {# note} other {# notes}}, provenant de {missions, plural, one {# mission} other {# missions}}. {heldBack, plural, =0 {Aucune objection ne subsiste.} one {Des objections subsistent contre # organisation.} other {Des objections subsistent contre # organisations.}} {withdrawn, plural, =0 {} one {# objection a été retirée.} other {# objections ont été retirées.}}",
    none: "Aucune objection n’a été reçue.",
    noneNext: "Lorsqu’une mission formule une objection, vous recevez une lettre, et sa note apparaît ici.",
    note: "Note",
    received: "Réception",
    basis: "Fondement",
    noBasis: "Aucun fondement n’a été donné",
    notAsked: "La décision ne prévoit pas que les fondements soient divulgués à la Présidence.",
    organisations: "{count, plural, one {Désigne # organisation} other {Désigne # organisations}}",
    state: "Objection",
  },
  field: {
    organisation: "Organisation",
    country: "Pays ou territoire",
    category: "Catégorie",
    reference: "Référence",
    list: "Liste",
    process: "Processus",
    opens: "Ouverture",
    closes: "Clôture",
    decision: "Décision",
    received: "Réception",
    note: "Note",
    named: "Organisations désignées",
    standing: "Situation",
    why: "Pourquoi",
    basis: "Fondement donné",
  },
  basisNone: "Aucun fondement n’a été donné.",
  observer:
    "Votre mission est celle d’un État observateur. Elle reçoit les listes et les textes et peut les lire ici. Seuls les États Membres peuvent formuler une objection contre une organisation et rompre le silence.",
  readsOnly:
    "Vous lisez pour votre mission. Ses délégués formulent des objections contre des organisations et rompent le silence ; vous voyez qui ils sont sous « Personnes qui agissent pour votre mission ».",
  rule: {
    included:
      "Ce qui est reçu à l’instant de clôture est dans les délais. Une milliseconde plus tard, cela ne l’est plus.",
    basis:
      "{basis, select, none {Aucun fondement n’est demandé.} voluntary {L’indication du fondement d’une objection est facultative.} other {La décision exige le fondement d’une objection.}}",
    withdrawal:
      "{withdrawal, select, none {Une objection ne peut pas être retirée{consulted, select, yes { pendant la période} other {}}.} until_decision {Une objection peut être retirée jusqu’au résultat, c’est-à-dire l’instant de clôture lorsque le silence décide.} other {Une objection peut être retirée jusqu’à la clôture de la période.}}",
    whileConsulted:
      "Lorsque la Présidence mène des consultations à son sujet, elle peut aussi être retirée jusqu’à la fin de celles-ci.",
    objectorsKnownTo: "L’objection de votre mission est communiquée aux destinataires suivants : {audiences}.",
    reasonsKnownTo:
      "Le fondement{basis, select, required {} other {, si vous en donnez un,}} est communiqué aux destinataires suivants : {audiences}.",
    nobodyElse: "Personne d’autre n’en est informé, et les autres missions ne la voient pas ici.",
    bulk: "{bulk, select, yes {Une note peut désigner plusieurs organisations.} other {Une note désigne une seule organisation.}}",
  },
  unnamed: {
    text_knows_no_hold:
      "La décision permet à un État de formuler une objection contre elle, mais pas de la mettre en suspens.",
    application_not_in_period: "Elle ne figure pas sur cette liste.",
    already_objected: "Votre mission a déjà formulé une objection contre elle.",
  },
  margin: {
    closes: "Objections jusqu’au",
    list: "La liste",
    rule: "La règle",
    opened: "Distribution",
    extended: "Report",
    version: "Modalités, version {version}",
    shows: "Ce qu’elle montre",
    withdrawn: "Retirées depuis",
  },
  missionHome: {
    title: "Ouvert à votre mission",
    mayHeading: "Ce que votre mission peut faire",
    memberState:
      "Formuler une objection contre des organisations figurant sur une liste, et rompre le silence sur un texte, jusqu’à l’instant de clôture.",
    observerState: "Lire les listes et les textes.",
    readsOnly: "Formuler des objections et rompre le silence, par ses délégués. Vous lisez ce qu’elle voit.",
    silenceHeading: "Le silence vaut consentement",
    silenceText:
      "Ce que signifie le silence sur une liste est indiqué sur la page de celle-ci. Un texte sur lequel aucun État ne rompt le silence est adopté.",
    lettersHeading: "Également par lettre",
    lettersText:
      "Une lettre est envoyée à votre mission lorsqu’une liste est distribuée et lorsqu’un texte est soumis à la procédure d’approbation tacite.",
    nothingOpen: "Rien n’est ouvert à votre mission actuellement.",
    nothingOpenWhy:
      "Lorsqu’une liste est distribuée ou qu’un texte est soumis à la procédure d’approbation tacite, cela figure ici, et une lettre est envoyée à votre mission.",
    listOf: "{count, plural, one {Liste de # organisation} other {Liste de # organisations}}",
    consultation:
      "{count, plural, one {La Présidence mène des consultations sur # objection de votre mission} other {La Présidence mène des consultations sur # objections de votre mission}}",
    consulted:
      "{silent, plural, =0 {Votre mission maintient ses objections. Elle peut encore les retirer.} one {Votre mission n’a encore ni maintenu ni retiré # d’entre elles.} other {Votre mission n’a encore ni maintenu ni retiré # d’entre elles.}}",
    maintainOrWithdraw: "Maintenir ou retirer",
    readNote: "Lire la note",
    turn: "Liste {n, number} sur les {of, number} qui reçoivent une réponse dans le parcours vers une accréditation.",
    turnInBrief: "liste {n, number} sur {of, number}",
    notAsked:
      "Seuls les membres des organes suivants peuvent formuler une objection contre les organisations qui y figurent : {bodies}. Votre mission la lit pour information.",
    readAndObject: "Lire la liste et formuler une objection",
    readList: "Lire la liste",
    ownCount:
      "{count, plural, =0 {Votre mission n’a pas formulé d’objection.} one {Votre mission a formulé une objection contre # organisation.} other {Votre mission a formulé une objection contre # organisations.}}",
    ownHeld:
      "{count, plural, one {Votre mission met en suspens # organisation.} other {Votre mission met en suspens # organisations.}}",
    silenceKind: "Procédure d’approbation tacite",
    readText: "Lire le texte",
    ownBreak: "Votre mission a rompu le silence sur ce texte.",
    mayBreakToo:
      "Le texte est caduc. Jusqu’à la clôture de la procédure, votre mission peut aussi faire consigner qu’elle rompt le silence.",
    notesHeading: "Ce que votre mission a envoyé",
    noNotes: "Votre mission n’a rien envoyé.",
    noNotesNext:
      "Ses notes d’objection, les textes sur lesquels elle a rompu le silence et les requêtes qu’elle a adressées à la Présidence figurent ici.",
    askedAbout: "Au sujet de la liste du",
    answer: "Réponse",
    askedAt: "Requête",
    breaks: "Textes sur lesquels elle a rompu le silence",
    text: "Texte",
    what: "Quoi",
    about: "Au sujet de",
    allNotes: "{count, plural, one {Voir # autre note} other {Voir # autres notes}}",
    seeObjections: "Toutes les objections de votre mission",
    informationHeading: "Listes pour votre information",
    informationKept: "Chaque processus a toutes ses listes sur sa page.",
    onFinalList: "Sur la liste finale : {accredited, number} sur {count, number}",
    earlierHeading: "Listes et textes antérieurs",
    earlierKept: "De l’année écoulée",
  },
  list: {
    title: "Période de non-objection",
    beforeYou: "{count, plural, one {# organisation devant vous} other {# organisations devant vous}}",
    beforeStates: "{count, plural, one {# organisation devant les États} other {# organisations devant les États}}",
    lead: {
      upcoming:
        "La liste a été distribuée. Les États Membres peuvent formuler une objection une fois la période ouverte.",
      settling:
        "La période est close. Ce qui a été reçu dans les délais est en cours d’enregistrement ; plus personne ne peut formuler d’objection.",
      closed: "La période a pris fin. Plus personne ne peut formuler d’objection. La liste peut toujours être lue ici.",
    },
    accredited: "Voir qui a été accrédité :",
    onFinalList:
      "Organisations de cette liste qui figurent sur la liste finale : {accredited, number} sur {count, number}.",
    readFinalList: "Lire la liste finale",
    accreditedLink: "organisations accréditées",
    heading: "La liste",
    withdrawn:
      "{count, plural, one {# organisation a retiré sa demande.} other {# organisations ont retiré leur demande.}}",
    namesAndCountries: "Noms et pays.",
    dossiers: "Les dossiers. Ouvrez-en un pour lire ce que l’organisation a envoyé.",
    filter: "Filtrer la liste",
    searchLabel: {
      dossier: "Nom, sigle ou référence",
      "name-and-country": "Nom ou référence",
    },
    any: "Tout",
    found: "{total, plural, =0 {Aucune organisation} one {# organisation} other {# organisations}}",
    page: "Page {page, number} sur {pages, number}",
    none: "Aucune organisation ne correspond à ces filtres.",
    noneNext: "Voir la liste entière",
    ownMark: "Objection de votre mission",
    readDossier: "Lire le dossier",
    chooseText: "Pour formuler une objection, cochez des organisations : une seule note peut toutes les désigner.",
    chooseOneText: "Pour formuler une objection, cochez l’organisation : une note en désigne une seule.",
    byReference: "Désigner des organisations par leur référence",
    byReferenceSays: "Issues de plusieurs pages, ou copiées d’un tableau",
    nothingSent: "Rien n’est envoyé avant que vous l’ayez lu et confirmé.",
    continue: "Continuer vers la confirmation",
    ticksGoAlong: "Ce que vous cochez est conservé lorsque vous filtrez ou triez la liste, ou changez de page.",
    alsoTicked: "{count, plural, one {# autre est cochée} other {# autres sont cochées}}",
    alsoTickedSays: "Sur d’autres pages de la liste ; décochez celles que vous ne visez pas",
    tooManyToTurn:
      "{count, plural, one {# organisation est cochée} other {# organisations sont cochées}}, et {most, number} au plus passent à une autre page. Continuez vers la confirmation : vous pourrez y ajouter les références d’autres organisations.",
  },
  dossier: {
    caption: "Ce que l’organisation a envoyé",
    circulated: "La décision prévoit sa distribution.",
    organisation: "L’organisation",
    column: "Dossier",
  },
  raise: {
    title: "Formuler une objection contre des organisations",
    confirmTitle: "Confirmer l’objection",
    chosen: "Organisations cochées",
    step: "Étape",
    references: "Références des organisations",
    referencesHint:
      "Une ou plusieurs, par exemple A-7Q4K-M2XD, chacune sur sa propre ligne ou séparées par des virgules. Une ligne peut comporter le nom à côté de la référence, comme dans une copie de tableau.",
    choose: "Cochez une organisation, ou donnez la référence de l’une d’elles",
    notAReference: "Références des organisations : il n’y a pas de référence dans « {line} »",
    tooMany: "Références des organisations : donnez-en {limit, number} au plus par note",
    backToList: "Retour à la liste",
    willName:
      "{count, plural, one {Votre mission est sur le point de formuler une objection contre # organisation :} other {Votre mission est sur le point de formuler une objection contre # organisations :}}",
    exceptions:
      "{count, plural, one {# ne sera pas désignée, pour la raison suivante :} other {# ne seront pas désignées, pour les raisons suivantes :}}",
    namedCaption: "Organisations contre lesquelles votre mission formule une objection",
    exceptionsCaption: "Non désignées dans la note",
    sentHeading: "Lorsque vous l’envoyez",
    effectHeading: "Son effet",
    seenHeading: "Qui en aura connaissance",
    untilHeading: "Jusqu’à quand",
    afterHeading: "Ensuite",
    untilText: "Elle compte si elle est reçue au plus tard à l’instant de clôture :",
    basis: "Fondement de l’objection",
    basisHint: "Le fondement général, dans des termes que peuvent lire ceux qui en auront connaissance.",
    confirm:
      "{count, plural, one {Formuler une objection contre cette organisation} other {Formuler une objection contre ces # organisations}}",
    change: "Modifier les organisations désignées",
  },
  note: {
    title: "Objection reçue",
    titleWithdrawn: "Objection retirée",
    own: "Note d’objection {reference}",
    reference: "Note",
    receiptHeading: "Accusé de réception",
    act: "Acte",
    receivedAt: "Réception :",
    inTime: "Elle a été reçue dans les délais. La période se clôt :",
    wasInTime: "Elle a été reçue dans les délais. La période s’est close :",
    sentBy: "Envoyée par",
    changedBy: "Par qui",
    ofChair: "Le bureau de la Présidence, sur réponse de la mission",
    onBehalf: "Au nom de",
    letter: "Un accusé de réception est envoyé par lettre à votre mission, et la Présidence en est informée.",
    namedHeading: "{count, plural, one {# organisation désignée} other {# organisations désignées}}",
    skippedHeading: "{count, plural, one {# non désignée} other {# non désignées}}",
    stands: "Subsiste",
    withdrawn: "Retirée",
    withdraw: "Retirer",
    withdrawOf: "Retirer l’objection : {organisation}",
    consulted: "D’ici là, votre mission peut maintenir ou retirer ses objections.",
    nextWithdraw: "Votre mission peut retirer chaque objection jusqu’à la clôture de la période :",
    nextAgain: "Ce qui a été retiré peut être formulé de nouveau tant que la période est ouverte.",
    nextOutcome: "Une fois la période close, chaque objection qui subsiste prend effet :",
    over: "La période est close. Les objections qui subsistaient à ce moment-là prennent effet.",
    overConsulted:
      "La période est close et la Présidence ne mène plus de consultations. Les objections qui subsistent prennent effet.",
    all: "Toutes les objections de votre mission",
    print: "Imprimez ou enregistrez cette page comme accusé de réception. Elle reste à cette adresse.",
    titleHold: "Mise en suspens reçue",
    titleLifted: "Mise en suspens levée",
    titleOver: "Plus rien ne subsiste",
    withdrawnOrLifted: "Retirée ou levée",
    lift: "Lever",
    liftOf: "Lever la mise en suspens : {organisation}",
    maintain: "Maintenir",
    maintainOf: "Maintenir l’objection : {organisation}",
    write: "Écrire",
    writeOf: "Écrire à la Présidence : {organisation}",
    done: {
      withdrawn: "L’objection contre l’organisation {organisation} a été retirée.",
      lifted: "La mise en suspens de l’organisation {organisation} a été levée.",
      maintained: "L’objection contre l’organisation {organisation} est maintenue.",
    },
  },
  own: {
    title: "Objections de votre mission",
    lead: "Toutes les notes que votre mission a envoyées, la plus récente en premier. Seule votre mission voit cette page.",
    none: "Votre mission n’a pas envoyé d’objection.",
    noneNext: "Les listes actuellement ouvertes figurent sur la page de votre mission.",
    open: "Ouvert à votre mission",
    partly: {
      stand: "{count, plural, one {# subsiste} other {# subsistent}}",
      withdrawn: "{count, plural, one {# retirée} other {# retirées}}",
      lifted: "{count, plural, one {# levée} other {# levées}}",
      ended: "{count, plural, one {# arrivée à son terme} other {# arrivées à leur terme}}",
    },
    andMore: "et {count, plural, one {# autre} other {# autres}}",
    count: "{count, plural, one {# organisation} other {# organisations}}",
  },
  withdraw: {
    title: "Retirer l’objection ?",
    objection: "L’objection",
    caption: "Note d’objection {reference}",
    text: "Votre mission est sur le point de retirer son objection contre l’organisation {organisation}.",
    hold: "La mise en suspens",
    effect: {
      open: "Elle ne compte alors plus.",
      consulted:
        "Elle ne compte alors plus. L’issue des consultations découle des objections qui subsistent à leur fin. Elle ne peut pas être formulée de nouveau : la période est close.",
      closed:
        "Elle ne compte alors plus, à partir de ce moment. Elle ne peut pas être formulée de nouveau : la période est close.",
    },
    again: "Votre mission peut formuler une nouvelle objection jusqu’à la clôture de la période :",
    told: "Un accusé de réception est envoyé à votre mission, et la Présidence en est informée.",
    button: "Retirer l’objection",
    keep: "Garder l’objection",
    notPossible: "Cette objection ne peut pas être retirée",
    back: "Retour à la note",
  },
  withdrawSeveral: {
    title: "Retirer plusieurs objections",
    lead: "Cochez celles que votre mission retire. Rien n’est retiré avant que vous ne l’ayez confirmé.",
    tickAll: "Tout cocher",
    tickNone: "Tout décocher",
    caption: "Objections de cette note",
    confirmTitle: "Retirer ces objections ?",
    text: "Votre mission est sur le point de retirer {count, plural, one {son objection contre # organisation} other {ses objections contre # organisations}}.",
    each: "Pour chaque objection",
    button: "Retirer les objections",
    done: "Les objections que vous avez choisies ont été retirées. Un accusé de réception est envoyé à votre mission.",
  },
  lift: {
    title: "Lever la mise en suspens ?",
    text: "Votre mission est sur le point de lever sa mise en suspens de l’organisation {organisation}.",
    effect:
      "Elle ne laisse alors plus ouvert le cas de l’organisation. Si rien d’autre ne le laisse ouvert, le silence décide à la clôture de la période, ou immédiatement si elle est close.",
    again:
      "Votre mission peut de nouveau mettre en suspens, ou formuler une objection, jusqu’à la clôture de la période :",
    button: "Lever la mise en suspens",
    keep: "Garder la mise en suspens",
    notPossible: "Il n’y a pas de mise en suspens à lever",
  },
  maintain: {
    title: "Maintenir l’objection ?",
    text: "Votre mission est sur le point d’informer la Présidence qu’elle maintient son objection contre l’organisation {organisation}.",
    effect: "L’objection subsiste à la fin des consultations.",
    after: "Votre mission peut encore la retirer jusqu’à la fin des consultations :",
    button: "Maintenir l’objection",
    keep: "Ne rien dire maintenant",
    notPossible: "Il n’y a rien à maintenir actuellement",
  },
  hold: {
    says: "Ce que dit votre mission",
    objects: "Elle formule une objection",
    objectsHint: "L’effet d’une objection sur chaque organisation est indiqué plus bas.",
    effectHeading: "L’effet d’une objection",
    holds: "Elle met en suspens",
    holdsHint:
      "Une mise en suspens laisse ouvert le cas de l’organisation pour tous les États, pendant {length} au plus. {then, select, objection {À son terme, elle devient une objection.} other {À son terme, elle est levée.}} Avant cela, elle peut être levée, ou transformée en objection.",
    instead:
      "Au lieu de formuler une objection, un État peut mettre en suspens : le cas de l’organisation reste alors ouvert pour tous les États, pendant {length} au plus. {then, select, objection {À son terme, la mise en suspens devient une objection.} other {À son terme, la mise en suspens est levée.}}",
    firm: "{count, plural, one {# peut faire l’objet d’une objection, mais pas d’une mise en suspens} other {# peuvent faire l’objet d’une objection, mais pas d’une mise en suspens}}",
    firmCaption: "Non mises en suspens par la note",
    limit: "Fin de la mise en suspens",
    uncounted:
      "Les jours fériés du lieu d’affectation {dutyStation} pour {years} n’ont pas été saisis. Dans une mise en suspens qui se prolonge jusqu’en {years}, chaque jour de semaine compte comme jour ouvrable, et sa fin n’est pas déplacée lorsqu’ils sont saisis.",
    confirmTitle: "Confirmer ce que dit votre mission",
    willName:
      "{count, plural, one {Votre mission est sur le point de formuler une objection contre # organisation, ou de la mettre en suspens :} other {Votre mission est sur le point de formuler une objection contre # organisations, ou de les mettre en suspens :}}",
    confirm:
      "{count, plural, one {Envoyer, au sujet de cette organisation} other {Envoyer, au sujet de ces # organisations}}",
    next: "{then, select, objection {Une mise en suspens qui n’est pas levée avant son terme devient une objection.} other {Une mise en suspens est levée à son terme.}} Jusque-là, tout État peut s’exprimer au sujet de l’organisation.",
    replaces:
      "{count, plural, one {Votre mission a mis en suspens # de ces organisations. Une objection remplace cette mise en suspens.} other {Votre mission a mis en suspens # de ces organisations. Une objection remplace chaque mise en suspens.}}",
    ownMark: "Mise en suspens par votre mission",
    stillOpen: "Cas laissés ouverts",
    stillOpenText:
      "{count, plural, one {Le cas de # organisation de cette liste est laissé ouvert par une mise en suspens. Jusque-là, un État peut encore s’exprimer à son sujet.} other {Le cas de # organisations de cette liste est laissé ouvert par des mises en suspens. Jusque-là, un État peut encore s’exprimer à leur sujet.}}",
    until: "Ouvert jusqu’au",
    becameObjection: "Limite atteinte : objection",
    ended: "A pris fin à sa limite",
    wasLifted: "Levée",
    lasts: "Court toujours",
  },
  standing: {
    hold: "Laissée ouverte jusqu’au",
    consultation: "Consultations de la Présidence jusqu’au",
  },
  consultations: {
    title: "Consultations",
    lead: "Lorsque le texte le prévoit, vous menez des consultations avec les auteurs d’objections. Une consultation s’ouvre à la clôture de la période ; à sa fin, chaque objection est retirée ou maintenue.",
    running: "En cours",
    over: "Terminées",
    none: "Il n’y a personne au sujet de qui mener des consultations.",
    noneNext:
      "Lorsqu’une période se clôt avec une objection et que le texte vous permet de mener des consultations, vous recevez une lettre, et cela figure ici.",
    caption: "Organisations au sujet desquelles vous menez des consultations",
    until: "Jusqu’au",
    state: "Situation",
    counts:
      "{standing, plural, =0 {Aucune objection ne subsiste} one {# objection subsiste} other {# objections subsistent}}, {maintained, plural, =0 {aucune maintenue} one {# maintenue} other {# maintenues}}, {withdrawn, plural, =0 {aucune retirée} one {# retirée} other {# retirées}}.",
    opened: "Ouverture",
    closes: "{over, select, yes {Terminée} other {Fin}}",
    outcome: {
      maintained:
        "L’organisation est écartée : {count, plural, one {une objection subsistait} other {# objections ou plus subsistaient}} à la fin des consultations.",
      withdrawn:
        "L’organisation n’est plus écartée : {count, plural, one {aucune objection ne subsistait} other {moins de # objections subsistaient}} à la fin des consultations.",
    },
    silence: {
      maintains: "Une objection que son État ne maintient ni ne retire subsiste à la fin.",
      drops: "Une objection que son État ne maintient ni ne retire tombe à la fin.",
    },
    threshold:
      "{count, plural, one {Une objection qui subsiste suffit à écarter l’organisation.} other {# objections doivent subsister pour écarter l’organisation.}}",
    objections: "Les objections",
    objector: "État",
    received: "Réception",
    basis: "Fondement",
    noBasis: "Aucun n’a été donné",
    stateOf: {
      silent: "Ni maintenue ni retirée à ce jour",
      maintained: "Maintenue",
      withdrawn: "Retirée",
      maintainsBySilence: "Maintenue : non retirée",
      dropsBySilence: "Tombée : non maintenue",
    },
    byLetter: "par lettre {letter}",
    record: "Consigner une réponse",
    write: "Écrire une note ou un message",
    entries: "Notes et messages",
    noEntries: "Rien n’a été écrit.",
    note: "Note",
    messageTo: "Message à la mission « {mission} »",
    by: "Par {person}",
    confidential:
      "Ceci n’est visible que de vous. Chaque État voit ce que vous lui avez écrit et ce qu’il a dit ; personne d’autre n’en a connaissance.",
    chairWrote: "Message de la Présidence",
    said: "Entre la Présidence et votre mission",
    wrote: "Message de {person} à la Présidence",
    writtenBy: "Message de la mission « {mission} »",
    isNew: "Nouveau : encore sans réponse",
    waiting:
      "{count, plural, one {# État a écrit et attend une réponse} other {# États ont écrit et attendent une réponse}}",
    margin: "La consultation",
    done: {
      extended: "La nouvelle fin est consignée. Les États consultés reçoivent une lettre indiquant le motif.",
      noted: "La note est consignée. Personne d’autre ne la lit.",
      written: "Le message est consigné, et une lettre est envoyée à la mission.",
      answered: "La réponse est consignée. La mission en reçoit l’accusé de réception par lettre.",
    },
    alike:
      "{count, plural, one {C’est la seule consultation de cette liste qui prend fin à cet instant.} other {La fin est reportée pour toutes les # organisations de cette liste au sujet desquelles vous menez des consultations jusqu’à cet instant, afin qu’aucune ne dispose de plus de temps qu’une autre.}}",
  },
  writeToChair: {
    title: "Écrire à la Présidence",
    text: "La Présidence consulte votre mission sur son objection contre l’organisation {organisation}. Répondez à ce que la Présidence a demandé, ou écrivez ce qu’elle devrait savoir.",
    words: "Texte",
    effect:
      "Ce que vous écrivez ne change rien à l’objection : pour la maintenir ou la retirer, votre mission le dit sur la page prévue à cet effet.",
    seen: "Le bureau de la Présidence et les délégués de votre mission le lisent, et personne d’autre. Le texte ne peut plus être modifié ensuite.",
    button: "Envoyer à la Présidence",
    notPossible: "Il n’y a rien sur quoi écrire à la Présidence actuellement",
    done: "Le message est parvenu à la Présidence. Un accusé de réception est adressé à votre mission par lettre.",
  },
  writeInConsultation: {
    title: "Écrire une note ou un message",
    to: "À qui",
    nobody: "Une note pour votre bureau",
    nobodyHint: "Personne d’autre ne la lit.",
    mission: "Un message à la mission « {mission} »",
    missionHint: "Une lettre est envoyée à cette mission seulement.",
    spokenWith: "Une note sur un échange avec la mission « {mission} »",
    spokenWithHint:
      "Par téléphone, par exemple. Personne d’autre ne la lit. Cet État ne compte alors plus parmi ceux qui attendent.",
    words: "Texte",
    button: "Consigner",
  },
  objectorsAnswer: {
    title: "Consigner une réponse",
    confirmTitle: "Consigner cette réponse ?",
    text: "Ce qu’un État vous a écrit compte comme s’il l’avait dit sur le portail. Il reçoit le même accusé de réception.",
    objection: "L’objection de quel État",
    answer: "Ce que dit l’État",
    withdrawn: "Il retire son objection",
    maintained: "Il maintient son objection",
    letter: "Référence de la lettre",
    letterHint: "Par exemple le numéro et la date de la note verbale.",
    button: "Consigner",
    nobody: "Aucune objection n’attend de réponse.",
  },
  putBeforeBody: {
    title: "Soumettre la liste à l’organe",
    text: "{count, plural, one {# organisation est dès lors devant l’organe, qui se prononce sur elle} other {# organisations sont dès lors devant l’organe, qui se prononce sur elles}}.",
    nobodyIsAsked: "Aucun État n’est consulté auparavant.",
    sealed: "La liste est scellée sous ces noms. Chaque organisation qui y figure reçoit une lettre.",
    button: "Sceller la liste",
  },
  determinations: {
    title: "Devant un organe",
    bodies: "Organes et leurs membres, par processus",
    text: "Lorsqu’une décision sur les modalités confie la décision à un organe, personne sur la liste n’est accrédité avant que ce qu’il a décidé ait été saisi par une personne et confirmé par une autre.",
    overdueText: "Un organe doit encore se prononcer sur une liste, et le délai pour le faire est écoulé.",
    waiting: "Listes devant un organe",
    nobodyWaits: "Aucune liste n’est en attente devant un organe.",
    decided: "Ce que les organes ont décidé",
    count: "En attente",
    sealed: "Liste du",
    due: "Échéance",
    noDue: "Le texte ne le dit pas",
    overdue: "En retard",
    act: "Ce qui peut être fait",
    enter: "Saisir ce qui a été décidé",
    change: "Saisir que l’organe revient sur sa décision",
    isCorrection: "Rectifie une saisie",
    confirm: "Voir ce qui a été saisi",
    process: "Processus",
    state: "Situation",
    isConfirmed: "Confirmée",
    waitsForSecond: "En attente d’une deuxième personne",
    done: {
      put: "La liste est devant l’organe.",
      discarded: "Ce qui avait été saisi a été écarté. Cela peut être saisi de nouveau.",
    },
  },
  determine: {
    title: {
      answer: "Saisir ce que l’organe a décidé",
      change: "L’organe revient sur sa décision",
      correction: "Rectifier ce qui a été saisi",
    },
    text: {
      answer:
        "{count, plural, one {# organisation attend} other {# organisations attendent}} la décision de l’organe. Ce que vous saisissez n’a pas d’effet tant que quelqu’un d’autre ne l’a pas confirmé.",
      change:
        "L’organe s’est prononcé sur {count, plural, one {# organisation} other {# organisations}}. Là où il décide maintenant autrement, cela compte à partir de son propre instant : il retire, ou admet, à partir de ce moment. Cela n’a pas d’effet tant que quelqu’un d’autre ne l’a pas confirmé.",
      correction:
        "Ce qui a été saisi était erroné pour certaines des {count, plural, one {# organisation} other {# organisations}} concernées. Une rectification compte à partir de l’instant de ce qu’elle rectifie, et les organisations concernées reçoivent une lettre. Elle n’a pas d’effet tant que quelqu’un d’autre ne l’a pas confirmée.",
    },
    keepsInstant: "Une rectification garde l’instant de ce qu’elle rectifie :",
    missing: {
      how: "Indiquez comment l’organe a décidé.",
      symbol: "Donnez la cote du document qui le consigne.",
      decided: "Donnez le jour et l’heure auxquels l’organe a décidé.",
    },
    session: "Session",
    how: "Comment cela a été décidé",
    ways: {
      "no-objection": "Sans objection en salle",
      consensus: "Par consensus",
      vote: "Par un vote",
      pronouncement: "Par une déclaration de la Présidence",
    },
    symbol: "Cote du document",
    symbolHint: "Par exemple du rapport de la séance.",
    decided: "Décision",
    decidedHint: "Jour et heure, {zone}.",
    all: "Pour toutes celles qui attendent",
    allHint: "Vaut pour celles qui n’ont pas de réponse propre ci-dessous, quelle que soit la page où elles figurent.",
    list: "Sur la liste",
    answered:
      "{count, plural, =0 {Rien n’a encore été saisi pour aucune d’elles.} one {Pour # sur {all, number}, une réponse propre a été saisie.} other {Pour # sur {all, number}, une réponse propre a été saisie.}} Ce que vous saisissez est conservé lorsque vous allez sur une autre page, et jusqu’à ce que vous saisissiez la décision.",
    page: "{pages, plural, =1 {} one {Page {page} sur # : } other {Page {page} sur # : }}{count, plural, one {# organisation} other {# organisations}}",
    find: "Nom, sigle ou référence",
    saveAndFind: "Enregistrer et chercher",
    differs: "{corrects, select, yes {Autrement que ce qui est rectifié} other {Autrement que la plupart}}",
    foundNobody: "Aucune organisation de ce nom n’est concernée.",
    saveAndBefore: "Enregistrer, page précédente",
    saveAndAfter: "Enregistrer, page suivante",
    goTo: "Page, de 1 à {pages}",
    saveAndGo: "Enregistrer et y aller",
    save: "Enregistrer pour plus tard",
    notAsked: "Sans objet actuellement",
    problemOf: "{name} : {problem}",
    moreProblems: "{count, plural, one {Une autre réponse est illisible.} other {# autres réponses sont illisibles.}}",
    name: "Organisation",
    reference: "Référence",
    outcome: "Décision",
    outcomeOf: "Décision : {name}",
    outcomes: { yes: "Approuvée", no: "Non approuvée", deferred: "Différée" },
    asAll: "Comme pour toutes",
    notDecided: "Rien n’a été décidé",
    staysAsItIs: "Reste telle quelle",
    holds: "Actuellement : {outcome}",
    opposed: "Opposition en salle",
    opposedOf: "États qui se sont opposés en salle : {name}",
    opposedHint:
      "États qui se sont opposés en salle à une organisation, lorsque le compte rendu de la séance les nomme : leurs noms, séparés par des virgules.",
    opposedUnknown: "Il n’y a pas de mission d’État Membre portant ce nom : {names}.",
    votes: "Voix",
    votesOf: "Voix : {name}",
    votesHint: "Voix, en cas de vote sur une organisation : pour, contre, abstentions, par exemple 90-20-5.",
    votesForm:
      "{field} : écrivez les voix pour, contre et les abstentions avec des traits d’union, par exemple 90-20-5.",
    says: "Ce que dit le texte",
    enter: "Saisir la décision",
    meanwhile: {
      waits: "Saisie sur cette liste, pas encore confirmée",
      confirmed: "Confirmée sur cette liste depuis votre saisie",
      enteredBy: "Saisie par",
      counts:
        "{yes, plural, one {# approuvée} other {# approuvées}}, {no, plural, one {# non approuvée} other {# non approuvées}}, {deferred, plural, one {# différée} other {# différées}}",
      kept: "Ce que vous avez saisi est conservé jusque-là. Lorsque ceci est confirmé, ce que vous avez saisi sur les organisations dont il décide est effacé ; si ceci est écarté, vous pouvez continuer.",
      cleared:
        "Ce que vous aviez saisi sur les organisations dont il décide a été effacé : cela ne peut plus être saisi.",
      look: "Voir ce qui a été saisi",
    },
    odd: {
      otherwise: "Le texte fait décider l’organe d’une autre manière que celle qui a été saisie.",
      outside: "L’instant se situe hors des jours de la session.",
      leftOut:
        "{count, plural, one {# organisation de la liste reste} other {# organisations de la liste restent}} sans réponse.",
      changes:
        "{count, plural, one {L’organe avait décidé autrement pour # organisation.} other {L’organe avait décidé autrement pour # organisations.}}",
      opposed:
        "{count, plural, one {# organisation a rencontré une opposition en salle et a été approuvée} other {# organisations ont rencontré une opposition en salle et ont été approuvées}} sans vote.",
      votes:
        "{count, plural, one {Une décision ne découle pas} other {# décisions ne découlent pas}} du décompte des voix.",
    },
  },
  determination: {
    title: "Décision de l’organe",
    counts: "Ce qu’il en est résulté",
    who: "Saisie et confirmation",
    enteredBy: "Saisie par {name},",
    confirmedBy: "Confirmée par {name},",
    saysNothing: "Elle n’a pas d’effet tant que quelqu’un d’autre ne l’a pas confirmée.",
    confirm: "Confirmer ce que l’organe a décidé",
    confirmText:
      "Organisations accréditées immédiatement : {yes, plural, =0 {aucune} one {#} other {#}} ; non approuvées : {no, plural, =0 {aucune} one {#} other {#}} ; décisions différées : {deferred, plural, =0 {aucune} one {#} other {#}}. Chaque organisation reçoit une lettre. Un organe qui revient sur sa décision décide de nouveau.",
    discard: "Écarter la saisie",
    discardText:
      "Ce qui a été saisi est écarté, afin de pouvoir être saisi de nouveau. Les archives gardent la trace de cette saisie.",
    publicPage: "La page que tout le monde voit",
    corrects: "Rectifie ce qui a été saisi sous",
    correctedBy: "Une partie était erronée, et est rectifiée par",
    figures: "Pour, contre, abstentions :",
    opposedBy: "Opposition en salle : {states}",
    accredited: "Accréditées par cette décision",
    nobody: "Personne n’est accrédité par cette décision.",
    withheld: "La décision sur les modalités ne rend pas public qui est accrédité.",
    done: {
      entered: "Saisie faite. Quelqu’un d’autre doit maintenant la confirmer.",
      confirmed: "Confirmation faite. Les accréditations sont accordées et tout le monde en est informé.",
    },
  },
  told: {
    title: "Auteurs des objections",
    lead: "La décision prévoit que cela soit communiqué une fois connu le résultat d’une organisation. Ce qui a été retiré n’est pas communiqué.",
  },
  ask: {
    title: "Demander à la Présidence qui a formulé une objection",
    text: "La Présidence répond à votre mission seule : quels États ont formulé une objection contre quelles organisations de cette liste{bases, select, yes {, et sur quel fondement lorsqu’il a été donné} other {}}.",
    who: "La décision permet à tout État Membre de le demander. La requête de votre mission et la réponse qu’elle reçoit sont consignées entre elle et la Présidence ; aucune autre mission n’en a connaissance.",
    referencesHint:
      "Laissez vide pour une requête portant sur toute la liste. Ou donnez des références telles que A-7Q4K-M2XD, chacune sur sa propre ligne ou séparées par des virgules.",
    button: "Adresser la requête à la Présidence",
  },
  request: {
    title: "Auteurs des objections",
    box: "La requête",
    from: "État",
    askedAbout: "Porte sur",
    about: "{all, select, yes {toute la liste} other {{count, plural, one {# organisation} other {# organisations}}}}",
    asked: "Requête",
    answered: "Réponse",
    rule: "Paragraphe",
    waits:
      "La Présidence n’a pas encore répondu. Lorsqu’elle le fera, une lettre sera envoyée à votre mission, et la réponse figurera ici.",
    declined: "La Présidence a répondu, et ne divulgue pas qui a formulé une objection. Le motif indiqué :",
    told: "{count, plural, one {Une objection subsiste contre # des organisations sur lesquelles porte votre requête.} other {Des objections subsistent contre # des organisations sur lesquelles porte votre requête.}}",
    asItStood: "Situation au moment où la Présidence a répondu. Réservé aux délégués de votre mission.",
    nobody: "Aucune objection ne subsiste contre les organisations sur lesquelles porte votre requête.",
    nobodyWhy: "Ce qui a été retiré dans les délais n’est pas divulgué : ce n’est pas une objection.",
    caption: "Organisations, et États qui ont formulé une objection contre elles",
    objectedBy: "Objection de",
    noBases: "La décision ne prévoit pas que les fondements soient divulgués à un État qui en fait la requête.",
    yours: "Ce que votre mission a demandé à la Présidence",
    seeAnswer: "Lire la réponse de la Présidence",
    seeWaiting: "Requête faite, pas encore de réponse",
  },
  answer: {
    title: "Requête de la mission « {mission} » : qui a formulé une objection",
    legend: "Votre réponse",
    disclose: "Divulguer",
    discloseHint:
      "{bases, select, yes {L’État lit quels États ont formulé une objection contre les organisations en question, et sur quel fondement lorsqu’il a été donné.} other {L’État lit quels États ont formulé une objection contre les organisations en question. La décision ne prévoit pas que les fondements lui soient divulgués.}}",
    decline: "Décliner",
    declineHint: "L’État lit votre motif et rien d’autre.",
    reason: "Motif, si vous déclinez",
    reasonHint: "Dans des termes que ses délégués peuvent lire.",
    reasonIsNotSent:
      "Un motif n’est envoyé que si vous déclinez. Choisissez « Décliner », ou supprimez le motif pour divulguer",
    lookIsRecorded: "chaque consultation est consignée",
    once: "Vous répondez une seule fois. Ce qui est communiqué à l’État reste tel quel.",
    button: "Répondre à l’État",
  },
  requests: {
    title: "À qui les auteurs d’objections ont été communiqués",
    lead: "Lorsque la décision le prévoit, tout État Membre peut vous demander qui a formulé une objection. Vous répondez à cet État seul.",
    waiting: "En attente de votre réponse",
    noneWait: "Aucun État n’attend de réponse.",
    noneWaitNext: "Lorsqu’un État fait une requête, vous recevez une lettre, et sa requête figure ici.",
    answered: "Réponses données",
    answer: "Réponse",
    disclosed:
      "{count, plural, =0 {Informé qu’aucune objection ne subsiste} one {Informé de # objection} other {Informé de # objections}}{bases, select, yes {, fondements compris} other {}}",
    declined: "Déclinée",
    shown: "Ce qui a été montré, à qui et quand",
    shownSays: "Vos propres consultations, et ce qui a été répondu aux États",
    noneShown: "Les auteurs d’objections n’ont été montrés à personne.",
    reader: "Montré à",
    what: "Quoi",
    whatShown: "{bases, select, yes {Auteurs des objections, et fondements} other {Auteurs des objections}}",
    when: "Quand",
    lists: "Listes distribuées",
    listsSay: "À qui, et à qui les pages indiquent sans requête les auteurs d’objections, une fois le résultat connu",
    pagesTell: "Les pages indiquent les auteurs d’objections",
    letters: "Lettres du processus, avec ce qu’il est advenu de chacune",
  },
  letter: {
    listCirculated: {
      subjectAction:
        "À faire au plus tard le {deadline} : liste de {count, plural, one {# organisation} other {# organisations}}, {process}",
      subjectInformation:
        "Pour information : liste de {count, plural, one {# organisation} other {# organisations}}, {process}",
      opening:
        "Le Secrétariat distribue à la mission « {mission} » la liste de {count, plural, one {# organisation qui a demandé} other {# organisations qui ont demandé}} à participer au processus « {process} ».",
      object:
        "{body, select, none {Un État Membre} other {Un membre de l’organe « {title} »}} peut formuler une objection contre une ou plusieurs organisations de la liste jusqu’à l’instant de clôture, qui est inclus.",
      observe:
        "Seuls {body, select, none {les États Membres} other {les membres de l’organe « {title} »}} peuvent formuler une objection. Cette lettre est envoyée pour information.",
      basis: {
        none: "Aucun fondement n’est demandé.",
        voluntary: "Le fondement général d’une objection peut être donné ; c’est facultatif.",
        required: "Le fondement d’une objection doit être donné.",
      },
      later: "Rien ne peut être dit avant l’ouverture de la période. Vous recevrez une lettre à ce moment-là.",
      go: "Voir la liste",
    },
    listCirculatedForChair: {
      subject: "Distribuée : la liste, {process}",
      opening:
        "Le Secrétariat a distribué aux missions la liste de {count, plural, one {# organisation} other {# organisations}} pour le processus « {process} ».",
      go: "Voir la liste",
    },
    informationListSealed: {
      subject:
        "Pour information : liste de {count, plural, one {# organisation dotée} other {# organisations dotées}} du statut consultatif, {process}",
      opening:
        "Processus « {process} » : le Secrétariat a vérifié le statut de {count, plural, one {# organisation qui a fait part de son intérêt, et l’inscrit} other {# organisations qui ont fait part de leur intérêt, et les inscrit}} sur une liste pour information.",
      nobodyObjects:
        "Personne n’a à agir : aucune objection ne peut être formulée contre une organisation de cette liste.",
      go: "Voir la liste",
    },
    finalListSealed: {
      subject: "Nouvelle liste finale : liste {number, number}, {process}",
      opening:
        "Processus « {process} » : {added, plural, one {# organisation de la liste, dont le résultat n’était pas connu à la clôture de la période, est accréditée} other {# organisations de la liste, dont le résultat n’était pas connu à la clôture de la période, sont accréditées}}. Une nouvelle liste finale est scellée.",
      whole:
        "Elle est complète : {count, plural, one {elle désigne l’unique organisation de la liste proposée qui est accréditée} other {elle désigne les # organisations de la liste proposée qui sont accréditées}} à ce jour.",
      go: "Voir la liste",
    },
    listBeforeBody: {
      subject:
        "Devant l’organe qui décide : liste de {count, plural, one {# organisation} other {# organisations}}, {process}",
      opening:
        "Une liste de {count, plural, one {# organisation qui demande à être accréditée} other {# organisations qui demandent à être accréditées}} auprès du processus « {process} » est devant l’organe qui se prononce sur elle.",
      inTheRoom:
        "Aucune période de non-objection n’est ouverte à son sujet : l’organe décide en séance. Le silence n’accrédite personne.",
      go: "Lire la liste",
    },
    listCorrected: {
      subject: "Rectificatif {corrigendum, number} à la liste {number, number}, {process}",
      opening:
        "La liste {number, number} du processus « {process} » est rectifiée par le rectificatif {corrigendum, number}. La liste elle-même reste telle qu’elle a été scellée.",
      openingApplicant:
        "L’entrée de l’organisation {organisation} sur la liste {number, number} du processus « {process} » est rectifiée.",
      from: "Sur la liste",
      to: "Doit se lire",
      reason: "Motif",
      sealed: "Scellée",
      go: "Voir la liste",
    },
    noObjectionPeriodClosed: {
      subject: "Terminée : période de non-objection sur la liste, {process}",
      opening:
        "La période pendant laquelle les États pouvaient formuler une objection contre des organisations de la liste du processus « {process} » a pris fin.",
      accredited:
        "{count, plural, =0 {Aucune organisation de la liste n’est accréditée.} one {# organisation de la liste est accréditée.} other {# organisations de la liste sont accréditées.}}",
      notAccredited:
        "{count, plural, =0 {Aucune organisation de la liste n’est écartée.} one {# organisation de la liste n’est pas accréditée.} other {# organisations de la liste ne sont pas accréditées.}}",
      rule: "Ce que la décision en dit :",
      onward: {
        states:
          "{count, plural, one {# organisation de la liste passe} other {# organisations de la liste passent}} sur une nouvelle liste, au sujet de laquelle les États sont de nouveau consultés.",
        class:
          "{count, plural, one {# organisation de la liste poursuit la procédure dans une autre catégorie, comme elle y avait consenti dans sa demande.} other {# organisations de la liste poursuivent la procédure dans une autre catégorie, comme elles y avaient consenti dans leur demande.}}",
        body: "{count, plural, one {# organisation de la liste est soumise} other {# organisations de la liste sont soumises}} à l’organe, qui décide.",
      },
      open: "{count, plural, one {# organisation de la liste n’a pas encore de résultat : un État laisse son cas ouvert} other {# organisations de la liste n’ont pas encore de résultat : un État laisse leur cas ouvert}}, ou la Présidence mène des consultations avec les auteurs d’objections.",
      beforeBody:
        "{count, plural, =0 {Aucune organisation de la liste n’est devant l’organe.} one {# organisation de la liste est devant l’organe, qui décide.} other {# organisations de la liste sont devant l’organe, qui décide.}}",
      withheld: "La décision ne prévoit pas que soit communiqué à votre mission qui est accrédité.",
      goOutcomes: "Voir les résultats",
      goAccredited: "Voir qui est accrédité",
      goList: "Voir la liste",
    },
    determinationConfirmed: {
      subject: "Décision prise : la liste, {process}",
      opening: "L’organe s’est prononcé sur des organisations de la liste du processus « {process} ».",
      accredited:
        "{count, plural, =0 {Aucune organisation n’est accréditée de ce fait.} one {# organisation est accréditée de ce fait.} other {# organisations sont accréditées de ce fait.}}",
      others:
        "Non approuvées : {no, plural, =0 {aucune} one {#} other {#}} ; renvoyées à une décision ultérieure : {deferred, plural, =0 {aucune} one {#} other {#}}.",
      withheld: "La décision ne prévoit pas que soit communiqué à votre mission qui est accrédité.",
      correction: "Cette décision rectifie ce qui avait été saisi auparavant.",
      withdrawn:
        "{count, plural, one {# organisation qui était accréditée ne l’est plus.} other {# organisations qui étaient accréditées ne le sont plus.}}",
      go: "Voir ce qui a été décidé",
    },
    noObjectionPeriodBegun: {
      subject: "À faire au plus tard le {deadline} : des objections peuvent désormais être formulées, liste, {process}",
      opening:
        "La période de non-objection sur la liste du processus « {process} », annoncée lors de la distribution de celle-ci, s’est ouverte.",
    },
    noObjectionPeriodReminder: {
      subject: "À faire au plus tard le {deadline} : rappel, liste, {process}",
      opening:
        "La période pendant laquelle un État Membre peut formuler une objection contre des organisations de la liste du processus « {process} » touche à sa fin.",
      toAll:
        "Ce rappel est le même pour chaque mission qui peut formuler une objection, qu’elle l’ait fait ou non. Une mission qui a dit ce qu’elle souhaite dire n’a rien à faire.",
    },
    noObjectionPeriodExtended: {
      subject: "Nouvel instant de clôture de la période de non-objection : {deadline}",
      openingMission:
        "La période pendant laquelle un État Membre peut formuler une objection contre des organisations de la liste du processus « {process} » a été prolongée.",
      openingApplicant:
        "La période pendant laquelle les États Membres peuvent formuler une objection contre des organisations de la liste du processus « {process} » a été prolongée. L’organisation {organisation} figure sur cette liste et recevra une lettre à la fin de la période.",
      reason: "Le motif indiqué par le Secrétariat :",
      goMission: "Voir la liste",
      goApplicant: "Voir où en est la demande",
    },
    inThePortal:
      "Cette lettre ne dit ni de quelles organisations il s’agit, ni ce qui a été écrit. Les délégués de la mission le lisent sur le portail.",
    objectionReceived: {
      subject: "Accusé de réception : note {note}",
      opening:
        "L’objection de la mission « {mission} » contre {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} » a été reçue dans les délais.",
      withdrawal: "La mission peut voir sur le portail cette note, et ce qui peut en être fait.",
      go: "Voir la note",
    },
    objectionReceivedForChair: {
      subject: "Pour la Présidence : note {note}",
      opening:
        "La mission « {mission} » formule une objection contre {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} ».",
      basis: "Le fondement donné :",
      noBasis: "Aucun fondement n’a été donné.",
      basisNotShown: "La décision ne prévoit pas que les fondements soient divulgués à la Présidence.",
      go: "Voir les objections",
    },
    objectionWithdrawn: {
      subject: "Accusé de réception : changement concernant la note {note}",
      opening:
        "La mission « {mission} » a retiré son objection contre {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} ».",
      goMission: "Voir les objections de la mission",
      goChair: "Voir les objections",
    },
    objectionMaintained: {
      opening:
        "La mission « {mission} » maintient son objection contre {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} ».",
    },
    holdReceived: {
      opening:
        "La mise en suspens par la mission « {mission} » de {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} » a été reçue dans les délais.",
    },
    holdReceivedForChair: {
      opening:
        "La mission « {mission} » met en suspens {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} ».",
    },
    holdLifted: {
      opening:
        "La mission « {mission} » a levé sa mise en suspens de {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} ».",
    },
    holdReminder: {
      subject: "À faire au plus tard le {deadline} : rappel, liste, {process}",
      opening: {
        lifted:
          "La mise en suspens par votre mission de {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} » touche à sa fin ; elle sera alors levée. Jusque-là, votre mission peut formuler une objection à la place.",
        objection:
          "La mise en suspens par votre mission de {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} » touche à sa fin ; elle deviendra alors une objection. Jusque-là, votre mission peut la lever.",
      },
    },
    consultationOpened: {
      subject: "À faire au plus tard le {deadline} : consultation, liste, {process}",
      opening: {
        chair:
          "La Présidence mène des consultations avec les États qui ont formulé une objection contre {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} ».",
        mission:
          "La Présidence mène des consultations avec votre mission sur son objection contre {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} ».",
      },
      act: {
        chair: "À la fin, chaque objection est retirée ou maintenue. Le texte dit ce que signifie le silence.",
        mission:
          "Jusque-là, votre mission peut indiquer sur le portail, ou dans une lettre à la Présidence, si elle retire son objection ou la maintient.",
      },
      goChair: "Voir les consultations",
      goMission: "Voir ce que la mission a envoyé",
    },
    consultationReminder: {
      subject: "À faire au plus tard le {deadline} : rappel, consultation, liste, {process}",
      opening: {
        chair:
          "La consultation au sujet de {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} » touche à sa fin.",
        mission:
          "La consultation sur l’objection de votre mission contre {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} » touche à sa fin.",
      },
    },
    consultationsExtended: {
      subject: "Nouvelle fin d’une consultation : {deadline}, liste, {process}",
      opening: {
        chair:
          "La consultation au sujet de {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} » est prolongée.",
        mission:
          "La Présidence prolonge la consultation avec votre mission sur son objection contre {count, plural, one {# organisation} other {# organisations}} de la liste du processus « {process} ».",
      },
      stands:
        "Ce que votre mission a dit reste valable. Jusqu’à la nouvelle fin, elle peut encore retirer son objection ou la maintenir.",
      reason: "Le motif indiqué par la Présidence :",
    },
    consultationRequest: {
      subject:
        "À faire au plus tard le {deadline} : lire ce que la Présidence a écrit à votre mission, liste, {process}",
      opening:
        "La Présidence a écrit à votre mission au sujet d’une organisation de la liste du processus « {process} ».",
    },
    writtenToChair: {
      subject: {
        mission: "Accusé de réception : message de votre mission à la Présidence, liste, {process}",
        chair: "Un État a écrit dans le cadre de consultations : liste, {process}",
      },
      opening: {
        mission:
          "Le message de votre mission à la Présidence au sujet d’une organisation de la liste du processus « {process} » a été reçu. La présente lettre ne le reproduit pas.",
        chair:
          "La mission « {mission} » vous a écrit dans le cadre des consultations sur une organisation de la liste du processus « {process} ». La présente lettre ne reproduit pas son message : vous le lisez sur le portail.",
      },
    },
    objectorsAskedFor: {
      subject: "À faire : une requête à la Présidence, liste, {process}",
      opening:
        "La mission « {mission} » demande, au sujet de la liste du processus « {process} », qui a formulé une objection {all, select, yes {contre une organisation quelconque} other {contre {count, plural, one {# organisation} other {# organisations}}}}.",
      go: "Répondre à la requête",
    },
    requestAnswered: {
      subject: "La Présidence a répondu : liste, {process}",
      opening:
        "La Présidence a répondu à votre mission, qui avait demandé qui a formulé une objection contre des organisations de la liste du processus « {process} ».",
      onThePage:
        "La réponse est réservée aux délégués de votre mission. Elle se trouve à sa page du portail, et non dans cette lettre.",
      go: "Lire la réponse",
    },
  },
};

export const objectionsRefusal = {
  nothing_to_circulate: "Aucune demande validée n’attend d’être distribuée.",
  nothing_new_to_list:
    "Aucune organisation n’a été vérifiée qui ne figure déjà sur une liste pour information de cet appel.",
  correction_changes_nothing: "Rien ne serait rectifié. Modifiez le nom, le sigle ou le pays.",
  correction_needs_a_reason: "Indiquez le motif de la rectification. Il est communiqué à tous ceux qui ont la liste.",
  changed_records_are_not_looked_at:
    "Des organisations de cette liste ont modifié leur fiche depuis l’envoi de leur demande. Prenez connaissance de chaque modification avant la distribution de la liste.",
  application_cannot_be_circulated:
    "Une demande de cette liste n’est pas validée en vue d’une distribution dans le cadre de cet appel. Vérifiez de nouveau.",
  period_is_shorter_than_decided:
    "La période de non-objection serait plus courte que ne le prévoit la décision. Elle peut se clore au plus tôt le {earliestAt}.",
  period_is_longer_than_decided:
    "La période de non-objection serait plus longue que ne le prévoit la décision. Elle peut se clore au plus tard le {latestAt} ; une fois qu’elle court, elle peut être prolongée, avec un motif communiqué à tous.",
  period_ends_at_the_hour_of_the_text:
    "La décision dit à quelle heure du dernier jour la période prend fin : à {clock}.",
  list_is_too_close_to_session:
    "La liste parviendrait aux missions trop près de la session. Le dernier moment possible était le {latestAt}.",
  period_has_not_closed: "La période de non-objection n’est pas close.",
  settlement_margin_has_not_passed:
    "L’instant de clôture est passé, et ce qui a été reçu dans les délais est encore en cours d’enregistrement. Réessayez dans deux minutes.",
  period_already_lapsed: "La période de non-objection a pris fin et son résultat est consigné.",
  no_objection_period_has_not_opened: "La période de non-objection s’ouvre le {opensAt}. Rien ne peut être dit avant.",
  no_objection_period_has_closed:
    "La période de non-objection est close. Ce qui arrive après l’instant de clôture ne compte pas.",
  mission_may_not_object:
    "Seuls les États que la décision consulte au sujet de cette liste peuvent formuler une objection.",
  objection_names_nobody: "Choisissez au moins une organisation.",
  objection_names_more_than_one: "La décision demande une note par organisation.",
  basis_is_required: "Donnez le fondement de l’objection. La décision l’exige.",
  application_not_in_period:
    "Une organisation que vous avez choisie ne figure pas sur cette liste. Vérifiez de nouveau.",
  category_cannot_be_objected_to: "Personne ne peut formuler d’objection contre une organisation de cette catégorie.",
  already_objected: "Votre mission a déjà formulé une objection contre une organisation que vous avez choisie.",
  objection_cannot_be_withdrawn: "La décision ne prévoit pas le retrait d’une objection.",
  objection_already_withdrawn: "Cette objection a été retirée.",
  not_an_objection_of_this_mission: "Ce n’est pas une objection de votre mission.",
  text_knows_no_hold: "La décision ne permet pas à un État de mettre en suspens au lieu de formuler une objection.",
  already_held: "Votre mission a déjà mis en suspens une organisation que vous avez choisie.",
  limits_differ:
    "Une mise en suspens de ces organisations n’a pas le même terme pour toutes. Envoyez une note pour chacune.",
  hold_is_lifted: "Ceci est une mise en suspens. Elle est levée, et non retirée.",
  hold_is_an_objection: "Ceci est une objection, et non une mise en suspens.",
  hold_has_ended: "La mise en suspens a pris fin d’elle-même le {endedAt}.",
  what_follows_cannot_be_counted:
    "Les jours fériés du lieu d’affectation {dutyStation} pour {year} n’ont pas été saisis. Une mise en suspens d’un État, ou une consultation de la Présidence, peut se prolonger jusqu’en {year} et se compte en jours ouvrables. Le Secrétariat les saisit avant la distribution de la liste : « Appels », « Jours fériés et autres calendriers ».",
  determination_would_accredit_twice:
    "{count, plural, one {Une organisation a une autre accréditation, ou en attend une tacitement, qui vaut} other {# organisations ont une autre accréditation, ou en attendent une tacitement, qui vaut}} pour la même session ou les mêmes jours : {organisations}{more, plural, =0 {} one { ; et # autre} other { ; et # autres}}. Écartez ce qui a été saisi et saisissez-le sans {count, plural, one {elle} other {elles}}, ou mettez d’abord fin à l’autre accréditation.",
  consultation_is_not_open: "La Présidence ne mène pas actuellement de consultations au sujet de cette organisation.",
  consultation_entry_is_empty: "Écrivez ce qui doit être consigné.",
  objection_already_maintained: "Cette objection a été maintenue.",
  enough_is_written_to_the_chair:
    "Votre mission a écrit {most} fois depuis que la Présidence lui a écrit pour la dernière fois. Rien n’a été envoyé. Attendez une réponse de la Présidence, ou adressez-lui une lettre ; votre mission peut toujours maintenir ou retirer son objection.",
  answer_needs_its_letter: "Donnez la référence de la lettre dans laquelle l’État le dit.",
  no_outcome_to_record: "Rien de nouveau n’est à consigner pour cette liste.",
  determination_waits_for_confirmation:
    "Une décision de l’organe a été saisie sur cette liste et attend une deuxième personne, du Secrétariat ou du bureau de la Présidence. Elle doit d’abord être confirmée ou écartée.",
  nobody_waits_for_the_body: "Personne sur cette liste n’attend de décision de l’organe.",
  determination_needs_a_symbol: "Donnez la cote du document qui consigne la décision.",
  determination_decides_on_nobody: "Indiquez pour au moins une organisation ce que l’organe a décidé.",
  votes_without_a_vote: "Un décompte des voix ne va qu’avec une décision par un vote.",
  application_is_not_before_the_body:
    "Une organisation que vous avez choisie n’attend plus la décision de l’organe. Vérifiez de nouveau.",
  determination_lies_ahead: "Cet instant est à venir. Personne ne saisit ce qu’un organe décidera.",
  determination_before_its_list:
    "L’organe ne peut pas avoir décidé avant que la liste lui ait été soumise. Donnez un instant postérieur, ou vérifiez que c’est la bonne liste.",
  determination_after_its_scope:
    "Ce à quoi se rapporterait l’accréditation des organisations avait alors pris fin. L’organe ne peut plus en décider.",
  determination_before_the_one_before:
    "L’organe a différé sa décision à un moment postérieur à celui-ci. Donnez un instant postérieur à sa dernière décision.",
  body_has_decided_so_already:
    "L’organe en a déjà décidé ainsi pour une organisation que vous avez choisie. Vérifiez de nouveau.",
  correction_is_of_the_last_word:
    "Autre chose a été décidé depuis au sujet d’une organisation que vous avez choisie : une rectification porte sur la dernière décision à son sujet.",
  correction_keeps_its_instant: "Une rectification garde l’instant de ce qu’elle rectifie.",
  determination_is_corrected: "Ceci a déjà été rectifié. Rectifiez la rectification.",
  determination_is_confirmed:
    "Cette décision de l’organe a été confirmée. Si l’organe revient sur sa décision, saisissez ce qu’il décide alors.",
  determination_needs_a_second_person:
    "Vous avez vous-même saisi ceci. Une autre personne du Secrétariat ou du bureau de la Présidence doit le confirmer.",
  only_a_member_state_asks:
    "Seule la mission d’un État Membre peut demander à la Présidence qui a formulé une objection.",
  objectors_are_not_disclosed_on_request:
    "La décision relative à cette campagne ne prévoit pas que les auteurs d’objections soient divulgués à un État qui en fait la requête.",
  objectors_are_disclosed_from_the_close:
    "Un État peut demander qui a formulé une objection une fois close la période de non-objection : {closesAt}.",
  request_waits_for_its_answer:
    "Votre mission a déjà fait une requête à leur sujet, et la Présidence n’a pas encore répondu.",
  request_names_nobody: "Choisissez au moins une organisation, ou faites porter la requête sur toute la liste.",
  request_is_answered: "Cette requête a reçu une réponse.",
  declining_needs_a_reason:
    "Indiquez le motif pour lequel vous déclinez. Il est communiqué à l’État qui a fait la requête.",
};

export const objectionsEventWords = {
  ListCirculated: "Liste distribuée",
  InformationListSealed: "Liste pour information scellée",
  FinalListSealed: "Liste finale scellée",
  ListCorrected: "Liste rectifiée",
  NoObjectionPeriodExtended: "Période de non-objection prolongée",
  NoObjectionPeriodLapsed: "Période de non-objection expirée, résultat consigné",
  ObjectionRaised: "Objection formulée",
  ObjectionWithdrawn: "Objection retirée",
  HoldPlaced: "Mise en suspens",
  HoldLifted: "Mise en suspens levée",
  ObjectionMaintained: "Objection maintenue",
  WrittenInConsultation: "Écrit dans une consultation",
  WrittenToChair: "Un État a écrit à la Présidence lors de consultations",
  ConsultationSeen: "Une consultation a été montrée",
  ConsultationsExtended: "Consultations prolongées",
  OutcomesRecorded: "Résultats consignés après une période",
  ObjectionRefusedAsLate: "Objection reçue trop tard",
  ObjectorsDisclosed: "Les auteurs d’objections ont été montrés",
  ListPutBeforeBody: "Liste soumise à l’organe",
  DeterminationEntered: "Décision de l’organe saisie",
  DeterminationConfirmed: "Décision de l’organe confirmée",
  DeterminationDiscarded: "Décision de l’organe écartée avant sa confirmation",
  ObjectorsAskedFor: "Un État a demandé qui a formulé une objection",
  RequestAnswered: "La Présidence a répondu à un État",
};

export const objectionsSubjectWords = {
  "no-objection-period": "Période de non-objection",
  "sealed-list": "Liste",
  determination: "Décision de l’organe",
};

export const objectionsLetterKinds = {
  "consultation-opened": "Consultation ouverte",
  "consultation-reminder": "Rappel avant la fin d’une consultation",
  "consultation-request": "La Présidence écrit à un État auteur d’une objection",
  "written-to-chair": "Un État écrit à la Présidence lors de consultations",
  "consultations-extended": "Consultations prolongées",
  "determination-confirmed": "Décision de l’organe",
  "final-list-sealed": "Nouvelle liste finale",
  "hold-reminder": "Rappel avant la fin d’une mise en suspens",
  "list-before-body": "Liste devant un organe",
  "list-circulated": "Liste distribuée",
  "list-circulated-for-chair": "Liste distribuée, pour la Présidence",
  "information-list-sealed": "Liste pour information",
  "list-corrected": "Rectificatif à une liste",
  "no-objection-period-closed": "Période de non-objection terminée",
  "no-objection-period-extended": "Période de non-objection prolongée",
  "no-objection-period-begun": "Ouverture de la période de non-objection annoncée",
  "no-objection-period-reminder": "Rappel avant la fin d’une période de non-objection",
  "objection-received": "Objection reçue",
  "objection-received-for-chair": "Objection communiquée à la Présidence",
  "objection-withdrawn": "Objection retirée ou maintenue, ou mise en suspens levée",
  "objectors-asked-for": "Un État demande qui a formulé une objection, pour la Présidence",
  "request-answered": "La Présidence a répondu à un État",
};
