import { describe, expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { nominateRepresentative } from "#acts/participation/nominate-representative.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { getAccreditation } from "#db/accreditation/accreditations.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { forgetRepresentatives } from "#db/participation/representatives.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { counts } from "#domain/participation/representative.ts";
import type { Session } from "#domain/process/session.ts";
import { holding } from "#support/at-once.ts";
import {
  byHand,
  isForbidden,
  promiseKeptBy,
  runSteps,
  stoppedForTheOwner,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { aSession, date, instant, round } from "#support/factories.ts";
import { accepted, type Applicant, as, givenColleague, givenMission, givenOpenCall } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import {
  dora,
  type GivenAttending,
  givenAttending,
  givenRepresentative,
  lettingCome,
} from "#support/representatives.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";

/* Who comes is nominated by whoever speaks SQL with the application's login as by the pages: as many, as long and for whom the rule lets. */

const database = await aDatabase();
const { db, asOwner } = database;

type Row = Readonly<Record<string, string>>;

function nominating({ accreditation, session, applicant }: GivenAttending, changes: Row = {}): string {
  const row = {
    accreditation_id: `'${accreditation.id}'`,
    session_id: `'${session.id}'`,
    name: "'Dora Example'",
    functional_title: "'Head of research'",
    attends: "'online'",
    nominated_at: "'2022-07-05T14:00Z'",
    nominated_by: `'${applicant.person}'`,
    ...changes,
  };
  return `insert into representative (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")}) returning id`;
}

const withdrawing = (id: string, by: string, at = "2022-07-05T15:00Z") =>
  `update representative set withdrawn_at = '${at}', withdrawn_by = '${by}' where id = '${id}'`;

/** As whoever can prove to write for the organisation. */
const ownHand = ({ organisation }: Applicant, ...steps: readonly string[]) =>
  readingAs(db, { role: "organisation", organisation }, async (trx) => {
    await runSteps(trx, steps.slice(0, -1));
    return byHand(trx, steps.at(-1) ?? "");
  });

const stoppedFor = (applicant: Applicant, ...steps: readonly string[]) => promiseKeptBy(ownHand(applicant, ...steps));

const idOf = async (rows: ReturnType<typeof ownHand>) => String((await rows)[0]?.["id"]);

async function another(given: GivenAttending, changes: Partial<Session>): Promise<Session> {
  const meeting = aSession({ process: given.process.id, title: "Another session", ...changes });
  return accepted(await scheduleSession(as(db, given.officer, round.processOpened), meeting)).next;
}

describe("guard_representative: nobody is nominated by hand", () => {
  test("beyond the number: representatives_are_as_many_as_the_decision_lets", async () => {
    const given = await givenAttending(db, { most: 2 });
    const first = await idOf(ownHand(given.applicant, nominating(given)));
    await ownHand(given.applicant, nominating(given));
    const full = "representatives_are_as_many_as_the_decision_lets";
    expect(await stoppedFor(given.applicant, nominating(given))).toBe(full);
    expect(await stoppedForTheOwner(database, nominating(given))).toBe(full);
    await ownHand(given.applicant, withdrawing(first, given.applicant.person));
    await ownHand(given.applicant, nominating(given));
    expect(await stoppedFor(given.applicant, nominating(given))).toBe(full);
    const beside = await givenAttending(db, { of: given });
    await ownHand(beside.applicant, nominating(beside));
    const unlimited = await givenAttending(db, { most: null });
    for (let count = 0; count < 4; count += 1) await ownHand(unlimited.applicant, nominating(unlimited));
  });

  test("of an accreditation that gives no right: representative_is_of_an_accreditation_in_force", async () => {
    const given = await givenAttending(db);
    const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
    const stopped = "representative_is_of_an_accreditation_in_force";
    expect(await stoppedFor(given.applicant, nominating(given, { nominated_at: "'2022-05-30T14:59:59.999Z'" }))).toBe(
      stopped,
    );
    accepted(await suspendAccreditation(as(db, given.officer, round.circulating), suspending));
    expect(await stoppedFor(given.applicant, nominating(given))).toBe(stopped);
    accepted(await reinstateAccreditation(as(db, given.officer, round.objecting), suspending));
    await ownHand(given.applicant, nominating(given));
    accepted(await givenWithdrawn(as(db, given.officer, round.settled), suspending));
    expect(await stoppedFor(given.applicant, nominating(given))).toBe(stopped);
  });

  test("where it is good for no day of the session: accreditation_is_good_for_the_session", async () => {
    const { validity } = oewg2021To2025.provisions;
    const of = await givenOpenCall(
      db,
      lettingCome(null, {
        validity: { until: "session", reapplication: validity.reapplication, cites: validity.cites },
      }),
    );
    const given = await givenAttending(db, { of });
    const stopped = "accreditation_is_good_for_the_session";
    const other = await another(given, {});
    expect(await stoppedFor(given.applicant, nominating(given, { session_id: `'${other.id}'` }))).toBe(stopped);
    await ownHand(given.applicant, nominating(given));
    const dated = await givenAttending(db, {
      of: await givenOpenCall(
        db,
        lettingCome(null, { validity: { ...validity, until: "date", lastDay: "2022-09-05" } }),
      ),
    });
    const days = (begins: string, ends: string) => ({ beginsOn: date(begins), endsOn: date(ends) });
    const [before, last, after] = [
      await another(dated, days("2022-07-18", "2022-07-24")),
      await another(dated, days("2022-09-05", "2022-09-09")),
      await another(dated, days("2022-09-06", "2022-09-09")),
    ];
    for (const { id } of [before, after, given.session])
      expect(await stoppedFor(dated.applicant, nominating(dated, { session_id: `'${id}'` }))).toBe(stopped);
    await ownHand(dated.applicant, nominating(dated, { session_id: `'${last.id}'` }));
  });

  test("where the decision lets nobody attend: decision_lets_representatives_attend", async () => {
    const { entitlements } = oewg2021To2025.provisions;
    const of = await givenOpenCall(db, { entitlements: { ...entitlements, attendFormal: false } });
    const given = await givenAttending(db, { of });
    expect(await stoppedFor(given.applicant, nominating(given))).toBe("decision_lets_representatives_attend");
  });

  test("after the session, or for one that is cancelled: representative_is_nominated_until_the_session_ends", async () => {
    const given = await givenAttending(db);
    const at = (stamp: string) => nominating(given, { nominated_at: `'${stamp}'` });
    await ownHand(given.applicant, at("2022-07-30T03:59:59.999Z"));
    const stopped = "representative_is_nominated_until_the_session_ends";
    expect(await stoppedFor(given.applicant, at("2022-07-30T04:00Z"))).toBe(stopped);
    const session = await another(given, {});
    accepted(await cancelSession(as(db, given.officer, round.processOpened), { session: session.id, reason: "None." }));
    expect(await stoppedFor(given.applicant, nominating(given, { session_id: `'${session.id}'` }))).toBe(stopped);
  });

  test("where others are invited, or in a way in which it is not held: session_invites_representatives, session_is_attended_as_it_is_held", async () => {
    const given = await givenAttending(db);
    const states = await another(given, { invited: ["states", "observers"] });
    const to = ({ id }: Session, attends: string) =>
      nominating(given, { session_id: `'${id}'`, attends: `'${attends}'` });
    expect(await stoppedFor(given.applicant, to(states, "online"))).toBe("session_invites_representatives");
    const room = await another(given, { format: "in-person", invited: ["all-stakeholders"] });
    const screen = await another(given, { format: "virtual", place: "" });
    const other = "session_is_attended_as_it_is_held";
    expect(await stoppedFor(given.applicant, to(room, "online"))).toBe(other);
    expect(await stoppedFor(given.applicant, to(screen, "in-person"))).toBe(other);
    await ownHand(given.applicant, to(room, "in-person"));
    await ownHand(given.applicant, to(screen, "online"));
  });

  test("by somebody who does not act for it: representative_is_nominated_by_who_acts, representative_is_withdrawn_by_who_acts", async () => {
    const given = await givenAttending(db);
    const colleague = await givenColleague(db, given.applicant);
    const id = await idOf(ownHand(given.applicant, nominating(given)));
    accepted(await takeOffColleague(as(db, given.applicant, round.afterwards), { person: colleague.person }));
    for (const by of [colleague.person, given.officer.person]) {
      expect(await stoppedFor(given.applicant, nominating(given, { nominated_by: `'${by}'` }))).toBe(
        "representative_is_nominated_by_who_acts",
      );
      expect(await stoppedFor(given.applicant, withdrawing(id, by))).toBe("representative_is_withdrawn_by_who_acts");
    }
  });

  test("with too many words, none, or another way", async () => {
    const given = await givenAttending(db);
    for (const changes of [
      { name: "''" },
      { name: "repeat('a', 201)" },
      { functional_title: "''" },
      { functional_title: "repeat('a', 201)" },
      { email: "'a'" },
      { email: "repeat('a', 255)" },
      { attends: "'by telephone'" },
    ])
      expect(await stoppedFor(given.applicant, nominating(given, changes))).toBe(
        `representative_${Object.keys(changes).join()}_check`,
      );
  });
});

describe("what was nominated", () => {
  test("stays as it is, and is withdrawn once: representative_stays_as_nominated", async () => {
    const given = await givenAttending(db);
    const id = await idOf(ownHand(given.applicant, nominating(given)));
    const stays = "representative_stays_as_nominated";
    for (const change of ["name = 'Eve'", "attends = 'in-person'", "session_id = gen_random_uuid()"]) {
      const attack = `update representative set ${change} where id = '${id}'`;
      expect(await isForbidden(db, attack)).toBe(true);
      if (!change.startsWith("session")) expect(await stoppedForTheOwner(database, attack)).toBe(stays);
    }
    const { person } = given.applicant;
    expect(
      await stoppedFor(
        given.applicant,
        nominating(given, { withdrawn_at: "'2022-07-05T15:00Z'", withdrawn_by: `'${person}'` }),
      ),
    ).toBe(stays);
    await ownHand(given.applicant, withdrawing(id, person));
    expect(await stoppedFor(given.applicant, withdrawing(id, person, "2022-07-05T16:00Z"))).toBe(stays);
    const back = `update representative set withdrawn_at = null, withdrawn_by = null where id = '${id}'`;
    expect(await stoppedFor(given.applicant, back)).toBe(stays);
  });

  test("is withdrawn by somebody, after it was nominated, until the session ends", async () => {
    const given = await givenAttending(db);
    const id = await idOf(ownHand(given.applicant, nominating(given)));
    const { person } = given.applicant;
    expect(await stoppedFor(given.applicant, withdrawing(id, person, "2022-07-30T04:00Z"))).toBe(
      "representative_is_withdrawn_until_the_session_ends",
    );
    expect(await stoppedFor(given.applicant, withdrawing(id, person, "2022-07-05T13:59:59.999Z"))).toBe(
      "representative_is_withdrawn_after_the_nomination",
    );
    expect(
      await stoppedForTheOwner(
        database,
        `alter table representative disable trigger guard_representative;
         update representative set withdrawn_at = now() where id = '${id}'`,
      ),
    ).toBe("withdrawn_representative_has_a_person");
    await ownHand(given.applicant, withdrawing(id, person, "2022-07-30T03:59:59.999Z"));
  });

  test("is replaced once, by what is said when it is withdrawn: replaced_representative_is_withdrawn_with_it, representative_is_replaced_once", async () => {
    const given = await givenAttending(db, { most: 2 });
    const { applicant } = given;
    const [first, second] = [
      await idOf(ownHand(applicant, nominating(given))),
      await idOf(ownHand(applicant, nominating(given))),
    ];
    const replaced = "replaced_representative_is_withdrawn_with_it";
    const instead = (changes: Row = {}) =>
      nominating(given, { replaces: `'${first}'`, nominated_at: "'2022-07-05T15:00Z'", ...changes });
    expect(await stoppedFor(applicant, instead())).toBe(replaced);
    const gone = withdrawing(first, applicant.person);
    expect(await stoppedFor(applicant, gone, instead({ nominated_at: "'2022-07-05T15:00:00.001Z'" }))).toBe(replaced);
    const other = await another(given, {});
    expect(await stoppedFor(applicant, gone, instead({ session_id: `'${other.id}'` }))).toBe(replaced);
    await ownHand(applicant, gone, instead());
    expect(await stoppedFor(applicant, withdrawing(second, applicant.person), instead())).toBe(
      "representative_is_replaced_once",
    );
  });

  test("is stamped on arrival: nothing_is_backdated", async () => {
    const given = await givenAttending(db);
    const id = await idOf(ownHand(given.applicant, nominating(given)));
    await asOwner("update installation set demonstration = false");
    try {
      expect(await stoppedFor(given.applicant, nominating(given))).toBe("nothing_is_backdated");
      expect(await stoppedFor(given.applicant, withdrawing(id, given.applicant.person))).toBe("nothing_is_backdated");
    } finally {
      await asOwner("update installation set demonstration = true");
    }
  });
});

test("organisation_and_secretariat_read, organisation_nominates, organisation_withdraws: nobody else sees who comes, or writes it", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  const id = await givenRepresentative(db, given);
  const seen = `select from representative where id = '${id}'`;
  const others: readonly (Reader | null)[] = [
    null,
    given.chair,
    await givenMission(db),
    { role: "organisation", organisation: beside.applicant.organisation },
    { role: "post" },
  ];
  for (const reader of others) {
    const as = (statement: string) =>
      reader === null ? byHand(db, statement) : readingAs(db, reader, (trx) => byHand(trx, statement));
    expect(await as(seen)).toEqual([]);
    await expect(as(nominating(given))).rejects.toThrow("row-level security");
    await as(withdrawing(id, given.applicant.person));
  }
  await expect(readingAs(db, { role: "secretariat" }, (trx) => byHand(trx, nominating(given)))).rejects.toThrow(
    "row-level security",
  );
  await readingAs(db, { role: "secretariat" }, (trx) => byHand(trx, withdrawing(id, given.applicant.person)));
  expect(await countOf(database, "representative", `id = '${id}' and withdrawn_at is null`)).toBe(1);
  expect(await readingAs(db, { role: "secretariat" }, (trx) => byHand(trx, seen))).toHaveLength(1);
  expect(await ownHand(given.applicant, seen)).toHaveLength(1);
});

describe("twelve months after the session", () => {
  const days = (given: GivenAttending, endsOn: string) =>
    withoutPromises(
      database,
      "session",
      `update session set begins_on = least(begins_on, '${endsOn}'), ends_on = '${endsOn}' where id = '${given.session.id}'`,
    );

  test("and not before, all that was said of its representatives is deleted, whoever asks", async () => {
    const given = await givenAttending(db);
    const first = await givenRepresentative(db, given);
    await ownHand(
      given.applicant,
      withdrawing(first, given.applicant.person),
      nominating(given, { replaces: `'${first}'`, nominated_at: "'2022-07-05T15:00Z'" }),
    );
    const kept = () => countOf(database, "representative", `session_id = '${given.session.id}'`);
    await forgetRepresentatives(db, instant("2023-07-30T03:59:59.999Z"));
    expect(await kept()).toBe(2);
    await forgetRepresentatives(db, instant("2023-07-30T04:00:00Z"));
    expect(await kept()).toBe(0);
  });

  test("and not before, whatever instant is named: representative_is_kept_for_twelve_months", async () => {
    const given = await givenAttending(db);
    await givenRepresentative(db, given);
    const removal = `delete from representative where session_id = '${given.session.id}'`;
    expect(await isForbidden(db, removal)).toBe(true);
    const [row] = await asOwner("select (current_date - 300)::text as day");
    await days(given, String(row?.["day"]));
    expect(await stoppedForTheOwner(database, removal)).toBe("representative_is_kept_for_twelve_months");
    await forgetRepresentatives(db, instant("2100-01-01T00:00:00Z"));
    expect(await countOf(database, "representative", `session_id = '${given.session.id}'`)).toBe(1);
    await days(given, "2022-07-29");
    expect(await asOwner(removal)).toEqual([]);
  });
});

test("is_in_force says what the rule says, at each instant at which it changes", async () => {
  const given = await givenAttending(db);
  const changing = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.circulating), changing));
  accepted(await reinstateAccreditation(as(db, given.officer, round.objecting), changing));
  const other = await givenAttending(db);
  accepted(
    await givenWithdrawn(as(db, other.officer, round.circulating), {
      ...changing,
      accreditation: other.accreditation.id,
    }),
  );
  const last = instant("2025-08-01T04:00:00Z");
  for (const { accreditation, process } of [given, other]) {
    const present = mustExist(await getAccreditation(db, accreditation.id));
    for (const turn of [round.circulating, round.objecting, last])
      for (const at of [turn.subtract({ milliseconds: 1 }), turn, turn.add({ milliseconds: 1 })]) {
        const [row] = await byHand(db, `select is_in_force('${accreditation.id}', '${at.toString()}') as is`);
        expect(row?.["is"], at.toString()).toBe(counts({ accreditation: present, process }, at));
      }
  }
});

describe.runIf(onServer)("on a server, at the same moment", () => {
  const refusals = (outcomes: readonly ({ ok: true } | { ok: false; because: string })[]) =>
    outcomes.map((one) => (one.ok ? "accepted" : one.because)).sort();

  test("guard_isolation: what is written is judged by what others have committed", async () => {
    const given = await givenAttending(db);
    const isolated = db.transaction().execute(async (trx) => {
      await byHand(trx, "set transaction isolation level serializable");
      await readAs(trx, { role: "organisation", organisation: given.applicant.organisation });
      await byHand(trx, nominating(given));
    });
    expect(await promiseKeptBy(isolated)).toBe("transaction_sees_what_is_committed");
  });

  test("two nominations for the last place are one nomination", async () => {
    const given = await givenAttending(db, { most: 1 });
    const barrier = await holding(
      database,
      `select from accreditation where id = '${given.accreditation.id}' for update`,
    );
    const nominate = (name: string) =>
      nominateRepresentative(as(db, given.applicant, round.afterwards), { ...dora, name, session: given.session.id });
    const both = Promise.all([nominate("Dora"), nominate("Eve")]);
    await barrier.untilWaiting(2);
    await barrier.release();
    expect(refusals(await both)).toEqual(["accepted", "representatives_are_complete"]);
  });

  test("two by hand are one as well, whatever the program would have asked first", async () => {
    const given = await givenAttending(db, { most: 1 });
    const barrier = await holding(
      database,
      `select from accreditation where id = '${given.accreditation.id}' for update`,
    );
    const both = Promise.all(
      [1, 2].map(() =>
        ownHand(given.applicant, nominating(given)).then(
          () => "accepted",
          (fault: unknown) => promiseKeptBy(Promise.reject(fault instanceof Error ? fault : new Error("No error"))),
        ),
      ),
    );
    await barrier.untilWaiting(2);
    await barrier.release();
    expect((await both).sort()).toEqual(["accepted", "representatives_are_as_many_as_the_decision_lets"]);
    expect(await countOf(database, "representative", `accreditation_id = '${given.accreditation.id}'`)).toBe(1);
  });

  test("what is nominated while the accreditation is suspended waits, and is refused", async () => {
    const given = await givenAttending(db);
    const { accreditation, officer, applicant, session } = given;
    const barrier = await holding(database, `select from accreditation where id = '${accreditation.id}' for update`);
    const suspending = suspendAccreditation(as(db, officer, round.settled), {
      accreditation: accreditation.id,
      ground: "A",
    });
    await barrier.untilWaiting(1);
    const nominating = nominateRepresentative(as(db, applicant, round.afterwards), { ...dora, session: session.id });
    await barrier.untilWaiting(2);
    await barrier.release();
    expect(refusals(await Promise.all([suspending, nominating]))).toEqual(
      ["accepted", "accreditation_is_not_in_force"].sort(),
    );
  });
});
