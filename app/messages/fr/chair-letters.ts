export const chairLetters = {
  title: "Lettres de la Présidence",
  one: "Lettre de la Présidence",
  none: "Aucune lettre n’a été commencée.",
  noneNext:
    "Une lettre est envoyée à des missions et à des organisations accréditées, avec les documents qui l’accompagnent.",
  begin: "Écrire une lettre",
  untitled: "Lettre sans objet",
  subject: "Objet",
  standing: "Situation",
  saved: "Dernier enregistrement",
  standings: {
    draft: "Brouillon",
    asked: "En attente de relecture",
    looked_at: "Relue",
    waits: "Part d’elle-même",
    held_back: "N’est pas partie",
    circulated: "Distribuée",
    discarded: "Abandonnée",
  },
  leavesAt: "Elle part le {at}.",
  circulatedAt: "Elle est partie le {at}.",
  start: {
    salutation: "Excellence,",
    closing: "Veuillez agréer, Excellence, les assurances de ma très haute considération.",
    signature: "Présidence\n{process}",
    addressees:
      "Tous les Représentants permanents et Observateurs permanents auprès de l’Organisation des Nations Unies\nNew York",
  },
  write: {
    title: "Écrire la lettre",
    subjectHint: "Sa ligne dans les listes, et l’objet du courriel",
    salutation: "Formule d’appel",
    paragraphs: "Paragraphes",
    paragraphsHint: "Séparés par une ligne vide",
    closing: "Dernière phrase",
    signature: "Signature",
    addressees: "Destinataires",
    addresseesHint: "Tels qu’ils figurent dans une lettre officielle",
    replyTo: "Adresse pour les réponses",
    language: "Langue de la lettre",
    places: "Dates tirées des archives",
    placesText:
      "Écrivez ceci à l’endroit où doit figurer la date ou le nom. Ce que disent les archives y est inséré au départ de la lettre.",
    place: {
      title: "son titre",
      opens: "le début du silence",
      closes: "la fin du silence",
      days: "ses jours",
      before: "les jours antérieurs",
      symbol: "sa cote",
    },
    save: "Enregistrer",
    again: "Ce qui a été modifié nécessite une nouvelle relecture.",
    meanwhile: "{who} a enregistré la lettre entre-temps. Ce que vous avez saisi est toujours là.",
    somebody: "Quelqu’un d’autre",
    seeSaved: "Voir ce qui a été enregistré (ouvre une nouvelle page)",
    takeOver: "Enregistrer encore une fois remplace ce qui a été enregistré.",
  },
  reach: {
    title: "Qui la reçoit, et ce qui l’accompagne",
    missions: "Missions",
    missionsOf: {
      all: "Toutes les missions",
      member_states: "Missions des États Membres",
      observers: "Missions des observateurs",
      chosen: "Ces missions",
      none: "Aucune mission",
    },
    chosen: "Quelles missions",
    organisations: "Organisations",
    organisationsOf: {
      none: "Aucune organisation",
      process: "Toutes celles qui sont accréditées auprès du processus",
      session: "Celles qui sont accréditées pour une session",
    },
    session: "Quelle session",
    enclosures: "Pièces jointes",
    enclosuresHint: "Elles accompagnent la lettre sous forme de liens. Une pièce à venir est signalée comme telle.",
    noPapers: "Le processus n’a aucun document qui puisse l’accompagner.",
    unknown: "Choisissez ce que propose la page",
  },
  goesTo:
    "Elle est envoyée à {missions, plural, =0 {aucune mission} one {# mission} other {# missions}} et à {organisations, plural, =0 {aucune organisation} one {# organisation} other {# organisations}}.",
  enclosures: "Pièces jointes",
  enclosure: "{title} ({symbol})",
  enclosureToCome: "{title} ({symbol}), à venir.{note}",
  toCome: "À venir",
  does: {
    title: "Ce que fait la lettre",
    none: "Elle ne fait rien d’autre que dire ce qu’elle dit.",
    lead: "Cela se produit dans l’acte même par lequel la lettre part, et la lettre dit ce que contiennent alors les archives.",
    add: "Ajouter",
    remove: "Retirer",
    numbered: "{number}. {kind}",
    what: "Quoi",
    says: "Ce que disent les archives",
    kinds: {
      "open-silence-procedure": "Ouvrir une procédure d’approbation tacite",
      "schedule-session": "Annoncer une session",
      "confirm-session": "Confirmer une session",
      "move-session": "Déplacer une session",
      "name-session": "Mentionner une session",
      "announce-paper": "Annoncer un document",
      "circulate-paper": "Distribuer un document",
    },
    leads: {
      "open-silence-procedure":
        "Tous les États Membres peuvent rompre le silence dès l’ouverture. Elle s’ouvre avec la lettre, ou à l’instant donné ici.",
      "schedule-session": "Elle figure au calendrier dès la lettre. À confirmer, ou confirmée.",
      "confirm-session": "Les jours qui étaient à confirmer sont ceux où elle se tient.",
      "move-session":
        "Les jours antérieurs restent lisibles. Toutes les personnes concernées reçoivent aussi les nouveaux pour leur calendrier.",
      "name-session": "Ne change rien. La lettre indique les jours qui figurent dans les archives à son départ.",
      "announce-paper": "Il figure dans les listes comme étant à venir, et accompagne la lettre.",
      "circulate-paper": "Il peut être lu dès la lettre, et accompagne celle-ci.",
    },
    text: "Texte",
    noTexts: "Aucun texte ne peut être soumis à la procédure d’approbation tacite actuellement.",
    opens: "Ouverture",
    opensHint: "{zone}. Laissez vide si elle s’ouvre avec la lettre",
    closes: "Clôture",
    closesHint: "{zone}",
    session: "Session",
    noSessions: {
      "confirm-session": "Aucune session du processus n’attend d’être confirmée.",
      "move-session": "Aucune session du processus n’est à venir.",
      "name-session": "Le processus n’a pas de session.",
    },
    begins: "Premier jour",
    ends: "Dernier jour",
    reason: "Motif",
    reasonHint: "Publié avec les jours",
    silence: "{title} : du {opens} au {closes}",
    confirm: "Ouvrir une procédure d’approbation tacite avec la lettre ?",
    confirmLead: "Rien ne se produit avant le départ de la lettre, et la procédure peut en être retirée d’ici là.",
    opensWithLetter: "Elle s’ouvre avec la lettre.",
    sessionDays: "{title} : {days}",
    paperNamed: "{title} ({symbol})",
  },
  look: {
    ask: "Demander une relecture",
    askText:
      "Tous les autres membres du bureau de la Présidence en sont avertis. L’un d’eux lit la lettre avant qu’elle puisse partir. Quiconque est seul dans ce bureau demande à l’administration d’inviter un(e) collègue.",
    give: "La lettre peut partir",
    giveText:
      "Vous l’avez lue telle qu’elle est, avec ce qu’elle fait. Quiconque la modifie doit demander une nouvelle relecture.",
    asked: "{who} a demandé une relecture.",
    nobody:
      "Vous êtes seul(e) dans le bureau de la Présidence : personne n’a été averti, et la lettre attend. Demandez à l’administration d’inviter un(e) collègue, qui pourra alors la relire.",
    given: "{who} l’a relue.",
  },
  circulate: {
    title: "Distribuer la lettre",
    confirmTitle: `Laisser partir la lettre à cet instant\u00a0?`,
    when: "Quand",
    now: "Maintenant",
    later: "À un instant donné",
    at: "Départ",
    atHint: "{zone}. D’ici là, elle peut être modifiée, ce qui annule son départ",
    leaves: "La lettre part d’elle-même le",
    untilThen: "D’ici là, elle peut être modifiée, ce qui annule son départ.",
    setButton: "La laisser partir à cet instant",
    grave: "Une lettre partie ne peut être ni modifiée ni reprise.",
    button: "Distribuer",
    silenceEnds: "Fin du silence",
    silenceWithLetter:
      "Le silence s’ouvre avec la lettre, et prend fin au moment indiqué. Voici sa durée si la lettre part maintenant : un départ plus tardif la raccourcit.",
  },
  discard: {
    title: "Abandonner la lettre",
    text: "Elle reste dans la liste, et rien ne peut en être fait.",
    button: "Abandonner",
  },
  preview: {
    email: "En courriel",
    pdf: "En PDF",
    isDraft: "Elle ne peut pas encore partir.",
    isPast: "Elle ne peut plus partir telle quelle.",
    heldBack: "Elle devait partir et n’est pas partie.",
  },
  next: {
    change: "La modifier",
    write: "Texte",
    reach: "Destinataires et pièces jointes",
    does: "Ce qu’elle fait",
  },
  delivery: {
    title: "Qui l’a",
    only: "Seul le bureau de la Présidence voit ceci. Les courriels ne sont pas suivis : ouverte signifie ouverte ici.",
    recipient: "Destinataire",
    email: "Courriel",
    opened: "Ouverte",
    notOpened: "Pas encore",
    sent: "Accepté par son serveur de messagerie",
    waiting: "En chemin",
    givenUp: "N’a pas pu être remis",
    noAddress: "Pas d’adresse",
    counts:
      "Destinataires qui l’ont ouverte : {opened} sur {recipients}. Courriels – acceptés : {sent} ; en chemin : {waiting} ; non remis : {givenUp}.",
  },
  received: {
    none: "Aucune lettre de la Présidence n’est arrivée.",
    noneNext: "Un courriel vous avertit lorsqu’il en arrive une.",
    unread: "Non lue",
    read: "Lue",
    from: "Processus",
    circulated: "Distribuée",
    unopened: "{count, plural, one {# lettre n’est pas lue} other {# lettres ne sont pas lues}}",
  },
  withTexts: {
    title: "Lettres parties avec un texte soumis à la procédure d’approbation tacite",
    text: "Texte",
  },
  sealed: "Scellée telle qu’elle a été envoyée. SHA-256 {hash}",
  reply: "Réponses à envoyer à",
  done: {
    begun: "La lettre a été commencée.",
    saved: "La lettre a été enregistrée.",
    asked: "Vos collègues ont été avertis.",
    given: "La lettre peut partir.",
    waits: "La lettre part d’elle-même.",
    circulated: "La lettre est partie.",
    discarded: "La lettre a été abandonnée.",
    removed: "Retiré.",
  },
  letter: {
    circulated: {
      subject: "Lettre de la Présidence : {subject}",
      opening: "Une lettre de la Présidence. {process}",
      go: "Ouvrir la lettre sur le portail",
      reply: "Les réponses à cette lettre sont à envoyer à {address}.",
    },
    asked: {
      subject: "À faire : relecture, {subject}",
      opening: "Un(e) collègue vous demande de relire une lettre. {process}",
      go: "Lire la lettre",
    },
    heldBack: {
      subject: "À faire : {subject} – lettre non partie",
      opening: "Une lettre n’a pas pu partir au moment prévu. {process}",
      go: "Voir la lettre",
    },
  },
};

export const chairLettersRefusal = {
  letter_changed_meanwhile:
    "Cette lettre a été enregistrée entre-temps, peut-être dans une autre de vos fenêtres. Rien n’a été remplacé : lisez ce qui a été enregistré, puis enregistrez de nouveau.",
  letter_is_circulated: "Cette lettre est partie. Elle reste telle qu’elle a été envoyée.",
  letter_is_discarded: "Cette lettre a été abandonnée. Rien ne peut plus en être fait.",
  letter_is_incomplete: "La lettre nécessite un objet, une formule d’appel, au moins un paragraphe et une signature.",
  letter_does_too_much: "Une lettre fait au plus {most} choses. Écrivez une autre lettre pour le reste.",
  letter_has_no_recipients: "Personne ne recevrait cette lettre. Choisissez des missions ou des organisations.",
  letter_has_a_place_for_nothing:
    "La lettre comporte l’emplacement {place} pour une date ou un nom, et ne fait rien dont il puisse provenir.",
  letter_does_not_say_what_it_does:
    "La lettre ne dit pas ce qu’elle fait : écrivez {place} à l’endroit où doit figurer la date.",
  silence_is_told_to_all_member_states:
    "Une procédure d’approbation tacite est annoncée à tous les États Membres. Envoyez la lettre à toutes les missions, ou à celles de tous les États Membres.",
  enclosure_was_withdrawn:
    "Une pièce jointe a été retirée : {title} ({symbol}). Supprimez-la, et faites de nouveau relire la lettre.",
  enclosure_is_not_for_all_recipients:
    "Les destinataires de la lettre ne peuvent pas tous lire {symbol}. Supprimez cette pièce, ou choisissez d’autres destinataires.",
  second_look_was_asked: "Une relecture de cette lettre a déjà été demandée.",
  second_look_was_not_asked: "Personne n’a demandé de relecture de cette lettre.",
  second_look_was_given: "Un(e) collègue a déjà relu cette lettre.",
  second_look_is_a_colleagues: "Vous avez demandé la relecture. C’est un(e) collègue qui la fait.",
  letter_needs_a_second_look: "Aucune lettre ne part avant qu’un(e) collègue l’ait relue telle qu’elle est.",
  letter_would_have_left: "Cet instant est passé. Choisissez-en un plus tardif, ou distribuez la lettre maintenant.",
  letter_would_leave_too_late:
    "Le silence aurait commencé, ou serait terminé, avant le départ de la lettre. Choisissez un instant antérieur, ou modifiez le début et la fin du silence.",
  letter_opens_silence_too_late:
    "Le silence devait s’ouvrir le {opensAt}, et cet instant est passé. Retirez de la lettre la procédure d’approbation tacite, et ajoutez-la avec d’autres instants.",
  letter_closes_silence_too_late:
    "Le silence devait prendre fin le {closesAt}, et serait terminé avant de commencer. Retirez de la lettre la procédure d’approbation tacite, et ajoutez-la avec d’autres instants.",
  letter_does_not_wait: "Cette lettre n’est pas en attente de départ.",
  letter_would_shorten_silence:
    "Le portail n’a pas pu envoyer la lettre à l’instant prévu, et le silence, qui s’ouvre avec elle, aurait été plus court que lors de la relecture. Donnez au silence une nouvelle fin, ou envoyez la lettre telle quelle.",
  letter_was_set_by_somebody_who_left:
    "La personne qui a décidé du départ de la lettre ne fait plus partie du bureau de la Présidence. Décidez de nouveau.",
};

export const chairLettersEventWords = {
  ChairLetterBegun: "Lettre de la Présidence commencée",
  SecondLookAsked: "Relecture d’une lettre demandée",
  SecondLookGiven: "Relecture d’une lettre faite",
  ChairLetterScheduled: "Départ d’une lettre de la Présidence fixé",
  ChairLetterHeldBack: "Lettre de la Présidence non partie",
  ChairLetterCirculated: "Lettre de la Présidence distribuée",
  ChairLetterDiscarded: "Lettre de la Présidence abandonnée",
};

export const chairLettersSubjectWords = {
  chair_letter: "Lettre de la Présidence",
};

export const chairLettersLetterKinds = {
  "chair-letter-circulated": "Lettre de la Présidence",
  "second-look-asked": "Relecture d’une lettre demandée",
  "chair-letter-held-back": "Lettre de la Présidence non partie",
};
