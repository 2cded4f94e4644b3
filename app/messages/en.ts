import type { HappenedType, SubjectKind } from "#domain/events.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import {
  accreditation,
  accreditationEventWords,
  accreditationLetterKinds,
  accreditationRefusal,
  accreditationSubjectWords,
} from "./en/accreditation.ts";
import {
  applications,
  applicationsEventWords,
  applicationsLetterKinds,
  applicationsRefusal,
  applicationsSubjectWords,
} from "./en/applications.ts";
import {
  chairLetters,
  chairLettersEventWords,
  chairLettersLetterKinds,
  chairLettersRefusal,
  chairLettersSubjectWords,
} from "./en/chair-letters.ts";
import { components } from "./en/components.ts";
import {
  demonstration,
  demonstrationEventWords,
  demonstrationRefusal,
  demonstrationSubjectWords,
} from "./en/demonstration.ts";
import { about } from "./en/kit/about.ts";
import { demonstrationBanner } from "./en/kit/demonstration-banner.ts";
import { fault } from "./en/kit/fault.ts";
import { follows } from "./en/kit/follows.ts";
import { footer } from "./en/kit/footer.ts";
import { form } from "./en/kit/form.ts";
import { letter } from "./en/kit/letter.ts";
import { navigation } from "./en/kit/navigation.ts";
import { page } from "./en/kit/page.ts";
import { problem } from "./en/kit/problem.ts";
import { provision } from "./en/kit/provision.ts";
import { kitRefusal, refusal } from "./en/kit/refusal.ts";
import { status } from "./en/kit/status.ts";
import { time } from "./en/kit/time.ts";
import {
  modalities,
  modalitiesEventWords,
  modalitiesLetterKinds,
  modalitiesRefusal,
  modalitiesSubjectWords,
} from "./en/modalities.ts";
import {
  objections,
  objectionsEventWords,
  objectionsLetterKinds,
  objectionsRefusal,
  objectionsSubjectWords,
} from "./en/objections.ts";
import {
  organisations,
  organisationsEventWords,
  organisationsRefusal,
  organisationsSubjectWords,
} from "./en/organisations.ts";
import { papers, papersEventWords, papersLetterKinds, papersRefusal, papersSubjectWords } from "./en/papers.ts";
import { people, peopleEventWords, peopleLetterKinds, peopleRefusal, peopleSubjectWords } from "./en/people.ts";
import { process, processEventWords, processLetterKinds, processRefusal, processSubjectWords } from "./en/process.ts";
import { record, recordEventWords, recordLetterKinds, recordRefusal, recordSubjectWords } from "./en/record.ts";

/** Every word that a reader sees, in the authoritative language: by chapter, and in kit what all pages say. */
export const en = {
  process,
  modalities,
  organisations,
  applications,
  objections,
  accreditation,
  papers,
  chairLetters,
  people,
  record,
  components,
  demonstration,
  demonstrationBanner,
  about,
  fault,
  follows,
  footer,
  form,
  letter,
  navigation,
  page,
  problem,
  provision,
  refusal: {
    ...refusal,
    ...kitRefusal,
    ...processRefusal,
    ...modalitiesRefusal,
    ...organisationsRefusal,
    ...applicationsRefusal,
    ...objectionsRefusal,
    ...accreditationRefusal,
    ...papersRefusal,
    ...chairLettersRefusal,
    ...peopleRefusal,
    ...recordRefusal,
    ...demonstrationRefusal,
  } satisfies Record<RefusalCode | keyof typeof refusal, string>,
  event: {
    ...processEventWords,
    ...modalitiesEventWords,
    ...organisationsEventWords,
    ...applicationsEventWords,
    ...objectionsEventWords,
    ...accreditationEventWords,
    ...papersEventWords,
    ...chairLettersEventWords,
    ...peopleEventWords,
    ...recordEventWords,
    ...demonstrationEventWords,
  } satisfies Record<HappenedType, string>,
  subject: {
    ...processSubjectWords,
    ...modalitiesSubjectWords,
    ...organisationsSubjectWords,
    ...applicationsSubjectWords,
    ...objectionsSubjectWords,
    ...accreditationSubjectWords,
    ...papersSubjectWords,
    ...chairLettersSubjectWords,
    ...peopleSubjectWords,
    ...recordSubjectWords,
    ...demonstrationSubjectWords,
  } satisfies Record<SubjectKind, string>,
  letterKind: {
    ...processLetterKinds,
    ...modalitiesLetterKinds,
    ...applicationsLetterKinds,
    ...objectionsLetterKinds,
    ...accreditationLetterKinds,
    ...papersLetterKinds,
    ...chairLettersLetterKinds,
    ...peopleLetterKinds,
    ...recordLetterKinds,
  },
  status,
  time,
} as const;
