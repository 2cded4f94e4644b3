import { describe, expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { registerForSession } from "#acts/participation/register-for-session.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { correctSession } from "#acts/process/correct-session.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { forgetRepresentatives } from "#db/participation/representatives.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { detailsOf } from "#domain/process/session-details.ts";
import { holding } from "#support/at-once.ts";
import {
  byHand,
  isForbidden,
  promiseKeptBy,
  runSteps,
  stopped,
  stoppedForTheOwner,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, type Applicant, as, givenColleague, givenMission, givenOpenCall } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import {
  type GivenOpenToAll,
  givenOpenToAll,
  givenRegistration,
  givenSessionOpenToAll,
  remi,
} from "#support/registrations.ts";
import { givenAttending } from "#support/representatives.ts";

/* Who comes without an accreditation is registered by whoever speaks SQL with the application's login as by the pages: as many, as long and for whom the rule lets. */

const database = await aDatabase();
const { db, asOwner } = database;

type Row = Readonly<Record<string, string>>;
type Before = Pick<GivenOpenToAll, "applicant" | "session">;

function registering({ session, applicant }: Before, changes: Row = {}): string {
  const row = {
    organisation_id: `'${applicant.organisation}'`,
    session_id: `'${session.id}'`,
    name: "'Remi Example'",
    functional_title: "'Programme lead'",
    attends: "'online'",
    registered_at: "'2022-07-05T14:00Z'",
    registered_by: `'${applicant.person}'`,
    ...changes,
  };
  return `insert into registration (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")}) returning id`;
}

const withdrawing = (id: string, by: string, at = "2022-07-05T15:00Z") =>
  `update registration set withdrawn_at = '${at}', withdrawn_by = '${by}' where id = '${id}'`;

/** As whoever can prove to write for the organisation. */
const ownHand = ({ organisation }: Applicant, ...steps: readonly string[]) =>
  readingAs(db, { role: "organisation", organisation }, async (trx) => {
    await runSteps(trx, steps.slice(0, -1));
    return byHand(trx, steps.at(-1) ?? "");
  });

const stoppedFor = (applicant: Applicant, ...steps: readonly string[]) => promiseKeptBy(ownHand(applicant, ...steps));

const idOf = async (rows: ReturnType<typeof ownHand>) => String((await rows)[0]?.["id"]);

describe("guard_registration: nobody is registered by hand", () => {
  test("beyond the number: registrations_are_no_more_than_ten", async () => {
    const given = await givenOpenToAll(db);
    const first = await idOf(ownHand(given.applicant, registering(given)));
    for (let count = 1; count < 10; count += 1) await ownHand(given.applicant, registering(given));
    const full = "registrations_are_no_more_than_ten";
    expect(await stoppedFor(given.applicant, registering(given))).toBe(full);
    expect(await stoppedForTheOwner(database, registering(given))).toBe(full);
    await ownHand(given.applicant, withdrawing(first, given.applicant.person));
    await ownHand(given.applicant, registering(given));
    expect(await stoppedFor(given.applicant, registering(given))).toBe(full);
    const beside = await givenOpenToAll(db, { of: given });
    await ownHand(beside.applicant, registering(beside));
  });

  test("for what invites accredited organisations alone: registration_is_for_what_invites_all", async () => {
    const given = await givenOpenToAll(db, { invited: ["states", "accredited-organisations"] });
    expect(await stoppedFor(given.applicant, registering(given))).toBe("registration_is_for_what_invites_all");
  });

  test("of whom an accreditation lets nominate: accredited_organisation_does_not_register", async () => {
    const given = await givenAttending(db);
    const meeting = { applicant: given.applicant, session: await givenSessionOpenToAll(db, given) };
    const refused = "accredited_organisation_does_not_register";
    const changing = { accreditation: given.accreditation.id, ground: "A ground." };
    expect(await stoppedFor(given.applicant, registering(meeting))).toBe(refused);
    expect(await stoppedForTheOwner(database, registering(meeting))).toBe(refused);
    accepted(await suspendAccreditation(as(db, given.officer, round.circulating), changing));
    await ownHand(given.applicant, registering(meeting));
    accepted(await reinstateAccreditation(as(db, given.officer, round.objecting), changing));
    expect(await stoppedFor(given.applicant, registering(meeting))).toBe(refused);
    const { entitlements } = oewg2021To2025.provisions;
    const shut = await givenAttending(db, {
      of: await givenOpenCall(db, { entitlements: { ...entitlements, attendFormal: false } }),
    });
    await ownHand(
      shut.applicant,
      registering({ applicant: shut.applicant, session: await givenSessionOpenToAll(db, shut) }),
    );
  });

  test("for a session that is over or cancelled: registration_is_made_until_the_session_ends", async () => {
    const given = await givenOpenToAll(db);
    const refused = "registration_is_made_until_the_session_ends";
    const at = (registered_at: string) => registering(given, { registered_at: `'${registered_at}'` });
    expect(await stoppedFor(given.applicant, at("2022-07-30T04:00:00Z"))).toBe(refused);
    await ownHand(given.applicant, at("2022-07-30T03:59:59.999Z"));
    const off = as(db, given.officer, round.afterwards);
    accepted(await cancelSession(off, { session: given.session.id, reason: "Not needed." }));
    expect(await stoppedFor(given.applicant, registering(given))).toBe(refused);
  });

  test("by somebody who does not act for the organisation: registration_is_made_by_who_acts, registration_is_withdrawn_by_who_acts", async () => {
    const given = await givenOpenToAll(db);
    const colleague = await givenColleague(db, given.applicant);
    const by = (person: string) => registering(given, { registered_by: `'${person}'` });
    const id = await idOf(ownHand(given.applicant, by(colleague.person)));
    accepted(await takeOffColleague(as(db, given.applicant, round.afterwards), { person: colleague.person }));
    for (const { person } of [colleague, given.officer, (await givenOpenToAll(db)).applicant]) {
      expect(await stoppedFor(given.applicant, by(person))).toBe("registration_is_made_by_who_acts");
      expect(await stoppedFor(given.applicant, withdrawing(id, person))).toBe("registration_is_withdrawn_by_who_acts");
    }
  });

  test("in a way in which nobody attends: registered_attend_as_the_session_is_held", async () => {
    const given = await givenOpenToAll(db, { format: "in-person" });
    expect(await stoppedFor(given.applicant, registering(given))).toBe("registered_attend_as_the_session_is_held");
    await ownHand(given.applicant, registering(given, { attends: "'in-person'" }));
    const virtual = await givenOpenToAll(db, { format: "virtual", place: "" });
    expect(await stoppedFor(virtual.applicant, registering(virtual, { attends: "'in-person'" }))).toBe(
      "registered_attend_as_the_session_is_held",
    );
  });
});

describe("guard_registration: what was said is never rewritten", () => {
  test("it stays as made and is withdrawn once, until the session ends: registration_stays_as_made, registration_is_withdrawn_until_the_session_ends", async () => {
    const given = await givenOpenToAll(db);
    const id = await idOf(ownHand(given.applicant, registering(given)));
    const stays = "registration_stays_as_made";
    expect(await isForbidden(db, `update registration set name = 'Another' where id = '${id}'`)).toBe(true);
    expect(await stoppedForTheOwner(database, `update registration set name = 'Another' where id = '${id}'`)).toBe(
      stays,
    );
    const { person } = given.applicant;
    expect(await stoppedFor(given.applicant, withdrawing(id, person, "2022-07-30T04:00:00Z"))).toBe(
      "registration_is_withdrawn_until_the_session_ends",
    );
    await ownHand(given.applicant, withdrawing(id, person));
    expect(await stoppedFor(given.applicant, withdrawing(id, person, "2022-07-06T15:00Z"))).toBe(stays);
    const gone = { withdrawn_at: "'2022-07-05T15:00Z'", withdrawn_by: `'${person}'` };
    expect(await stoppedForTheOwner(database, registering(given, gone))).toBe(stays);
  });

  test("what stands in a place is said when the other is withdrawn: replaced_registration_is_withdrawn_with_it, registration_is_replaced_once", async () => {
    const given = await givenOpenToAll(db);
    const { person } = given.applicant;
    const first = await idOf(ownHand(given.applicant, registering(given)));
    const anew = registering(given, { replaces: `'${first}'`, registered_at: "'2022-07-05T15:00Z'" });
    expect(await stoppedFor(given.applicant, anew)).toBe("replaced_registration_is_withdrawn_with_it");
    await ownHand(given.applicant, withdrawing(first, person), anew);
    expect(await stoppedFor(given.applicant, anew)).toBe("registration_is_replaced_once");
    const beside = await givenOpenToAll(db, { of: given });
    const theirs = registering(beside, { replaces: `'${first}'`, registered_at: "'2022-07-05T15:00Z'" });
    expect(await stoppedFor(beside.applicant, theirs)).toBe("replaced_registration_is_withdrawn_with_it");
  });

  test("who withdrew it, and not before it was made: withdrawn_registration_has_a_person, registration_is_withdrawn_after_it_was_made", async () => {
    const given = await givenOpenToAll(db);
    const id = await idOf(ownHand(given.applicant, registering(given)));
    const { person } = given.applicant;
    expect(await stoppedFor(given.applicant, withdrawing(id, person, "2022-07-05T13:59:59Z"))).toBe(
      "registration_is_withdrawn_after_it_was_made",
    );
    const nobody = `alter table registration disable trigger guard_registration;
      update registration set withdrawn_at = '2022-07-05T15:00Z' where id = '${id}'`;
    expect(await stoppedForTheOwner(database, nobody)).toBe("withdrawn_registration_has_a_person");
  });

  test("a correction of the session keeps how they attend while it invites all: corrected_session_keeps_how_the_registered_attend", async () => {
    const given = await givenOpenToAll(db);
    await ownHand(given.applicant, registering(given));
    const from = detailsOf(given.session);
    const correcting = (to: object) => `
      insert into session_correction (session_id, from_details, to_details, reason, corrected_at, corrected_by)
      values ('${given.session.id}', '${JSON.stringify(from)}', '${JSON.stringify({ ...from, ...to })}', 'x',
        '2022-07-05T15:00Z', '${given.officer.person}')`;
    expect(await stopped(db, correcting({ format: "in-person" }))).toBe(
      "corrected_session_keeps_how_the_registered_attend",
    );
    const to = { ...from, format: "in-person", invited: ["states"] } as const;
    const desk = as(db, given.officer, round.afterwards);
    accepted(await correctSession(desk, { session: given.session.id, to, reason: "Of States alone." }));
  });
});

test("no organisation and no office reads or writes what another has registered, and the public, missions and the Chair none", async () => {
  const given = await givenOpenToAll(db);
  const other = await givenOpenToAll(db, { of: given });
  const id = await idOf(ownHand(given.applicant, registering(given)));
  const seen = `select name from registration where id = '${id}'`;
  const readers: readonly Reader[] = [
    given.chair,
    await givenMission(db),
    { role: "organisation", organisation: other.applicant.organisation },
  ];
  expect(await byHand(db, seen)).toEqual([]);
  for (const reader of readers)
    await readingAs(db, reader, async (trx) => {
      expect(await byHand(trx, seen)).toEqual([]);
      await byHand(trx, withdrawing(id, given.applicant.person));
    });
  const foreign = readingAs(db, { role: "organisation", organisation: other.applicant.organisation }, (trx) =>
    byHand(trx, registering(given)),
  );
  await expect(foreign).rejects.toThrow("row-level security");
  await readingAs(db, { role: "secretariat" }, (trx) => byHand(trx, withdrawing(id, given.applicant.person)));
  expect(await countOf(database, "registration", `id = '${id}' and withdrawn_at is null`)).toBe(1);
  expect(await readingAs(db, { role: "secretariat" }, (trx) => byHand(trx, seen))).toHaveLength(1);
  expect(await ownHand(given.applicant, seen)).toHaveLength(1);
});

describe("twelve months after the session", () => {
  test("and not before, all that was said of those who were registered is deleted, whoever asks", async () => {
    const given = await givenOpenToAll(db);
    const first = await givenRegistration(db, given);
    await ownHand(
      given.applicant,
      withdrawing(first, given.applicant.person),
      registering(given, { replaces: `'${first}'`, registered_at: "'2022-07-05T15:00Z'" }),
    );
    const kept = () => countOf(database, "registration", `session_id = '${given.session.id}'`);
    await forgetRepresentatives(db, instant("2023-07-30T03:59:59.999Z"));
    expect(await kept()).toBe(2);
    await forgetRepresentatives(db, instant("2023-07-30T04:00:00Z"));
    expect(await kept()).toBe(0);
  });

  test("and not before, whatever instant is named: registration_is_kept_for_twelve_months", async () => {
    const given = await givenOpenToAll(db);
    await givenRegistration(db, given);
    const removal = `delete from registration where session_id = '${given.session.id}'`;
    expect(await isForbidden(db, removal)).toBe(true);
    const [row] = await asOwner("select (current_date - 300)::text as day");
    await withoutPromises(
      database,
      "session",
      `update session set begins_on = least(begins_on, '${String(row?.["day"])}'), ends_on = '${String(row?.["day"])}'
       where id = '${given.session.id}'`,
    );
    expect(await stoppedForTheOwner(database, removal)).toBe("registration_is_kept_for_twelve_months");
    await forgetRepresentatives(db, instant("2100-01-01T00:00:00Z"));
    expect(await countOf(database, "registration", `session_id = '${given.session.id}'`)).toBe(1);
  });
});

describe.runIf(onServer)("on a server, at the same moment", () => {
  test("guard_isolation: what is written is judged by what others have committed", async () => {
    const given = await givenOpenToAll(db);
    const isolated = db.transaction().execute(async (trx) => {
      await byHand(trx, "set transaction isolation level serializable");
      await readAs(trx, { role: "organisation", organisation: given.applicant.organisation });
      await byHand(trx, registering(given));
    });
    expect(await promiseKeptBy(isolated)).toBe("transaction_sees_what_is_committed");
  });

  test("two registrations for the last place are one, by the page and by hand", async () => {
    const given = await givenOpenToAll(db);
    for (let count = 1; count < 10; count += 1) await givenRegistration(db, given);
    const lock = `select from organisation where id = '${given.applicant.organisation}' for update`;
    const byPage = await holding(database, lock);
    const register = (name: string) =>
      registerForSession(as(db, given.applicant, round.afterwards), { ...remi, name, session: given.session.id });
    const both = Promise.all([register("Remi"), register("Sam")]);
    await byPage.untilWaiting(2);
    await byPage.release();
    const outcomes = (await both).map((one) => (one.ok ? "accepted" : one.because));
    expect(outcomes.sort()).toEqual(["accepted", "registrations_are_complete"]);
    const [row] = await asOwner(
      `select id from registration where session_id = '${given.session.id}' and withdrawn_at is null limit 1`,
    );
    await ownHand(given.applicant, withdrawing(String(row?.["id"]), given.applicant.person));
    const byHands = await holding(database, lock);
    const two = Promise.all(
      [1, 2].map(() =>
        ownHand(given.applicant, registering(given)).then(
          () => "accepted",
          (fault: unknown) => promiseKeptBy(Promise.reject(fault instanceof Error ? fault : new Error("No error"))),
        ),
      ),
    );
    await byHands.untilWaiting(2);
    await byHands.release();
    expect((await two).sort()).toEqual(["accepted", "registrations_are_no_more_than_ten"]);
  });
});
