import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { tryChange } from "./every-change.ts";

await tryChange({
  change: suspendAccreditation,
  kind: "suspended",
  event: "AccreditationSuspended",
  letter: "accreditation-suspended",
  again: "accreditation_is_not_in_force",
});
