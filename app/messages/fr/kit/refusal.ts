export const refusal = {
  title: "Cela ne peut pas être fait",
  whatTheDecisionSays: "Ce que dit la décision",
  late: "Réception : {receivedAt}. L’instant de clôture était le {closesAt}.",
};

export const kitRefusal = {
  local_time_does_not_exist:
    "Le {givenOn}, l’horloge est avancée et {time} n’existe pas dans ce fuseau horaire. Choisissez une heure qui existe.",
  local_time_exists_twice:
    "Le {givenOn}, l’horloge est retardée et {time} survient deux fois dans ce fuseau horaire. Indiquez laquelle des deux vous voulez dire.",
  deadline_before_opening: "L’instant de clôture doit être postérieur à l’ouverture.",
  deadline_is_past: "L’instant de clôture doit être à venir.",
  opening_is_past: "L’ouverture est dans le passé. Elle peut intervenir maintenant ou plus tard.",
  closing_instant_would_move_earlier: "Un instant de clôture peut être reporté, jamais avancé.",
  extension_needs_a_reason:
    "Indiquez le motif du report. Il est publié et communiqué à toutes les personnes concernées.",
  outage_is_withdrawn: "Cette interruption de service a été enregistrée par erreur et a été retirée.",
  outage_does_not_touch_the_window:
    "Cette interruption de service n’est pas survenue pendant le délai imparti. Choisissez-en une qui l’est, ou aucune.",
  year_without_holidays:
    "Les jours fériés du lieu d’affectation {dutyStation} pour {year} n’ont pas été saisis : les jours ouvrables ne peuvent donc pas être comptés. Le Secrétariat les saisit d’abord : « Appels », « Jours fériés et autres calendriers ».",
  not_allowed: "Vous ne faites pas partie des personnes qui peuvent faire cela.",
  not_found: "Cela ne se trouve pas ici. Peut-être a-t-il été supprimé, ou l’adresse est-elle erronée.",
  changed_meanwhile:
    "Une modification est intervenue entre-temps, peut-être dans une autre de vos fenêtres. Vérifiez avant de continuer.",
};
