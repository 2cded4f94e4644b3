import { createHash, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { listAccredited } from "#db/accreditation/accredited-organisations.ts";
import { getSilenceProcedure, listSilenceBreaks } from "#db/modalities/silence-procedures.ts";
import { appendDisclosure } from "#db/objections/objection-disclosures.ts";
import { listObjectionsForChair, listObjectionsOfMission } from "#db/objections/objection-notes.ts";
import { listVoices } from "#db/objections/voices.ts";
import { actForOutcomes, readAs, type Reader, readingAs } from "#db/readers.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import { Seal } from "#db/seal.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { anId } from "#support/an-id.ts";
import { byHand, isForbidden, promiseKeptBy, stopped } from "#support/broken-promise.ts";
import { aDatabase, onServer, secret } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, givenModalitiesInForce } from "#support/given.ts";
import {
  chairConsults,
  classesWith,
  givenListIn,
  holds,
  lapseList,
  object,
  objectionOf,
  recordDue,
} from "#support/in-window.ts";
import { listDisclosures } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenCirculated(db, { count: 2 });
const speaker = await givenMission(db);
const other = await givenMission(db);
const stranger: Reader = { role: "chair", process: (await givenModalitiesInForce(db)).process.id };
const [one] = given.listed;
accepted(
  await raiseObjection(as(db, speaker, round.objecting), {
    period: given.period.id,
    applications: [one?.application.reference ?? ""],
    basis: "The basis that was given",
  }),
);

const confidential = [
  "objection",
  "objection_note",
  "objection_disclosure",
  "silence_break",
  "request_to_chair",
  "disclosed_objection",
  "consultation_entry",
  "opposition_in_the_room",
] as const;

const ofLetters = [
  "chair_letter",
  "chair_letter_act",
  "chair_letter_enclosure",
  "chair_letter_opening",
  "chair_letter_recipient",
];

async function visible(reader: Reader | null, table: string): Promise<number> {
  const [row] =
    reader === null
      ? await byHand(db, `select count(*)::integer as count from ${table}`)
      : await readingAs(db, reader, (trx) => byHand(trx, `select count(*)::integer as count from ${table}`));
  return Number(row?.["count"]);
}

test("without a declared reader nobody reads who objected", async () => {
  for (const table of confidential) expect(await visible(null, table), table).toBe(0);
  const [held] = await database.asOwner("select count(*)::integer as count from objection");
  expect(held).toEqual({ count: 1 });
});

test("the mission reads its own objections, the Chair of the process all of them, and nobody else any", async () => {
  expect(await visible(speaker, "objection")).toBe(1);
  expect(await visible(given.chair, "objection_note")).toBe(1);
  expect(await visible(other, "objection")).toBe(0);
  expect(await visible(stranger, "objection")).toBe(0);
  const [note] = await readingAs(db, speaker, (trx) => listObjectionsOfMission(trx, speaker.mission));
  expect(note).toMatchObject({ basis: "The basis that was given", objections: [{ withdrawnAt: null }] });
  expect(await readingAs(db, other, (trx) => listObjectionsOfMission(trx, speaker.mission))).toEqual([]);
  const forChair = await readingAs(db, given.chair, (trx) =>
    listObjectionsForChair(trx, given.period.id, { limit: 10, offset: 0 }),
  );
  expect(forChair.map(({ mission }) => mission)).toEqual([speaker.mission]);
});

test("a declared reader is forgotten with the transaction, and what is no office reads nothing", async () => {
  await readingAs(db, given.chair, () => Promise.resolve());
  expect(await visible(null, "objection")).toBe(0);
  for (const reader of ["rule", "secretariat", "mission", "chair:", "''"]) {
    const count = db.transaction().execute(async (trx) => {
      await byHand(trx, `set local portal.reader = '${reader.replaceAll("'", "''")}'`);
      return byHand(trx, "select count(*)::integer as count from objection");
    });
    const rows = await count.catch(() => [{ count: 0 }]);
    expect(rows, reader).toEqual([{ count: 0 }]);
  }
});

describe("who reads proves it", () => {
  const countAfter = (...statements: string[]) =>
    db.transaction().execute(async (trx) => {
      for (const statement of statements) await byHand(trx, statement);
      const [row] = await byHand(trx, "select count(*)::integer as count from objection");
      return row?.["count"];
    });
  const provenBy = (reader: Reader) =>
    readingAs(db, reader, async (trx) => {
      const [row] = await byHand(
        trx,
        "select current_setting('portal.reader') as setting, reading_challenge() as challenge",
      );
      return { setting: String(row?.["setting"]), challenge: String(row?.["challenge"]) };
    });

  test("a reader that is only written into the setting reads nothing, whatever is written beside it", async () => {
    const office = `mission:${speaker.mission}`;
    for (const written of [
      office,
      `${office} `,
      `${office} ${"0".repeat(64)}`,
      `chair:${given.process.id} ${createHash("sha256").update(office).digest("hex")}`,
      "post",
    ])
      expect(await countAfter(`set local portal.reader = '${written}'`), written).toBe(0);
  });

  test("what was proven ends with its transaction: the same words and proof read nothing in the next, or another, connection's", async () => {
    const { setting } = await provenBy(speaker);
    // The clock of an embedded database ticks once in a millisecond.
    await pause(5);
    expect(await countAfter(`set local portal.reader = '${setting}'`)).toBe(0);
    expect(await countAfter(`set local portal.reader = '${setting}'`, "select pg_sleep(0.01)")).toBe(0);
  });

  test("a proof is of its own words: it makes no other mission, no Chair and no post", async () => {
    await readingAs(db, other, async (trx) => {
      const [row] = await byHand(trx, "select split_part(current_setting('portal.reader'), ' ', 2) as proof");
      const proof = String(row?.["proof"]);
      for (const words of [`mission:${speaker.mission}`, `chair:${given.process.id}`, "post", speaker.person]) {
        await byHand(trx, `set local portal.reader = '${words} ${proof}'`);
        expect(await byHand(trx, "select count(*)::integer as count from objection"), words).toEqual([{ count: 0 }]);
        await byHand(trx, `set local portal.person = '${words} ${proof}'`);
        expect(await byHand(trx, "select reading_person() as person"), words).toEqual([{ person: null }]);
      }
    });
  });

  test("a program with another secret proves nothing", async () => {
    const office = `mission:${speaker.mission}`;
    const count = db.transaction().execute(async (trx) => {
      const [row] = await byHand(trx, "select reading_challenge() as challenge");
      const proof = (secretOfProgram: string) =>
        new Seal(secretOfProgram).prove(`portal.reader ${office} ${String(row?.["challenge"])}`);
      await byHand(trx, `set local portal.reader = '${office} ${proof("another secret, as long as it must be")}'`);
      const [forged] = await byHand(trx, "select count(*)::integer as count from objection");
      await byHand(trx, `set local portal.reader = '${office} ${proof(secret)}'`);
      const [proven] = await byHand(trx, "select count(*)::integer as count from objection");
      return [forged?.["count"], proven?.["count"]];
    });
    expect(await count).toEqual([0, 1]);
  });

  test("the key is in a table that the application's login neither reads nor writes", async () => {
    const [held] = await database.asOwner(
      "select length(inner_pad) as inner, length(outer_pad) as outer from reading_key",
    );
    expect(held).toEqual({ inner: 64, outer: 64 });
    for (const statement of [
      "select * from reading_key",
      "select inner_pad from reading_key limit 1",
      "insert into reading_key values (true, repeat('0', 64)::bytea, repeat('0', 64)::bytea)",
      "update reading_key set inner_pad = outer_pad",
      "delete from reading_key",
      "truncate reading_key",
    ])
      expect(await isForbidden(db, statement), statement).toBe(true);
  });

  test.runIf(onServer)("a transaction's challenge is its own, however quickly one follows the other", async () => {
    const readers = Array.from({ length: 20 }, (_, place) => (place % 2 === 0 ? speaker : other));
    const challenges = await Promise.all(readers.map(provenBy));
    expect(new Set(challenges.map(({ challenge }) => challenge)).size).toBe(readers.length);
  });

  test("it stays the same to the transaction's end, whatever is locked and written in it", async () => {
    const challenges = await readingAs(db, speaker, async (trx) => {
      const seen: unknown[] = [];
      for (const statement of [
        "select 1",
        "select id from no_objection_period for update",
        "savepoint within",
        "select pg_current_xact_id()",
        "rollback to within",
      ]) {
        await byHand(trx, statement);
        seen.push(...(await byHand(trx, "select reading_challenge() as challenge, reading_mission() as mission")));
      }
      return seen;
    });
    expect(challenges).toEqual(
      challenges.map(() => ({
        challenge: expect.stringMatching(/^\d+ \d+/) as unknown,
        mission: speaker.mission,
      })),
    );
    expect(new Set(challenges.map((row) => JSON.stringify(row))).size).toBe(1);
  });
});

test("letters about who spoke show to the Chair of the process and to the post that carries them, and can be changed by nobody else", async () => {
  const kinds = async (reader: Reader | null) => {
    const read = "select kind from letter where chair_of is not null order by kind";
    const rows = reader === null ? await byHand(db, read) : await readingAs(db, reader, (trx) => byHand(trx, read));
    return rows.map((row) => row["kind"]);
  };
  const both = ["objection-received", "objection-received-for-chair"];
  expect(await kinds(given.chair)).toEqual(both);
  expect(await kinds({ role: "post" })).toEqual(both);
  for (const reader of [null, speaker, other, stranger]) expect(await kinds(reader)).toEqual([]);
  expect(await byHand(db, "update letter set held = true where chair_of is not null returning id")).toEqual([]);
  const [open] = await byHand(db, "select count(*)::integer as count from letter");
  expect(open?.["count"]).toBeGreaterThan(0);
});

test("letter_about_who_spoke_is_the_chairs, and no other letter", async () => {
  const letter = (kind: string, chairOf: string) => `
    insert into letter (kind, chair_of, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
    values ('${kind}', ${chairOf}, 'forged', 'a@example.org', 'A', 'en', '{}', '2022-06-15T16:00Z', '2022-06-15T16:00Z')`;
  for (const kind of [
    "objection-received",
    "objection-received-for-chair",
    "objection-withdrawn",
    "silence-broken",
    "objectors-asked-for",
    "request-answered",
  ])
    expect(await stopped(db, letter(kind, "null"))).toBe("letter_about_who_spoke_is_the_chairs");
  expect(await stopped(db, letter("accredited", `'${given.process.id}'`))).toBe("letter_about_who_spoke_is_the_chairs");
});

test("a mission writes for itself only", async () => {
  const forged = (reader: Reader | null, statement: string) =>
    reader === null
      ? isForbidden(db, statement)
      : readingAs(db, reader, (trx) => byHand(trx, statement)).then(
          () => false,
          (error: unknown) => error instanceof Error && "code" in error && error.code === "42501",
        );
  const note = `insert into objection_note (no_objection_period_id, mission_id, received_at)
    values ('${given.period.id}', '${speaker.mission}', '2022-06-15T16:00Z')`;
  expect(await forged(null, note)).toBe(true);
  expect(await forged(other, note)).toBe(true);
  expect(await forged(given.chair, note)).toBe(true);
  const untouched = await readingAs(db, other, (trx) =>
    byHand(trx, "update objection set withdrawn_at = '2022-06-16T16:00Z' returning id"),
  );
  expect(untouched).toEqual([]);
});

describe("what the rule knows without knowing who", () => {
  test("what was said about an application and when, once its period has settled, and never by whom", async () => {
    const { period, listed } = await givenCirculated(db, { count: 2 });
    const [named, unnamed] = listed.map(({ application }) => application);
    const input = { period: period.id, applications: [named?.reference ?? ""], basis: null };
    for (const mission of [speaker, other]) accepted(await raiseObjection(as(db, mission, round.objecting), input));
    const voices = await listVoices(db, [mustExist(named).id, mustExist(unnamed).id], round.settled);
    const voice = {
      ...{ kind: "objection", receivedAt: round.objecting },
      ...{ endedAt: null, limitAt: null, maintainedAt: null },
    };
    expect([...voices]).toEqual([[named?.id, [voice, voice]]]);
  });

  test("of a period that is open by the portal's clock it is told nothing, whatever instant is asked about", async () => {
    const open = await givenCirculated(db, { count: 2, closesAt: instant("2100-01-01T00:00:00Z") });
    const [named, unnamed] = open.listed.map(({ application }) => application);
    const objecting = as(db, speaker, round.objecting);
    accepted(
      await raiseObjection(objecting, {
        period: open.period.id,
        applications: [named?.reference ?? ""],
        basis: null,
      }),
    );
    const ids = `array['${named?.id ?? ""}', '${unnamed?.id ?? ""}']::uuid[]`;
    expect(await byHand(db, `select voices_on(${ids}, portal_now())`)).toEqual([]);
    expect(await byHand(db, `select voices_in(array['${open.period.id}']::uuid[], portal_now())`)).toEqual([]);
    for (const asked of [`voices_on(${ids}, `, `voices_in(array['${open.period.id}']::uuid[], `]) {
      expect(await stopped(db, `select ${asked}'2100-01-01T00:02:00Z')`), asked).toBe(
        "outcome_is_known_once_it_has_settled",
      );
    }
    for (const asked of ["'infinity'", "'2100-01-01T00:02:00Z'", "'9998-12-31T00:00:00Z'"]) {
      const due = `select application_id from due_accreditations(${asked}) where no_objection_period_id = '${open.period.id}'`;
      expect(await byHand(db, due), asked).toEqual([]);
    }
    const asOf = { at: instant("9998-12-31T00:00:00Z"), process: open.process.id };
    expect(await listAccredited(db, asOf, { limit: 10, offset: 0 })).toEqual([]);
  });

  test("outcomes of acts are forgotten when a week has gone by, not when somebody asks for it", async () => {
    const recent = randomUUID();
    await database.asOwner(
      `insert into idempotency_key (person_id, key, act, at) values ('${speaker.person}', '${recent}', 'a', portal_now())`,
    );
    await byHand(db, "select forget_outcomes('infinity')");
    expect(
      await database.asOwner(`select count(*)::integer as count from idempotency_key where key = '${recent}'`),
    ).toEqual([{ count: 1 }]);
  });
});

test("a disclosure is written by whoever shows, and read by the Chair alone", async () => {
  await db.transaction().execute((trx) =>
    appendDisclosure(trx, {
      process: given.process.id,
      period: given.period.id,
      application: null,
      readerPerson: other.person,
      readerRole: "mission",
      readerMission: other.mission,
      disclosedAt: round.afterwards,
      what: "Who objected, and the basis",
    }),
  );
  expect(await visible(other, "objection_disclosure")).toBe(0);
  const shown = await readingAs(db, given.chair, (trx) => listDisclosures(trx, given.period.id));
  expect(shown).toMatchObject([{ readerMission: other.mission, what: "Who objected, and the basis" }]);
});

test("the record of an objection shows to the Chair, and to others its subject is one event shorter", async () => {
  const filter = { subject: given.period.id };
  const page = { limit: 10, offset: 0 };
  const seen = (entries: Awaited<ReturnType<typeof listAudit>>) => entries.map(({ event }) => event);
  expect(seen(await listAudit(db, filter, page))).toEqual(["ListCirculated"]);
  const asChair = await readingAs(db, given.chair, (trx) => listAudit(trx, filter, page));
  expect(seen(asChair)).toEqual(["ObjectionRaised", "ListCirculated"]);
  expect(seen(await readingAs(db, speaker, (trx) => listAudit(trx, filter, page)))).toEqual(["ListCirculated"]);
});

test("what an act answered is read by the person who did it, and nobody deletes it by hand", async () => {
  const key = randomUUID();
  const applications = [given.listed[1]?.application.reference ?? ""];
  const input = { period: given.period.id, applications, basis: null, key };
  const first = accepted(await raiseObjection(as(db, speaker, round.objecting), input));
  const answers = `select outcome from idempotency_key where key = '${key}'`;
  const readBy = (person: Id<"person">) =>
    db.transaction().execute(async (trx) => {
      await actForOutcomes(trx, { role: "public" }, person);
      return byHand(trx, answers);
    });
  expect(await readBy(speaker.person)).toMatchObject([{ outcome: { next: { note: first.next.note } } }]);
  for (const reader of [given.chair, speaker]) {
    expect(await readingAs(db, reader, (trx) => byHand(trx, answers))).toEqual([]);
  }
  expect(await readBy(given.chair.person)).toEqual([]);
  expect(await byHand(db, answers)).toEqual([]);
  const another = `insert into idempotency_key (person_id, key, act, at) values ('${speaker.person}', 'k', 'a', now())`;
  expect(await isForbidden(db, another)).toBe(true);
  expect(await isForbidden(db, "delete from idempotency_key")).toBe(true);
  const again = accepted(await raiseObjection(as(db, speaker, round.objecting), input));
  expect(again.next.note).toBe(first.next.note);
});

test("that silence was broken is known to the rule; by whom, and whether others followed, to that mission and the Chair", async () => {
  const text = await givenModalitiesInForce(db);
  const [row] = await byHand(
    db,
    `select id from silence_procedure where modalities_decision_id = '${text.decision.id}'`,
  );
  const procedure = anId<"procedure">(String(row?.["id"]));
  accepted(
    await breakSilence(as(db, speaker, round.silenceCloses.subtract({ hours: 1 })), {
      procedure,
      reason: "Paragraph 4",
    }),
  );
  const unread = await getSilenceProcedure(db, procedure);
  expect(unread?.breaks).toMatchObject([{ mission: null, reason: null }]);
  const asChair = await readingAs(db, text.chair, (trx) => getSilenceProcedure(trx, procedure));
  expect(asChair?.breaks).toMatchObject([{ mission: speaker.mission, reason: "Paragraph 4" }]);
  for (const reader of [other, given.chair])
    expect(await readingAs(db, reader, (trx) => listSilenceBreaks(trx, procedure))).toEqual([]);
  expect(await readingAs(db, speaker, (trx) => listSilenceBreaks(trx, procedure))).toHaveLength(1);

  accepted(await breakSilence(as(db, other, round.silenceCloses), { procedure, reason: null }));
  const bySpeaker = (found: Awaited<ReturnType<typeof getSilenceProcedure>>) =>
    found?.breaks.map(({ mission }) => mission);
  expect(bySpeaker(await getSilenceProcedure(db, procedure))).toEqual([null]);
  const later = await readingAs(db, other, (trx) => getSilenceProcedure(trx, procedure));
  expect(bySpeaker(later)?.toSorted()).toEqual([null, other.mission].toSorted());
  const both = await readingAs(db, text.chair, (trx) => getSilenceProcedure(trx, procedure));
  expect(bySpeaker(both)?.toSorted()).toEqual([speaker.mission, other.mission].toSorted());
});

test("row-level security is forced on every confidential table, and the application's role cannot pass it", async () => {
  const rows = await byHand(
    db,
    `select relname from pg_class where relrowsecurity and relforcerowsecurity order by relname`,
  );
  const papers = [
    "paper",
    "paper_file",
    "paper_file_piece",
    "paper_file_words",
    "paper_text",
    "paper_version",
    "subscription",
    ...ofLetters,
  ];
  const hidden = [
    "audit_trail",
    "completion_draft",
    "consolidated_list",
    "desk_note",
    "determination_draft_item",
    "document",
    "document_piece",
    "file_read_back",
    "file_read_back_piece",
    "idempotency_key",
    "inquiry",
    "inscription",
    "letter",
    "likeness_note",
    "listed_entry",
    "listed_name",
    "look_up",
    "prepared_ruling",
    "registration",
    "representative",
    "written_input",
    "written_input_file",
    "written_input_piece",
    ...papers,
    ...confidential,
  ];
  expect(rows.map((entry) => entry["relname"])).toEqual(hidden.toSorted());
  const roles = await byHand(
    db,
    `select distinct rolbypassrls, rolsuper, rolcreaterole from pg_roles
     where rolname in (current_user, 'portal_application')`,
  );
  expect(roles).toEqual([{ rolbypassrls: false, rolsuper: false, rolcreaterole: false }]);
});

describe("an office is given at the door, and by nobody who only speaks SQL", () => {
  const chairOf = `role = 'chair', process_id = '${given.process.id}'`;
  const fromNowOn = "clock_timestamp() + interval '1 day'";

  test.each([
    ["gives an applicant the Chair's office", `update person set ${chairOf} where role = 'applicant'`],
    [
      "makes a person of the Chair's office",
      `insert into person (name, email, role, process_id)
      values ('M', 'm@example.org', 'chair', '${given.process.id}')`,
    ],
    [
      "moves a delegate to another mission",
      `update person set mission_id = '${speaker.mission}' where id = '${other.person}'`,
    ],
    [
      "puts an address of one's own in the Chair's place",
      `update person set email = 'm@example.org' where id = '${given.chair.person}'`,
    ],
    [
      "takes the Chair's second factor away",
      `update person set two_factor_enabled = not two_factor_enabled where id = '${given.chair.person}'`,
    ],
    [
      "signs the Chair in",
      `insert into sign_in (person_id, token, expires_at) values ('${given.chair.person}', 'known', ${fromNowOn})`,
    ],
    [
      "gives the Chair a password",
      `insert into credential (person_id, account_id, provider_id, password)
      values ('${given.chair.person}', '${given.chair.person}', 'credential', 'known')`,
    ],
    [
      "gives the Chair a second factor",
      `insert into second_factor (person_id, secret, backup_codes)
      values ('${given.chair.person}', 'known', '[]')`,
    ],
    [
      "has a link for another password",
      `insert into verification (identifier, value, expires_at)
      values ('reset-password:known', '${given.chair.person}', ${fromNowOn})`,
    ],
    [
      "invites themselves to the Chair's office",
      `insert into invitation
      (email, role, process_id, token_hash, invited_by, invited_at, expires_at)
      values ('m@example.org', 'chair', '${given.process.id}', 'known', '${given.chair.person}', clock_timestamp(), ${fromNowOn})`,
    ],
  ])("refused: whoever %s", async (_what, statement) => {
    await db
      .insertInto("person")
      .values({ name: "A", email: `${randomUUID()}@example.org` })
      .execute();
    expect(await stopped(db, statement)).toBe("account_is_changed_at_the_door");
    const pretending = db.transaction().execute(async (trx) => {
      await readAs(trx, given.chair);
      await byHand(trx, "set local portal.accounts = 'kept'");
      return byHand(trx, statement);
    });
    expect(await promiseKeptBy(pretending)).toBe("account_is_changed_at_the_door");
  });

  test("at the door each of them passes", async () => {
    const person = String(
      (
        await byHand(
          keepingAccounts(db),
          `insert into person (name, email, role, process_id)
      values ('M', '${randomUUID()}@example.org', 'chair', '${given.process.id}') returning id`,
        )
      )[0]?.["id"],
    );
    await byHand(
      keepingAccounts(db),
      `insert into sign_in (person_id, token, expires_at) values ('${person}', '${randomUUID()}', ${fromNowOn})`,
    );
    expect(await byHand(db, `select count(*)::integer as count from sign_in where person_id = '${person}'`)).toEqual([
      { count: 1 },
    ]);
  });
});

test("what is said before the close moves nothing that everybody reads: lists ask the rule again when it is known", async () => {
  const limit = { unit: "calendar_days", count: 20 } as const;
  const window = { hold: { limit, then: "lifted" }, withdrawal: "until-close" } as const;
  const kept = await givenListIn(db, { count: 2, classes: classesWith(window) });
  const readByAll = () => byHand(db, "select *, xmin from application_standing order by application_id");
  const before = await readByAll();
  await object(db, speaker, kept, [0]);
  accepted(
    await withdrawObjection(as(db, speaker, round.objecting), {
      objection: await objectionOf(database, speaker, kept, 0),
    }),
  );
  await holds(db, other, kept, [1]);
  expect(await readByAll()).toEqual(before);
  await lapseList(db, kept);
  // The one that is held open ends with its hold.
  const standings = await byHand(
    db,
    `select stage, next_instant from application_standing where call_id = '${kept.call.id}' order by stage`,
  );
  expect(standings).toMatchObject([
    { stage: "accredited" },
    { stage: "circulated", next_instant: new Date("2022-07-05T16:00:00Z") },
  ]);
});

test("nor does what an objector answers while the Chair consults", async () => {
  const consulted = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, speaker, consulted, [0]);
  await lapseList(db, consulted);
  const readByAll = () => byHand(db, "select *, xmin from application_standing order by application_id");
  const before = await readByAll();
  const objection = await objectionOf(database, speaker, consulted, 0);
  accepted(await withdrawObjection(as(db, speaker, round.afterwards), { objection }));
  expect(await readByAll()).toEqual(before);
  await recordDue(db, consulted, instant("2022-07-10T22:02:00Z"));
  expect(await byHand(db, `select stage from application_standing where call_id = '${consulted.call.id}'`)).toEqual([
    { stage: "accredited" },
  ]);
});
