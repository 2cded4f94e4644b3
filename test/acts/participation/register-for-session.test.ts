import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { inscribeSpeaker } from "#acts/participation/inscribe-speaker.ts";
import { nominateRepresentative } from "#acts/participation/nominate-representative.ts";
import { registerForSession } from "#acts/participation/register-for-session.ts";
import { sendWrittenInput } from "#acts/participation/send-written-input.ts";
import { listRegistrations } from "#db/participation/registrations.ts";
import { readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { mostRegistered } from "#domain/participation/registration.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenColleague, givenMission, givenNewcomer, refused } from "#support/given.ts";
import { auditOf, countOf, lettersAbout } from "#support/record.ts";
import {
  type GivenOpenToAll,
  givenOpenToAll,
  givenRegistration,
  givenSessionOpenToAll,
  remi,
} from "#support/registrations.ts";
import { dora, givenAttending } from "#support/representatives.ts";

const database = await aDatabase();
const { db } = database;

const register = (
  { applicant, session }: Pick<GivenOpenToAll, "applicant" | "session">,
  said: Partial<Parameters<typeof registerForSession>[1]> = {},
  at = round.afterwards,
) => registerForSession(as(db, applicant, at), { ...remi, session: session.id, ...said });

test("is recorded once however often the form is sent, stands on the trail without a name, and is told to all who act", async () => {
  const given = await givenOpenToAll(db);
  const colleague = await givenColleague(db, given.applicant);
  const key = randomUUID();
  const { next } = accepted(await register(given, { key }));
  expect(accepted(await register(given, { key })).next).toEqual(next);
  const { organisation } = given.applicant;
  const recorded = await readingAs(db, { role: "organisation", organisation }, (trx) =>
    listRegistrations(trx, { organisation }),
  );
  expect(recorded).toMatchObject([
    { ...remi, id: next.id, session: given.session.id, replaces: null, withdrawn: null },
  ]);
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "register-for-session", event: "RegistrationMade", actor_person: given.applicant.person },
  ]);
  const written = await lettersAbout(db, next.id);
  expect(written.map(({ kind, person }) => [kind, person]).sort()).toEqual(
    [given.applicant, colleague].map(({ person }) => ["registrations-changed", person]).sort(),
  );
  expect(written[0]?.data).toMatchObject({ change: "registered", standing: 1, most: 10, session: given.session.title });
  expect(JSON.stringify([written, await database.asOwner("select data from audit_trail")])).not.toContain("Remi");
  expect(await countOf(database, "idempotency_key", "outcome::text like '%Remi%'")).toBe(0);
});

test("gives no accreditation: nothing that rests on one is there for the organisation", async () => {
  const given = await givenOpenToAll(db);
  const registration = await givenRegistration(db, given);
  for (const table of ["accreditation", "application", "accredited_name"])
    expect(await countOf(database, table)).toBe(0);
  const { session } = given;
  const nominating = nominateRepresentative(as(db, given.applicant, round.afterwards), {
    ...dora,
    session: session.id,
  });
  expect(refused(await nominating).because).toBe("not_found");
  const input = {
    session: session.id,
    title: "Two proposals",
    language: "en",
    brought: { words: "A B" },
    wordCount: 2,
  } as const;
  const sending = sendWrittenInput(as(db, given.applicant, round.afterwards), input);
  expect(refused(await sending).because).toBe("not_found");
  const speaking = { session: session.id, representative: anId<"representative">(registration), topic: null };
  const inscribing = inscribeSpeaker(as(db, given.applicant, round.afterwards), speaking);
  expect(refused(await inscribing).because).toBe("not_found");
});

test("no more than ten, for each session and each organisation", async () => {
  const given = await givenOpenToAll(db);
  for (let n = 0; n < mostRegistered; n += 1) await givenRegistration(db, given, { name: `Person ${n.toString()}` });
  expect(refused(await register(given))).toMatchObject({
    because: "registrations_are_complete",
    details: { most: mostRegistered },
    cites: null,
  });
  accepted(await register({ ...given, session: await givenSessionOpenToAll(db, given) }));
  accepted(await register(await givenOpenToAll(db, { of: given })));
});

test("is refused of whom an accreditation lets nominate, and open to them while it is suspended", async () => {
  const given = await givenAttending(db);
  const meeting = { applicant: given.applicant, session: await givenSessionOpenToAll(db, given) };
  expect(refused(await register(meeting)).because).toBe("accredited_organisation_nominates");
  const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  accepted(await register(meeting, {}, round.afterwards.add({ seconds: 1 })));
});

test("is refused for a session of accredited organisations, and for one that is over", async () => {
  const given = await givenOpenToAll(db, { invited: ["states", "accredited-organisations"] });
  expect(refused(await register(given)).because).toBe("session_does_not_invite_all_stakeholders");
  const over = register(await givenOpenToAll(db), {}, instant("2022-07-30T04:00:00Z"));
  expect(refused(await over).because).toBe("registrations_are_made_until_the_session_ends");
});

test("is for who acts for an organisation alone", async () => {
  const given = await givenOpenToAll(db);
  const said = { ...remi, session: given.session.id };
  const others: readonly Actor[] = [given.officer, given.chair, await givenMission(db), { role: "public" }];
  for (const actor of others)
    expect(refused(await registerForSession(as(db, actor, round.afterwards), said)).because).toBe("not_allowed");
  const newcomer = await givenNewcomer(db);
  expect(refused(await registerForSession(as(db, newcomer, round.afterwards), said)).because).toBe("not_found");
});
