import { dictionaryFrom } from "./dictionary.ts";
import * as accreditation from "./en/accreditation.ts";
import * as applications from "./en/applications.ts";
import * as chairLetters from "./en/chair-letters.ts";
import * as components from "./en/components.ts";
import * as demonstration from "./en/demonstration.ts";
import * as about from "./en/kit/about.ts";
import * as demonstrationBanner from "./en/kit/demonstration-banner.ts";
import * as fault from "./en/kit/fault.ts";
import * as follows from "./en/kit/follows.ts";
import * as footer from "./en/kit/footer.ts";
import * as form from "./en/kit/form.ts";
import * as letter from "./en/kit/letter.ts";
import * as navigation from "./en/kit/navigation.ts";
import * as page from "./en/kit/page.ts";
import * as problem from "./en/kit/problem.ts";
import * as provision from "./en/kit/provision.ts";
import * as refusal from "./en/kit/refusal.ts";
import * as status from "./en/kit/status.ts";
import * as time from "./en/kit/time.ts";
import * as modalities from "./en/modalities.ts";
import * as objections from "./en/objections.ts";
import * as organisations from "./en/organisations.ts";
import * as papers from "./en/papers.ts";
import * as participation from "./en/participation.ts";
import * as people from "./en/people.ts";
import * as process from "./en/process.ts";
import * as record from "./en/record.ts";

/** Every word that a reader sees, in the authoritative language. */
export const en = dictionaryFrom({
  accreditation,
  applications,
  chairLetters,
  components,
  demonstration,
  modalities,
  objections,
  organisations,
  papers,
  participation,
  people,
  process,
  record,
  about,
  demonstrationBanner,
  fault,
  follows,
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
});
