import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import type { Db } from "#db/handles.ts";
import type { Id } from "#domain/kit/id.ts";
import { round } from "./factories.ts";
import { accepted, type Applying, as, givenCleared, givenMission, givenOpenCall, theClock } from "./given.ts";

/* A round whose list shows what a public page must bear: names of other scripts, and names that a spreadsheet would calculate. */

type Named = Applying & { readonly name: string };

export const accreditedByNotice: readonly Named[] = [
  { name: "League in Status", acronym: "LIS", category: "ecosoc-ngo", country: "KEN" },
  { name: "@Home Society", category: "ecosoc-ngo", country: "IND" },
];

export const accreditedBySilence: readonly Named[] = [
  { name: '=HYPERLINK("http://evil.example","Click")', category: "ngo", country: "KEN" },
  { name: "+Plus Alliance", category: "business", country: "FRA" },
  { name: "-Minus Institute", category: "academia", country: "FRA" },
  { name: "Ärzte für digitalen Frieden", acronym: "ÄDF", category: "ngo", country: "DEU" },
  { name: "مرصد الأمن الرقمي", category: "ngo", country: "EGY" },
  { name: 'Zeta "Quoted", Limited', category: "business", country: "IND" },
];

export const objectedTo: Named = { name: "Society That Was Named", category: "ngo", country: "JOR" };

export const basis = "A basis that only the Chair may read.";

/** The list of those who need no objection, before the missions from 1 to 30 June 2022. */
export async function givenPublicRound(db: Db) {
  const call = await givenOpenCall(db);
  for (const one of [...accreditedByNotice, ...accreditedBySilence]) await givenCleared(db, call, one);
  const { reference: named } = (await givenCleared(db, call, objectedTo)).application;
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
export async function accreditationOf(db: Db, name: string): Promise<Id<"accreditation">> {
  const { id } = await db
    .selectFrom("accreditation")
    .innerJoin("organisation", "organisation.id", "accreditation.organisation_id")
    .select("accreditation.id")
    .where("organisation.name", "=", name)
    .executeTakeFirstOrThrow();
  return id;
}
