import { expect, test } from "vitest";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { listApplications } from "#db/applications/application-lists.ts";
import type { QueueList } from "#domain/applications/desk-list.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, endAccess, givenOfficer, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeAssigning } from "#views/applications/assignment.ts";
import { seePlaceInQueue, seeQueue, type WantedQueue } from "#views/applications/queue.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { officer } = given;
const colleague = await givenOfficer(db);
const gone = await givenOfficer(db);
const desk = as(db, officer, round.reviewing);

const references: string[] = [];
const versions = new Map<string, number>();
const names = ["Forum of Harbours", "Institute of Tides", "Union of Pilots", "Forum of Buoys", "Guild of Lamps"];
for (const name of names) {
  const { application } = await givenSubmitted(db, given, { name });
  references.push(application.reference);
  versions.set(application.reference, application.version);
}
const [own = "", another = "", free = "", left = "", refused = ""] = references;
const give = async (person: typeof officer.person, ...all: string[]) => {
  const applications = all.map((reference) => ({ reference, seen: 0 }));
  accepted(await assignApplications(desk, { applications, officer: person }));
};
await give(officer.person, own, refused);
await give(colleague.person, another);
await give(gone.person, left);
await endAccess(db, gone.person);
accepted(await clearApplication(desk, { reference: another, version: versions.get(another) ?? 0 }));
accepted(
  await refuseApplication(desk, {
    reference: refused,
    version: versions.get(refused) ?? 0,
    ground: "not_relevant",
    reason: "Outside the scope.",
  }),
);

const wanted: WantedQueue = {
  ...{ category: undefined, country: undefined, call: undefined, q: undefined, assigned: undefined },
  ...{ state: "all", order: "received", page: 1 },
};
const lists: readonly (QueueList | "all")[] = ["submitted", "cleared", "circulated", "decided", "all"];
const whom = [undefined, "me", "nobody", colleague.person] as const;

test.each(whom.flatMap((assigned) => lists.map((state) => ({ assigned, state }))))(
  "what $assigned has on the list $state is as many as its rows, and as the choice says",
  async ({ assigned, state }) => {
    const { rows, counts, all, total } = await seeQueue(desk, { ...wanted, assigned, state });
    expect(total).toBe(rows.length);
    expect(state === "all" ? all : counts.find((one) => one.state === state)?.count).toBe(rows.length);
    const { assigned: choices } = await seeQueue(desk, { ...wanted, state });
    if (assigned === "me" || assigned === colleague.person) {
      const choice = choices.officers.find(({ id, isReader }) => (assigned === "me" ? isReader : id === assigned));
      expect(choice?.count).toBe(rows.length);
    }
    if (assigned === "nobody") expect(choices.nobody).toBe(rows.length);
  },
);

const listed = async (assigned: WantedQueue["assigned"], changes: Partial<WantedQueue> = {}) =>
  (await seeQueue(desk, { ...wanted, ...changes, assigned })).rows.map(({ reference }) => reference).toSorted();

test("each row says whose it is, and the filter finds the same; what was assigned to somebody who has left is nobody's", async () => {
  const { rows } = await seeQueue(desk, wanted);
  const officerOf = new Map(rows.map((row) => [row.reference, row.officer?.id ?? null]));
  expect(officerOf).toEqual(
    new Map<string, string | null>([
      [own, officer.person],
      [another, colleague.person],
      [free, null],
      [left, null],
      [refused, officer.person],
    ]),
  );
  expect(await listed("me")).toEqual([own, refused].toSorted());
  expect(await listed(colleague.person)).toEqual([another]);
  expect(await listed("nobody")).toEqual([free, left].toSorted());
  for (const order of ["name", "country", "-received"] as const)
    expect(await listed("nobody", { order })).toEqual([free, left].toSorted());
});

test("it goes with a search, and with the place among those that one goes through", async () => {
  const q = "forum";
  expect(await listed("me", { q })).toEqual([own]);
  expect(await listed("nobody", { q })).toEqual([left]);
  const { assigned } = await seeQueue(desk, { ...wanted, q });
  expect(assigned.nobody).toBe(1);
  for (const order of ["received", "name"] as const)
    expect(await seePlaceInQueue(desk, own, { ...wanted, order, assigned: "me" })).toMatchObject({ total: 2 });
  expect(await seePlaceInQueue(desk, own, { ...wanted, assigned: "nobody" })).toMatchObject({ place: null, total: 2 });
});

test("an address that names somebody who is no officer lists what all have", async () => {
  const queue = await seeQueue(desk, { ...wanted, assigned: gone.person });
  expect(queue.total).toBe(5);
  expect(queue.filter.assigned).toBeUndefined();
  expect((await seeQueue(desk, { ...wanted, assigned: officer.person })).filter.assigned).toBe("me");
});

test("what each officer has before them is told, whatever is filtered by; a Chair is told nothing of it", async () => {
  const { workload } = await seeQueue(desk, { ...wanted, q: "nothing has this name" });
  expect(workload.find(({ id }) => id === officer.person)).toMatchObject({ toReview: 1, open: 1, isReader: true });
  expect(workload.find(({ id }) => id === colleague.person)).toMatchObject({ toReview: 0, open: 1, isReader: false });
  expect(workload.some(({ id }) => id === gone.person)).toBe(false);
  const byChair = await seeQueue(as(db, given.chair, round.reviewing), { ...wanted, assigned: "nobody" });
  expect(byChair).toMatchObject({ workload: [], filter: { assigned: undefined } });
});

test("before many are assigned it is said which are left out, and why", async () => {
  const seen = await seeAssigning(desk, { references: [...references, "A-0000-0000"], officer: "me" });
  expect(seen.named.map(({ reference }) => reference).toSorted()).toEqual([another, free, left].toSorted());
  expect(seen.left.map(({ reference, refusal }) => [reference, refusal.because]).toSorted()).toEqual(
    [
      [own, "application_is_assigned_already"],
      [refused, "application_has_its_outcome"],
    ].toSorted(),
  );
  const back = await seeAssigning(desk, { references, officer: "nobody" });
  expect(back.named.map(({ reference }) => reference).toSorted()).toEqual([own, another].toSorted());
  expect(await seeAssigning(desk, { references, officer: undefined })).toMatchObject({ to: undefined, left: [] });
});

test("the whole e-mail address of who acts for an organisation finds it, for the Secretariat; part of it, and of who acted before, finds nobody", async () => {
  const mine = await givenOpenCall(db);
  const { applicant, application } = await givenSubmitted(db, mine, { name: "Guild of Bells" });
  const { email } = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", applicant.person)
    .executeTakeFirstOrThrow();
  const found = async (q: string, changes: Partial<WantedQueue> = {}) => {
    const seen = await seeQueue(desk, { ...wanted, ...changes, q });
    expect(seen.total).toBe(seen.rows.length);
    return seen.rows.map(({ reference }) => reference);
  };
  expect(await found(` ${email.toUpperCase()} `)).toEqual([application.reference]);
  expect(await found(email, { order: "name", assigned: "nobody" })).toEqual([application.reference]);
  expect(await found(email, { state: "cleared" })).toEqual([]);
  expect(await found(email.slice(1))).toEqual([]);
  expect(await found("%@%")).toEqual([]);
  expect(await seePlaceInQueue(desk, application.reference, { ...wanted, q: email })).toMatchObject({ place: 1 });
  const asked = { q: email, standing: { at: round.reviewing } };
  const page = { limit: 10, offset: 0 };
  expect(await listApplications(db, { ...asked, withPeople: true }, page)).toHaveLength(1);
  expect(await listApplications(db, asked, page)).toEqual([]);
  const { people } = mustExist(await seeApplicationForReview(desk, application.reference));
  expect(people?.map((one) => one.email)).toEqual([email]);
  const ended = `update acting_person set ended_at = greatest(began_at, portal_now()), ended_by = person_id`;
  await withoutPromises(database, "acting_person", `${ended} where person_id = '${applicant.person}'`);
  expect(await found(email)).toEqual([]);
  expect((await seeApplicationForReview(desk, application.reference))?.people).toEqual([]);
});
