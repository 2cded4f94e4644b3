import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { tryChange } from "./every-change.ts";

await tryChange({
  change: reinstateAccreditation,
  kind: "reinstated",
  after: "suspended",
  event: "AccreditationReinstated",
  letter: "accreditation-reinstated",
  again: "accreditation_is_not_suspended",
});
