import type { Context } from "#acts/kit/context.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds } from "#db/applications/applications.ts";
import { listObjectionsAgainst, type ObjectionConsultedOn } from "#db/objections/consultations.ts";
import { listNamesOnLists } from "#db/objections/determinations.ts";
import { listApplicationsTold } from "#db/objections/objections.ts";
import { readingAsActor } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { everybody, itemOfApplication, mayRead } from "#domain/objections/disclosure.ts";
import { isObjection } from "#domain/objections/objection.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/**
 * Who objected to whom in a period, as the decision tells all, all Member States, or an organisation of its own application; nobody where it tells the reader
 * nothing, or nothing yet. The database says so of each row, and the rule of each application. The Chair reads here what everybody reads: to see more is an act
 * of its own, on record (see-objectors.ts).
 */
export async function listObjectorsTold({ db, now, actor: asking }: Reading, period: Id<"period">) {
  const actor = asking.role === "chair" ? everybody : asking;
  const objections = await readingAsActor(db, actor, async (reading) =>
    listObjectionsAgainst(reading, await listApplicationsTold(reading, period)),
  );
  if (objections.length === 0) return [];
  const named = [...new Set(objections.map(({ application }) => application))];
  const [records, names] = await Promise.all([
    listApplicationsByIds(db, named).then((those) => listApplicationRecords(db, those, now)),
    listNamesOnLists(db, named),
  ]);
  return records
    .flatMap((record) => {
      const { application, decision } = record;
      const own = actor.role === "applicant" && application.organisation === actor.organisation;
      const item = itemOfApplication(record, { own }, now);
      if (mayRead(actor, "objectors", item, now) !== "yes") return [];
      const bases = mayRead(actor, "bases", item, now) === "yes";
      const standing = objections.filter(
        (one) =>
          one.application === application.id &&
          one.withdrawnAt === null &&
          isObjection({ ...one, class: application.class }, decision, now),
      );
      if (standing.length === 0) return [];
      const { name } = mustExist(names.get(application.id) ?? null);
      return [{ reference: application.reference, name, objectors: standing.map((one) => objectorShown(one, bases)) }];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}

export type ObjectorsToldOf = Awaited<ReturnType<typeof listObjectorsTold>>[number];

function objectorShown({ missionName, basis }: ObjectionConsultedOn, bases: boolean) {
  return { mission: missionName, basis: bases ? basis : null };
}
