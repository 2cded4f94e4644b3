import { expect, test } from "vitest";
import { changeMissionLetters } from "#acts/people/change-mission-letters.ts";
import { changeOwnLetters } from "#acts/people/change-own-letters.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import type { Trx } from "#db/handles.ts";
import { actAs, keepAccounts } from "#db/readers.ts";
import { gatherLetters } from "#db/record/gathered-letters.ts";
import { lettersThatWait } from "#domain/record/gathering.ts";
import { renderLetter } from "#emails/index.ts";
import { letterForms } from "#emails/registry.ts";
import { anId } from "#support/an-id.ts";
import { byHand, byHandOf, isForbidden, stopped, stoppedFor, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenMission, givenOfficer, givenProcess, lookingAfter } from "#support/given.ts";
import { anAdministrator } from "../../acts/people/given.ts";
import { samples } from "../../emails/samples.ts";

const database = await aDatabase();
const { db } = database;
const kinds = [...new Set(Object.values(lettersThatWait).flat())].sort();
const given = await givenProcess(db);
const officer = await givenOfficer(db);
const mission = await lookingAfter(db, await givenMission(db));
accepted(await changeOwnLetters(as(db, officer, round.inForce), { come: "each_morning" }));
accepted(await changeMissionLetters(as(db, mission, round.inForce), { come: "each_morning" }));

let written = 0;

/** A letter by hand, and what became of its two columns. */
function write(kind: string, changes: Readonly<Record<string, string>> = {}) {
  written += 1;
  const columns: Readonly<Record<string, string>> = {
    kind: `'${kind}'`,
    event_key: `'written:${String(written)}'`,
    recipient_email: `(select email from person where id = '${officer.person}')`,
    recipient_person: `'${officer.person}'`,
    recipient_name: "'An officer'",
    language: "'en'",
    data: "'{}'",
    created_at: "'2022-06-30T10:00:00Z'",
    due_at: "'2022-06-30T10:00:00Z'",
    ...changes,
  };
  return `insert into letter (${Object.keys(columns).join(", ")}) values (${Object.values(columns).join(", ")})`;
}

async function gathered(kind: string, changes: Readonly<Record<string, string>> = {}) {
  await byHand(db, write(kind, changes));
  const [row] = await database.asOwner(
    `select gathered, told_in from letter where event_key = 'written:${String(written)}'`,
  );
  return row;
}

const toMission = {
  recipient_person: "null",
  recipient_email: `'${mission.mission}@mission.example'`,
  recipient_name: `'State ${mission.mission.slice(0, 8)}'`,
};

test("What can wait is the same for the reader and for the database: none that asks to act, and none that says who spoke", async () => {
  const every = Object.keys(letterForms).map((kind) => `('${kind}')`);
  const rows = await byHand(
    db,
    `select kind from (values ${every.join(", ")}) as every (kind) where can_wait(kind) order by kind collate "C"`,
  );
  expect(rows.map(({ kind }) => kind)).toEqual(kinds);
  expect(kinds.filter((kind) => letterForms[kind].asks === "action")).toEqual([]);
  for (const kind of kinds)
    expect(await stoppedForTheOwner(database, write(kind, { chair_of: `'${given.process.id}'` })), kind).toBe(
      "letter_about_who_spoke_is_the_chairs",
    );
});

test("Each of them is told in one line with one link, in the letter of the morning", () => {
  const sending = { portalUrl: "https://portal.example", demonstration: true, contactEmail: "desk@portal.example" };
  for (const kind of kinds) {
    const one = renderLetter(kind, samples[kind], "en", sending);
    const letters = [{ id: anId<"letter">("3f1f5a60-0000-4000-8000-000000000071"), kind, data: samples[kind] }];
    const { text } = renderLetter("gathered-letters", { ...samples["gathered-letters"], letters }, "en", sending);
    const [, to = ""] = /:\n(https:\S+)\n/u.exec(one.text) ?? [];
    expect(text, kind).toContain(`- ${one.subject.replace("[Demonstration] ", "")}\n${to}\n\n`);
  }
});

test("One of which an earlier version has written something else is told by its kind, and holds back no other", () => {
  const sending = { portalUrl: "https://portal.example", demonstration: false, contactEmail: "desk@portal.example" };
  const letters = (["text-adopted", "session-moved"] as const).map((kind) => ({
    id: anId<"letter">("3f1f5a60-0000-4000-8000-000000000072"),
    kind,
    data: kind === "session-moved" ? samples[kind] : {},
  }));
  const { text } = renderLetter("gathered-letters", { ...samples["gathered-letters"], letters }, "en", sending);
  expect(text).toContain("- Adopted in a meeting\nhttps://portal.example/en\n");
  expect(text).toContain(`- ${renderLetter("session-moved", samples["session-moved"], "en", sending).subject}\n`);
});

test("Whether a letter waits is its reader's word and nobody else's: a desk that wishes it, and of what can wait", async () => {
  expect(await gathered("text-adopted")).toEqual({ gathered: true, told_in: null });
  expect(await gathered("text-adopted", toMission)).toEqual({ gathered: true, told_in: null });
  const another = { recipient_person: `'${given.officer.person}'` };
  const claimed = { gathered: "true", told_in: "(select id from letter limit 1)" };
  for (const [kind, changes] of [
    ["list-circulated", {}],
    ["list-circulated", toMission],
    ["password-changed", claimed],
    ["text-adopted", { ...another, ...claimed }],
    ["text-adopted", { ...toMission, recipient_email: "'elsewhere@mission.example'" }],
    ["text-adopted", { ...toMission, recipient_name: "'Another State'" }],
    ["text-adopted", { recipient_person: `'${mission.person}'` }],
  ] as const)
    expect(await gathered(kind, changes), `${kind} ${JSON.stringify(changes)}`).toEqual({
      gathered: false,
      told_in: null,
    });
  for (const set of ["gathered = false", "gathered = true", "told_in = null"])
    expect(await isForbidden(db, `update letter set ${set}`), set).toBe(true);
});

test("gather_what_can_wait: of letters that are written together each waits by the word of its own reader", async () => {
  const [desk, other, state] = [
    write("session-moved"),
    write("session-moved", { recipient_person: `'${given.officer.person}'` }),
    write("session-moved", toMission),
  ];
  const values = (statement: string) => statement.slice(statement.indexOf(" values ") + " values ".length);
  await byHand(db, `${desk}, ${values(other)}, ${values(state)}, ${values(write("password-changed"))}`);
  const keys = [3, 2, 1, 0].map((back) => `'written:${String(written - back)}'`).join();
  expect(
    await database.asOwner(`select recipient_person is null as state, gathered from letter where event_key in (${keys})
      order by length(event_key), event_key`),
  ).toEqual([
    { state: false, gathered: true },
    { state: false, gathered: false },
    { state: true, gathered: true },
    { state: false, gathered: false },
  ]);
});

test("letter_of_the_morning_tells_what_was_gathered: nobody writes one by hand", async () => {
  expect(await stopped(db, write("gathered-letters"))).toBe("letter_of_the_morning_tells_what_was_gathered");
});

test("gathered_letter_does_not_leave_by_itself, only_a_gathered_letter_is_told_in_another, gathered_letter_says_not_who_spoke", async () => {
  await gathered("text-adopted");
  const change = (set: string, key = `written:${String(written)}`) =>
    `update letter set ${set} where event_key = '${key}'`;
  for (const set of [
    "attempts = 1",
    "dead_at = '2022-07-01T10:00:00Z'",
    "sent_at = '2022-07-01T10:00:00Z', subject = 's', text = 't'",
  ])
    expect(await stopped(db, change(set)), set).toBe("gathered_letter_does_not_leave_by_itself");
  expect(await stoppedForTheOwner(database, change(`chair_of = '${given.process.id}', kind = 'silence-broken'`))).toBe(
    "gathered_letter_says_not_who_spoke",
  );
  await gathered("list-circulated");
  expect(await stoppedForTheOwner(database, change("told_in = (select id from letter limit 1)"))).toBe(
    "only_a_gathered_letter_is_told_in_another",
  );
});

test("letters_are_gathered_up_to_a_morning that has come, by the clock, and by nobody to whom it is not proven", async () => {
  const gather = (until: string) => `select gather_letters('${until}', '${until}')`;
  expect(await stopped(db, gather("2022-07-01T12:00:00Z"))).toBe("office_is_proven");
  expect(await stoppedFor(db, { role: "secretariat" }, gather("2022-07-01T12:00:00Z"))).toBe("office_is_proven");
  for (const until of ["2022-07-01T12:00:01Z", "2022-07-01T13:00:00Z", "2022-12-01T12:00:00Z", "2096-07-01T12:00:00Z"])
    expect(await stoppedFor(db, { role: "clock" }, gather(until)), until).toBe("letters_are_gathered_up_to_a_morning");
});

test("What was gathered is told once: a worker that is killed has told nothing, and the second of two has nothing left to tell", async () => {
  const morning = { until: instant("2022-12-01T13:00:00Z"), at: instant("2022-12-01T13:02:00Z") };
  const gather = (trx: Trx) => gatherLetters(trx, morning);
  await gathered("text-adopted", toMission);
  const killed = db.transaction().execute(async (trx) => {
    expect(await gather(trx)).toBeGreaterThan(0);
    throw new Error("killed");
  });
  await expect(killed).rejects.toThrow("killed");
  expect(await database.asOwner("select id from letter where told_in is not null")).toEqual([]);
  const both = await Promise.all([db.transaction().execute(gather), db.transaction().execute(gather)]);
  expect(both.filter((told) => told > 0)).toHaveLength(1);
  expect(await database.asOwner("select id from letter where gathered and told_in is null")).toEqual([]);
  const left = `
    select one.recipient_email = other.recipient_email as same, other.data -> 'letters' @> jsonb_build_array(jsonb_build_object('id', one.id)) as named
    from letter as one join letter as other on other.id = one.told_in`;
  const told = await database.asOwner(left);
  expect(new Set(told.map((row) => JSON.stringify(row)))).toEqual(new Set(['{"same":true,"named":true}']));
});

test("What waited is told to nobody whose access has ended, nor to a mission that has ended, and goes to the address of that morning", async () => {
  const at = instant("2022-12-02T13:02:00Z");
  const next = await lookingAfter(db, await givenMission(db));
  const ended = await lookingAfter(db, await givenMission(db));
  const leaving = await givenOfficer(db);
  const moving = await givenOfficer(db);
  const administrator = { role: "administrator" } as const;
  for (const one of [leaving, moving])
    accepted(await changeOwnLetters(as(db, one, round.inForce), { come: "each_morning" }));
  for (const one of [next, ended])
    accepted(await changeMissionLetters(as(db, one, round.inForce), { come: "each_morning" }));
  const change = (statement: string) =>
    db.transaction().execute(async (trx) => {
      await keepAccounts(trx);
      await actAs(trx, administrator);
      await byHand(trx, statement);
    });
  const address = (of: { readonly mission: string }) => `${of.mission}@mission.example`;
  const copy = `copy.${address(next)}`;
  await change(`update mission set copies_to = '{${copy}}' where id = '${next.mission}'`);
  const to = (mission: string, email: string) => ({
    recipient_person: "null",
    recipient_email: `'${email}'`,
    recipient_name: `(select name from mission where id = '${mission}')`,
  });
  const toPerson = ({ person }: { readonly person: string }) => ({
    recipient_person: `'${person}'`,
    recipient_email: `(select email from person where id = '${person}')`,
  });
  const event = { event_key: "'one event'" };
  for (const changes of [
    { ...to(next.mission, address(next)), ...event },
    { ...to(next.mission, copy), ...event },
    { ...to(ended.mission, address(ended)), ...event },
    { ...toPerson(leaving), event_key: "'of who leaves'" },
    { ...toPerson(moving), event_key: "'of who moves'" },
  ])
    await byHand(db, write("text-adopted", changes));
  const remover = await anAdministrator(db);
  const by = remover.actor.person;
  for (const { person } of [leaving, ended]) accepted(await deactivatePerson(remover, { person, reason: "Has left." }));
  await change(`update mission set ended_at = now(), ended_by = '${by}' where id = '${ended.mission}'`);
  await change(`update mission set email = 'new.${address(next)}', copies_to = '{}' where id = '${next.mission}'`);
  await change(`update person set email = 'new.${moving.person}@secretariat.example' where id = '${moving.person}'`);
  const morning = { until: instant("2022-12-02T13:00:00Z"), at };
  expect(await db.transaction().execute((trx) => gatherLetters(trx, morning))).toBe(3);
  const written = await database.asOwner(`
    select recipient_email as to, jsonb_array_length(data -> 'letters') as letters from letter
    where kind = 'gathered-letters' and data ->> 'until' = '2022-12-02T13:00:00Z' order by recipient_email`);
  expect(written).toEqual(
    [`new.${moving.person}@secretariat.example`, `new.${address(next)}`]
      .sort()
      .map((email) => ({ to: email, letters: 1 })),
  );
});

test("letters_to_a_person_come_in_one_of_two_ways, letters_to_a_mission_come_in_one_of_two_ways, which the mission itself says (proven_office_of_letters)", async () => {
  expect(await stopped(db, `update person set letters_come = 'x' where id = '${officer.person}'`)).toBe(
    "letters_to_a_person_come_in_one_of_two_ways",
  );
  const change = (to: string) => `update mission set letters_come = '${to}' where id = '${mission.mission}'`;
  expect(await stoppedFor(db, mission, change("x"))).toBe("letters_to_a_mission_come_in_one_of_two_ways");
  const other = await givenMission(db);
  for (const actor of [other, given.chair, { role: "secretariat" } as const, { role: "clock" } as const])
    expect(await stoppedFor(db, actor, change("at_once"))).toBe("office_is_proven");
  await byHandOf(db, mission, change("at_once"));
});
