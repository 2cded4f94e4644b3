export type ModalitiesRefusal =
  | "no_modalities_in_force"
  | "modalities_contradict_themselves"
  | "modalities_not_a_draft"
  | "modalities_already_adopted"
  | "adoption_lies_ahead"
  | "modalities_are_still_applied"
  | "silence_procedure_already_open"
  | "silence_procedure_has_not_opened"
  | "silence_procedure_has_closed"
  | "silence_procedure_has_not_closed"
  | "silence_procedure_already_concluded"
  | "silence_already_broken_by_mission"
  | "mission_may_not_break_silence";
