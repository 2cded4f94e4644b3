import { tryChange } from "./every-change.ts";

await tryChange({
  kind: "suspended",
  event: "AccreditationSuspended",
  letter: "accreditation-suspended",
  again: "accreditation_is_not_in_force",
});
