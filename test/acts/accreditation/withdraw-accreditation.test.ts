import { tryChange } from "./every-change.ts";

await tryChange({
  kind: "withdrawn",
  event: "AccreditationWithdrawn",
  letter: "accreditation-withdrawn",
  again: "accreditation_is_not_in_force",
});
