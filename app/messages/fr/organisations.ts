export const organisations = {
  consultativeStatus: { general: "Général", special: "Spécial", roster: "Liste" },
  home: {
    title: "Votre organisation",
    recordHeading: "Fiche",
    changeRecord: "Modifier la fiche",
    callsHeading: "Appels à candidatures ouverts",
    noCalls: "Aucun appel à candidatures n’est ouvert actuellement.",
    noOtherCalls: "Aucun autre appel à candidatures n’est ouvert actuellement.",
    noCallsWhy:
      "Un appel ne peut s’ouvrir que tant qu’une décision sur les modalités est en vigueur pour le processus concerné. Lorsqu’un appel s’ouvre, il figure ici.",
    apply: "Présenter une demande",
    continueDraft: "Poursuivre votre demande",
    draftWaits: "Votre brouillon n’est pas encore envoyé",
    draftText: "{process}, {session}. Il peut être envoyé jusqu’au {at}.",
    draftMissing:
      "{count, plural, =0 {Tout ce qui est demandé y est.} one {Il manque # réponse.} other {Il manque # réponses.}}",
    draftCloses: "Temps restant pour l’envoyer",
    applicationsHeading: "Demandes",
    nothingAsked: "Rien ne vous est demandé actuellement.",
    next: {
      review: `{session}\u00a0: la demande attend d’être examinée.`,
      list: `{session}\u00a0: la demande figurera sur la prochaine liste.`,
      period: `{session}\u00a0: la période de non-objection se clôt le {at}.`,
      decision: `{session}\u00a0: le résultat est encore à venir.`,
      session: "{session} commence le {at}. Votre organisation y est accréditée.",
    },
    mayApply: "Vous pouvez présenter une demande dans le cadre d’un appel ouvert.",
    mayApplyAgain: "Votre organisation peut présenter une nouvelle demande. Issue de sa dernière demande :",
    nothingYet: "Aucune demande n’est en cours.",
    reference: "Référence",
    session: "Session",
    standing: "Situation",
    until: "Jusqu’au",
    pastHeading: "Campagnes passées",
    people: "Personnes qui agissent pour l’organisation",
    changePeople: "Inviter quelqu’un ou voir qui peut agir",
  },
  registers: {
    title: "Registres",
    intro:
      "Ce qu’une organisation invoque, par exemple le statut consultatif, est vérifié par rapport à une édition datée d’un registre. L’absence d’inscription n’est retenue contre personne.",
    none: "Aucun registre n’a été ouvert",
    noneNext:
      "Sans registre, le statut d’une organisation est vérifié comme auparavant : par la personne qui valide sa demande.",
  },
  register: {
    one: "Registre",
    kind: "Nature",
    kinds: {
      consultative_status: "Statut consultatif",
      past_process: "Accréditation auprès d’un processus passé",
      membership: "Appartenance à une autre organisation",
    },
    latest: "Dernière édition",
    entries: "Inscriptions",
    noEdition: "Aucune",
    rule: "L’édition qui compte pour un appel est la dernière qui porte la date du jour de sa clôture ou une date antérieure. Une édition ultérieure ne donne lieu qu’à un signalement.",
    editions: "Éditions",
    noEditions: "Il n’y a pas encore d’édition",
    noEditionsNext: "Tant qu’il n’y en a pas, rien n’est vérifié par rapport à ce registre.",
    dated: "Datée du",
    source: "Source",
    imported: "Saisie",
    edition: "Édition d’un registre",
    editionOf: "État au {day}",
    search: "Chercher dans l’édition",
    find: "Nom, sigle ou numéro",
    nothingFound: "Aucune inscription ne correspond",
    name: "Nom",
    number: "Numéro",
    country: "Pays ou territoire",
    status: "Statut",
    since: "depuis {year}",
    done: {
      opened: "Le registre a été ouvert. Importez sa première édition.",
      imported: "L’édition a été importée.",
      drawn: "L’édition a été tirée des archives.",
    },
  },
  openRegister: {
    title: "Ouvrir un registre",
    intro:
      "Une liste que quelqu’un tient ou publie, et par rapport à laquelle est vérifié ce que les organisations invoquent.",
    name: "Titre du registre",
    slug: "Nom dans les adresses",
    slugHint:
      "Lettres minuscules, chiffres et traits d’union, par exemple consultative-status. C’est par ce nom que les décisions renvoient au registre.",
    button: "Ouvrir le registre",
  },
  importEdition: {
    title: "Importer une édition",
    intro:
      "Choisissez le fichier ou collez ses lignes, au nombre de {most, number} au plus. Il vous est d’abord indiqué ce qui diffère de l’édition précédente. Rien n’est écrit tant qu’une ligne est illisible.",
    dated: "Datée du",
    datedHint: "Le jour auquel correspond l’état du registre, tel que l’indique le document",
    sourceHint: "La cote du document, par exemple E/2021/INF/5",
    table: "Lignes",
    tableHint: "La première ligne nomme les colonnes",
    columnsTitle: "Colonnes",
    columns:
      "Seul le nom est nécessaire. Les pays et territoires sont désignés par leur code à trois lettres, par exemple KEN.",
    unreadable:
      "Lignes : donnez un tableau dont la première ligne nomme les colonnes, avec un nom pour chaque ligne et {most, number} lignes au plus",
    fault: "Ligne {line, number} : {column} – valeur illisible",
    twice: "Ligne {line, number} : {column} – valeur présente deux fois",
    moreFaults: "{count, plural, one {Une autre erreur} other {# autres erreurs}}",
    ready:
      "{count, plural, one {# ligne peut être importée} other {# lignes peuvent être importées}}. Rien n’est encore écrit.",
    first: "C’est la première édition à cette date ou avant : il n’y en a aucune à laquelle la comparer.",
    against:
      "Par rapport à l’édition du {day} : nouvelles, {added} ; disparues, {gone} ; modifiées, {changed} ; inchangées, {unchanged}.",
    added: "Nouvelles : {shown, number} sur {count, number}",
    gone: "Disparues : {shown, number} sur {count, number}",
    changed: "Modifiées : {shown, number} sur {count, number}",
    button: "Importer l’édition",
  },
  drawEdition: {
    title: "Tirer des archives",
    intro:
      "Les organisations qui étaient accréditées auprès d’un processus à la fin d’une journée, sous les noms qu’elles portaient ce jour-là, comme édition de ce registre.",
    process: "Processus",
    giveProcess: "Choisissez un processus",
    dated: "À la fin du",
    button: "Tirer l’édition",
  },
  change: { field: "Élément", before: "Avant", after: "Maintenant" },
  record: {
    saved: "La fiche de votre organisation a été enregistrée.",
    title: "Fiche de votre organisation",
    firstTitle: "Présentez votre organisation",
    once: "Vous donnez ces informations une seule fois",
    onceText:
      "Elles accompagnent chaque demande ; le Secrétariat et, si la décision le prévoit, les missions les voient.",
    change: "Effet d’une modification",
    changeText:
      "Elle vaut pour ce que vous envoyez désormais. Ce que vous avez déjà envoyé reste tel que vous l’avez envoyé : le Secrétariat examine une modification avant que la liste soit transmise aux missions.",
    changeOfName:
      "En cas d’accréditation, le nom reste celui sous lequel elle a été accordée jusqu’à ce qu’un changement de nom soit confirmé.",
    nameHint: "Tel qu’il est enregistré, dans n’importe quelle écriture",
    countryHint:
      "Là où l’organisation est enregistrée et a son siège. Si elle travaille dans plusieurs pays, ou dans le monde entier, c’est tout de même celui qu’il faut choisir : ce qu’elle fait ailleurs est indiqué dans la demande. Si le lieu ne figure pas sur la liste, choisissez le pays ou territoire auquel il appartient",
    addressHint: "Telle qu’on l’écrit sur une lettre",
    websiteHint: "Par exemple https://www.example.org",
    foundedHint: "Par exemple 1998",
    legalStatusHint: "Ce qu’est l’organisation en droit, et où elle est enregistrée",
    chooseCountry: "Choisissez un pays ou territoire",
    enterName: "Saisissez la dénomination légale de l’organisation",
    enterCountry: "Choisissez le pays ou territoire de l’organisation",
    enterAddress: "Saisissez l’adresse postale de l’organisation",
  },
};

export const organisationsRefusal = {
  register_is_open: "Un registre porte déjà ce nom dans les adresses.",
  status_has_a_register: "Il existe un registre du statut consultatif. Importez-y sa prochaine édition.",
  register_is_not_of_a_process: "Seul un registre d’un processus passé est tiré des archives.",
  edition_is_empty: "L’édition ne comporterait personne. Rien n’a été saisi.",
  edition_is_on_record:
    "Cette édition du {datedOn} est déjà enregistrée, avec les mêmes inscriptions tirées du même document. Rien n’a été saisi.",
  edition_is_dated_ahead: "Une édition porte la date d’un jour déjà venu : le {latestOn} au plus tard.",
  claim_is_not_verified:
    "Choisissez l’inscription du registre qui correspond à cette organisation, ou indiquez comment ce qu’elle invoque est vérifié autrement.",
  entry_is_of_no_such_edition: "Cette inscription ne figure pas dans l’édition qui compte pour l’appel.",
};

export const organisationsEventWords = {
  OrganisationRecorded: "Fiche d’une organisation établie",
  RegisterOpened: "Registre ouvert",
  RegisterEditionImported: "Édition d’un registre importée",
  RegisterEditionDrawn: "Édition d’un registre tirée des archives",
};

export const organisationsSubjectWords = {
  organisation: "Organisation",
  register: "Registre",
};
