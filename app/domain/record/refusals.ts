export type RecordRefusal = "letter_was_not_given_up" | "letter_has_expired" | "no_letter_can_be_retried";
