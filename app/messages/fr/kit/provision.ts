const opposed =
  "{threshold, plural, one {un État Membre a formulé une objection} other {# États Membres ou plus ont formulé une objection}}";
const Opposed =
  "{threshold, plural, one {Un État Membre a formulé une objection} other {# États Membres ou plus ont formulé une objection}}";
const unopposed = "{threshold, plural, one {Sans objection} other {Avec moins de # objections}}";

export const provision = {
  no_longer_applies: "Cette étape ne s’applique plus.",

  modalities_adopted_by_silence: "Les modalités sont en vigueur : le texte a été adopté par approbation tacite.",
  modalities_adopted_in_meeting: "Les modalités sont en vigueur : le texte a été adopté en séance.",
  modalities_not_in_force: "Aucune décision sur les modalités n’est en vigueur.",

  category_notifies: "Cette catégorie fait part de son intérêt. Personne ne peut formuler d’objection.",
  category_is_listed:
    "Cette catégorie fait part de son intérêt et figure sur la liste pour information. Personne ne peut formuler d’objection.",
  category_needs_no_objection: "Cette catégorie présente une demande, et les États peuvent formuler une objection.",
  category_is_decided_by_body: "Cette catégorie présente une demande, et l’organe décide lui-même.",
  category_closed: "La décision ne prévoit pas la participation de cette catégorie.",
  claim_not_verified_goes_on:
    "Ce que l’organisation invoquait n’a pas pu être vérifié. Comme elle y avait consenti dans sa demande, elle a poursuivi la procédure dans une autre catégorie, en gardant son accusé de réception.",
  list_answered_goes_on:
    "La réponse donnée à sa liste ouvre une suite. Comme elle y avait consenti dans sa demande, l’organisation a poursuivi la procédure dans une autre catégorie, en gardant son accusé de réception.",
  category_not_chosen: "L’organisation n’a pas encore indiqué sa catégorie. La suite en dépend.",
  category_carried_over: "L’accréditation de cette catégorie est reprise d’un autre processus.",

  call_awaits_opening: "L’appel à candidatures n’est pas ouvert.",
  call_awaits_submission: "L’organisation peut soumettre sa demande jusqu’à la date limite incluse.",
  call_missed: "Rien n’a été soumis dans les délais.",
  received_in_time: "La demande a été reçue dans les délais.",

  information_missing: "{count, plural, one {# réponse demandée manque} other {# réponses demandées manquent}}.",
  information_complete: "Toutes les réponses obligatoires ont été données.",
  information_returned: "Ce que l’examen a trouvé manquant est demandé.",

  screening_not_needed: "Personne n’examine ce qui provient de cette catégorie.",
  screening_after_submission:
    "{screenedBy, select, chair {La Présidence examine} other {Le Secrétariat examine}} la demande après sa soumission.",
  screening_awaited:
    "{screenedBy, select, chair {La Présidence examine} other {Le Secrétariat examine}} si l’organisation est pertinente et compétente au regard de la portée et de l’objet.",
  status_verification_awaited:
    "{screenedBy, select, chair {La Présidence vérifie} other {Le Secrétariat vérifie}} le statut consultatif.",
  screening_returned: "La demande a été renvoyée : l’organisation la complète et l’envoie de nouveau.",
  screening_settles:
    "Le délai pour compléter la demande est écoulé. Ce qui a été reçu dans les délais est en cours d’enregistrement.",
  screening_not_completed:
    "La demande a été renvoyée pour être complétée, et rien n’a été reçu dans les délais : elle est refusée.",
  screening_cleared: "{screenedBy, select, chair {La Présidence a} other {Le Secrétariat a}} validé la demande.",
  status_verified:
    "{screenedBy, select, chair {La Présidence a} other {Le Secrétariat a}} vérifié le statut consultatif.",
  screening_refused:
    "{screenedBy, select, chair {La Présidence a} other {Le Secrétariat a}} refusé la demande, pour le motif communiqué à l’organisation.",
  nobody_ruled_in_time:
    "Personne n’avait statué au moment où une réponse était due : la décision prévoit {answer, select, yes {que la procédure se poursuit} other {que cela vaut réponse négative}}.",

  circulation_not_needed: "Aucune liste n’est distribuée pour cette catégorie.",
  circulation_awaited: "Le Secrétariat distribue aux missions la liste des organisations validées.",
  circulated_to_missions: "La liste a été distribuée aux missions.",

  period_not_needed: "Il n’y a pas de période de non-objection pour cette catégorie.",
  period_after_circulation: "Une période de non-objection suit la distribution de la liste.",
  period_awaits_opening: "La période de non-objection s’ouvre.",
  period_open: "La période de non-objection est ouverte, jusqu’à son instant de clôture inclus.",
  period_settling:
    "La période de non-objection est close. Ce qui a été reçu dans les délais est en cours d’enregistrement.",
  period_ended: "La période de non-objection a pris fin.",

  objection_not_possible: "Personne ne peut formuler d’objection contre une organisation de cette catégorie.",
  objection_not_yet_possible: "Les États Membres peuvent formuler une objection une fois la période ouverte.",
  objections_possible: "Les États peuvent formuler une objection jusqu’à l’instant de clôture.",
  objections_being_counted: "Ce qui a été reçu dans les délais est en cours d’enregistrement.",
  no_objection_stands:
    "{threshold, plural, one {Aucune objection ne subsiste.} other {Moins de # objections subsistent.}}",
  objection_stands: `${Opposed}.`,
  objection_before_body: `${Opposed}\u00a0: l’organe décide lui-même.`,
  objection_before_chair: `${Opposed}\u00a0: la Présidence mène des consultations.`,
  objection_leads_on: `${Opposed}\u00a0: l’organisation {to, select, states {passe sur une nouvelle liste, au sujet de laquelle les États sont de nouveau consultés} class {poursuit la procédure dans une autre catégorie, si elle y a consenti dans sa demande} accredited {est tout de même accréditée} other {poursuit la procédure comme le prévoit la décision}}.`,

  silence_leads_on: `${unopposed}, l’organisation n’est pas encore accréditée à la fin de la période\u00a0: elle {to, select, states {passe sur une nouvelle liste, au sujet de laquelle les États sont de nouveau consultés} body {est soumise à l’organe, qui décide} class {poursuit la procédure dans une autre catégorie, si elle y a consenti dans sa demande} other {poursuit la procédure comme le prévoit la décision}}.`,
  accreditation_by_silence: `${unopposed}, l’organisation est accréditée à la fin de la période.`,
  accreditation_after_verification: "L’organisation est accréditée une fois son statut vérifié.",
  accreditation_by_decision_of_body: "L’organe se prononce sur la liste.",
  accreditation_by_body_after_objection:
    "L’organisation n’est pas accréditée tacitement. L’organe décide si elle est accréditée.",
  accreditation_after_consultations:
    "L’organisation n’est pas accréditée tacitement. La Présidence mène des consultations pour savoir si elle est accréditée.",
  accredited_by_silence: "L’organisation est accréditée : le silence vaut consentement.",
  accredited_by_body: "L’organisation est accréditée : l’organe en a décidé ainsi.",
  accredited_after_consultations:
    "L’organisation est accréditée : à l’issue des consultations de la Présidence, {threshold, plural, one {aucune objection ne subsistait} other {moins de # objections subsistaient}}.",
  accredited_as_of_right: "L’organisation est accréditée : elle participe de plein droit et s’est annoncée.",
  accreditation_as_of_right: "L’organisation participe de plein droit : elle est accréditée lorsqu’elle s’annonce.",
  accredited_by_notification:
    "L’organisation est accréditée : elle a fait part de son intérêt et son statut a été vérifié.",
  accredited_by_default:
    "L’organisation est accréditée : personne n’avait statué au moment où une réponse était due, et la décision prévoit que cela vaut réponse positive.",
  accreditation_suspended: "L’accréditation est suspendue.",
  accreditation_withdrawn: "L’accréditation a été retirée.",
  accreditation_expired: "L’accréditation a expiré : son dernier jour est passé.",
  not_accredited_by_route: "Aucune accréditation n’est à demander par cette voie.",
  not_accredited_by_missed_call: "L’organisation n’est pas accréditée : rien n’a été soumis dans les délais.",
  not_accredited_by_screening: "L’organisation n’est pas accréditée : sa demande a été refusée à l’examen.",
  not_accredited_as_incomplete:
    "L’organisation n’est pas accréditée : ce qui était demandé n’a pas été envoyé dans les délais.",
  not_accredited_by_objection: `L’organisation n’est pas accréditée\u00a0: ${opposed}.`,
  not_accredited_by_body: "L’organisation n’est pas accréditée : l’organe s’est prononcé contre.",
  not_accredited_by_default:
    "L’organisation n’est pas accréditée : personne n’avait statué au moment où une réponse était due, et la décision prévoit que cela vaut réponse négative.",
  not_accredited_after_consultations:
    "L’organisation n’est pas accréditée : une objection a été maintenue à l’issue des consultations de la Présidence.",
  application_left_undecided:
    "Aucune décision n’a été prise avant la fin de ce à quoi la demande se rapportait. La demande n’est pas refusée, et cela n’est retenu contre personne.",
  application_withdrawn: "L’organisation a retiré sa demande.",

  valid_for_session: "Une accréditation est valable pour la session.",
  valid_for_mandate: "Une accréditation est valable pour le reste du mandat.",
  valid_until_its_day: "Une accréditation est valable jusqu’au jour que fixe la décision.",
  valid_for_cycle: "Une accréditation est valable pour le cycle.",
  may_apply_again: "L’organisation peut présenter une nouvelle demande lors d’une campagne ultérieure.",
  may_apply_again_later:
    "L’organisation peut présenter une nouvelle demande lors d’une campagne ultérieure, après le délai que fixe la décision.",
  may_not_apply_again: "La décision ne prévoit pas de nouvelle demande.",
};
