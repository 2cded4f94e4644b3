import { tryChange } from "./every-change.ts";

await tryChange({
  kind: "reinstated",
  after: "suspended",
  event: "AccreditationReinstated",
  letter: "accreditation-reinstated",
  again: "accreditation_is_not_suspended",
});
