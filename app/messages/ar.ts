import * as accreditation from "./ar/accreditation.ts";
import * as applications from "./ar/applications.ts";
import * as chairLetters from "./ar/chair-letters.ts";
import * as components from "./ar/components.ts";
import * as demonstration from "./ar/demonstration.ts";
import * as about from "./ar/kit/about.ts";
import * as demonstrationBanner from "./ar/kit/demonstration-banner.ts";
import * as fault from "./ar/kit/fault.ts";
import * as follows from "./ar/kit/follows.ts";
import * as footer from "./ar/kit/footer.ts";
import * as form from "./ar/kit/form.ts";
import * as letter from "./ar/kit/letter.ts";
import * as navigation from "./ar/kit/navigation.ts";
import * as page from "./ar/kit/page.ts";
import * as problem from "./ar/kit/problem.ts";
import * as provision from "./ar/kit/provision.ts";
import * as refusal from "./ar/kit/refusal.ts";
import * as status from "./ar/kit/status.ts";
import * as time from "./ar/kit/time.ts";
import * as modalities from "./ar/modalities.ts";
import * as objections from "./ar/objections.ts";
import * as organisations from "./ar/organisations.ts";
import * as papers from "./ar/papers.ts";
import * as participation from "./ar/participation.ts";
import * as people from "./ar/people.ts";
import * as process from "./ar/process.ts";
import * as record from "./ar/record.ts";
import { dictionaryFrom } from "./dictionary.ts";

/** In Arabic. */
export const ar = dictionaryFrom({
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
