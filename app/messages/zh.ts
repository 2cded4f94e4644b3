import { dictionaryFrom } from "./dictionary.ts";
import * as accreditation from "./zh/accreditation.ts";
import * as applications from "./zh/applications.ts";
import * as chairLetters from "./zh/chair-letters.ts";
import * as components from "./zh/components.ts";
import * as demonstration from "./zh/demonstration.ts";
import * as about from "./zh/kit/about.ts";
import * as demonstrationBanner from "./zh/kit/demonstration-banner.ts";
import * as fault from "./zh/kit/fault.ts";
import * as follows from "./zh/kit/follows.ts";
import * as footer from "./zh/kit/footer.ts";
import * as form from "./zh/kit/form.ts";
import * as letter from "./zh/kit/letter.ts";
import * as navigation from "./zh/kit/navigation.ts";
import * as page from "./zh/kit/page.ts";
import * as problem from "./zh/kit/problem.ts";
import * as provision from "./zh/kit/provision.ts";
import * as refusal from "./zh/kit/refusal.ts";
import * as status from "./zh/kit/status.ts";
import * as time from "./zh/kit/time.ts";
import * as modalities from "./zh/modalities.ts";
import * as objections from "./zh/objections.ts";
import * as organisations from "./zh/organisations.ts";
import * as papers from "./zh/papers.ts";
import * as participation from "./zh/participation.ts";
import * as people from "./zh/people.ts";
import * as process from "./zh/process.ts";
import * as record from "./zh/record.ts";

/** In Chinese. */
export const zh = dictionaryFrom({
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
