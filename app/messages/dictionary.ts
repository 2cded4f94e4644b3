import type { HappenedType, SubjectKind } from "#domain/events.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type * as accreditation from "./en/accreditation.ts";
import type * as applications from "./en/applications.ts";
import type * as chairLetters from "./en/chair-letters.ts";
import type * as components from "./en/components.ts";
import type * as demonstration from "./en/demonstration.ts";
import type * as about from "./en/kit/about.ts";
import type * as demonstrationBanner from "./en/kit/demonstration-banner.ts";
import type * as fault from "./en/kit/fault.ts";
import type * as follows from "./en/kit/follows.ts";
import type * as footer from "./en/kit/footer.ts";
import type * as form from "./en/kit/form.ts";
import type * as letter from "./en/kit/letter.ts";
import type * as navigation from "./en/kit/navigation.ts";
import type * as page from "./en/kit/page.ts";
import type * as problem from "./en/kit/problem.ts";
import type * as provision from "./en/kit/provision.ts";
import type * as refusal from "./en/kit/refusal.ts";
import type * as status from "./en/kit/status.ts";
import type * as time from "./en/kit/time.ts";
import type * as modalities from "./en/modalities.ts";
import type * as objections from "./en/objections.ts";
import type * as organisations from "./en/organisations.ts";
import type * as papers from "./en/papers.ts";
import type * as participation from "./en/participation.ts";
import type * as people from "./en/people.ts";
import type * as process from "./en/process.ts";
import type * as record from "./en/record.ts";

export interface Section {
  readonly [key: string]: string | Section;
}

type SameKeys<Messages> = Messages extends string
  ? string
  : { readonly [Key in keyof Messages]: SameKeys<Messages[Key]> };

/** The files of a language: what they hold has the keys of the English ones, and words of its own. */
interface Chapters {
  readonly accreditation: SameKeys<typeof accreditation>;
  readonly applications: SameKeys<typeof applications>;
  readonly chairLetters: SameKeys<typeof chairLetters>;
  readonly components: SameKeys<typeof components>;
  readonly demonstration: SameKeys<typeof demonstration>;
  readonly modalities: SameKeys<typeof modalities>;
  readonly objections: SameKeys<typeof objections>;
  readonly organisations: SameKeys<typeof organisations>;
  readonly papers: SameKeys<typeof papers>;
  readonly participation: SameKeys<typeof participation>;
  readonly people: SameKeys<typeof people>;
  readonly process: SameKeys<typeof process>;
  readonly record: SameKeys<typeof record>;
  readonly about: SameKeys<typeof about>;
  readonly demonstrationBanner: SameKeys<typeof demonstrationBanner>;
  readonly fault: SameKeys<typeof fault>;
  readonly follows: SameKeys<typeof follows>;
  readonly footer: SameKeys<typeof footer>;
  readonly form: SameKeys<typeof form>;
  readonly letter: SameKeys<typeof letter>;
  readonly navigation: SameKeys<typeof navigation>;
  readonly page: SameKeys<typeof page>;
  readonly problem: SameKeys<typeof problem>;
  readonly provision: SameKeys<typeof provision>;
  readonly refusal: SameKeys<typeof refusal>;
  readonly status: SameKeys<typeof status>;
  readonly time: SameKeys<typeof time>;
}

/** Every word that a reader sees: by chapter, and in kit what all pages say. */
export function dictionaryFrom(from: Chapters) {
  return {
    process: from.process.process,
    modalities: from.modalities.modalities,
    organisations: from.organisations.organisations,
    applications: from.applications.applications,
    objections: from.objections.objections,
    accreditation: from.accreditation.accreditation,
    participation: from.participation.participation,
    papers: from.papers.papers,
    chairLetters: from.chairLetters.chairLetters,
    people: from.people.people,
    record: from.record.record,
    components: from.components.components,
    demonstration: from.demonstration.demonstration,
    demonstrationBanner: from.demonstrationBanner.demonstrationBanner,
    about: from.about.about,
    fault: from.fault.fault,
    follows: from.follows.follows,
    footer: from.footer.footer,
    form: from.form.form,
    letter: from.letter.letter,
    navigation: from.navigation.navigation,
    page: from.page.page,
    problem: from.problem.problem,
    provision: from.provision.provision,
    refusal: {
      ...from.refusal.refusal,
      ...from.refusal.kitRefusal,
      ...from.process.processRefusal,
      ...from.modalities.modalitiesRefusal,
      ...from.organisations.organisationsRefusal,
      ...from.applications.applicationsRefusal,
      ...from.objections.objectionsRefusal,
      ...from.accreditation.accreditationRefusal,
      ...from.participation.participationRefusal,
      ...from.papers.papersRefusal,
      ...from.chairLetters.chairLettersRefusal,
      ...from.people.peopleRefusal,
      ...from.record.recordRefusal,
      ...from.demonstration.demonstrationRefusal,
    } satisfies Record<RefusalCode | keyof typeof from.refusal.refusal, string>,
    event: {
      ...from.process.processEventWords,
      ...from.modalities.modalitiesEventWords,
      ...from.organisations.organisationsEventWords,
      ...from.applications.applicationsEventWords,
      ...from.objections.objectionsEventWords,
      ...from.accreditation.accreditationEventWords,
      ...from.participation.participationEventWords,
      ...from.papers.papersEventWords,
      ...from.chairLetters.chairLettersEventWords,
      ...from.people.peopleEventWords,
      ...from.record.recordEventWords,
      ...from.demonstration.demonstrationEventWords,
    } satisfies Record<HappenedType, string>,
    subject: {
      ...from.process.processSubjectWords,
      ...from.modalities.modalitiesSubjectWords,
      ...from.organisations.organisationsSubjectWords,
      ...from.applications.applicationsSubjectWords,
      ...from.objections.objectionsSubjectWords,
      ...from.accreditation.accreditationSubjectWords,
      ...from.participation.participationSubjectWords,
      ...from.papers.papersSubjectWords,
      ...from.chairLetters.chairLettersSubjectWords,
      ...from.people.peopleSubjectWords,
      ...from.record.recordSubjectWords,
      ...from.demonstration.demonstrationSubjectWords,
    } satisfies Record<SubjectKind, string>,
    letterKind: {
      ...from.process.processLetterKinds,
      ...from.modalities.modalitiesLetterKinds,
      ...from.applications.applicationsLetterKinds,
      ...from.objections.objectionsLetterKinds,
      ...from.accreditation.accreditationLetterKinds,
      ...from.participation.participationLetterKinds,
      ...from.papers.papersLetterKinds,
      ...from.chairLetters.chairLettersLetterKinds,
      ...from.people.peopleLetterKinds,
      ...from.record.recordLetterKinds,
    },
    status: from.status.status,
    time: from.time.time,
  };
}

/**
 * What each language must say. Keys are checked by the compiler; arguments when they are used, where a missing
 * one throws, because reading them from the type of each text takes the compiler minutes.
 */
export type Dictionary = ReturnType<typeof dictionaryFrom>;

/* Keys are checked by the compiler. Arguments are not: reading them from hundreds of texts took the compiler minutes, so a test
   formats every message, and a missing argument throws when the page is rendered. */
declare module "use-intl" {
  interface AppConfig {
    Messages: Dictionary;
  }
}
