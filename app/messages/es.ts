import { dictionaryFrom } from "./dictionary.ts";
import * as accreditation from "./es/accreditation.ts";
import * as applications from "./es/applications.ts";
import * as chairLetters from "./es/chair-letters.ts";
import * as components from "./es/components.ts";
import * as demonstration from "./es/demonstration.ts";
import * as about from "./es/kit/about.ts";
import * as demonstrationBanner from "./es/kit/demonstration-banner.ts";
import * as fault from "./es/kit/fault.ts";
import * as follows from "./es/kit/follows.ts";
import * as footer from "./es/kit/footer.ts";
import * as form from "./es/kit/form.ts";
import * as letter from "./es/kit/letter.ts";
import * as navigation from "./es/kit/navigation.ts";
import * as page from "./es/kit/page.ts";
import * as problem from "./es/kit/problem.ts";
import * as provision from "./es/kit/provision.ts";
import * as refusal from "./es/kit/refusal.ts";
import * as status from "./es/kit/status.ts";
import * as time from "./es/kit/time.ts";
import * as modalities from "./es/modalities.ts";
import * as objections from "./es/objections.ts";
import * as organisations from "./es/organisations.ts";
import * as papers from "./es/papers.ts";
import * as participation from "./es/participation.ts";
import * as people from "./es/people.ts";
import * as process from "./es/process.ts";
import * as record from "./es/record.ts";

/** In Spanish. */
export const es = dictionaryFrom({
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
