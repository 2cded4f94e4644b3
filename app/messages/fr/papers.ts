export const papers = {
  title: "Documents",
  ofProcess: "Documents : {process}",
  all: "Tous les documents",
  find: "Mots d’un titre ou d’un texte, organisation ou cote",
  anyKind: "Toutes les natures",
  anyLanguage: "Toutes les langues",
  filter: "Filtrer les documents",
  subscribe: {
    link: "Recevoir les documents et les dates par courriel",
    title: "Recevoir les documents et les dates par courriel",
    lede: "Une lettre pour chaque document distribué, révisé, corrigé ou retiré à l’intention de tous, et chaque fois que les jours d’une session sont annoncés, confirmés ou changés, et qu’un appel à candidatures s’ouvre. Aucun compte n’est nécessaire.",
    email: "Adresse électronique",
    missing: "Adresse électronique : saisissez-en une.",
    button: "Demander les lettres",
    kept: "Ce qui est conservé",
    keeps:
      "L’adresse, la langue de cette page et le moment de votre demande. L’adresse n’est montrée à personne ; elle est oubliée sept jours après votre demande si vous ne la confirmez pas, et aussitôt lorsque vous mettez fin aux lettres.",
    sentTitle: "Consultez votre messagerie",
    sent: "Une lettre contenant un lien a été envoyée à l’adresse. Ouvrez le lien dans les sept jours : ce n’est qu’alors que les lettres arrivent. Une adresse déjà inscrite sur la liste reçoit la même lettre.",
    confirmTitle: "Confirmer l’adresse",
    confirmLede:
      "Les lettres relatives aux documents, aux sessions et aux appels à candidatures du processus « {process} » sont alors envoyées à {email}.",
    confirm: "Confirmer",
    confirmedTitle: "L’adresse est confirmée",
    confirmedLede:
      "Les lettres relatives aux documents et aux sessions du processus « {process} » sont envoyées à {email}. Chacune contient un lien qui permet d’y mettre fin.",
    confirmed:
      "L’adresse est confirmée. Les lettres arrivent désormais ; chacune contient un lien qui permet d’y mettre fin.",
    endTitle: "Ne plus recevoir les lettres de la liste de diffusion",
    endLede:
      "Une fois que vous mettez fin aux lettres, aucune lettre relative aux documents et aux sessions du processus « {process} » n’est envoyée à {email}, et l’adresse est oubliée.",
    end: "Mettre fin aux lettres",
    gone: "L’adresse ne figure pas sur la liste : aucune lettre n’est envoyée, et elle est oubliée.",
  },
  feed: "Suivre les documents (Atom)",
  feedTitle: "Documents : {process}",
  noneFound: "Aucun document ne correspond.",
  none: "Aucun document n’a été annoncé ni distribué.",
  kinds: {
    letter: "Lettre",
    agenda: "Ordre du jour",
    programme_of_work: "Programme de travail",
    working_paper: "Document de travail",
    background_paper: "Document d’information générale",
    draft_report: "Projet de rapport",
    summary: "Résumé",
    information_document: "Note d’information",
    written_input: "Contribution écrite d’une organisation",
  },
  manyOfKind: {
    letter: "Lettres",
    agenda: "Ordres du jour",
    programme_of_work: "Programmes de travail",
    working_paper: "Documents de travail",
    background_paper: "Documents d’information générale",
    draft_report: "Projets de rapport",
    summary: "Résumés",
    information_document: "Notes d’information",
    written_input: "Contributions écrites d’organisations",
  },
  audiences: {
    chair: "Le bureau de la Présidence seulement",
    missions: "Toutes les missions",
    accredited: "Les organisations accréditées et toutes les missions",
    public: "Tout le monde",
  },
  standings: {
    announced: "À venir",
    circulated: "Distribué",
    revised: "Révisé",
    corrected: "Corrigé",
    withdrawn: "Retiré",
  },
  notes: {
    announced: "Quand il paraîtra",
    circulated: "Indication jointe",
    revised: "Ce qui a été révisé",
    corrected: "Ce qui a été corrigé",
    withdrawn: "Pourquoi il a été retiré",
  },
  paper: "Document",
  kind: "Nature",
  symbol: "Cote",
  writtenBy: "Organisation",
  session: "Session",
  noSession: "Aucune : il concerne le processus",
  audience: "Qui le lit",
  languages: "Langues",
  language: "Langue",
  done: "Quand",
  status: "Situation",
  versions: "Versions",
  inLanguage: "Texte en langue : {language}",
  toCome: "Il n’y a encore rien à lire.",
  withdrawn: "Ce document a été retiré. Il reste lisible, et ne compte plus.",
  earlier: "Ceci est une version antérieure. Le document a maintenant la cote {symbol}.",
  compareWith: "Comparer avec {symbol}",
  file: {
    title: "Fichier en langue : {language}",
    download: "Télécharger le fichier ({type}, {size})",
    kilobytes: "{size, number} ko",
    megabytes: "{size, number, ::.0} Mo",
    name: "Nom",
    digest: "SHA-256",
    scan: "Virus",
    scans: { clean: "Aucun n’a été trouvé à l’arrivée", not_scanned: "Non analysé : ceci est une démonstration" },
    words: "Recherche",
    searched: "Il est trouvé par ses mots, et comparé d’après ceux-ci",
    waiting: "Ses mots sont en cours d’extraction",
    troubles: {
      no_words: "Non consultable par recherche : il n’a pas de texte, seulement des images",
      too_long: "Non consultable par recherche : son texte est trop long",
      unreadable: "Non consultable par recherche : son texte n’a pas pu être extrait",
      too_slow: "Non consultable par recherche : l’extraction de son texte a pris trop de temps",
    },
    refused: {
      empty: "Fichier : celui-ci est vide. Choisissez-en un autre.",
      tooLarge: "Fichier : il peut compter jusqu’à 25 Mo. Rien n’en a été conservé.",
      otherType:
        "Fichier : il doit s’agir d’un document PDF ou DOCX. Celui-ci n’est ni l’un ni l’autre, quoi que dise son nom.",
      noScanner:
        "Fichier : aucun n’est accepté ici, car aucun antivirus n’est en service. L’exploitant du portail définit CLAMD_URL ; docs/operations.md indique comment.",
      virus: "Fichier : l’antivirus y a trouvé un virus. Rien n’en a été conservé.",
      scannerAway: "Fichier : l’antivirus ne répond pas. Rien n’a été conservé ; renvoyez-le plus tard.",
      unreadable:
        "Fichier : il est endommagé, ou n’est pas ce qu’il dit être. Enregistrez-le de nouveau au format PDF ou DOCX.",
      encrypted: "Fichier : il est chiffré ou demande un mot de passe. Enregistrez-le sans cela.",
      script:
        "Fichier : il contient un script, un formulaire actif ou un élément qui lance un programme. Enregistrez-le comme simple PDF.",
      macro: "Fichier : il contient des macros ou des contrôles. Enregistrez-le sans eux, au format DOCX ou PDF.",
      enclosure:
        "Fichier : un autre fichier y est inclus. Enregistrez-le sans celui-ci, et distribuez l’autre séparément.",
      external:
        "Fichier : il va chercher un élément ailleurs, par exemple un modèle ou une image. Enregistrez-le au format PDF, ou avec tout ce qu’il montre.",
      bomb: "Fichier : une fois décompressé, il est bien plus volumineux qu’un document. Enregistrez-le de nouveau avec des images plus petites.",
    },
  },
  comparison: {
    title: "Comparaison : {later} et {earlier}",
    same: "Les deux textes sont identiques.",
    count:
      "{gone, plural, =0 {Aucun paragraphe n’a disparu} one {# paragraphe a disparu} other {# paragraphes ont disparu}}, {added, plural, =0 {aucun n’est nouveau} one {# est nouveau} other {# sont nouveaux}}.",
    gone: "Disparu",
    added: "Nouveau",
    back: "Retour au document",
    noWords: "Le texte de l’un des deux fichiers n’est pas connu : ils ne peuvent donc pas être comparés.",
  },
  enter: {
    name: "Titre",
    whose: "De qui est la contribution écrite",
    whoseHint: "Le nom de l’organisation, tel qu’elle signe",
    symbolHint: "Par exemple A/AC.900/2022/WP.1. Ce qu’une version y ajoute, par exemple /Rev.1, vient automatiquement",
    symbolRule:
      "Cote : utilisez des lettres, des chiffres, des barres obliques, des points et des traits d’union, et omettez /Rev. et /Corr.",
    audienceHint: "Cela ne change pas ensuite",
    languageHint: "D’autres peuvent suivre, chacune séparément",
    file: "Fichier",
    fileHint: "PDF ou DOCX, jusqu’à 25 Mo. Il remplace le texte ci-dessous",
    noFiles:
      "Les fichiers ne sont pas acceptés ici : aucun antivirus n’y recherche de virus. L’exploitant du portail définit CLAMD_URL ; docs/operations.md indique comment.",
    nothing: "Choisissez un fichier, ou écrivez le texte.",
    words: "Texte",
    wordsHint: "Paragraphes simples, séparés par une ligne vide",
    expected: "Quand il paraîtra",
    expectedHint: "Par exemple : en temps voulu, ou dans la seconde moitié de janvier",
    reason: "Ce qui a été modifié, et pourquoi",
    whyWithdrawn: "Pourquoi il est retiré",
    reasonHint: "Toutes les personnes qui lisent le document lisent aussi ceci",
    told: "Ceux qui le lisent en sont avertis par lettre, une seule fois.",
    sessionUnknown: "Session : choisissez-en une de ce processus",
  },
  readBack: {
    titles: {
      announce: `Annoncer ce document\u00a0?`,
      circulateNew: `Distribuer ce document\u00a0?`,
      circulate: `Distribuer ce document\u00a0?`,
      revise: `Réviser le document ainsi\u00a0?`,
      correct: `Corriger le document ainsi\u00a0?`,
      addLanguage: `Ajouter cette langue\u00a0?`,
    },
    again: "Après un changement, un fichier est à choisir de nouveau.",
    lost: `Fichier\u00a0: choisissez-le de nouveau. Il a été conservé un jour, et rien n’a été distribué.`,
  },
  acts: {
    announce: "Annoncer un document",
    circulateNew: "Distribuer un document",
    circulate: "Distribuer le document",
    revise: "Réviser le document",
    correct: "Corriger le document",
    addLanguage: "Ajouter une langue",
    withdraw: "Retirer le document",
  },
  leads: {
    announce: "Il figure dans les listes comme étant à venir, avec sa cote et son titre.",
    circulateNew: "Il peut désormais être lu, et reste tel quel.",
    circulate: "Il peut désormais être lu, et reste tel quel.",
    revise:
      "Le texte tel qu’il se lit désormais, en entier. Ce qu’il disait auparavant reste lisible et peut être comparé.",
    correct: "Le texte sans l’erreur, en entier. Ce qu’il disait auparavant reste lisible et peut être comparé.",
    addLanguage: "Une traduction de ce que dit maintenant le document. Aucune nouvelle lettre n’est envoyée.",
    withdraw: "Il reste lisible, avec la mention de son retrait. Rien ne peut en être fait ensuite.",
  },
  told: {
    announced: "Le document a été annoncé. Ceux qui le liront en sont avertis.",
    circulated: "Le document a été distribué. Ceux qui le lisent en sont avertis.",
    revised: "Le document a été révisé. Ceux qui le lisent en sont avertis.",
    corrected: "Le document a été corrigé. Ceux qui le lisent en sont avertis.",
    translated: "La langue a été ajoutée.",
    withdrawn: "Le document a été retiré. Ceux qui le lisent en sont avertis.",
  },
  letter: {
    announced: { subject: "À venir : {symbol}, {title}", opening: "Un document est à venir. {process}" },
    circulated: { subject: "Distribué : {symbol}, {title}", opening: "Un document a été distribué. {process}" },
    revised: { subject: "Révisé : {symbol}, {title}", opening: "Un document a été révisé. {process}" },
    corrected: { subject: "Corrigé : {symbol}, {title}", opening: "Un document a été corrigé. {process}" },
    withdrawn: { subject: "Retiré : {symbol}, {title}", opening: "Un document a été retiré. {process}" },
    go: "Ouvrir le document",
    subscribed:
      "Vous recevez cette lettre parce que cette adresse figure sur la liste de diffusion du processus. Pour ne plus en recevoir :",
    session: {
      scheduled: {
        subject: "Annoncée : {session}",
        opening: "Une session du processus « {process} » a été annoncée.",
      },
      confirmed: {
        subject: "Confirmée : {session}",
        opening: "Les jours d’une session du processus « {process} » ont été confirmés.",
      },
      moved: {
        subject: "Nouveaux jours : {session}",
        opening: "Une session du processus « {process} » a été déplacée.",
      },
      cancelled: {
        subject: "Annulée : {session}",
        opening: "Une session du processus « {process} » ne se tient pas.",
      },
      corrected: {
        subject: "Corrigée : {session}",
        opening: "Ce qui avait été annoncé d’une session du processus « {process} » a été corrigé.",
      },
      days: "Jours",
      before: "Annoncés auparavant",
      place: "Lieu",
      reason: "Le motif indiqué :",
      go: "Voir la session",
    },
    confirm: {
      subject: "À faire : confirmer les lettres relatives aux documents et aux sessions, {process}",
      opening:
        "Quelqu’un, probablement vous, a demandé à recevoir à cette adresse des lettres relatives aux documents, aux sessions et aux appels à candidatures du processus « {process} ».",
      go: "Confirmer l’adresse",
      otherwise:
        "Si ce n’était pas vous, ne faites rien : sans le lien, aucune lettre n’est envoyée, et l’adresse est oubliée après sept jours.",
    },
  },
};

export const papersRefusal = {
  symbol_is_taken: "Un autre document de ce processus a cette cote.",
  papers_of_the_chair_are_entered_by_the_chair: "Ce que seul le bureau de la Présidence lit est saisi par ce bureau.",
  written_input_is_of_an_organisation:
    "Une contribution écrite est celle d’une organisation, et aucun autre document ne l’est. Indiquez de qui elle est.",
  paper_is_circulated: "Ce document a déjà été distribué. Il peut être révisé ou corrigé.",
  paper_is_to_come: "Ce document n’a pas encore été distribué.",
  paper_is_withdrawn: "Ce document a été retiré. Rien ne peut plus en être fait.",
  paper_is_in_this_language: "Cette version a déjà un texte dans cette langue.",
  change_of_paper_needs_a_reason:
    "Indiquez ce qui a été modifié, et pourquoi. Toutes les personnes qui lisent le document lisent aussi ceci.",
  paper_says_nothing: "Donnez le texte.",
  paper_is_the_same: "C’est déjà ce que dit le document. Rien n’a été modifié.",
};

export const papersEventWords = {
  PaperAnnounced: "Document annoncé",
  PaperCirculated: "Document distribué",
  PaperLanguageAdded: "Langue d’un document ajoutée",
  PaperRevised: "Document révisé",
  PaperCorrected: "Document corrigé",
  PaperWithdrawn: "Document retiré",
};

export const papersSubjectWords = {
  paper: "Document",
};

export const papersLetterKinds = {
  "paper-circulated": "Document annoncé, distribué, modifié ou retiré",
  "paper-for-chair": "Idem, pour le bureau de la Présidence seulement",
  "paper-for-subscriber": "Idem, pour une adresse de la liste de diffusion",
  "session-for-subscriber":
    "Session annoncée, confirmée, déplacée, corrigée ou annulée, pour une adresse de la liste de diffusion",
  "confirm-subscription": "Demande de confirmation d’une adresse pour la liste de diffusion",
};
