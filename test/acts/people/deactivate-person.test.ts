import { expect, test } from "vitest";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { authorise } from "#http/request-context.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, anotherOf, aPersonIn, givenProcess, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { aDelegate, anAdministrator, countSignIns, lastOnRecord, now, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "Left the mission on 31 May.";
const page = { loader: (args: Parameters<typeof authorise>[0]) => authorise(args, "see-own-account") };

test("access ends at once: every sign-in is gone, the next request finds nobody, and the reason is on record", async () => {
  const { person } = await aDelegate(db);
  const browser = await signedInAs(aLoadContext(db), person);
  expect((await browser.load(page, "/en/account/sign-ins")).location).toBeNull();
  const administrator = await anAdministrator(db);
  accepted(await deactivatePerson(administrator, { person, reason }));
  expect(await countSignIns(db, person)).toBe(0);
  expect((await browser.load(page, "/en/account/sign-ins")).location).toContain("/en/account/sign-in?");
  expect((await personOf(db, person)).banned_at?.toISOString()).toBe("2022-06-01T16:00:00.000Z");
  expect(await lastOnRecord(db, person)).toMatchObject({
    act: "deactivate-person",
    event: "PersonDeactivated",
    actor_person: administrator.actor.person,
    data: { reason },
  });
});

test("those for whom somebody acted are told by whom the access was ended: a mission at its address and its people, and the Chair's office", async () => {
  const administrator = await anAdministrator(db);
  const delegate = await aDelegate(db);
  const colleague = await anotherOf(db, delegate);
  accepted(await deactivatePerson(administrator, { person: delegate.person, reason }));
  for (const to of [colleague.person, `${delegate.mission}@mission.example`])
    expect(await lettersTo(database, to)).toEqual(["office-people-changed"]);
  expect(await lettersTo(database, delegate.person)).toEqual([]);
  const { chair, process } = await givenProcess(db);
  const adviser = await aPersonIn(db, { role: "chair", process: process.id });
  accepted(await deactivatePerson(administrator, { person: adviser, reason }));
  expect(await lettersTo(database, chair.person)).toEqual(["office-people-changed"]);
  // Of an office that lets in nobody for others nobody is told.
  const officer = await aPersonIn(db, { role: "secretariat" });
  accepted(await deactivatePerson(administrator, { person: officer, reason }));
});

test("a sign-in that is left all the same opens nothing", async () => {
  const { person } = await aDelegate(db);
  const browser = await signedInAs(aLoadContext(db), person);
  const { person: by } = (await anAdministrator(db)).actor;
  await keepingAccounts(db)
    .updateTable("person")
    .set({ banned_at: now.toString(), banned_by: by })
    .where("id", "=", person)
    .execute();
  expect(await countSignIns(db, person)).toBe(2);
  expect((await browser.load(page, "/en/account/sign-ins")).location).toContain("/en/account/sign-in?");
});

test("nobody ends their own access, nor the same access twice, and no other office may do it", async () => {
  const administrator = await anAdministrator(db);
  const { person, ...mission } = await aDelegate(db);
  expect(refused(await deactivatePerson(administrator, { person: administrator.actor.person, reason })).because).toBe(
    "nobody_administers_themselves",
  );
  accepted(await deactivatePerson(administrator, { person, reason }));
  expect(refused(await deactivatePerson(administrator, { person, reason })).because).toBe("person_is_deactivated");
  const delegate = { ...administrator, actor: { ...mission, person } };
  expect(refused(await deactivatePerson(delegate, { person, reason })).because).toBe("not_allowed");
});

test("the last administrator stays, also when two end one another's access in the same moment", async () => {
  const { db: own } = await aDatabase();
  const [one, other] = [await anAdministrator(own), await anAdministrator(own)];
  const outcomes = await Promise.all([
    deactivatePerson(one, { person: other.actor.person, reason }),
    deactivatePerson(other, { person: one.actor.person, reason }),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.because]))).toEqual(["an_administrator_remains"]);
});

test("somebody of an organisation can lose access too, and gets no more letters", async () => {
  const person = await aPersonIn(db, { role: "applicant" });
  accepted(await deactivatePerson(await anAdministrator(db), { person, reason }));
  expect((await personOf(db, person)).banned_at).not.toBeNull();
});
