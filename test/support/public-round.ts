import type { Db } from "#db/handles.ts";
import type { Category } from "#domain/modalities/provisions.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { saveApplication } from "#acts/applications/save-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { completeAnswers, round } from "./factories.ts";
import { accepted, as, givenApplicant, givenMission, givenOpenCall, theClock, type GivenCall } from "./given.ts";

/* A round whose list shows what a public page must bear: names of other scripts, and names that a spreadsheet would calculate. */

export interface Applying {
  readonly name: string;
  readonly acronym?: string;
  readonly category: Category;
  readonly country: string;
}

export const accreditedByNotice: readonly Applying[] = [
  { name: "League in Status", acronym: "LIS", category: "ecosoc-ngo", country: "KEN" },
  { name: "@Home Society", category: "ecosoc-ngo", country: "IND" },
];

export const accreditedBySilence: readonly Applying[] = [
  { name: '=HYPERLINK("http://evil.example","Click")', category: "ngo", country: "KEN" },
  { name: "+Plus Alliance", category: "business", country: "FRA" },
  { name: "-Minus Institute", category: "academia", country: "FRA" },
  { name: "Ärzte für digitalen Frieden", acronym: "ÄDF", category: "ngo", country: "DEU" },
  { name: "مرصد الأمن الرقمي", category: "ngo", country: "EGY" },
  { name: 'Zeta "Quoted", Limited', category: "business", country: "IND" },
];

export const objectedTo: Applying = { name: "Society That Was Named", category: "ngo", country: "JOR" };

export const basis = "A basis that only the Chair may read.";

/** One application, complete and cleared; on the notify route thereby accredited. Returns its reference. */
export async function givenApplying(db: Db, given: GivenCall, { name, acronym, category, country }: Applying) {
  const applicant = await givenApplicant(db, { name, acronym: acronym ?? null, country });
  const context = as(db, applicant, round.applying);
  const started = accepted(await startApplication(context, { call: given.call.id })).next;
  const answers =
    category === "ecosoc-ngo"
      ? { ...completeAnswers, consultativeStatus: "special" as const, consultativeStatusYear: "1999" }
      : completeAnswers;
  const { reference, version } = started;
  const saved = accepted(await saveApplication(context, { reference, version, category, answers })).next;
  const sent = accepted(await submitApplication(context, { reference, version: saved.version })).next;
  const review = as(db, given.officer, round.reviewing);
  accepted(await clearApplication(review, { reference, version: sent.version }));
  return reference;
}

/** The list of those who need no objection, before the missions from 1 to 30 June 2022. */
export async function givenPublicRound(db: Db) {
  const call = await givenOpenCall(db);
  for (const one of [...accreditedByNotice, ...accreditedBySilence]) await givenApplying(db, call, one);
  const named = await givenApplying(db, call, objectedTo);
  const context = as(db, call.officer, round.circulating);
  const { period } = accepted(await circulateList(context, { call: call.call.id, closesAt: round.periodCloses })).next;
  const mission = await givenMission(db);
  return {
    ...call,
    period,
    mission,
    /** A mission names one organisation on 15 June. */
    async object() {
      const note = as(db, mission, round.objecting);
      accepted(await raiseObjection(note, { period: period.id, applications: [named], basis }));
    },
    async lapse() {
      accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
    },
  };
}

/** The id of the accreditation of an organisation. */
export async function accreditationOf(db: Db, name: string): Promise<string> {
  const { id } = await db
    .selectFrom("accreditation")
    .innerJoin("organisation", "organisation.id", "accreditation.organisation_id")
    .select("accreditation.id")
    .where("organisation.name", "=", name)
    .executeTakeFirstOrThrow();
  return id;
}
