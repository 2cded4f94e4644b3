import { dictionaryFrom } from "./dictionary.ts";
import * as accreditation from "./fr/accreditation.ts";
import * as applications from "./fr/applications.ts";
import * as chairLetters from "./fr/chair-letters.ts";
import * as components from "./fr/components.ts";
import * as demonstration from "./fr/demonstration.ts";
import * as about from "./fr/kit/about.ts";
import * as demonstrationBanner from "./fr/kit/demonstration-banner.ts";
import * as fault from "./fr/kit/fault.ts";
import * as follows from "./fr/kit/follows.ts";
import * as footer from "./fr/kit/footer.ts";
import * as form from "./fr/kit/form.ts";
import * as letter from "./fr/kit/letter.ts";
import * as navigation from "./fr/kit/navigation.ts";
import * as page from "./fr/kit/page.ts";
import * as problem from "./fr/kit/problem.ts";
import * as provision from "./fr/kit/provision.ts";
import * as refusal from "./fr/kit/refusal.ts";
import * as status from "./fr/kit/status.ts";
import * as time from "./fr/kit/time.ts";
import * as modalities from "./fr/modalities.ts";
import * as objections from "./fr/objections.ts";
import * as organisations from "./fr/organisations.ts";
import * as papers from "./fr/papers.ts";
import * as participation from "./fr/participation.ts";
import * as people from "./fr/people.ts";
import * as process from "./fr/process.ts";
import * as record from "./fr/record.ts";

/** In French. */
export const fr = dictionaryFrom({
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
