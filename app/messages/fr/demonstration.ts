export const demonstration = {
  title: "À propos de cette démonstration",
  lead: "Vivez une campagne entière : proposez un texte et soumettez-le à la procédure d’approbation tacite, ouvrez un appel, présentez une demande, examinez, distribuez, formulez une objection, et voyez qui est accrédité et pourquoi. Les organisations, les personnes et les États sont inventés.",
  accounts: "Comptes",
  accountsText:
    "Tous les comptes ont le même mot de passe. Ceux qui exercent une fonction ont aussi besoin du code ; il change toutes les 30 secondes : rechargez donc cette page pour en obtenir un nouveau.",
  password: "Mot de passe de tous les comptes :",
  lettersOf: "Lettres",
  office: "Fonction",
  offices: {
    applicant: "Candidat(e), d’une organisation qui a un brouillon",
    accredited: `Organisation accréditée\u00a0: dit qui vient, envoie des contributions écrites`,
    secretariat: "Fonctionnaire du Secrétariat",
    "second-officer": "Autre fonctionnaire du Secrétariat : partage la file d’attente",
    chair: "Présidence du mécanisme de démonstration",
    adviser: "Conseil du bureau de cette Présidence : relit une lettre avant son départ",
    mission: "Mission : {name}",
    observer: "Mission : {name}, qui observe",
    administrator: "Administration : avance l’horloge, invite des personnes",
  },
  email: "Adresse électronique",
  code: "Code actuel",
  noCode: "Non nécessaire",
  storyTitle: "Une campagne en dix minutes",
  story: {
    apply: "En tant que candidat(e), terminez le brouillon et soumettez-le.",
    review: "En tant que fonctionnaire, validez la demande et distribuez la liste.",
    object: "En tant qu’État A, formulez une objection contre une organisation de la liste, ou gardez le silence.",
    clock: "Du côté de l’administration, avancez l’horloge au-delà de l’instant de clôture.",
    outcome:
      "Voyez le résultat : dans la boîte aux lettres, sur la page de l’organisation avec ses motifs, sur la liste publique.",
  },
  mailbox: "Boîte aux lettres",
  mailboxLead:
    "Toutes les lettres que le portail a écrites, la plus récente en premier. Dans une démonstration sans serveur de messagerie, rien ne quitte cette page.",
  goToMailbox: "Ouvrir la boîte aux lettres",
  lettersCome: "Les lettres partent quelques secondes après ce dont elles parlent.",
  allLetters: "Toutes les lettres à cette adresse",
  recipient: "À",
  name: "Nom",
  subject: "Objet",
  written: "Rédaction",
  notYet: "En attente d’envoi",
  filterRecipient: "Adresse du destinataire",
  filters: "Filtrer les lettres",
  letters: "{total, plural, =0 {Aucune lettre} one {# lettre} other {# lettres}}",
  noLetters: "Aucune lettre à cette adresse.",
  noLettersYet: "Aucune lettre n’a encore été écrite.",
  letter: "Lettre",
  sent: "Envoi",
  html: "La lettre telle que la montre un logiciel de messagerie",
  text: "En texte brut",
  goToClock: "Avancer l’horloge",
  componentsText: "Ce dont sont faites les pages, chaque élément dans tous ses états.",
  goToComponents: "Voir les composants",
  clockTitle: "L’horloge du portail",
  clockLead: "Elle ne fait qu’avancer : ce qui s’est passé reste tel quel.",
  moved: "L’horloge a été avancée. Ce qui est arrivé à échéance est consigné en quelques secondes.",
  whoMoves: "Qui l’avance",
  onlyAdministrator: "Connectez-vous avec le compte d’administration pour avancer l’horloge.",
  movePast: "Avancer au-delà",
  ahead: "Ce qui se clôt ensuite",
  nextNone: "Rien n’attend d’instant de clôture.",
  closing: {
    silence: "Clôture de la procédure d’approbation tacite sur « {title} »",
    call: "Clôture de l’appel « {title} »",
    period: "Clôture de la période de non-objection de « {title} »",
    cure: "Fin du délai pour compléter la demande {title}",
  },
  then: {
    silence: "Sauf si un État a rompu le silence, le texte est alors adopté.",
    call: "Plus rien ne peut alors être envoyé.",
    period: "Les organisations contre lesquelles aucun État n’a formulé d’objection sont alors accréditées.",
    cure: "Elle est alors refusée, sauf si son organisation l’a envoyée de nouveau.",
  },
  other: "Un autre jour et une autre heure",
  otherHint: "Heure de New York, par exemple 27 3 2027, 18:00",
  moveTo: "Avancer l’horloge jusque-là",
  tooFar: "Saisissez un jour antérieur à l’an 2100",
  chooseClosing: "Choisissez l’instant de clôture",
};

export const demonstrationRefusal = {
  not_a_demonstration: "Seule l’horloge d’une démonstration peut être avancée.",
  clock_only_moves_forward: "L’horloge ne fait qu’avancer. Donnez un moment postérieur à maintenant.",
};

export const demonstrationEventWords = {
  ClockMoved: "Horloge de la démonstration avancée",
};

export const demonstrationSubjectWords = {
  clock: "Horloge",
};
