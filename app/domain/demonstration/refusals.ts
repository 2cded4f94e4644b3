export type DemonstrationRefusal = "not_a_demonstration" | "clock_only_moves_forward";
