export const record = {
  testLetter: {
    subject: "Lettre d’essai du portail d’accréditation",
    text: "Une personne qui exploite le portail à l’adresse {url} a envoyé cette lettre pour voir si le serveur de messagerie accepte les lettres qui en proviennent. Il n’y a rien à faire.",
  },
  letters: {
    title: "Lettres",
    givenUpCount:
      "{count, plural, one {# lettre a été abandonnée. Elle attend ici jusqu’à ce qu’un nouvel envoi soit tenté.} other {# lettres ont été abandonnées. Elles attendent ici jusqu’à ce qu’un nouvel envoi soit tenté.}}",
    how: "Comment les lettres partent",
    howSays: "envoi tenté pendant cinq jours ; ce qui n’est pas montré ici",
    intro:
      "Les lettres partent d’elles-mêmes, et leur envoi est de nouveau tenté pendant cinq jours lorsque le serveur de messagerie ne les accepte pas. Ensuite, une lettre est abandonnée et attend ici.",
    introOfChair:
      "Accusés de réception et avis relatifs aux objections et aux ruptures du silence, entre une mission et la Présidence. Ils partent d’eux-mêmes, et leur envoi est de nouveau tenté pendant cinq jours lorsque le serveur de messagerie ne les accepte pas. Ensuite, une lettre est abandonnée et attend ici ; personne d’autre que le bureau de la Présidence ne la voit.",
    views: "Lettres, selon leur situation",
    waiting: "En attente d’envoi",
    failing: "Nouvel envoi en cours",
    held: "Retenues",
    gathered: "Regroupées pour la lettre du matin",
    sent: "Envoyées",
    dead: "Abandonnées",
    returned: "Revenues",
    empty: "Aucune lettre n’a été abandonnée.",
    emptyText: "Toutes les lettres sont parties, ou leur envoi sera de nouveau tenté automatiquement.",
    kind: "Lettre",
    recipient: "Destinataire",
    error: "Ce qu’a répondu le serveur de messagerie",
    givenUp: "Abandon",
    attempts: "Tentatives",
    retry: "Réessayer",
    retryOne: "Réessayer : {kind}, {recipient}",
    retryStays: "Rien n’a été envoyé, et rien n’a changé.",
    retried: "L’envoi de la lettre est de nouveau tenté.",
    retryAll: "{count, plural, one {Réessayer l’envoi de #} other {Réessayer l’envoi des #}}",
    retryAllHint: "Sauf celles dont le lien ne fonctionne plus.",
    retriedAll: "L’envoi de toutes celles qui peuvent être envoyées est de nouveau tenté.",
    aMission: "Une mission",
    notShown: "Non montré",
    whoSpoke: "Voir qui s’est exprimé",
    confidential:
      "Les accusés de réception et les avis relatifs aux objections et aux ruptures du silence sont confidentiels entre une mission et la Présidence et ne sont pas montrés ici.",
    withheld:
      "La mission à laquelle une lettre est adressée, et ce qu’a répondu le serveur de messagerie au sujet de son adresse, ne sont pas montrés ici : l’identité de ceux qui se sont exprimés est montrée à un seul endroit, où chaque consultation est consignée.",
  },
  audit: {
    title: "Journal d’audit",
    intro:
      "Tout ce qui a été fait, le plus récent en premier. Rien ne peut être modifié ni supprimé, hormis ce qui nomme une personne effacée. L’identité des auteurs d’objections, de ceux qui ont rompu le silence et de ceux qui en ont été informés est confidentielle et n’est visible que de la Présidence. Les jours sont ceux de New York, par exemple 2022-07-01.",
    sealed:
      "{count, plural, =0 {Toutes les entrées sont scellées} one {Toutes les entrées sauf une sont scellées} other {Toutes les entrées sauf # sont scellées}} : un sceau montre à l’exploitant du portail ce qui a été modifié après coup.",
    heading: "{count, plural, =0 {aucune entrée} one {# entrée} other {# entrées}}",
    empty: "Aucune entrée ne correspond à ces filtres.",
    of: "Au sujet d’un seul élément :",
    onlyThis: "Celui-ci seulement",
    narrowed: "Restreindre à",
    changed: "Modifié",
    changes: "{count, plural, one {# modification} other {# modifications}}",
    change: "{field} : avant, {before} ; après, {after}",
    given: "{field} : {after}",
    search: "Nom, référence ou motif",
    by: "Par qui",
    from: "Du",
    until: "Au",
    dayUnread:
      "Saisissez un jour sous la forme année, mois et jour, par exemple 2022-07-01, ou jour, mois et année, par exemple 01/07/2022",
    file: "{count, plural, one {Cette entrée} other {Les # entrées}} dans un fichier (CSV)",
  },
  reached: {
    title: "Lettres de cette liste",
    sent: "La liste a été envoyée à {reached, number} {missions, plural, one {mission sur #} other {missions sur #}}.",
    waiting: "Pour {count, plural, one {# mission} other {# missions}}, la lettre attend d’être envoyée.",
    givenUp:
      "Pour {count, plural, one {# mission} other {# missions}}, la lettre n’est pas parvenue\u00a0: le serveur de messagerie ne l’a pas acceptée, ou elle est revenue.",
    letters: "Voir les lettres envoyées au sujet de cette liste",
  },
  allLetters: {
    title: "Lettres : {state}",
    empty: {
      waiting: "Aucune lettre n’attend d’être envoyée.",
      failing: "Aucune lettre ne fait l’objet d’un nouvel envoi.",
      held: "Aucune lettre n’est retenue.",
      gathered: "Aucune lettre n’est regroupée pour la lettre du matin.",
      sent: "Aucune lettre n’a encore été envoyée.",
      dead: "Aucune lettre n’a été abandonnée.",
      returned: "Aucune lettre n’est revenue.",
    },
    toWhom: "Nom ou adresse du destinataire",
    reference: "Référence d’une demande",
    from: "Écrites du",
    until: "Écrites jusqu’au",
    about: "Au sujet de",
    oneList: "Une liste distribuée",
    noneSuch: "Aucune lettre ne correspond à ces critères.",
    ofCase: "Lettres envoyées au sujet de cette demande",
    emptyNext: "Les lettres sont écrites lorsqu’un événement survient, et partent d’elles-mêmes.",
  },
  letter: {
    title: "Une lettre",
    read: "Lire cette lettre",
    onRecord: "Cette lettre indique qui s’est exprimé. Le fait que vous l’avez lue est consigné.",
    written: "Rédaction",
    sent: "Envoi",
    text: "Telle qu’elle a été envoyée",
    facts: "Cette lettre",
    state: "Où elle en est",
    notLeft: "Non envoyée",
    cameBack: "Revenue",
    cameBackNext:
      "Un serveur de messagerie a accepté cette lettre, puis a signalé qu’elle n’était pas parvenue. Elle n’est pas renvoyée\u00a0: informez son destinataire par une autre voie et faites corriger l’adresse.",
    notSent: "Cette lettre n’est pas partie.",
    erased: "Cette lettre est allée à quelqu’un qui a été effacé depuis.",
    erasedNext: "Qu’elle a été envoyée reste dans les archives ; son texte et son adresse n’existent plus.",
    notSentNext: "Son texte est rédigé au moment de son départ.",
    gathered: "Cette lettre ne part pas seule.",
    gatheredNext:
      "Son destinataire fait regrouper ce qui peut attendre en une lettre chaque matin. La prochaine en fera état.",
    toldIn: "Son destinataire fait regrouper ce qui peut attendre en une lettre chaque matin.",
    toldInGo: "Voir la lettre qui en a fait état",
    gatheredLetters: {
      subject: "Regroupé pour ce matin : {count, plural, one {# lettre} other {# lettres}}",
      opening:
        "{count, plural, one {# lettre a été regroupée pour ce matin.} other {# lettres ont été regroupées pour ce matin.}}",
      why: {
        mission:
          "Votre mission a choisi une lettre chaque matin pour ce qui peut attendre. Ce qui ne peut pas attendre arrive aussitôt. Son responsable des accès peut choisir de nouveau.",
        person:
          "Vous avez choisi une lettre chaque matin pour ce qui peut attendre. Ce qui ne peut pas attendre arrive aussitôt.",
      },
      go: "Choisir comment arrivent les lettres",
    },
    lettersGivenUp: {
      subject: "Non {count, plural, one {parvenue\u00a0: # lettre} other {parvenues\u00a0: # lettres}}",
      opening:
        "{count, plural, one {# lettre du Secrétariat n’est pas parvenue\u00a0: le serveur de messagerie ne l’a pas acceptée, ou elle est revenue.} other {# lettres du Secrétariat ne sont pas parvenues\u00a0: le serveur de messagerie ne les a pas acceptées, ou elles sont revenues.}}",
      unnamed: "{count, plural, one {# autre figure} other {# autres figurent}} sur le portail.",
      what: "Chacune figure sur le portail avec la réponse du serveur de messagerie. Celles qui n’ont pas été acceptées peuvent être envoyées à nouveau.",
      go: "Voir les lettres",
    },
  },
  role: {
    applicant: "pour l’organisation",
    mission: "pour une mission",
    chair: "la Présidence",
    secretariat: "Secrétariat",
    administrator: "administration",
    clock: "le passage du temps",
    public: "une personne non connectée",
  },
};

export const recordLetterKinds = {
  "gathered-letters": "Ce qui a été regroupé pour la lettre du matin",
  "letters-given-up": "Lettres abandonnées, en récapitulatif",
};

export const recordRefusal = {
  letter_was_not_given_up:
    "Cette lettre n’a pas été abandonnée : elle a été envoyée, ou son envoi sera de nouveau tenté automatiquement.",
  letter_has_expired:
    "Le lien de cette lettre ne fonctionne plus. Il faut demander une nouvelle lettre, ou envoyer une nouvelle invitation.",
  no_letter_can_be_retried: "Aucune lettre n’a été abandonnée, hormis celles dont le lien ne fonctionne plus.",
};

export const recordEventWords = {
  LetterRetried: "Nouvel envoi d’une lettre tenté",
  LettersRetried: "Nouvel envoi de toutes les lettres abandonnées tenté",
  LetterSeen: "Lettre lue par la Présidence",
};

export const recordSubjectWords = {
  letter: "Lettre",
};
