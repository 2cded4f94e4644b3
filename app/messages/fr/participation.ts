export const participation = {
  attends: { "in-person": "En présentiel", online: "En ligne" },
  standing: "{count, plural, =0 {Personne n’est désigné} one {# personne désignée} other {# personnes désignées}}",
  standingOf:
    "{count, plural, =0 {Personne n’est désigné} one {# personne désignée} other {# personnes désignées}}, {most, number} au plus",
  otherGates:
    "Une désignation ici ne vaut pas droit d’entrée. L’inscription à la réunion, le badge et le visa se demandent ailleurs, et ce portail ne décide d’aucun d’eux.",
  field: {
    name: "Nom",
    nameHint: "Tel qu’il figure dans le passeport ou la pièce d’identité",
    functionalTitle: "Titre fonctionnel",
    functionalTitleHint: "Ce qu’est la personne dans votre organisation, par exemple Responsable de la recherche",
    email: "Adresse électronique",
    emailHint: "Où la personne peut être jointe au sujet de la session. Le portail n’y envoie rien",
    attends: "Comment la personne participe",
    attendsShort: "Participation",
    acts: "Ce que vous pouvez faire",
    organisation: "Organisation",
    country: "Pays ou territoire",
    nominated: "Désignation",
  },
  enter: {
    name: "Saisissez le nom de la personne",
    functionalTitle: "Saisissez ce qu’est la personne dans votre organisation",
    attends: "Choisissez comment la personne participe",
  },
  own: {
    title: "Représentants",
    lead: "L’accréditation n’est pas la participation sur place. Pour chaque session, indiquez ici qui vient pour votre organisation.",
    link: "Indiquer qui vient à une session",
    says: "Ce que dit la décision",
    most: "La décision permet aux organisations accréditées d’assister aux séances officielles, avec au plus {count, plural, one {# représentant} other {# représentants}} chacune par session.",
    noLimit:
      "La décision permet aux organisations accréditées d’assister aux séances officielles, et ne fixe pas de nombre de représentants.",
    attendsNot: "La décision ne permet à aucune organisation accréditée d’assister aux séances officielles.",
    none: "Aucune session à venir ne vous permet de désigner quelqu’un.",
    noneWhy:
      "Vous pouvez désigner quelqu’un pour une session d’un processus auprès duquel votre organisation est accréditée.",
    nobody: "Personne n’est encore désigné pour cette session.",
    doNotCount: "Ces désignations ne comptent pas actuellement : l’accréditation n’est pas en vigueur.",
    nominate: "Désigner un(e) représentant(e)",
    change: "Modifier",
    withdraw: "Retirer",
    whoSees: "Qui le voit",
    whoSeesText:
      "Les personnes qui agissent pour votre organisation, et le Secrétariat. Ni les missions, ni le public. Le bureau de la Présidence n’en lit que le nom et le titre fonctionnel des personnes que vous inscrivez sur une liste des orateurs et oratrices. Tout est supprimé {months, plural, one {# mois} other {# mois}} après la session.",
    tell: "Dites aux personnes que vous désignez que vous l’avez fait, et ce qui est conservé à leur sujet.",
    done: {
      nominated:
        "La désignation est faite. Toutes les personnes qui agissent pour votre organisation reçoivent une lettre.",
      changed: "La modification est consignée.",
      withdrawn:
        "La désignation est retirée. Toutes les personnes qui agissent pour votre organisation reçoivent une lettre.",
    },
  },
  nominate: { title: "Désigner un(e) représentant(e)", button: "Désigner" },
  change: { title: "Modifier la désignation d’un(e) représentant(e)", button: "Modifier" },
  withdraw: {
    title: "Retirer la désignation : {name}",
    text: "La personne suivante n’est alors plus désignée : {name} ({session}). Vous pouvez désigner quelqu’un d’autre jusqu’à la fin de la session.",
    elsewhere: "Si {name} a par ailleurs une inscription à la réunion, retirez-la également là où elle a été faite.",
    button: "Retirer la désignation",
  },
  register: {
    later: "{count, plural, one {# session ultérieure} other {# sessions ultérieures}}",
    heading: "Sessions ouvertes à toutes les parties prenantes",
    lead: "Aucune accréditation n’est nécessaire pour celles-ci : inscrivez ici les personnes qui viennent pour votre organisation.",
    noAccreditation:
      "Une inscription n’est pas une accréditation et n’en confère aucun droit : votre organisation ne figure sur aucune liste des organisations accréditées, ne reçoit pas d’attestation, n’envoie pas de contributions écrites et n’est sur aucune liste des orateurs et oratrices.",
    standing:
      "{count, plural, =0 {Personne n’est inscrit} one {# personne inscrite} other {# personnes inscrites}}, {most, number} au plus",
    limit:
      "Au plus {most, plural, one {# personne} other {# personnes}} par organisation et par session. Aucune décision ne fixe ce nombre : c’est celui du portail.",
    otherGates:
      "Une inscription ici ne vaut pas droit d’entrée. Le badge et le visa se demandent ailleurs, et ce portail ne décide d’aucun d’eux.",
    accreditedSince:
      "Votre organisation est désormais accréditée pour cette session. Les personnes inscrites auparavant viennent toujours, tant que vous ne les retirez pas.",
    notInvited: "Cette session n’invite plus toutes les parties prenantes. Les personnes inscrites ne viennent pas.",
    nobody: "Personne n’est encore inscrit à cette session.",
    title: "Inscrire une personne qui vient",
    button: "Inscrire",
    changeTitle: "Modifier une inscription",
    withdrawTitle: "Retirer l’inscription : {name}",
    withdrawText: "L’inscription suivante ne vaut alors plus : {name} ({session}).",
    withdrawButton: "Retirer l’inscription",
    whoSeesText:
      "Les personnes qui agissent pour votre organisation, et le Secrétariat. Ni les missions, ni le bureau de la Présidence, ni le public. Tout est supprimé {months, plural, one {# mois} other {# mois}} après la session.",
    tell: "Dites aux personnes que vous inscrivez que vous l’avez fait, et ce qui est conservé à leur sujet.",
    openToAll:
      "Toutes les parties prenantes sont invitées. Une organisation sans accréditation peut inscrire les personnes qui viennent pour elle.",
    signUp: "Créer un compte pour inscrire",
    signIn: "Se connecter pour inscrire",
    done: {
      registered:
        "L’inscription est faite. Toutes les personnes qui agissent pour votre organisation reçoivent une lettre.",
      changed: "La modification est consignée.",
      withdrawn:
        "L’inscription est retirée. Toutes les personnes qui agissent pour votre organisation reçoivent une lettre.",
    },
  },
  desk: {
    title: "Représentants",
    link: "Représentants des organisations",
    search: "Organisation",
    all: "Tous",
    ways: "Modes de participation",
    organisations: "{count, plural, =0 {Aucune organisation} one {# organisation} other {# organisations}}",
    csv: "Tout en CSV",
    doNotCount:
      "{count, plural, one {# désignation est laissée de côté : l’accréditation n’est pas en vigueur.} other {# désignations sont laissées de côté : l’accréditation n’est pas en vigueur.}}",
    comeAs: "À quel titre",
    comesAs: {
      nominated: "Désignation sous une accréditation",
      registered_without_accreditation: "Inscription sans accréditation",
    },
    anyhow: "Tous",
    registeredInVain:
      "{count, plural, one {# inscription est laissée de côté : la session n’invite plus toutes les parties prenantes.} other {# inscriptions sont laissées de côté : la session n’invite plus toutes les parties prenantes.}}",
    emptyNextForAll: "Les organisations sans accréditation peuvent inscrire qui vient jusque-là.",
    empty: "Aucun représentant ne correspond",
    emptyYet: "Aucune organisation n’a désigné de représentants",
    emptyNext: "Les organisations accréditées peuvent désigner des représentants jusqu’à la fin de la session.",
    seeAll: "Voir tous les représentants",
  },
  inputs: {
    wait: "{count, plural, one {# contribution écrite attend d’être publiée} many {# de contributions écrites attendent d’être publiées} other {# contributions écrites attendent d’être publiées}}",
    title: "Contributions écrites",
    one: "Contribution écrite",
    words: "{count, plural, one {# mot} other {# mots}}",
    notCounted: "Nombre inconnu : le texte du fichier ne peut pas être lu",
    mostWords: "Au plus {count, plural, one {# mot} other {# mots}}.",
    noMostWords: "La décision ne fixe pas de nombre de mots.",
    language: "Au sujet de la langue, la décision dit : {language}.",
    noFiles: "Aucun fichier n’est accepté ici : aucun logiciel n’y recherche de virus. Saisissez le texte.",
    readers: {
      public: "Ce qui est publié est lu par tout le monde, sur la page de la session.",
      missions:
        "Ce qui est publié est lu par les missions et le bureau de la Présidence, et ne figure sur aucune page publique.",
    },
    standings: { waiting: "En attente", posted: "Publiée", declined: "Refusée", withdrawn: "Retirée" },
    field: {
      title: "Titre",
      language: "Langue",
      languageHint: "Dans laquelle elle est rédigée",
      file: "Fichier",
      fileHint: "PDF, jusqu’à 25 Mo. Il remplace le texte ci-dessous",
      text: "Texte",
      textHint: "Simples paragraphes, séparés par une ligne vide. Pour des liens et des images, il faut un fichier",
      words: "Mots",
      received: "Reçue",
      posted: "Publiée",
      status: "Situation",
      ended: "Décision",
      reason: "Motif du refus",
      paper: "Document",
    },
    enter: {
      nothing: "Choisissez un fichier, ou saisissez le texte.",
      notPdf: "Fichier : ce doit être un PDF. Celui-ci est un autre document, quel que soit son nom.",
    },
    howCounted:
      "Ce qui se trouve entre deux espaces compte pour un mot, de même que chaque caractère chinois. Les mots d’un fichier sont comptés si son texte peut être lu, titres et notes compris.",
    own: {
      lead: "Vous pouvez adresser des contributions écrites à une session d’un processus auprès duquel votre organisation est accréditée, si la décision les admet. Le Secrétariat les publie comme documents.",
      link: "Adresser une contribution écrite à une session",
      says: "Ce que dit la décision",
      takes: "La décision admet les contributions écrites des organisations accréditées.",
      takesNone: "La décision n’admet pas de contributions écrites.",
      none: "Aucune session à venir ne peut recevoir de contribution écrite de votre part.",
      noneWhy:
        "Vous pouvez en adresser une à une session d’un processus auprès duquel votre organisation est accréditée, jusqu’à la fin de la session.",
      nothingSent: "Rien n’a été envoyé pour cette session.",
      send: "Envoyer une contribution écrite",
      withdraw: "Retirer",
      earlier: "Sessions terminées",
      whoSees: "Qui la voit",
      whoSeesText:
        "Jusqu’à sa publication : les personnes qui agissent pour votre organisation, le Secrétariat et le bureau de la Présidence. Ce qui est publié comme document est lu comme le dit la décision, et demeure.",
      done: {
        sent: "La contribution écrite a été reçue. Toutes les personnes qui agissent pour votre organisation reçoivent un accusé de réception par lettre.",
        withdrawn: "La contribution écrite est retirée. Elle ne sera pas publiée.",
      },
    },
    send: {
      title: "Envoyer une contribution écrite",
      button: "Envoyer",
      until: "Vous pouvez l’envoyer jusqu’à la fin de la session, et la retirer tant qu’elle n’est pas publiée.",
    },
    withdraw: {
      title: "Retirer une contribution écrite",
      text: "La contribution suivante ne sera alors pas publiée : {title}. Sa trace demeure. Vous pouvez en envoyer une autre jusqu’à la fin de la session.",
      button: "Retirer la contribution écrite",
    },
    desk: {
      link: "Contributions écrites",
      wait: "{count, plural, =0 {aucune n’attend} one {# attend} other {# attendent}}",
      all: "Toutes",
      views: "Suite donnée",
      empty: "Aucune contribution écrite ici",
      emptyNext:
        "Les organisations accréditées peuvent envoyer des contributions écrites jusqu’à la fin de la session, si leur décision les admet.",
      seeAll: "Voir toutes les contributions écrites",
      notCounted: "Non comptés",
      post: "Publier comme document",
      decline: "Refuser",
      done: {
        posted: "La contribution écrite est publiée comme document. L’organisation reçoit une lettre.",
        declined: "La contribution écrite est refusée. L’organisation reçoit une lettre indiquant le motif.",
      },
      wordsBeyond:
        "La décision fixe un maximum de {most, plural, one {# mot} other {# mots}}. Le nombre de mots de ce fichier n’a pas pu être établi : vérifiez avant de le publier.",
      notInForce:
        "L’accréditation de l’organisation est suspendue ou retirée. Rien de ce qu’elle a envoyé ne peut être publié actuellement.",
    },
    post: {
      title: "Publier une contribution écrite comme document",
      lead: "Elle devient un document de la session telle qu’elle a été envoyée : le titre, l’organisation, la langue et le texte figurent ci-dessous et ne sont pas saisis de nouveau.",
      button: "Publier comme document",
      told: "Ceux qui la lisent en sont informés par lettre, une fois ; l’organisation reçoit sa propre lettre.",
    },
    decline: {
      title: "Refuser une contribution écrite",
      lead: "Elle n’est pas publiée. L’organisation reçoit une lettre indiquant le motif.",
      reason: "Pourquoi elle n’est pas publiée",
      reasonHint: "L’organisation lit ce texte tel quel",
      button: "Refuser",
    },
  },
  programs: {
    title: "Programmes qui lisent qui vient",
    link: "Pour un programme",
    lead: "Le programme dans lequel les personnes sont inscrites lit ici qui vient à la session pour les organisations accréditées, afin que personne n’ait à le ressaisir. Une fois la liste des orateurs et oratrices publiée, un programme dans la salle lit qui prend la parole, dans l’ordre.",
    whoTitle: "Qui peut le lire",
    who: "Quiconque a le jeton, sans connexion : qui vient à cette session et qui y prend la parole, et rien d’autre. Chaque fonctionnaire du Secrétariat voit les jetons et peut y mettre fin.",
    ends: "{days, plural, one {# jour} other {# jours}} après le dernier jour de la session, plus aucun jeton ne permet de lire. {most, plural, one {# programme au plus lit} other {# programmes au plus lisent}} à la fois.",
    field: "Programme",
    hint: "De quel programme il s’agit et qui le gère, pour qu’un autre fonctionnaire le reconnaisse",
    enter: "Indiquez de quel programme il s’agit",
    until: "Il peut lire jusqu’au",
    open: "Laisser lire le programme",
    openedBy: "Accès ouvert par {person},",
    used: "Dernière utilisation",
    usedWithin: "Dernière utilisation, à {minutes, plural, one {# minute} other {# minutes}} près :",
    unused: "Pas encore utilisé",
    ask: "Le programme envoie l’une de ces adresses avec le jeton et reçoit du JSON :",
    over: "Ne peuvent plus lire",
    opened: "Ouvert",
    ended: "Terminé",
    ranOut: "Son délai est passé",
    done: {
      opened: "Le programme peut lire. Donnez-lui l’adresse et le jeton.",
      ended: "Le programme ne peut plus lire.",
    },
    end: {
      link: "Mettre fin à l’accès de {program}",
      title: "Mettre fin à l’accès de ce programme ?",
      text: "Son jeton ne permettra plus rien de lire. S’il doit lire de nouveau, rouvrez-lui un accès : il recevra un autre jeton.",
      button: "Mettre fin à l’accès",
    },
  },
  speakers: {
    title: "Liste des orateurs et oratrices",
    field: {
      heard: "Les organisations prennent la parole",
      closes: "Clôture de la liste",
      minutes: "Minutes par orateur ou oratrice",
      published: "Publiée",
      speaker: "Orateur ou oratrice",
      topic: "Sujet",
      topicHint: "En une ligne : sur quoi porte la déclaration",
      inscribed: "Inscription",
      acts: "Ce que vous pouvez faire",
    },
    minutes: "{count, plural, one {# minute} other {# minutes}}",
    mostMinutes:
      "La décision accorde au plus {count, plural, one {# minute} other {# minutes}} à chaque orateur ou oratrice.",
    noMostMinutes: "La décision ne fixe pas de nombre de minutes.",
    moved:
      "Les dates de la session ont changé : le jour prévu pour les prises de parole n’en fait plus partie. La liste peut être modifiée jusqu’à la fin de la session.",
    gone: "Supprimé, comme tout ce qui concerne les personnes venues à la session",
    desk: {
      link: "Liste des orateurs et oratrices",
      none: "Aucune liste des orateurs et oratrices n’est ouverte pour cette session",
      noneNext:
        "Une fois qu’elle est ouverte, chaque organisation accréditée y inscrit un(e) représentant(e) jusqu’à la clôture.",
      open: "Ouvrir la liste des orateurs et oratrices",
      change: "Modifier la liste",
      publish: "Publier la liste",
      csv: "La liste en CSV",
      isOpen: "Les organisations s’inscrivent jusqu’à la clôture de la liste.",
      isOpenToKeep:
        "Les organisations s’inscrivent jusqu’à la clôture de la liste. Vous pouvez en changer l’ordre dès maintenant, et la publier une fois close.",
      isClosed: "La liste est close et n’est pas encore publiée.",
      isPublished: "La liste est publiée : chaque organisation qui y figure voit sa place.",
      empty: "Personne n’est inscrit",
      doNotSpeak:
        "{count, plural, one {# organisation est laissée de côté : son accréditation n’est pas en vigueur ce jour-là.} other {# organisations sont laissées de côté : leur accréditation n’est pas en vigueur ce jour-là.}}",
      gone: "Ne figurent plus sur la liste",
      goneAs: { withdrawn: "retirée par l’organisation", "fell-away": "tombée avec la désignation" },
      up: "Monter",
      down: "Descendre",
      elsewhere: "Placer ailleurs",
      done: {
        opened: "La liste des orateurs et oratrices est ouverte.",
        changed: "La liste des orateurs et oratrices est modifiée.",
        published: "La liste des orateurs et oratrices est publiée. Chaque organisation qui y figure voit sa place.",
        moved: "L’ordre est modifié.",
      },
    },
    ahead: {
      open: "{count, plural, one {# inscription} other {# inscriptions}}",
      closed: "{count, plural, one {Close, # inscription} other {Close, # inscriptions}}",
      published: "{count, plural, one {Publiée, # prise de parole} other {Publiée, # prises de parole}}",
    },
    open: {
      title: "Ouvrir la liste des orateurs et oratrices",
      confirmTitle: "Vérifier la liste des orateurs et oratrices",
      lead: "Pour une session consacrée aux organisations accréditées, comme le prévoit la décision en vigueur. Chaque organisation inscrit l’une des personnes qu’elle a désignées pour la session. Celles qui peuvent s’inscrire reçoivent une lettre.",
      heardHint: "Un jour de la session, {zone}",
      closesHint: "Avant les prises de parole, {zone}. Cet instant est encore dans le délai",
      told: "{count, plural, =0 {Aucune organisation ne reçoit de lettre.} one {# organisation reçoit une lettre.} other {# organisations reçoivent une lettre.}}",
      button: "Ouvrir la liste des orateurs et oratrices",
    },
    change: {
      title: "Modifier la liste des orateurs et oratrices",
      confirmTitle: "Vérifier la modification de la liste",
      lead: "Jusqu’à la clôture de la liste. Lorsque le moment des prises de parole ou de la clôture change, les organisations inscrites et celles qui peuvent s’inscrire reçoivent une lettre.",
      button: "Modifier la liste",
    },
    publish: {
      title: "Publier la liste des orateurs et oratrices",
      text: "Chaque organisation de la liste voit alors sa place, et aucun autre nom, et reçoit une lettre avec sa place et le nombre de celles qui prennent la parole. L’ordre ne peut plus être modifié.",
      count:
        "{count, plural, =0 {Personne ne prend la parole.} one {# organisation prend la parole.} other {# organisations prennent la parole.}}",
      button: "Publier la liste",
    },
    move: {
      title: "Ordre de la liste des orateurs et oratrices",
      place: "Rang",
      placeHint:
        "Actuellement numéro {place, number} sur {count, number}. Les organisations intermédiaires se décalent d’un rang.",
      button: "Placer",
    },
    own: {
      title: "Listes des orateurs et oratrices",
      lead: "Lorsque la décision accorde une session consacrée aux organisations accréditées, le Secrétariat ouvre une liste des orateurs et oratrices. Inscrivez-y l’une des personnes que vous avez désignées.",
      link: "S’inscrire pour prendre la parole",
      none: "Aucune liste des orateurs et oratrices n’est ouverte pour une session à venir qui vous concerne.",
      noneWhy:
        "Le Secrétariat l’ouvre pour une session d’un processus auprès duquel votre organisation est accréditée.",
      nobody: "Personne n’est inscrit pour votre organisation",
      inscribe: "S’inscrire pour prendre la parole",
      change: "Modifier",
      withdraw: "Retirer",
      nominate: "Désigner un(e) représentant(e)",
      doesNotCount: "Votre organisation est laissée de côté : l’accréditation n’est pas en vigueur ce jour-là.",
      fellAway:
        "La désignation de la personne inscrite a été retirée, et votre organisation ne figure plus sur la liste.",
      place: "Votre organisation figure à la place {place, number} de la liste.",
      number: "Place {place, number}",
      standings: { "not-inscribed": "Non inscrite", inscribed: "Inscrite", "left-out": "Laissée de côté" },
      placeLater: "Vous verrez votre place ici une fois la liste publiée.",
      rule: "Si vous modifiez la désignation de la personne, la modification vaut aussi sur la liste. Si vous retirez sa désignation, votre organisation quitte la liste. Cela vaut également après la clôture.",
      whoSees: "Qui le voit",
      whoSeesText:
        "Les personnes qui agissent pour votre organisation, le Secrétariat et le bureau de la Présidence voient qui prend la parole et sur quoi. Ni les missions, ni le public. Le nom est supprimé {months, plural, one {# mois} other {# mois}} après la session.",
      done: {
        inscribed:
          "Votre organisation figure sur la liste. Toutes les personnes qui agissent pour elle reçoivent un accusé de réception par lettre.",
        changed: "L’inscription est modifiée. Votre place demeure.",
        withdrawn: "L’inscription est retirée.",
      },
    },
    inscribe: {
      title: "S’inscrire pour prendre la parole",
      speaker: "Qui prend la parole ?",
      speakerHint: "L’une des personnes que vous avez désignées pour cette session",
      button: "Inscrire",
    },
    changeInscription: { title: "Modifier l’inscription", button: "Modifier" },
    withdrawInscription: {
      title: "Se retirer de la liste des orateurs et oratrices",
      text: "Votre organisation quitte alors la liste : {session}. Jusqu’à la clôture, vous pouvez vous inscrire de nouveau, après toutes celles qui y figurent.",
      button: "Retirer l’inscription",
    },
  },
  privacy: {
    title: "Représentants aux sessions",
    kept: "De toute personne qu’une organisation désigne pour une session : le nom, le titre fonctionnel, une adresse électronique si l’organisation en donne une, et la participation en présentiel ou en ligne. Qui l’a désignée ou a retiré sa désignation, et quand.",
    why: "Pour que le Secrétariat sache qui inscrire, qu’il ne vienne pas plus de personnes que la décision ne le permet, et que la Présidence puisse donner la parole à qui la prend.",
    until:
      "{months, plural, one {# mois} other {# mois}} après la fin de la session, y compris pour les personnes dont la désignation a été retirée. Ensuite, tout est supprimé. Le journal d’audit et les lettres disent que quelqu’un a été désigné, et non qui.",
    seen: "Les personnes qui agissent pour l’organisation, et le Secrétariat ; pour qui est inscrit sur une liste des orateurs et oratrices, aussi le bureau de la Présidence. Quiconque emporte la liste la conserve selon ses propres règles. Il en va de même d’un programme qu’un fonctionnaire laisse la lire, tel que celui dans lequel les personnes sont inscrites.",
  },
  privacyOfRegistrations: {
    title: "Inscriptions sans accréditation",
    kept: "Des personnes qu’une organisation sans accréditation inscrit à une session ouverte à toutes les parties prenantes : nom, titre fonctionnel, une adresse électronique si elle en donne une, et si c’est sur place ou en ligne. Qui les a inscrites ou retirées, et quand.",
    why: "Pour que le Secrétariat, et qui contrôle à l’entrée, sache qui vient.",
    until:
      "{months, plural, one {# mois} other {# mois}} après la fin de la session, y compris pour les personnes retirées. Tout est alors supprimé. Le journal d’audit et les lettres disent que quelqu’un a été inscrit, et non qui.",
    seen: "Les personnes qui agissent pour l’organisation, et le Secrétariat. Qui emporte la liste la conserve selon ses propres règles. Il en va de même d’un programme auquel un(e) fonctionnaire en permet la lecture, comme celui où les personnes sont enregistrées.",
  },
  privacyOfInputs: {
    title: "Contributions écrites",
    kept: "Ce qu’une organisation accréditée adresse à une session : son titre et son texte ou son fichier. Qui l’a envoyé, retiré, publié ou refusé, et quand.",
    why: "Pour qu’il soit publié comme la décision le permet.",
    until: "Avec les archives du processus. Il n’est pas supprimé.",
    seen: "Les personnes qui agissent pour l’organisation, le Secrétariat et la Présidence ; une fois publié, quiconque la décision autorise à le lire.",
  },
  privacyOfSpeakers: {
    title: "Listes des orateurs et oratrices",
    kept: "Quelle organisation accréditée est inscrite, qui prend la parole pour elle, et sur quoi si elle le dit. Qui l’a inscrite, a modifié ou retiré l’inscription, et quand.",
    why: "Pour que la parole soit donnée dans l’ordre de la liste.",
    until:
      "Qui prend la parole est supprimé avec les représentants, {months, plural, one {# mois} other {# mois}} après la session. Que l’organisation était inscrite, et le sujet, demeurent avec les archives du processus.",
    seen: "Les personnes qui agissent pour l’organisation, le Secrétariat et le bureau de la Présidence.",
  },
  letter: {
    representativesChanged: {
      subject: {
        nominated: "Représentant(e) désigné(e) : {organisation}, {session}",
        withdrawn: "Désignation d’un(e) représentant(e) retirée : {organisation}, {session}",
      },
      opening: {
        nominated: "Un(e) représentant(e) de l’organisation {organisation} a été désigné(e) pour une session.",
        withdrawn: "La désignation d’un(e) représentant(e) de l’organisation {organisation} a été retirée.",
      },
      process: "Processus",
      session: "Session",
      standing: "Actuellement",
      who: "Le nom figure sur la page, qui le montre aux personnes qui agissent pour l’organisation.",
      go: "Voir les représentants",
    },
    registrationsChanged: {
      subject: {
        registered: "Inscription faite : {organisation}, {session}",
        withdrawn: "Inscription retirée : {organisation}, {session}",
      },
      opening: {
        registered:
          "Quelqu’un a été inscrit à une session, sans accréditation, au nom de l’organisation suivante : {organisation}.",
        withdrawn: "Une inscription à une session a été retirée au nom de l’organisation suivante : {organisation}.",
      },
      go: "Voir les inscriptions",
    },
    inputsToPost: {
      subject:
        "{count, plural, one {# nouvelle contribution écrite} many {# de nouvelles contributions écrites} other {# nouvelles contributions écrites}} à publier",
      opening:
        "{count, plural, one {# contribution écrite est arrivée et attend d’être publiée ou refusée.} many {# de contributions écrites sont arrivées et attendent d’être publiées ou refusées.} other {# contributions écrites sont arrivées et attendent d’être publiées ou refusées.}}",
      ofSession: `{session}, {process}\u00a0: {count, plural, one {# en attente en tout} many {# en attente en tout} other {# en attente en tout}}`,
      go: "Voir les contributions écrites",
    },
    inputReceived: {
      subject: "Contribution écrite reçue : {title}, {session}",
      opening: "Une contribution écrite de votre organisation a été reçue.",
      next: "Le Secrétariat la publie comme document, ou la refuse en indiquant le motif. Une lettre vous informe dans les deux cas. Jusque-là, vous pouvez la retirer.",
      go: "Voir vos contributions écrites",
    },
    inputPosted: {
      subject: "Contribution écrite publiée : {symbol}, {title}",
      opening: {
        public: "La contribution écrite de votre organisation est publiée sous la cote {symbol}.",
        missions: "La contribution écrite de votre organisation a été distribuée aux missions sous la cote {symbol}.",
      },
      notOnPage:
        "La décision ne prévoit pas sa publication sur la page Web : elle est lue par les missions et le bureau de la Présidence.",
      go: "Lire le document",
    },
    speakerInscribed: {
      subject: "Sur la liste des orateurs et oratrices : {organisation}, {session}",
      opening: "Votre organisation figure sur la liste des orateurs et oratrices : {organisation}.",
      next: "Jusqu’à la clôture de la liste, vous pouvez modifier qui prend la parole et sur quoi, ou retirer l’inscription. Votre place figure sur la page une fois la liste publiée.",
      who: "Qui prend la parole figure sur la page, qui le montre aux personnes qui agissent pour l’organisation.",
      go: "Voir la liste des orateurs et oratrices",
    },
    listOpened: {
      subject: "Liste des orateurs et oratrices ouverte : {session}",
      opening: "Votre organisation peut s’inscrire sur la liste des orateurs et oratrices jusqu’à sa clôture.",
      next: "Vous inscrivez l’une des personnes que vous avez désignées pour la session.",
      nominate: "Si vous n’avez encore désigné personne, commencez par là.",
    },
    listChanged: {
      subject: "Liste des orateurs et oratrices modifiée : {session}",
      opening:
        "La liste des orateurs et oratrices est close, ou les prises de parole ont lieu, à un autre moment que celui qui vous avait été indiqué.",
      next: "Jusqu’à la clôture de la liste, vous pouvez inscrire l’une des personnes que vous avez désignées pour la session. Si votre organisation est déjà inscrite, son inscription subsiste.",
    },
    listPublished: {
      subject: "Place sur la liste des orateurs et oratrices : {organisation}, {session}",
      opening:
        "La liste des orateurs et oratrices est publiée. Place de votre organisation, {organisation} : {place, number} sur {count, number}.",
      next: "Si une organisation quitte la liste, celles qui la suivent avancent. La page montre votre place telle qu’elle est.",
      notComing:
        "Si la personne que vous avez inscrite ne vient pas, retirez sa désignation : votre organisation quitte alors la liste.",
    },
    speakersHeardOtherwise: {
      subject: "Prises de parole à un autre moment : {session}",
      opening:
        "Les organisations accréditées prennent la parole à un autre moment que celui qui vous avait été indiqué.",
      before: "Auparavant",
      now: "Maintenant",
      next: "Votre inscription subsiste. Jusqu’à la clôture de la liste, vous pouvez la modifier ou la retirer.",
    },
    inputDeclined: {
      subject: "Contribution écrite refusée : {title}, {session}",
      opening: "Une contribution écrite de votre organisation n’est pas publiée.",
      reason: "Motif indiqué par le Secrétariat",
      go: "Voir vos contributions écrites",
    },
  },
};

export const participationRefusal = {
  representatives_are_named_until_the_session_ends:
    "La session a pris fin le {endsOn}. Les désignations de représentants sont faites, modifiées et retirées jusque-là.",
  accreditation_is_not_for_this_session: "L’accréditation de votre organisation ne vaut pas pour cette session.",
  decision_lets_nobody_attend:
    "La décision au titre de laquelle votre organisation est accréditée ne permet à aucune organisation accréditée d’assister aux séances officielles.",
  session_invites_no_accredited: "Les organisations accréditées ne sont pas invitées à cette session.",
  session_is_not_attended_so: "On ne participe pas à cette session de cette manière. Choisissez l’autre.",
  representatives_are_complete:
    "{most, plural, one {# représentant est désigné, et la décision ne permet pas qu’il en vienne davantage.} other {# représentants sont désignés, et la décision ne permet pas qu’il en vienne davantage.}} Retirez une désignation pour désigner quelqu’un d’autre.",
  representative_is_unchanged: "C’est ce qui est déjà consigné. Rien n’a été modifié.",
  representative_is_withdrawn: "Cette désignation a déjà été retirée ou modifiée.",
  session_does_not_invite_all_stakeholders:
    "Cette session n’invite pas toutes les parties prenantes. Personne n’y est inscrit sans accréditation.",
  accredited_organisation_nominates:
    "Votre organisation est accréditée pour cette session et désigne qui vient. Aucune inscription n’est nécessaire.",
  registrations_are_made_until_the_session_ends:
    "La session s’est terminée le {endsOn}. Les inscriptions se font, se modifient et se retirent jusque-là.",
  registrations_are_complete:
    "{most, plural, one {# personne de votre organisation est inscrite, et le portail n’en prend pas davantage.} other {# personnes de votre organisation sont inscrites, et le portail n’en prend pas davantage.}} Retirez-en une pour en inscrire une autre.",
  registration_is_unchanged: "C’est ce qui est déjà consigné. Rien n’a été modifié.",
  registration_is_withdrawn: "Cette inscription a déjà été retirée ou modifiée.",
  decision_takes_no_written_inputs:
    "La décision au titre de laquelle votre organisation est accréditée n’admet pas de contributions écrites.",
  written_inputs_are_sent_until_the_session_ends:
    "La session a pris fin le {endsOn}. Les contributions écrites étaient reçues jusque-là.",
  written_inputs_are_as_many_as_are_taken:
    "Votre organisation a envoyé {most, plural, one {# contribution écrite} other {# contributions écrites}} pour cette session. Le portail n’en accepte pas davantage.",
  written_input_has_too_many_words:
    "Le texte compte {words, plural, one {# mot} other {# mots}}, et la décision en admet {most, number} au plus.",
  written_input_is_withdrawn: "Cette contribution écrite a été retirée.",
  written_input_is_posted: "Cette contribution écrite a déjà été publiée comme document.",
  written_input_is_declined: "Cette contribution écrite a déjà été refusée.",
  declined_input_needs_a_reason: "Dites pourquoi elle n’est pas publiée.",
  list_of_speakers_is_there: "Cette session a déjà une liste des orateurs et oratrices. Modifiez celle-ci.",
  decision_gives_no_dedicated_session:
    "La décision n’accorde pas aux organisations accréditées de session consacrée à leurs prises de parole.",
  speakers_are_heard_in_the_session:
    "Les prises de parole ont lieu un jour de la session, du {beginsOn} au {endsOn}. Choisissez l’un de ces jours.",
  list_closes_before_speakers_are_heard:
    "La clôture de la liste doit précéder les prises de parole. Choisissez-la plus tôt.",
  list_would_have_closed: "L’instant de clôture est déjà passé. Choisissez-en un plus tardif.",
  speakers_have_no_more_minutes:
    "Chaque orateur ou oratrice dispose au plus de {most, plural, one {# minute} other {# minutes}}. N’en saisissez pas davantage.",
  list_of_speakers_has_closed: "La liste des orateurs et oratrices est close.",
  list_of_speakers_is_unchanged: "C’est ce qui est déjà consigné. Rien n’a été modifié.",
  list_of_speakers_is_published: "La liste des orateurs et oratrices est publiée, et son ordre demeure.",
  list_of_speakers_is_still_open:
    "La liste des orateurs et oratrices n’est pas close, ou l’est depuis moins de deux minutes. Publiez-la quand ce qui est arrivé à temps est consigné.",
  speaker_is_the_first: "Cette organisation prend déjà la parole en premier.",
  speaker_is_the_last: "Cette organisation prend déjà la parole en dernier.",
  inscription_has_ended: "Cette organisation ne figure plus sur la liste des orateurs et oratrices.",
  inscription_is_unchanged: "C’est ce qui est déjà consigné. Rien n’a été modifié.",
  organisation_is_inscribed:
    "Votre organisation figure déjà sur la liste des orateurs et oratrices. Modifiez l’inscription.",
  accreditation_ends_before_speakers_are_heard:
    "Les prises de parole ont lieu le {heardOn}, jour où l’accréditation de votre organisation n’est pas en vigueur.",
  nobody_is_nominated_to_speak:
    "Votre organisation n’a désigné personne pour cette session. Désignez un(e) représentant(e), qui pourra ensuite être inscrit(e).",
  speaker_is_not_nominated: "Cette personne n’est plus désignée pour cette session. Choisissez-en une autre.",
  programs_read_until_days_after_the_session:
    "Les programmes peuvent lire qui vient jusqu’à {days, plural, one {# jour} other {# jours}} après la session. Ce délai est passé.",
  program_accesses_are_as_many_as_may_be:
    "{most, plural, one {# programme lit} other {# programmes lisent}} déjà qui vient à cette session, et pas davantage ne le peuvent. Mettez d’abord fin à l’accès de l’un d’eux.",
  program_access_has_ended: "L’accès de ce programme a pris fin.",
};

export const participationEventWords = {
  RepresentativeNominated: "Représentant(e) désigné(e)",
  RepresentativeChanged: "Désignation d’un(e) représentant(e) modifiée",
  RepresentativeWithdrawn: "Désignation d’un(e) représentant(e) retirée",
  RegistrationMade: "Inscription faite sans accréditation",
  RegistrationChanged: "Inscription à une session modifiée",
  RegistrationWithdrawn: "Inscription à une session retirée",
  WrittenInputSent: "Contribution écrite envoyée",
  WrittenInputWithdrawn: "Contribution écrite retirée",
  WrittenInputPosted: "Contribution écrite publiée comme document",
  WrittenInputDeclined: "Contribution écrite refusée",
  ListOfSpeakersOpened: "Liste des orateurs et oratrices ouverte",
  ListOfSpeakersChanged: "Liste des orateurs et oratrices modifiée",
  ListOfSpeakersPublished: "Liste des orateurs et oratrices publiée",
  SpeakerInscribed: "Inscription sur la liste des orateurs et oratrices",
  InscriptionChanged: "Inscription sur la liste des orateurs et oratrices modifiée",
  InscriptionFollowed: "Inscription modifiée avec la désignation",
  InscriptionWithdrawn: "Inscription sur la liste des orateurs et oratrices retirée",
  InscriptionFellAway: "Inscription tombée avec la désignation",
  InscriptionMoved: "Ordre de la liste des orateurs et oratrices modifié",
  ProgramAccessOpened: "Lecture ouverte à un programme",
  ProgramAccessEnded: "Accès d’un programme terminé",
};

export const participationSubjectWords = {
  representative: "Représentant(e)",
  registration: "Inscription à une session",
  written_input: "Contribution écrite",
  list_of_speakers: "Liste des orateurs et oratrices",
  inscription: "Inscription sur une liste",
  program_access: "Accès d’un programme",
};

export const participationLetterKinds = {
  "inputs-to-post": "Nouvelles contributions écrites, dans un récapitulatif",
  "representatives-changed": "Représentant(e) désigné(e), ou désignation retirée",
  "registrations-changed": "Inscription à une session, faite ou retirée",
  "written-input-received": "Contribution écrite reçue",
  "written-input-posted": "Contribution écrite publiée",
  "written-input-declined": "Contribution écrite refusée",
  "list-of-speakers-opened": "Liste des orateurs et oratrices ouverte",
  "list-of-speakers-changed": "Liste des orateurs et oratrices modifiée",
  "list-of-speakers-published": "Place sur la liste des orateurs et oratrices",
  "speaker-inscribed": "Inscription sur la liste des orateurs et oratrices",
  "speakers-heard-otherwise": "Prises de parole à un autre moment",
};
