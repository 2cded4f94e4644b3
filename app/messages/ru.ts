import { dictionaryFrom } from "./dictionary.ts";
import * as accreditation from "./ru/accreditation.ts";
import * as applications from "./ru/applications.ts";
import * as chairLetters from "./ru/chair-letters.ts";
import * as components from "./ru/components.ts";
import * as demonstration from "./ru/demonstration.ts";
import * as about from "./ru/kit/about.ts";
import * as demonstrationBanner from "./ru/kit/demonstration-banner.ts";
import * as fault from "./ru/kit/fault.ts";
import * as follows from "./ru/kit/follows.ts";
import * as footer from "./ru/kit/footer.ts";
import * as form from "./ru/kit/form.ts";
import * as letter from "./ru/kit/letter.ts";
import * as navigation from "./ru/kit/navigation.ts";
import * as page from "./ru/kit/page.ts";
import * as problem from "./ru/kit/problem.ts";
import * as provision from "./ru/kit/provision.ts";
import * as refusal from "./ru/kit/refusal.ts";
import * as status from "./ru/kit/status.ts";
import * as time from "./ru/kit/time.ts";
import * as modalities from "./ru/modalities.ts";
import * as objections from "./ru/objections.ts";
import * as organisations from "./ru/organisations.ts";
import * as papers from "./ru/papers.ts";
import * as participation from "./ru/participation.ts";
import * as people from "./ru/people.ts";
import * as process from "./ru/process.ts";
import * as record from "./ru/record.ts";

/** In Russian. */
export const ru = dictionaryFrom({
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
