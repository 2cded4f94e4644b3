export const accreditation = {
  outcomes: {
    title: "Résultats",
    views: "Listes par résultat",
    all: "Tous",
    seeAll: "Voir tous les résultats",
    empty: "Aucun résultat ne correspond à ces filtres.",
    emptyYet: "Aucune demande n’a encore de résultat.",
    emptyNext:
      "Une demande a un résultat lorsqu’elle est refusée ou retirée, lorsque l’organisation est accréditée, ou lorsque sa période a pris fin.",
    seeAccreditation: "Voir l’accréditation",
    file: "{count, plural, one {Ce résultat} other {Les # résultats}} dans un fichier (CSV)",
    counts: {
      title: "Résultats par catégorie, région et pays",
      intro: `Les demandes selon la catégorie dont elles relèvent et le pays qu’elles indiquent. Sous «\u00a0Accréditée\u00a0» est comptée toute accréditation accordée, quoi qu’il en soit advenu depuis.`,
      byClass: "Par catégorie",
      byCountry: "Par pays",
      region: "Région",
      byGround: "Refus par fondement",
      groundsTold:
        "Ce que le Secrétariat ou la Présidence a refusé, par fondement principal. Ce qui n’a pas été complété à temps, ou a été refusé à la suite d’une liste, n’y figure pas.",
      noGround: "Aucun fondement enregistré",
      received: "Reçues",
      decided: "Avec un résultat",
      waiting: "Sans résultat à ce jour",
      empty: "Aucune demande n’a été reçue.",
    },
  },
  record: {
    title: "Accréditation : {organisation}",
    over: "Accréditation auprès du processus « {process} »",
    since: "Depuis le",
    until: "Valable jusqu’au {day}.",
    facts: "En bref",
    where: "D’où elle vient",
    way: "De l’octroi au dernier jour",
    end: "Dernier jour",
    basisTitle: "Comment elle a été accordée",
    basisSays: "Le paragraphe et la décision",
    groundsBelow: "Le motif qui le permet :",
    granted: "Octroi",
    toPeriod: "Voir la période de non-objection",
    toApplication: "Voir la demande",
    noEnd: "Jusqu’à la fin du mandat. Celui-ci n’a pas encore de dernier jour.",
    suspension: "Suspension et retrait",
    history: "Ce qui est advenu d’elle",
    change: { granted: "Accordée", suspended: "Suspendue", reinstated: "Rétablie", withdrawn: "Retirée" },
    lead: {
      "in-force": "Cette accréditation est en vigueur.",
      suspended: "Cette accréditation est suspendue. Elle peut être rétablie.",
      withdrawn: "Cette accréditation a été retirée.",
      expired: "Cette accréditation a expiré.",
    },
    done: {
      entered: "Le retrait a été saisi. Rien ne change tant qu’une autre personne ne l’a pas confirmé.",
      discarded: "Ce qui avait été saisi a été écarté. L’accréditation reste telle quelle.",
      suspended: "L’accréditation a été suspendue. Une lettre est envoyée à l’organisation.",
      reinstated: "L’accréditation a été rétablie. Une lettre est envoyée à l’organisation.",
      withdrawn: "L’accréditation a été retirée. Une lettre est envoyée à l’organisation.",
    },
  },
  certificate: {
    title: "Attestation d’accréditation",
    one: "Attestation : {organisation}",
    see: "Voir l’attestation",
    box: "Attestation",
    boxText:
      "Elle peut être montrée à quiconque demande si votre organisation est accréditée : une page qui a sa propre adresse, et un papier qui y conduit.",
    means: "Ce que dit cette page",
    meaning:
      "C’est à cette page que conduit une attestation d’accréditation. Quoi que dise un papier, cette page dit ce qu’il en est maintenant : {instant}.",
    file: "Emporter l’attestation (PDF)",
    notGiven:
      "Aucune attestation n’est délivrée lorsqu’une accréditation n’est pas en vigueur. Une attestation délivrée auparavant n’est pas une preuve.",
    decision: "Décision sur les modalités",
    states: "est accréditée auprès du processus",
    checked: "Il est indiqué à tout moment si cette accréditation est en vigueur, à l’adresse :",
    code: "Code qui conduit à {address}",
    saidOn: "Ce document indique ce qu’il en était à l’instant suivant : {instant}.",
  },
  change: {
    suspend: {
      title: "Suspendre cette accréditation ?",
      text: "L’organisation {organisation} perd les droits d’une organisation accréditée jusqu’à ce que l’accréditation soit rétablie.",
      button: "Suspendre l’accréditation",
    },
    reinstate: {
      title: "Rétablir cette accréditation ?",
      text: "L’organisation {organisation} retrouve les droits d’une organisation accréditée.",
      button: "Rétablir l’accréditation",
    },
    withdraw: {
      title: `Saisir le retrait de cette accréditation\u00a0?`,
      text: "L’organisation {organisation} perdra définitivement son accréditation dès qu’une autre personne l’aura confirmé. D’ici là, rien ne change et personne n’est informé.",
      button: "Saisir le retrait",
    },
    ground: "Motif",
    groundHint: "Il est communiqué mot pour mot à l’organisation",
    giveGround: "Indiquez le motif. Il est communiqué à l’organisation",
  },
  withdrawal: {
    waits: "Retrait saisi, en attente d’une deuxième personne",
    waiting: `Retrait saisi, à confirmer par une deuxième personne\u00a0: {organisation}`,
    enteredBy: "Saisi par {name},",
    nothingYet: "Rien n’a encore changé et l’organisation n’a pas été informée.",
    saidBy: "Saisi par {entered}, confirmé par {confirmed}.",
    final:
      "Cela est irréversible. L’organisation ne peut présenter une nouvelle demande que lors d’une campagne ultérieure.",
    "confirm-withdrawal": {
      title: `Confirmer ce retrait\u00a0?`,
      text: "L’organisation {organisation} perd définitivement son accréditation, dès maintenant. Une lettre indiquant le motif lui est envoyée.",
      button: "Confirmer le retrait",
    },
    "discard-withdrawal": {
      title: `Écarter ce retrait\u00a0?`,
      text: "L’accréditation de l’organisation {organisation} reste telle quelle. L’organisation n’est informée de rien.",
      button: "Écarter le retrait",
    },
  },
  namesCompared: {
    nameChange: { before: "Accréditée sous le nom de", after: "Demandé" },
    corrigendum: { before: "Texte actuel", after: "Texte corrigé" },
  },
  nameChange: {
    list: "Changements de nom",
    one: "Changement de nom : {name}",
    none: "Aucune organisation accréditée n’a demandé de changement de nom.",
    noneNext: "Une demande apparaît ici dès qu’une organisation l’envoie.",
    over: "Changement de nom",
    word: { waiting: "En attente d’une réponse", confirmed: "Confirmé", declined: "Rejeté" },
    decide: "Répondre",
    waiting:
      "{count, plural, =0 {Aucun n’attend de réponse.} one {# attend une réponse.} other {# attendent une réponse.}}",
    same: "Identique",
    request: "Demander un changement de nom",
    requestText:
      "Sur les listes d’organisations accréditées, votre organisation figure sous le nom avec lequel elle a été accréditée. Si elle s’appelle autrement maintenant, modifiez d’abord sa fiche, puis demandez le changement ici. Le Secrétariat confirme le changement ; jusque-là, les listes restent telles quelles.",
    ground: "Ce qui s’est passé",
    groundHint:
      "Par exemple un nouvel enregistrement, une fusion ou un déménagement. Nommez le document qui l’atteste et indiquez sa date. Le portail n’accepte pas de document ici : envoyez-le au Secrétariat, à l’adresse qui figure au bas de cette page",
    giveGround: "Indiquez ce qui s’est passé, et quel document l’atteste",
    ask: "Demander le changement",
    waits: "Un changement de nom attend la réponse du Secrétariat",
    differs: "Les listes portent un autre nom",
    untilThen: `Tant que le Secrétariat n’a pas confirmé un changement de nom, les listes portent\u00a0:`,
    last: "Déjà demandé",
    asked: "Votre organisation a demandé à porter le nom suivant : {name}.",
    requestedAt: "Date de la demande",
    decidedAt: "Réponse",
    standing: {
      waiting: "La réponse du Secrétariat est attendue.",
      confirmed: "Le Secrétariat l’a confirmé.",
      declined: "Le Secrétariat l’a rejeté.",
    },
    accreditedAs: "Accréditée sous le nom de",
    calledSince: "S’appelle depuis le {since} :",
    formerly: "Anciennement {name}, {country}, jusqu’au {until}",
    renamed: "Nom changé",
    done: {
      requested: "Votre demande a été reçue. Vous recevrez une lettre avec la réponse.",
      confirmed: "Le changement a été confirmé. Une lettre est envoyée à l’organisation.",
      declined: "Le changement a été rejeté. Une lettre indiquant le motif est envoyée à l’organisation.",
    },
    confirm: {
      title: "Confirmer ce changement de nom ?",
      button: "Confirmer le changement",
      text: "Désormais, la liste publique, les exportations et les pages de l’accréditation montrent ce qui a été demandé, le nom antérieur étant indiqué comme ancien nom. Les listes dans leur état antérieur gardent le nom antérieur.",
      final:
        "Cela est désormais consigné et est irréversible. Un autre changement doit faire l’objet d’une nouvelle demande.",
      seen: "J’ai vu le document qui atteste le changement",
      seeFirst: "Consultez le document qui atteste le changement, et cochez la case pour l’indiquer",
    },
    decline: {
      title: "Rejeter ce changement de nom ?",
      button: "Rejeter le changement",
      text: "Les listes ne changent pas, et le nom {name} n’y figure pas.",
      reason: "Motif",
      reasonHint: "Il est communiqué mot pour mot à l’organisation. Indiquez ce qui manquait, et comment y remédier",
      giveReason: "Indiquez le motif. Il est communiqué à l’organisation",
    },
  },
  changes: {
    title: "Changements de la liste",
    go: "Ce qui a changé depuis",
    since:
      "Les organisations dont l’accréditation est en vigueur, comparées à la liste dans son état à l’instant suivant :",
    show: "Afficher les changements",
    came: "{count, plural, one {# organisation a rejoint la liste} many {# d’organisations ont rejoint la liste} other {# organisations ont rejoint la liste}}",
    left: "{count, plural, one {# organisation ne figure plus sur la liste} many {# d’organisations ne figurent plus sur la liste} other {# organisations ne figurent plus sur la liste}}",
    leftMeans:
      "Une accréditation prend fin avec ce pour quoi elle a été accordée, est suspendue ou est retirée. Cette liste n’indique pas lequel de ces cas s’applique.",
    none: "La liste n’a pas changé depuis.",
    more: "Les {count, number} premières par ordre de nom.",
  },
  list: {
    title: "Organisations accréditées",
    lead: "Organisations dont l’accréditation est en vigueur ou, pour un processus terminé, était en vigueur à la fin de son mandat.",
    means: "Ce que signifie la liste",
    meaning:
      "Chacune a été accréditée au titre de la décision sur les modalités de son processus : tacitement à la fin d’une période de non-objection, par décision d’un organe, ou après avoir fait part de son intérêt.",
    notAttendance:
      "L’accréditation n’est pas la participation sur place : les représentants sont désignés pour chaque session, et l’inscription à la réunion, le badge et le visa relèvent d’autres démarches.",
    asItStood: "La liste dans son état à l’instant suivant :",
    only: "Uniquement : {those}.",
    containing: "noms contenant « {text} »",
    asItStands: "La liste au {day}.",
    filters: "Filtrer la liste",
    search: "Nom ou sigle, y compris antérieur",
    find: "Chercher",
    category: "Catégorie",
    country: "Pays ou territoire",
    process: "Processus",
    processes: "Processus, pour restreindre la liste",
    categories: "Catégories, pour restreindre la liste",
    otherDay: "Dans son état d’un autre jour",
    asOf: "Jour",
    asOfHint: "Par exemple 2022-07-01",
    asOfUnread:
      "Saisissez un jour sous la forme année, mois et jour, par exemple 2022-07-01, ou tel que l’écrivent les pages",
    asOfAhead: "Saisissez un jour qui n’est pas à venir : nul ne sait qui sera alors accrédité",
    showDay: "Montrer ce jour",
    today: "Retour à la liste actuelle",
    any: "Tous",
    found:
      "{whole, select, yes {{total, plural, =0 {Aucune organisation} one {# organisation} other {# organisations}}} other {{first, number} à {last, number} sur {total, plural, one {# organisation} other {# organisations}}}}",
    byRegion: "Par région",
    regions: {
      Africa: "Afrique",
      Americas: "Amériques",
      Antarctica: "Antarctique",
      Asia: "Asie",
      Europe: "Europe",
      Oceania: "Océanie",
    },
    withheld: "La décision sur les modalités du processus « {process} » ne rend pas public qui est accrédité.",
    none: "Aucune organisation accréditée ne correspond à ces filtres.",
    noneNext: "Effacez les filtres pour voir la liste entière.",
    noneThen: "Aucune organisation n’était accréditée ce jour-là.",
    noneYet: "Aucune organisation accréditée ne figure encore sur la liste.",
    noneYetNext:
      "Lorsqu’une décision rend la liste publique, une organisation apparaît ici dès qu’elle est accréditée.",
    place: "{place, number}.",
    name: "Organisation",
    since: "Depuis le",
    until: "Jusqu’au",
    noEnd: "Pas de fin fixée",
    take: "À emporter",
    csv: "CSV",
    pdf: "PDF",
    xlsx: "XLSX",
    json: "JSON",
    atom: "Atom",
    feedTitle: "Organisations accréditées : {process}",
  },
  letter: {
    accredited: {
      subject: "Accréditée : {organisation}, {process}",
      opening: "L’organisation {organisation} est accréditée auprès du processus « {process} ».",
      next: "L’accréditation n’est pas la participation sur place : si la décision permet aux organisations accréditées d’assister aux séances, les représentants sont désignés sur le portail pour chaque session. L’inscription à la réunion, le badge et le visa relèvent d’autres démarches, en dehors du portail.",
      go: "Voir l’accréditation",
    },
    notAccredited: {
      subject: "Non accréditée : {organisation}, {process}",
      opening:
        "L’organisation {organisation} n’a pas été accréditée auprès du processus « {process} » lors de cette campagne.",
      ended:
        "La période pendant laquelle les États peuvent formuler une objection a pris fin, et l’organisation a fait l’objet d’une objection.",
      again: "L’organisation {organisation} peut présenter une nouvelle demande lors d’une campagne ultérieure.",
      notAgain: "La décision en vigueur ne prévoit pas de nouvelle demande.",
      go: "Voir la demande et l’explication",
    },
    notAccreditedByBody: {
      subject: "Non approuvée par l’organe : {organisation}, {process}",
      decided: "L’organe qui se prononce sur la liste s’est prononcé contre.",
    },
    deferred: {
      subject: "Décision différée : {organisation}, {process}",
      opening:
        "L’organe a différé sa décision sur l’accréditation de l’organisation {organisation} auprès du processus « {process} ».",
      next: "L’organe se prononcera plus tard sur l’organisation {organisation}. Vous recevrez une lettre. Vous n’avez rien à faire.",
    },
    body: { decided: "Décision", symbol: "Document" },
    byDefault: {
      subject:
        "{outcome, select, cleared {La procédure se poursuit} movedOn {La procédure se poursuit} waits {La procédure se poursuit} other {Faute de décision, non accréditée}} : {organisation}, {process}",
      opening:
        "{by, select, body {L’organe n’avait pas} chair {La Présidence n’avait pas} other {Le Secrétariat n’avait pas}} statué sur la demande de l’organisation {organisation} au moment où une réponse était due. La décision dit ce que cela signifie : {answer, select, yes {réponse positive} other {réponse négative}}.",
      outcome: {
        ended:
          "L’organisation {organisation} n’a pas été accréditée auprès du processus « {process} » lors de cette campagne.",
        cleared: "La demande est réputée validée, et figure sur la prochaine liste distribuée.",
        movedOn:
          "La demande se poursuit dans l’autre catégorie à laquelle l’organisation {organisation} a consenti. Elle garde son accusé de réception.",
        waits: "La demande passe à ce que la décision prévoit ensuite.",
      },
      later:
        "Si une décision prise dans ce délai est saisie plus tard, elle compte, et vous recevrez une autre lettre.",
      next: "Vous recevrez une lettre lorsqu’il y aura un résultat. Vous n’avez rien à faire.",
      due: "Échéance de la réponse",
    },
    defaultsRecorded: {
      subject: "Sans réponse dans les délais : {process}",
      opening:
        "Processus « {process} » : {by, select, body {l’organe} chair {la Présidence} other {le Secrétariat}} n’avait pas statué sur {count, plural, one {# demande} other {# demandes}} au moment où une réponse était due. La décision prévoit que cela vaut {answer, select, yes {réponse positive} other {réponse négative}}.",
      withheld:
        "Processus « {process} » : {by, select, body {l’organe} chair {la Présidence} other {le Secrétariat}} n’avait pas statué sur certaines demandes au moment où une réponse était due. La décision dit ce que cela signifie.",
      accredited:
        "{count, plural, =0 {Aucune organisation n’est accréditée de ce fait.} one {# organisation est accréditée de ce fait.} other {# organisations sont accréditées de ce fait.}}",
      later: "Ce qui a été décidé dans les délais et est saisi plus tard compte à partir de son propre instant.",
      go: "Voir le processus",
    },
    instead: {
      correction:
        "Cette lettre en rectifie une précédente : ce que nous vous avions écrit au sujet de la décision de l’organe reposait sur une saisie erronée. Ce que l’organe a décidé compte à partir de l’instant ci-dessous.",
      late: "Une lettre précédente indiquait que l’organe n’avait pas statué dans les délais. Il l’avait fait, et cela a été saisi plus tard : sa décision compte à partir de l’instant ci-dessous, et remplace cette lettre.",
      change:
        "L’organe est revenu sur sa décision. Cette lettre en remplace une précédente, et compte à partir de l’instant ci-dessous.",
    },
    applicationGoesOn: {
      subject: "La période de non-objection a pris fin, et la procédure se poursuit : {organisation}",
      opening: {
        list: "La période de non-objection relative à la liste où figure l’organisation {organisation} a pris fin. Ce n’est pas encore un résultat pour le processus « {process} » : la demande se poursuit, et une autre liste suit.",
        class:
          "La période de non-objection relative à la liste où figure l’organisation {organisation} a pris fin. Ce n’est pas encore un résultat pour le processus « {process} » : comme il en avait été convenu lors de l’envoi de la demande, elle se poursuit dans la catégorie {to}.",
      },
      next: {
        list: "La demande attend la prochaine liste. Vous recevrez une lettre lors de sa distribution. Vous n’avez rien à faire pour le moment.",
        class:
          "Elle garde sa référence et l’instant de sa réception, et attend d’être examinée dans sa nouvelle catégorie. Vous n’avez rien à faire pour le moment.",
      },
      go: "Voir où en est la demande",
    },
    objectedTo: {
      subject: "La période de non-objection a pris fin : {organisation}",
      opening:
        "La période de non-objection relative à la liste où figure l’organisation {organisation} a pris fin, et celle-ci a fait l’objet d’une objection. Ce n’est pas encore un résultat pour le processus « {process} ».",
      next: {
        body: "L’organe décide lui-même si l’organisation est accréditée. Vous recevrez une lettre lorsqu’il l’aura fait.",
        chair:
          "La Présidence mène des consultations au sujet de l’organisation. Vous recevrez une lettre lorsqu’il y aura un résultat.",
      },
      go: "Voir où en est la demande",
    },
    accreditationChanged: { ground: "Le motif :", go: "Voir l’accréditation" },
    nameChangeConfirmed: {
      subject: "Nouveau nom confirmé : {name}",
      opening: "Le Secrétariat a confirmé que l’organisation accréditée porte le nom suivant : {name}.",
      formerly: "Les listes indiquent comme ancien nom :",
      go: "Voir la liste",
    },
    nameChangeDeclined: {
      subject: "Changement de nom rejeté : {name}",
      opening: "Le Secrétariat n’a pas confirmé que l’organisation accréditée porte le nom suivant : {name}.",
      reason: "Le motif indiqué par le Secrétariat :",
      go: "Présenter une nouvelle demande",
    },
    accreditationSuspended: {
      subject: "Suspendue : accréditation, {organisation}",
      opening:
        "L’accréditation de l’organisation {organisation} auprès du processus « {process} » a été suspendue. Tant qu’elle n’est pas rétablie, elle ne confère aucun droit.",
    },
    accreditationReinstated: {
      subject: "Rétablie : accréditation, {organisation}",
      opening:
        "L’accréditation de l’organisation {organisation} auprès du processus « {process} » est de nouveau en vigueur.",
    },
    accreditationWithdrawn: {
      subject: "Terminée : accréditation, {organisation}",
      opening:
        "L’accréditation de l’organisation {organisation} auprès du processus « {process} » a été retirée. C’est définitif pour cette accréditation.",
    },
  },
};

export const accreditationRefusal = {
  standing_objection: "Une objection subsiste. L’organisation ne peut pas être accréditée.",
  application_is_not_cleared: "La demande n’a pas été validée.",
  route_does_not_accredit:
    "Par cette voie, le portail n’accrédite pas : la décision confie ce soin à un organe ou ferme la voie.",
  accreditation_is_not_in_force: "Cette accréditation n’est pas en vigueur.",
  accreditation_is_not_suspended: "Cette accréditation n’est pas suspendue.",
  withdrawal_waits_for_confirmation: "Le retrait de cette accréditation a été saisi et attend une deuxième personne.",
  withdrawal_needs_a_second_person:
    "Vous avez vous-même saisi ceci. Une autre personne d’un bureau habilité à la retirer doit le confirmer.",
  withdrawal_is_decided: "Ce retrait a déjà été confirmé ou écarté.",
  ground_is_required: "Indiquez le motif. Il est communiqué à l’organisation.",
  organisation_is_not_accredited: "L’organisation n’a aucune accréditation en cours.",
  name_is_as_accredited:
    "La fiche de votre organisation indique le nom, le sigle et le pays avec lesquels elle est accréditée.",
  name_change_needs_a_ground: "Indiquez ce qui s’est passé, et quel document l’atteste.",
  name_change_is_under_way: "Un changement de nom a été demandé et attend la réponse du Secrétariat.",
  name_change_is_decided: "Ce changement de nom a déjà reçu une réponse.",
};

export const accreditationEventWords = {
  AccreditationGranted: "Accréditation accordée",
  AccreditationSuspended: "Accréditation suspendue",
  AccreditationReinstated: "Accréditation rétablie",
  AccreditationWithdrawalEntered: "Retrait d’une accréditation saisi",
  AccreditationWithdrawalDiscarded: "Retrait d’une accréditation écarté avant sa confirmation",
  AccreditationWithdrawn: "Accréditation retirée",
  DefaultsRecorded: "Consignation de ce que signifie l’absence de réponse dans les délais",
  NameChangeRequested: "Changement de nom demandé",
  NameChangeConfirmed: "Changement de nom confirmé",
  NameChangeDeclined: "Changement de nom rejeté",
};

export const accreditationSubjectWords = {
  accreditation: "Accréditation",
  "name-change": "Changement de nom",
};

export const accreditationLetterKinds = {
  accredited: "Accréditée",
  "not-accredited": "Non accréditée",
  "not-accredited-by-body": "Non accréditée, par décision de l’organe",
  "decided-by-default": "Sans réponse dans les délais",
  "defaults-recorded": "Sans réponse dans les délais, pour les services et les missions",
  "determination-deferred": "Décision de l’organe différée",
  "application-goes-on": "La procédure se poursuit après la liste",
  "objected-to": "Objection formulée, pas encore de résultat",
  "accreditation-suspended": "Accréditation suspendue",
  "accreditation-reinstated": "Accréditation rétablie",
  "accreditation-withdrawn": "Accréditation retirée",
  "name-change-confirmed": "Changement de nom confirmé",
  "name-change-declined": "Changement de nom rejeté",
};
