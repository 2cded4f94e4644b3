import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { nominateRepresentative } from "#acts/participation/nominate-representative.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listRepresentatives } from "#db/participation/representatives.ts";
import { readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenColleague,
  givenLaterVersion,
  givenMission,
  givenOpenCall,
  refused,
} from "#support/given.ts";
import { auditOf, countOf, lettersAbout, lettersTo } from "#support/record.ts";
import {
  dora,
  type GivenAttending,
  givenAttending,
  givenRepresentative,
  lettingCome,
} from "#support/representatives.ts";

const database = await aDatabase();
const { db } = database;

const nominate = (
  { applicant, session }: GivenAttending,
  said: Partial<Parameters<typeof nominateRepresentative>[1]> = {},
) => nominateRepresentative(as(db, applicant, round.afterwards), { ...dora, session: session.id, ...said });

test("is recorded once however often the form is sent, stands on the trail without a name, and is told to all who act", async () => {
  const given = await givenAttending(db, { most: 2 });
  const colleague = await givenColleague(db, given.applicant);
  const key = randomUUID();
  const { next } = accepted(await nominate(given, { key }));
  expect(accepted(await nominate(given, { key })).next).toEqual(next);
  const { organisation } = given.applicant;
  const recorded = await readingAs(db, { role: "organisation", organisation }, (trx) =>
    listRepresentatives(trx, { accreditations: [given.accreditation.id] }),
  );
  expect(recorded).toMatchObject([
    { ...dora, id: next.id, session: given.session.id, replaces: null, withdrawn: null },
  ]);
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "nominate-representative", event: "RepresentativeNominated", actor_person: given.applicant.person },
  ]);
  const written = await lettersAbout(db, next.id);
  expect(written.map(({ kind, person }) => [kind, person]).sort()).toEqual(
    [given.applicant, colleague].map(({ person }) => ["representatives-changed", person]).sort(),
  );
  expect(written[0]?.data).toMatchObject({ change: "nominated", standing: 1, most: 2, session: given.session.title });
  expect(JSON.stringify([written, await database.asOwner("select data from audit_trail")])).not.toContain("Dora");
  expect(await countOf(database, "idempotency_key", "outcome::text like '%Dora%'")).toBe(0);
});

test("as many as the decision lets for each session; beyond that its paragraph is told", async () => {
  const given = await givenAttending(db, { most: 1 });
  accepted(await nominate(given));
  expect(refused(await nominate(given, { name: "Eve" }))).toMatchObject({
    because: "representatives_are_complete",
    details: { most: 1 },
    cites: oewg2021To2025.provisions.entitlements.cites,
  });
  const autumn = { process: given.process.id, title: "Autumn session" };
  const { next: other } = accepted(await scheduleSession(as(db, given.officer, round.processOpened), aSession(autumn)));
  accepted(await nominate(given, { session: other.id }));
  const beside = await givenAttending(db, { of: given });
  accepted(await nominate(beside));
});

test("another version that is adopted meanwhile says how many come, and whether anybody does", async () => {
  const given = await givenAttending(db, { most: 1 });
  accepted(await nominate(given));
  await givenLaterVersion(db, given, lettingCome(2));
  accepted(await nominate(given, { name: "Eve" }));
  expect(refused(await nominate(given, { name: "Zoe" }))).toMatchObject({ details: { most: 2 } });
  const { entitlements } = oewg2021To2025.provisions;
  const closed = await givenAttending(db);
  await givenLaterVersion(db, closed, { entitlements: { ...entitlements, attendFormal: false } });
  expect(refused(await nominate(closed)).because).toBe("decision_lets_nobody_attend");
});

test("is refused of an accreditation that is suspended, of a session that is over, and where the decision lets nobody attend", async () => {
  const given = await givenAttending(db);
  const over = as(db, given.applicant, instant("2022-07-30T04:00:00Z"));
  expect(refused(await nominateRepresentative(over, { ...dora, session: given.session.id })).because).toBe(
    "representatives_are_named_until_the_session_ends",
  );
  accepted(
    await suspendAccreditation(as(db, given.officer, round.afterwards), {
      accreditation: given.accreditation.id,
      ground: "A ground.",
    }),
  );
  expect(refused(await nominate(given)).because).toBe("accreditation_is_not_in_force");
  const { entitlements } = oewg2021To2025.provisions;
  const closed = await givenOpenCall(db, { entitlements: { ...entitlements, attendFormal: false } });
  const shut = await givenAttending(db, { of: closed });
  expect(refused(await nominate(shut)).because).toBe("decision_lets_nobody_attend");
  expect(await lettersTo(database, shut.applicant.person)).not.toContain("representatives-changed");
});

test("is for an organisation alone, and for one that was accredited to the process", async () => {
  const given = await givenAttending(db);
  const elsewhere = await givenAttending(db);
  const said = { ...dora, session: given.session.id };
  const others: readonly Actor[] = [given.officer, given.chair, await givenMission(db), { role: "public" }];
  for (const actor of others)
    expect(refused(await nominateRepresentative(as(db, actor, round.afterwards), said)).because).toBe("not_allowed");
  const strangers = [await givenApplicant(db), elsewhere.applicant, { ...given.applicant, organisation: null }];
  for (const actor of strangers)
    expect(refused(await nominateRepresentative(as(db, actor, round.afterwards), said)).because).toBe("not_found");
});

test("is refused to whoever acts for the organisation no longer, though their page is still open", async () => {
  const given = await givenAttending(db);
  const colleague = await givenColleague(db, given.applicant);
  accepted(await takeOffColleague(as(db, given.applicant, round.afterwards), { person: colleague.person }));
  expect(refused(await nominate({ ...given, applicant: colleague })).because).toBe("not_found");
  await givenRepresentative(db, given);
});
