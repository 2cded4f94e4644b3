export type PapersRefusal =
  | "symbol_is_taken"
  | "papers_of_the_chair_are_entered_by_the_chair"
  | "written_input_is_of_an_organisation"
  | "paper_is_circulated"
  | "paper_is_to_come"
  | "paper_is_withdrawn"
  | "paper_is_in_this_language"
  | "change_of_paper_needs_a_reason"
  | "paper_says_nothing"
  | "paper_is_the_same";
