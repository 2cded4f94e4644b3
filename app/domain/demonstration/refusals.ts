export const demonstrationRefusals = ["not_a_demonstration", "clock_only_moves_forward"] as const;
