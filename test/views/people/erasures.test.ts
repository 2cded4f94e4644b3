import { expect, test } from "vitest";
import type { Context } from "#acts/kit/context.ts";
import { confirmPersonErasure } from "#acts/people/confirm-person-erasure.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { erasePerson } from "#acts/people/erase-person.ts";
import { wishForErasure } from "#acts/people/wish-for-erasure.ts";
import { withdrawErasureWish } from "#acts/people/withdraw-erasure-wish.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenApplicant, givenMission, givenNewcomer } from "#support/given.ts";
import { seeErasures } from "#views/people/erasures.ts";
import { aDelegate, anAdministrator, now } from "../../acts/people/given.ts";

const reason = "Asked by letter of 3 May.";

async function seen(context: Context, page = 1) {
  return mustExist(await seeErasures(context, { page }));
}

test("whoever wishes to be erased waits on one list, of whatever office, the longest wait first, until it is done or withdrawn", async () => {
  const { db } = await aDatabase();
  const [first, second] = [await anAdministrator(db), await anAdministrator(db)];
  const [delegate, applicant, newcomer] = [await aDelegate(db), await givenApplicant(db), await givenNewcomer(db)];
  expect(await seen(first)).toMatchObject({ erasures: [], access: { erasures: 0 } });
  for (const [hours, actor] of [delegate, applicant, newcomer].entries())
    accepted(await wishForErasure(as(db, actor, now.add({ hours })), {}));

  const waiting = await seen(first);
  expect(waiting.access.erasures).toBe(3);
  expect(waiting.erasures).toMatchObject([
    { id: delegate.person, role: "mission", wishedAt: now.toString(), late: false, next: "erase-person" },
    { id: applicant.person, role: "applicant" },
    { id: newcomer.person, role: "applicant", of: null },
  ]);
  expect(waiting.erasures.map(({ dueAt }) => dueAt)).toContain(now.add({ hours: 30 * 24 }).toString());
  expect(waiting.erasures.every(({ refusal }) => refusal?.because === "access_ends_before_the_erasure")).toBe(true);

  for (const { person } of [delegate, applicant]) accepted(await deactivatePerson(first, { person, reason }));
  accepted(await erasePerson(first, { person: delegate.person, reason }));
  accepted(await withdrawErasureWish(as(db, newcomer, now), {}));
  const because = async (context: Context) =>
    (await seen(context)).erasures.map(({ next, refusal }) => [next, refusal?.because ?? null]);
  expect(await because(first)).toEqual([
    ["confirm-person-erasure", "second_administrator_confirms"],
    ["erase-person", "person_acts_for_an_organisation"],
  ]);
  expect((await because(second))[0]).toEqual(["confirm-person-erasure", null]);

  accepted(await confirmPersonErasure(second, { person: delegate.person, reason }));
  expect(await seen(first)).toMatchObject({ erasures: [{ id: applicant.person }], access: { erasures: 1 } });
});

test("an erasure that administrators ask for by themselves waits there too, until it can be confirmed no longer", async () => {
  const { db } = await aDatabase();
  const administrator = await anAdministrator(db);
  const { person } = await givenMission(db);
  accepted(await deactivatePerson(administrator, { person, reason }));
  accepted(await erasePerson(administrator, { person, reason }));
  const until = now.add({ hours: 14 * 24 });
  expect(await seen(administrator)).toMatchObject({
    erasures: [{ id: person, wishedAt: null, dueAt: null, late: false, waitsUntil: until.toString() }],
    access: { erasures: 1 },
  });
  expect(await seen({ ...administrator, now: until })).toMatchObject({ erasures: [], access: { erasures: 0 } });
});

test("a wish that has no answer after thirty days says that it is late", async () => {
  const { db } = await aDatabase();
  const administrator = await anAdministrator(db);
  accepted(await wishForErasure(as(db, await givenNewcomer(db), now), {}));
  const lateAfter = async (hours: number) =>
    (await seen({ ...administrator, now: now.add({ hours }) })).erasures.map(({ late }) => late);
  expect(await lateAfter(30 * 24)).toEqual([false]);
  expect(await lateAfter(30 * 24 + 1)).toEqual([true]);
});
