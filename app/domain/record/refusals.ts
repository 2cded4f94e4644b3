export const recordRefusals = ["letter_was_not_given_up", "letter_has_expired"] as const;
