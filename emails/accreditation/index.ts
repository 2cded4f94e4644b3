import type { accreditationLetterKinds } from "#messages/en/accreditation.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { accreditationReinstated } from "./accreditation-reinstated.tsx";
import { accreditationSuspended } from "./accreditation-suspended.tsx";
import { accreditationWithdrawn } from "./accreditation-withdrawn.tsx";
import { accredited } from "./accredited.tsx";
import { notAccredited } from "./not-accredited.tsx";

export const accreditationLetters = {
  "accreditation-reinstated": accreditationReinstated,
  "accreditation-suspended": accreditationSuspended,
  "accreditation-withdrawn": accreditationWithdrawn,
  accredited,
  "not-accredited": notAccredited,
} satisfies Record<keyof typeof accreditationLetterKinds, LetterForm<never>>;
