import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "#acts/kit/context.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, givenMission } from "#support/given.ts";
import { eventsOf, tokenIn } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

let administrator: Context;
let email = "";

beforeEach(async () => {
  const person = await aPersonIn(db, { role: "administrator" });
  administrator = { db, now, actor: { role: "administrator", person } };
  email = `${randomUUID()}@example.org`;
});

const toSecretariat = () => ({ email, name: null, language: "en", office: { role: "secretariat" } }) as const;

async function lettersTo(address: string) {
  return db.selectFrom("letter").selectAll().where("recipient_email", "=", address).execute();
}

test("an administrator invites a mission's user: row, audit line and letter, and no secret is kept but in the letter", async () => {
  const { mission } = await givenMission(db);
  const outcome = await invitePerson(administrator, {
    email,
    name: "Ada Example",
    language: "en",
    office: { role: "mission", mission },
  });
  if (!outcome.ok) throw new Error(outcome.because);
  const row = await db.selectFrom("invitation").selectAll().where("email", "=", email).executeTakeFirstOrThrow();
  const [letter, ...more] = await lettersTo(email);
  const token = await tokenIn(db, letter?.data);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ role: "mission", mission_id: mission, accepted_at: null, name: "Ada Example" });
  expect(row.expires_at.toISOString()).toBe("2022-06-08T16:00:00.000Z");
  expect(token).toMatch(/^[\w-]{43}$/u);
  expect(JSON.stringify([row, letter])).not.toContain(token);
  expect(letter).toMatchObject({ kind: "invitation", recipient_name: "Ada Example" });
  expect(letter?.data).toMatchObject({
    role: "mission",
    office: `State ${mission.slice(0, 8)}`,
    invitedBy: "Person of administrator",
  });
  expect(await eventsOf(database, outcome.next.id)).toEqual(["PersonInvited"]);
  const audit = await db.selectFrom("audit_trail").select("data").where("subject_id", "=", row.id).execute();
  expect(JSON.stringify(audit)).not.toContain(token);
});

describe("nobody is invited", () => {
  test.each(["applicant", "secretariat", "chair"] as const)("by somebody with the role %s", async (role) => {
    const actor = (
      role === "chair"
        ? { role, person: newId<"person">(), process: newId<"process">() }
        : role === "applicant"
          ? { role, person: newId<"person">(), organisation: null }
          : { role, person: newId<"person">() }
    ) satisfies Context["actor"];
    expect(await invitePerson({ db, now, actor }, toSecretariat())).toMatchObject({
      ok: false,
      because: "not_allowed",
    });
    expect(await lettersTo(email)).toEqual([]);
  });

  test("to a mission or a process that is not there", async () => {
    for (const office of [
      { role: "mission", mission: newId<"mission">() },
      { role: "chair", process: newId<"process">() },
    ] as const)
      expect(await invitePerson(administrator, { ...toSecretariat(), office })).toMatchObject({ because: "not_found" });
    expect(await lettersTo(email)).toEqual([]);
  });

  test("whose address has an account already", async () => {
    const person = await aPersonIn(db, { role: "applicant" });
    const known = { ...toSecretariat(), email: `${person.toUpperCase()}@example.org` };
    expect(await invitePerson(administrator, known)).toMatchObject({ because: "address_has_an_account" });
  });
});

test("a form that is sent twice invites once", async () => {
  const key = randomUUID();
  const [first, second] = [
    await invitePerson(administrator, { ...toSecretariat(), key }),
    await invitePerson(administrator, { ...toSecretariat(), key }),
  ];
  expect(second).toEqual(first);
  expect(await lettersTo(email)).toHaveLength(1);
});
