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
      "Les personnes qui agissent pour votre organisation, et le Secrétariat. Ni les missions, ni la Présidence, ni le public. Tout est supprimé {months, plural, one {# mois} other {# mois}} après la session.",
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
  desk: {
    title: "Représentants",
    link: "Représentants des organisations accréditées",
    search: "Organisation",
    all: "Tous",
    ways: "Modes de participation",
    organisations: "{count, plural, =0 {Aucune organisation} one {# organisation} other {# organisations}}",
    csv: "Tout en CSV",
    doNotCount:
      "{count, plural, one {# désignation est laissée de côté : l’accréditation n’est pas en vigueur.} other {# désignations sont laissées de côté : l’accréditation n’est pas en vigueur.}}",
    empty: "Aucun représentant ne correspond",
    emptyYet: "Aucune organisation n’a désigné de représentants",
    emptyNext: "Les organisations accréditées peuvent désigner des représentants jusqu’à la fin de la session.",
    seeAll: "Voir tous les représentants",
  },
  privacy: {
    title: "Représentants aux sessions",
    kept: "De toute personne qu’une organisation désigne pour une session : le nom, le titre fonctionnel, une adresse électronique si l’organisation en donne une, et la participation en présentiel ou en ligne. Qui l’a désignée ou a retiré sa désignation, et quand.",
    why: "Pour que le Secrétariat sache qui inscrire, et qu’il ne vienne pas plus de personnes que la décision ne le permet.",
    until:
      "{months, plural, one {# mois} other {# mois}} après la fin de la session, y compris pour les personnes dont la désignation a été retirée. Ensuite, tout est supprimé. Le journal d’audit et les lettres disent que quelqu’un a été désigné, et non qui.",
    seen: "Les personnes qui agissent pour l’organisation, et le Secrétariat. Quiconque emporte la liste la conserve selon ses propres règles.",
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
  representative_is_unchanged: "C’est déjà ce qui est consigné. Rien n’a été modifié.",
  representative_is_withdrawn: "Cette désignation a déjà été retirée ou modifiée.",
};

export const participationEventWords = {
  RepresentativeNominated: "Représentant(e) désigné(e)",
  RepresentativeChanged: "Désignation d’un(e) représentant(e) modifiée",
  RepresentativeWithdrawn: "Désignation d’un(e) représentant(e) retirée",
};

export const participationSubjectWords = {
  representative: "Représentant(e)",
};

export const participationLetterKinds = {
  "representatives-changed": "Représentant(e) désigné(e), ou désignation retirée",
};
