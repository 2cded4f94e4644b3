import type { accreditationLetterKinds } from "#messages/en/accreditation.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { accreditationReinstated } from "./accreditation-reinstated.tsx";
import { accreditationSuspended } from "./accreditation-suspended.tsx";
import { accreditationWithdrawn } from "./accreditation-withdrawn.tsx";
import { accredited } from "./accredited.tsx";
import { applicationGoesOn } from "./application-goes-on.tsx";
import { decidedByDefault } from "./decided-by-default.tsx";
import { defaultsRecorded } from "./defaults-recorded.tsx";
import { determinationDeferred } from "./determination-deferred.tsx";
import { nameChangeConfirmed } from "./name-change-confirmed.tsx";
import { nameChangeDeclined } from "./name-change-declined.tsx";
import { notAccredited } from "./not-accredited.tsx";
import { notAccreditedByBody } from "./not-accredited-by-body.tsx";
import { objectedTo } from "./objected-to.tsx";

export const accreditationLetters = {
  "accreditation-reinstated": accreditationReinstated,
  "accreditation-suspended": accreditationSuspended,
  "accreditation-withdrawn": accreditationWithdrawn,
  accredited,
  "decided-by-default": decidedByDefault,
  "defaults-recorded": defaultsRecorded,
  "determination-deferred": determinationDeferred,
  "name-change-confirmed": nameChangeConfirmed,
  "name-change-declined": nameChangeDeclined,
  "not-accredited": notAccredited,
  "not-accredited-by-body": notAccreditedByBody,
  "application-goes-on": applicationGoesOn,
  "objected-to": objectedTo,
} satisfies Record<keyof typeof accreditationLetterKinds, LetterForm<never>>;
