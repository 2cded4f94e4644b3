import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { postWrittenInput } from "#acts/participation/post-written-input.ts";
import { withdrawWrittenInput } from "#acts/participation/withdraw-written-input.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { countWords } from "#domain/participation/written-input.ts";
import { holding } from "#support/at-once.ts";
import { byHand, isForbidden, promiseKeptBy, runSteps, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { aSession, round } from "#support/factories.ts";
import { accepted, type Applicant, as, givenColleague, givenMission, givenOpenCall } from "#support/given.ts";
import { aPaperOf } from "#support/papers.ts";
import { countOf } from "#support/record.ts";
import { type GivenAttending, givenAttending } from "#support/representatives.ts";
import { givenInput, inputWords, taking } from "#support/written-inputs.ts";

/* What is sent is kept as it was sent, and posted as it was sent, by whoever speaks SQL with the application's login as by the pages. */

const database = await aDatabase();
const { db, asOwner } = database;

type Row = Readonly<Record<string, string>>;

function sending({ accreditation, session, applicant }: GivenAttending, changes: Row = {}): string {
  const row = {
    accreditation_id: `'${accreditation.id}'`,
    session_id: `'${session.id}'`,
    title: "'Two proposals'",
    language: "'en'",
    words: "'One proposal. Another.'",
    word_count: "3",
    sent_at: "'2022-07-05T14:00Z'",
    sent_by: `'${applicant.person}'`,
    ...changes,
  };
  return `insert into written_input (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")}) returning id`;
}

const ending = (id: string, as: string, by: string, more = "", at = "2022-07-05T15:00Z") =>
  `update written_input set ended_as = '${as}', ended_at = '${at}', ended_by = '${by}'${more} where id = '${id}'`;

const hand = (reader: Reader, ...steps: readonly string[]) =>
  readingAs(db, reader, async (trx) => {
    await runSteps(trx, steps.slice(0, -1));
    return byHand(trx, steps.at(-1) ?? "");
  });
const ownHand = ({ organisation }: Applicant, ...steps: readonly string[]) =>
  hand({ role: "organisation", organisation }, ...steps);
const stoppedFor = (applicant: Applicant, ...steps: readonly string[]) => promiseKeptBy(ownHand(applicant, ...steps));
const secretariat = { role: "secretariat" } as const;
const stoppedAtDesk = (...steps: readonly string[]) => promiseKeptBy(hand(secretariat, ...steps));

async function another(given: GivenAttending): Promise<string> {
  const meeting = aSession({ process: given.process.id, title: "Another session" });
  return accepted(await scheduleSession(as(db, given.officer, round.processOpened), meeting)).next.id;
}

describe("guard_written_input: nothing is sent by hand", () => {
  test("where the decision takes none, or with more words than it lets, however they are counted", async () => {
    const none = await givenAttending(db, { of: await givenOpenCall(db, taking(null)) });
    expect(await stoppedFor(none.applicant, sending(none))).toBe("decision_takes_written_inputs");
    const given = await givenAttending(db, { of: await givenOpenCall(db, taking({ maximumWords: 3 })) });
    const many = "written_input_has_as_many_words_as_the_decision_lets";
    const four = { words: "'One proposal. Another one.'" };
    expect(await stoppedFor(given.applicant, sending(given, { ...four, word_count: "4" }))).toBe(many);
    expect(await stoppedFor(given.applicant, sending(given, four))).toBe("typed_words_are_counted");
    expect(await stoppedFor(given.applicant, sending(given, { ...four, word_count: "null" }))).toBe(
      "typed_words_are_counted",
    );
    expect(await stoppedForTheOwner(database, sending(given, { ...four, word_count: "4" }))).toBe(many);
    await ownHand(given.applicant, sending(given));
  });

  test("of an accreditation that is suspended, by a stranger, to a session that is over, cancelled or of another process", async () => {
    const given = await givenAttending(db);
    const { applicant } = given;
    const until = "written_input_is_sent_until_the_session_ends";
    await ownHand(applicant, sending(given, { sent_at: "'2022-07-30T03:59:59.999Z'" }));
    expect(await stoppedFor(applicant, sending(given, { sent_at: "'2022-07-30T04:00Z'" }))).toBe(until);
    const session = await another(given);
    await ownHand(applicant, sending(given, { session_id: `'${session}'` }));
    const elsewhere = await givenAttending(db);
    expect(await stoppedFor(applicant, sending(given, { session_id: `'${elsewhere.session.id}'` }))).toBe(
      "written_input_is_for_a_session_of_the_accreditation",
    );
    const colleague = await givenColleague(db, applicant);
    accepted(await takeOffColleague(as(db, applicant, round.afterwards), { person: colleague.person }));
    for (const by of [colleague.person, given.officer.person])
      expect(await stoppedFor(applicant, sending(given, { sent_by: `'${by}'` }))).toBe(
        "written_input_is_sent_by_who_acts",
      );
    const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
    accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
    expect(await stoppedFor(applicant, sending(given))).toBe("written_input_is_of_an_accreditation_in_force");
  });

  test("to a session that was cancelled", async () => {
    const given = await givenAttending(db);
    const meeting = aSession({ process: given.process.id, title: "Cancelled" });
    const { next } = accepted(await scheduleSession(as(db, given.officer, round.processOpened), meeting));
    accepted(await cancelSession(as(db, given.officer, round.processOpened), { session: next.id, reason: "None." }));
    expect(await stoppedFor(given.applicant, sending(given, { session_id: `'${next.id}'` }))).toBe(
      "written_input_is_sent_until_the_session_ends",
    );
  });

  test("more than twenty times: written_inputs_are_as_many_as_are_taken", async () => {
    const given = await givenAttending(db);
    for (let n = 0; n < 20; n += 1) await ownHand(given.applicant, sending(given));
    expect(await stoppedFor(given.applicant, sending(given))).toBe("written_inputs_are_as_many_as_are_taken");
  });

  test("with a title, a language or a text that is none", async () => {
    const given = await givenAttending(db);
    for (const changes of [
      { title: "''" },
      { title: "repeat('a', 301)" },
      { language: "'de'" },
      { words: "''", word_count: "0" },
      { words: "repeat('a', 200001)", word_count: "1" },
      { words: "null", word_count: "-1" },
    ])
      expect(await stoppedFor(given.applicant, sending(given, changes))).toMatch(/^written_input_\w+_check$/);
  });
});

describe("a file", () => {
  const id = "11111111-2222-4333-8444-555555555555";
  const content = Buffer.from("%PDF-1.7 something");
  const row = { words: "null", word_count: "null", id: `'${id}'` };
  const file = (changes: Row = {}) => {
    const said = {
      input_id: `'${id}'`,
      name: "'input.pdf'",
      type: "'pdf'",
      size: String(content.length),
      sha256: `'${createHash("sha256").update(content).digest("hex")}'`,
      scan: "'not_scanned'",
      ...changes,
    };
    return `insert into written_input_file (${Object.keys(said).join(", ")}) values (${Object.values(said).join(", ")})`;
  };
  const piece = (n = 1, bytes = content) =>
    `insert into written_input_piece (input_id, n, content) values ('${id}', ${String(n)}, '\\x${bytes.toString("hex")}')`;

  test("comes with its input, whole, and is what its digest says", async () => {
    const given = await givenAttending(db);
    const { applicant } = given;
    expect(await stoppedFor(applicant, sending(given, row))).toBe("written_input_is_words_or_a_file");
    expect(await stoppedFor(applicant, sending(given, { id: `'${id}'` }), file())).toBe(
      "written_input_is_words_or_a_file",
    );
    expect(await stoppedFor(applicant, sending(given, row), file(), piece(1, content.subarray(1)))).toBe(
      "pieces_make_up_the_input_file",
    );
    expect(await stoppedFor(applicant, sending(given, row), file({ sha256: `'${"0".repeat(64)}'` }), piece())).toBe(
      "input_file_is_what_its_digest_says",
    );
    for (const changes of [{ name: "''" }, { name: "repeat('a', 151)" }, { type: "'docx'" }, { size: "26214401" }])
      expect(await stoppedFor(applicant, sending(given, row), file(changes))).toMatch(/^written_input_file_\w+_check$/);
    await ownHand(applicant, sending(given, row), file(), piece());
    for (const table of ["written_input_file", "written_input_piece"]) {
      expect(await isForbidden(db, `delete from ${table}`)).toBe(true);
      expect(await stoppedForTheOwner(database, `delete from ${table}`)).toBe("written_input_is_never_lost");
      expect(await stoppedForTheOwner(database, `update ${table} set input_id = input_id`)).toBe(
        "written_input_is_never_lost",
      );
    }
    expect(await stoppedForTheOwner(database, "delete from written_input")).toBe("written_input_is_never_lost");
  });
});

describe("what was sent", () => {
  test("stays as it is, and ends once, by who may: written_input_stays_as_sent, written_input_is_ended_by_who_may", async () => {
    const given = await givenAttending(db);
    const id = await givenInput(db, given);
    const { applicant, officer } = given;
    const stays = "written_input_stays_as_sent";
    for (const change of ["title = 'Else'", "words = 'Else'", "language = 'fr'"]) {
      const attack = `update written_input set ${change} where id = '${id}'`;
      expect(await isForbidden(db, attack)).toBe(true);
      expect(await stoppedForTheOwner(database, attack)).toBe(stays);
    }
    const early = { ended_as: "'withdrawn'", ended_at: "'2022-07-05T15:00Z'", ended_by: `'${applicant.person}'` };
    expect(await stoppedFor(applicant, sending(given, early))).toBe(stays);
    expect(await stoppedFor(applicant, ending(id, "withdrawn", officer.person))).toBe(
      "written_input_is_ended_by_who_may",
    );
    const why = ", reason = 'No.'";
    expect(await stoppedAtDesk(ending(id, "declined", applicant.person, why))).toBe(
      "written_input_is_ended_by_who_may",
    );
    expect(await stoppedAtDesk(ending(id, "declined", officer.person))).toBe("declined_written_input_has_a_reason");
    expect(await stoppedAtDesk(ending(id, "declined", officer.person, ", reason = repeat('a', 2001)"))).toBe(
      "written_input_reason_check",
    );
    expect(await stoppedAtDesk(ending(id, "declined", officer.person, why, "2022-07-05T13:59Z"))).toBe(
      "written_input_ends_after_it_was_sent",
    );
    expect(
      await stoppedForTheOwner(
        database,
        `alter table written_input disable trigger guard_written_input;
         update written_input set ended_as = 'withdrawn', ended_at = now() where id = '${id}'`,
      ),
    ).toBe("ended_written_input_has_a_person");
    await hand(secretariat, ending(id, "declined", officer.person, why));
    expect(await stoppedFor(applicant, ending(id, "withdrawn", applicant.person, ", reason = null"))).toBe(stays);
  });

  test("is posted by a paper that says it, to those to whom the decision has it posted, and by one of its own", async () => {
    const given = await givenAttending(db);
    const { officer } = given;
    const id = await givenInput(db, given);
    const details = {
      ...aPaperOf(given, { kind: "written_input", writtenBy: "Somebody", title: "Two proposals", audience: "public" }),
      session: given.session.id,
    };
    let n = 0;
    const circulated = async (changes: Parameters<typeof aPaperOf>[1] = {}, words = inputWords) => {
      n += 1;
      const paper = { ...details, symbol: `DM/NGO.${n.toString()}`, ...changes };
      const text = { language: "en", words } as const;
      return accepted(await circulatePaper(as(db, officer, round.afterwards), { paper, text })).next.id;
    };
    const posting = (paper: string, of = id) => ending(of, "posted", officer.person, `, paper_id = '${paper}'`);
    const wrong = [
      await circulated({ title: "Another" }),
      await circulated({ audience: "accredited" }),
      await circulated({ session: null }),
      await circulated({ kind: "working_paper", writtenBy: undefined }),
      await circulated({}, "Something else."),
    ];
    for (const paper of wrong) expect(await stoppedAtDesk(posting(paper))).toBe("written_input_is_posted_as_sent");
    expect(await stoppedAtDesk(ending(id, "posted", officer.person))).toBe("written_input_is_posted_as_sent");
    const right = await circulated();
    await hand(secretariat, posting(right));
    const twin = await givenInput(db, given);
    expect(await stoppedAtDesk(posting(right, twin))).toBe("paper_is_of_one_written_input");
    expect(
      await stoppedAtDesk(ending(twin, "declined", officer.person, `, reason = 'No.', paper_id = '${right}'`)),
    ).toBe("posted_written_input_has_a_paper");
    const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
    accepted(await suspendAccreditation(as(db, officer, round.afterwards), suspending));
    expect(await stoppedAtDesk(posting(await circulated(), twin))).toBe(
      "written_input_is_of_an_accreditation_in_force",
    );
  });

  test("is stamped on arrival: nothing_is_backdated; and no file is kept that nobody scanned", async () => {
    const given = await givenAttending(db);
    const id = await givenInput(db, given);
    await asOwner("update installation set demonstration = false");
    try {
      expect(await stoppedFor(given.applicant, sending(given))).toBe("nothing_is_backdated");
      expect(await stoppedFor(given.applicant, ending(id, "withdrawn", given.applicant.person))).toBe(
        "nothing_is_backdated",
      );
      const unscanned = `insert into written_input_file (input_id, name, type, size, sha256, scan)
        select gen_random_uuid(), 'input.pdf', 'pdf', 1, repeat('0', 64), 'not_scanned'`;
      expect(await stoppedForTheOwner(database, unscanned)).toBe("input_file_is_scanned_outside_a_demonstration");
    } finally {
      await asOwner("update installation set demonstration = true");
    }
  });
});

test("organisation_and_offices_read, organisation_sends, organisation_withdraws_and_secretariat_decides: nobody else sees it, or writes it", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  const elsewhere = await givenAttending(db);
  const id = await givenInput(db, given);
  const { person } = given.applicant;
  const seen = `select from written_input where id = '${id}'`;
  const others: readonly (Reader | null)[] = [
    null,
    elsewhere.chair,
    await givenMission(db),
    { role: "organisation", organisation: beside.applicant.organisation },
    { role: "post" },
  ];
  const as = (reader: Reader | null, statement: string) =>
    reader === null ? byHand(db, statement) : hand(reader, statement);
  for (const reader of others) {
    expect(await as(reader, seen)).toEqual([]);
    await expect(as(reader, sending(given))).rejects.toThrow("row-level security");
    await as(reader, ending(id, "withdrawn", person));
  }
  for (const reader of [secretariat, given.chair]) {
    expect(await as(reader, seen)).toHaveLength(1);
    await expect(as(reader, sending(given))).rejects.toThrow("row-level security");
  }
  await as(given.chair, ending(id, "withdrawn", person));
  await expect(as(secretariat, ending(id, "withdrawn", person))).rejects.toThrow("row-level security");
  await expect(
    ownHand(given.applicant, ending(id, "declined", given.officer.person, ", reason = 'No.'")),
  ).rejects.toThrow("row-level security");
  expect(await countOf(database, "written_input", `id = '${id}' and ended_as is null`)).toBe(1);
  expect(await ownHand(given.applicant, seen)).toHaveLength(1);
});

test.each([
  "",
  inputWords,
  "One\u00a0proposal \u2013 here\u3000and\tthere",
  "信息和通信技术安全。建议：二 (ICT)",
  "تقرير المجموعة العاملة، الفقرة ٢",
  "l’État-partie, №\u202f5, \u{1f600}",
])("count_words counts %j as the rule does", async (text) => {
  const [row] = await byHand(db, `select count_words('${text}') as count`);
  expect(row?.["count"]).toBe(countWords(text));
});

describe.runIf(onServer)("on a server, at the same moment", () => {
  test("guard_isolation: what is written is judged by what others have committed", async () => {
    const given = await givenAttending(db);
    const isolated = db.transaction().execute(async (trx) => {
      await byHand(trx, "set transaction isolation level serializable");
      await readAs(trx, { role: "organisation", organisation: given.applicant.organisation });
      await byHand(trx, sending(given));
    });
    expect(await promiseKeptBy(isolated)).toBe("transaction_sees_what_is_committed");
  });

  test("an input is withdrawn or posted, and never both", async () => {
    const given = await givenAttending(db);
    const input = await givenInput(db, given);
    const barrier = await holding(
      database,
      `select from accreditation where id = '${given.accreditation.id}' for update`,
    );
    const both = Promise.all([
      withdrawWrittenInput(as(db, given.applicant, round.afterwards), { input }),
      postWrittenInput(as(db, given.officer, round.afterwards), { input, symbol: "DM/NGO.1" }),
    ]);
    await barrier.untilWaiting(2);
    await barrier.release();
    const outcomes = (await both).map((one) => (one.ok ? "accepted" : one.because)).sort();
    expect(outcomes[0]).toBe("accepted");
    expect(outcomes[1]).toMatch(/^written_input_is_(posted|withdrawn)$/);
    expect(await countOf(database, "paper", `process_id = '${given.process.id}'`)).toBe(
      outcomes[1] === "written_input_is_posted" ? 1 : 0,
    );
  });

  test("the last that is taken is taken once", async () => {
    const given = await givenAttending(db);
    for (let n = 0; n < 19; n += 1) await givenInput(db, given);
    const barrier = await holding(
      database,
      `select from accreditation where id = '${given.accreditation.id}' for update`,
    );
    const both = Promise.allSettled([1, 2].map(() => ownHand(given.applicant, sending(given))));
    await barrier.untilWaiting(2);
    await barrier.release();
    expect((await both).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
