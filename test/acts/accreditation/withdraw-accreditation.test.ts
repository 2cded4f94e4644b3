import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { tryChange } from "./every-change.ts";

await tryChange({
  change: withdrawAccreditation,
  kind: "withdrawn",
  event: "AccreditationWithdrawn",
  letter: "accreditation-withdrawn",
  again: "accreditation_is_not_in_force",
});
