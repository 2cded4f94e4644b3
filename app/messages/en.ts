import { accreditation } from "./en/accreditation.ts";
import { applications } from "./en/applications.ts";
import { demonstration } from "./en/demonstration.ts";
import { modalities } from "./en/modalities.ts";
import { objections } from "./en/objections.ts";
import { organisations } from "./en/organisations.ts";
import { people } from "./en/people.ts";
import { process } from "./en/process.ts";
import { record } from "./en/record.ts";
import { demonstrationBanner } from "./en/kit/demonstration-banner.ts";
import { fault } from "./en/kit/fault.ts";
import { footer } from "./en/kit/footer.ts";
import { form } from "./en/kit/form.ts";
import { letter } from "./en/kit/letter.ts";
import { navigation } from "./en/kit/navigation.ts";
import { page } from "./en/kit/page.ts";
import { problem } from "./en/kit/problem.ts";
import { provision } from "./en/kit/provision.ts";
import { refusal } from "./en/kit/refusal.ts";
import { status } from "./en/kit/status.ts";
import { time } from "./en/kit/time.ts";

/** Every word that a reader sees, in the authoritative language: by chapter, and in kit what all pages say. */
export const en = {
  process,
  modalities,
  organisations,
  applications,
  objections,
  accreditation,
  people,
  record,
  demonstration,
  demonstrationBanner,
  fault,
  footer,
  form,
  letter,
  navigation,
  page,
  problem,
  provision,
  refusal,
  status,
  time,
} as const;
