import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Id } from "#domain/kit/id.ts";
import { givenBody } from "#support/bodies.ts";
import { byHandOf, isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { givenMission } from "#support/given.ts";

/* What the application's login tries by hand with a body and its members. */

const database = await aDatabase();
const { db, asOwner } = database;

async function givenCommittee() {
  const { body, officer } = await givenBody(db);
  return { body, officer, mission: (await givenMission(db)).mission };
}

type Row = Readonly<Record<string, string>>;

const cites = `'{"source": "A/DEC/1", "paragraph": null}'`;

function insertion(table: string, row: Row): string {
  return `insert into ${table} (${Object.keys(row).join()}) values (${Object.values(row).join()}) returning id`;
}

const seat = (body: Id<"body">, mission: Id<"mission">, officer: Id<"person">, changes: Row = {}) =>
  insertion("body_member", {
    body_id: `'${body}'`,
    mission_id: `'${mission}'`,
    from_at: "'2022-01-01T00:00Z'",
    reason: "'Elected.'",
    citation: cites,
    stated_as_past: "false",
    seated_at: "'2022-01-01T00:00Z'",
    seated_by: `'${officer}'`,
    ...changes,
  });

const ending = (id: unknown, officer: Id<"person">, changes: Row = {}) => {
  const row = {
    to_at: "'2022-06-01T00:00Z'",
    ended_at: "'2022-06-01T00:00Z'",
    ended_by: `'${officer}'`,
    end_reason: "'Resigned.'",
    end_citation: cites,
    end_stated_as_past: "false",
    ...changes,
  };
  const set = Object.entries(row).map(([column, value]) => `${column} = ${value}`);
  return `update body_member set ${set.join()} where id = '${String(id)}'`;
};

test("one_body_per_key, member_states_are_no_named_body, body_cites_its_document", async () => {
  const { body, officer } = await givenCommittee();
  const named = (changes: Row) =>
    insertion("body", {
      process_id: `'${body.process}'`,
      slug: `'${randomUUID()}'`,
      title: "'A body'",
      citation: cites,
      named_at: "'2022-01-01T00:00Z'",
      named_by: `'${officer.person}'`,
      ...changes,
    });
  expect(await stopped(db, named({ slug: "'committee'" }))).toBe("one_body_per_key");
  expect(await stopped(db, named({ slug: "'member-states'" }))).toBe("member_states_are_no_named_body");
  expect(await stopped(db, named({ citation: "'{}'" }))).toBe("body_cites_its_document");
  expect(await asOwner(named({}))).toHaveLength(1);
});

test("body_is_never_rewritten, not even by the owner", async () => {
  const { body } = await givenCommittee();
  expect(await isForbidden(db, `update body set title = 'Another' where id = '${body.id}'`)).toBe(true);
  expect(await stopped(db, `update body set id = id where id = '${body.id}'`)).toBe("body_is_never_rewritten");
  expect(await isForbidden(db, `delete from body where id = '${body.id}'`)).toBe(true);
  expect(await stoppedForTheOwner(database, `delete from body where id = '${body.id}'`)).toBe(
    "body_is_never_rewritten",
  );
});

test("memberships_do_not_overlap: those of one mission in one body, to the instant", async () => {
  const { body, officer, mission } = await givenCommittee();
  const by = (changes: Row, of = mission) => seat(body.id, of, officer.person, changes);
  await byHandOf(db, officer, by({ to_at: "'2023-01-01T00:00Z'" }));
  for (const overlapping of [
    { from_at: "'2022-12-31T23:59:59.999Z'" },
    { from_at: "'2022-06-01T00:00Z'", to_at: "'2022-06-02T00:00Z'" },
  ])
    expect(await stopped(db, by(overlapping))).toBe("memberships_do_not_overlap");
  await byHandOf(db, officer, by({ from_at: "'2023-01-01T00:00Z'" }));
  await byHandOf(db, officer, by({}, (await givenMission(db)).mission));
});

test("membership_ends_after_it_begins, membership_cites_its_document", async () => {
  const { body, officer, mission } = await givenCommittee();
  const by = (changes: Row) => seat(body.id, mission, officer.person, changes);
  expect(await stopped(db, by({ to_at: "'2022-01-01T00:00Z'" }))).toBe("membership_ends_after_it_begins");
  expect(await stopped(db, by({ citation: '\'{"source": " "}\'' }))).toBe("membership_cites_its_document");
});

test("past_membership_is_stated: a seat that is older than its request says so", async () => {
  const { body, officer, mission } = await givenCommittee();
  const by = (changes: Row) => seat(body.id, mission, officer.person, changes);
  expect(await stopped(db, by({ seated_at: "'2022-01-01T00:02:00.001Z'" }))).toBe("past_membership_is_stated");
  const [taken] = await byHandOf(db, officer, by({ seated_at: "'2022-01-02T00:00Z'", stated_as_past: "true" }));
  expect(await stopped(db, ending(taken?.["id"], officer.person, { to_at: "'2022-05-31T00:00Z'" }))).toBe(
    "past_membership_is_stated",
  );
});

test("only_a_member_state_is_seated", async () => {
  const { body, officer } = await givenCommittee();
  const { mission } = await givenMission(db, { memberState: false });
  expect(await stopped(db, seat(body.id, mission, officer.person))).toBe("only_a_member_state_is_seated");
});

test("membership_ends_once, and only earlier; ended_membership_has_its_grounds", async () => {
  const { body, officer, mission } = await givenCommittee();
  const term = { to_at: "'2023-01-01T00:00Z'" };
  const ended = { ended_at: "'2022-01-01T00:00Z'", ended_by: `'${officer.person}'` };
  const inserted = { ...term, ...ended, end_reason: "'x'", end_citation: cites, end_stated_as_past: "false" };
  expect(await stopped(db, seat(body.id, mission, officer.person, inserted))).toBe("membership_ends_once");
  const [taken] = await byHandOf(db, officer, seat(body.id, mission, officer.person, term));
  const end = (changes: Row = {}) => ending(taken?.["id"], officer.person, changes);
  expect(await stopped(db, end({ to_at: "'2023-01-01T00:00:00.001Z'" }))).toBe("membership_ends_once");
  expect(await stopped(db, end({ ended_at: "'2023-01-01T00:00Z'" }))).toBe("membership_ends_once");
  expect(await stopped(db, end({ end_reason: "null" }))).toBe("ended_membership_has_its_grounds");
  expect(await stopped(db, `update body_member set to_at = null where id = '${String(taken?.["id"])}'`)).toBe(
    "membership_ends_once",
  );
  await byHandOf(db, officer, end());
  expect(await stopped(db, end({ to_at: "'2022-05-01T00:00Z'" }))).toBe("membership_ends_once");
  const removal = `delete from body_member where id = '${String(taken?.["id"])}'`;
  expect(await isForbidden(db, removal)).toBe(true);
  expect(await stoppedForTheOwner(database, removal)).toBe("membership_ends_once");
  expect(await isForbidden(db, `update body_member set from_at = now()`)).toBe(true);
});

test("nothing_is_backdated: a seat, its end and a body are stamped on arrival", async () => {
  const { body, officer, mission } = await givenCommittee();
  const [taken] = await byHandOf(db, officer, seat(body.id, mission, officer.person));
  await asOwner("update installation set demonstration = false");
  try {
    const other = (await asOwner(`select id from mission where id <> '${mission}' and member_state limit 1`))[0];
    expect(
      await stopped(db, seat(body.id, mission, officer.person, { mission_id: `'${String(other?.["id"])}'` })),
    ).toBe("nothing_is_backdated");
    expect(await stopped(db, ending(taken?.["id"], officer.person))).toBe("nothing_is_backdated");
  } finally {
    await asOwner("update installation set demonstration = true");
  }
});

test("office_is_proven, proven_office: a seat is given and ended by the Secretariat, so that nobody else ends a hold with it", async () => {
  const { body, officer, mission } = await givenCommittee();
  const given = seat(body.id, mission, officer.person);
  expect(await stopped(db, given)).toBe("office_is_proven");
  const [taken] = await byHandOf(db, officer, given);
  expect(await stopped(db, ending(taken?.["id"], officer.person))).toBe("office_is_proven");
  await byHandOf(db, officer, ending(taken?.["id"], officer.person));
});
