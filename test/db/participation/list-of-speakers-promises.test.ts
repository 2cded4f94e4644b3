import { describe, expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { changeListOfSpeakers } from "#acts/participation/change-list-of-speakers.ts";
import { inscribeSpeaker } from "#acts/participation/inscribe-speaker.ts";
import { moveInscription } from "#acts/participation/move-inscription.ts";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { forgetRepresentatives } from "#db/participation/representatives.ts";
import { actAs, readAs, type Reader, readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Session } from "#domain/process/session.ts";
import { holding } from "#support/at-once.ts";
import {
  byHand,
  byHandOf,
  isForbidden,
  promiseKeptBy,
  runSteps,
  stopped,
  stoppedFor as stoppedForActor,
  stoppedForTheOwner,
} from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { aSession, instant, round } from "#support/factories.ts";
import { accepted, as, givenColleague, givenMission, givenOpenCall, refused } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { type GivenAttending, givenAttending, givenRepresentative } from "#support/representatives.ts";
import { givenInscribed, givenList, heard, listSettled, speaking } from "#support/speakers.ts";

/* A list is opened, and a speaker inscribed, by whoever speaks SQL with the application's login as by the pages. */

const database = await aDatabase();
const { db, asOwner } = database;

type Row = Readonly<Record<string, string>>;
type OfCall = Awaited<ReturnType<typeof givenOpenCall>>;

const into = (table: string, row: Row) =>
  `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")}) returning id`;

const opening = ({ session, decision, officer }: OfCall, changes: Row = {}) =>
  into("list_of_speakers", {
    session_id: `'${session.id}'`,
    modalities_decision_id: `'${decision.id}'`,
    begins_at: "'2022-07-27T14:00Z'",
    closes_at: "'2022-07-20T22:00Z'",
    minutes: "3",
    opened_at: "'2022-07-05T14:00Z'",
    opened_by: `'${officer.person}'`,
    ...changes,
  });
const openedBy = (given: OfCall, changes: Row = {}) => stoppedForActor(db, given.officer, opening(given, changes));

const inscribing = (
  { accreditation, applicant }: GivenAttending,
  { list, representative }: { readonly list: string; readonly representative: string },
  changes: Row = {},
) =>
  into("inscription", {
    list_id: `'${list}'`,
    accreditation_id: `'${accreditation.id}'`,
    representative_id: `'${representative}'`,
    place: "1",
    inscribed_at: "'2022-07-05T14:00Z'",
    inscribed_by: `'${applicant.person}'`,
    ...changes,
  });

const hand = (reader: Reader, ...steps: readonly string[]) =>
  readingAs(db, reader, async (trx) => {
    await runSteps(trx, steps.slice(0, -1));
    return byHand(trx, steps.at(-1) ?? "");
  });
const ownHand = ({ applicant: { organisation } }: GivenAttending, ...steps: readonly string[]) =>
  hand({ role: "organisation", organisation }, ...steps);
const stoppedFor = (given: GivenAttending, ...steps: readonly string[]) => promiseKeptBy(ownHand(given, ...steps));
const secretariat = { role: "secretariat" } as const;

async function another(given: OfCall, changes: Partial<Session> = {}): Promise<Session> {
  const meeting = aSession({ process: given.process.id, title: "Another session", ...changes });
  return accepted(await scheduleSession(as(db, given.officer, round.processOpened), meeting)).next;
}

describe("guard_list_of_speakers: no list is opened by hand", () => {
  test("but by the Secretariat, under a decision in force that gives a dedicated session: office_is_proven", async () => {
    const given = await givenOpenCall(db);
    expect(await stopped(db, opening(given))).toBe("office_is_proven");
    expect(await stoppedForActor(db, given.chair, opening(given))).toBe("office_is_proven");
    const follows = "list_of_speakers_follows_the_decision_in_force";
    expect(await openedBy(given, { opened_at: "'2022-04-22T21:00Z'" })).toBe(follows);
    const elsewhere = await givenOpenCall(db);
    expect(await openedBy(given, { modalities_decision_id: `'${elsewhere.decision.id}'` })).toBe(follows);
    for (const speak of [null, { dedicatedSession: false, endOfItem: true }])
      expect(await openedBy(await givenOpenCall(db, speaking(speak)))).toBe("decision_gives_a_dedicated_session");
  });

  test("for a session that takes place, is not over and invites them, on one of its days, one for each", async () => {
    const given = await givenOpenCall(db);
    const day = "speakers_are_heard_in_the_session";
    for (const begins of ["2022-07-25T03:59Z", "2022-07-30T04:00Z"])
      expect(await openedBy(given, { begins_at: `'${begins}'` })).toBe(day);
    expect(
      await openedBy(given, {
        opened_at: "'2022-07-30T04:00Z'",
        closes_at: "'2022-07-30T05:00Z'",
        begins_at: "'2022-07-30T06:00Z'",
      }),
    ).toBe("list_of_speakers_is_of_a_session_ahead");
    const cancelled = await another(given);
    accepted(
      await cancelSession(as(db, given.officer, round.processOpened), { session: cancelled.id, reason: "None." }),
    );
    expect(await openedBy(given, { session_id: `'${cancelled.id}'` })).toBe("list_of_speakers_is_of_a_session_ahead");
    const closed = await another(given, { invited: ["states"] });
    expect(await openedBy(given, { session_id: `'${closed.id}'` })).toBe("session_invites_speakers");
    expect(await openedBy(given, { closes_at: "'2022-07-27T14:00Z'" })).toBe("list_closes_before_speakers_are_heard");
    expect(await openedBy(given, { closes_at: "'2022-07-05T14:00Z'" })).toBe("list_closes_after_it_was_opened");
    await byHandOf(db, given.officer, opening(given));
    expect(await openedBy(given)).toBe("one_list_of_speakers_per_session");
  });

  test("with more minutes than the decision says, or changed or published already", async () => {
    const given = await givenOpenCall(db, speaking({ minutes: 3 }));
    expect(await openedBy(given, { minutes: "4" })).toBe("speakers_have_no_more_minutes_than_decided");
    const unsaid = await givenOpenCall(db, speaking({ minutes: null }));
    for (const minutes of ["0", "61"])
      expect(await openedBy(unsaid, { minutes })).toBe("list_of_speakers_minutes_check");
    const by = `'${given.officer.person}'`;
    for (const early of [
      { changed_at: "'2022-07-06T14:00Z'", changed_by: by },
      { published_at: "'2022-07-21T14:00Z'", published_by: by },
    ])
      expect(await openedBy(given, early)).toBe("list_of_speakers_stays_as_opened");
  });
});

describe("guard_list_of_speakers: a list that is open", () => {
  const by = (given: OfCall, column: string, at: string) =>
    `${column}_at = '${at}', ${column}_by = '${given.officer.person}'`;
  const set = (list: string, changes: string) => `update list_of_speakers set ${changes} where id = '${list}'`;

  test("is changed until it closes, and stays that of its session: list_of_speakers_stays_as_opened", async () => {
    const given = await givenOpenCall(db, speaking({ minutes: 3 }));
    const list = await givenList(db, given);
    const change = (changes: string) => stoppedForActor(db, given.officer, set(list, changes));
    const stays = "list_of_speakers_stays_as_opened";
    for (const attack of [
      "opened_at = opened_at",
      `session_id = session_id`,
      `modalities_decision_id = modalities_decision_id`,
    ])
      expect(await isForbidden(db, set(list, attack))).toBe(true);
    expect(await stoppedForTheOwner(database, set(list, "opened_at = '2022-07-04T14:00Z'"))).toBe(stays);
    expect(await change("minutes = 2")).toBe(stays);
    const until = "list_of_speakers_is_changed_until_it_closes";
    expect(await change(`minutes = 2, ${by(given, "changed", "2022-07-20T22:00:00.001Z")}`)).toBe(until);
    expect(await change(`minutes = 2, ${by(given, "changed", "2022-07-05T13:00Z")}`)).toBe(until);
    expect(await change(`minutes = 4, ${by(given, "changed", "2022-07-06T14:00Z")}`)).toBe(
      "speakers_have_no_more_minutes_than_decided",
    );
    expect(await change(`begins_at = '2022-08-01T14:00Z', ${by(given, "changed", "2022-07-06T14:00Z")}`)).toBe(
      "speakers_are_heard_in_the_session",
    );
    expect(await change("changed_at = '2022-07-06T14:00Z'")).toBe("changed_list_of_speakers_has_a_person");
    expect(
      await promiseKeptBy(
        byHandOf(db, given.chair, set(list, `minutes = 2, ${by(given, "changed", "2022-07-06T14:00Z")}`)),
      ),
    ).toBe("office_is_proven");
    await byHandOf(db, given.officer, set(list, `minutes = 2, ${by(given, "changed", "2022-07-06T14:00Z")}`));
  });

  test("is published once settled, as it is, and is never lost: list_of_speakers_is_never_lost", async () => {
    const given = await givenOpenCall(db);
    const list = await givenList(db, given);
    const change = (changes: string) => stoppedForActor(db, given.officer, set(list, changes));
    expect(await change(by(given, "published", "2022-07-20T22:01:59.999Z"))).toBe(
      "list_of_speakers_is_published_once_settled",
    );
    expect(await change("published_at = '2022-07-20T22:02Z'")).toBe("published_list_of_speakers_has_a_person");
    expect(await change(`minutes = 2, ${by(given, "published", "2022-07-20T22:02Z")}`)).toBe(
      "list_of_speakers_stays_as_opened",
    );
    await byHandOf(db, given.officer, set(list, by(given, "published", "2022-07-20T22:02Z")));
    expect(await change("published_at = null, published_by = null")).toBe("list_of_speakers_stays_as_opened");
    for (const table of ["list_of_speakers", "inscription"]) {
      expect(await isForbidden(db, `delete from ${table}`)).toBe(true);
      expect(await stoppedForTheOwner(database, `delete from ${table}`)).toBe("list_of_speakers_is_never_lost");
    }
  });
});

describe("guard_inscription: nobody is inscribed by hand", () => {
  test("but by who acts for the organisation, while the list is open, one at a time, in order", async () => {
    const given = await givenAttending(db);
    const list = await givenList(db, given);
    const of = { list, representative: await givenRepresentative(db, given) };
    const at = (stamp: string) => stoppedFor(given, inscribing(given, of, { inscribed_at: `'${stamp}'` }));
    const open = "speaker_is_inscribed_while_the_list_is_open";
    expect(await at("2022-07-20T22:00:00.001Z")).toBe(open);
    expect(await at("2022-07-05T13:59Z")).toBe(open);
    const colleague = await givenColleague(db, given.applicant);
    accepted(await takeOffColleague(as(db, given.applicant, round.afterwards), { person: colleague.person }));
    for (const person of [colleague.person, given.officer.person])
      expect(await stoppedFor(given, inscribing(given, of, { inscribed_by: `'${person}'` }))).toBe(
        "speaker_is_inscribed_by_who_acts",
      );
    expect(await stoppedFor(given, inscribing(given, of, { place: "2" }))).toBe(
      "speakers_stand_in_the_order_of_inscription",
    );
    for (const topic of ["''", "repeat('a', 201)"])
      expect(await stoppedFor(given, inscribing(given, of, { topic }))).toBe("inscription_topic_check");
    const by = `'${given.applicant.person}'`;
    for (const early of [
      { changed_at: "'2022-07-06T14:00Z'", changed_by: by },
      { ended_as: "'withdrawn'", ended_at: "'2022-07-06T14:00Z'", ended_by: by },
    ])
      expect(await stoppedFor(given, inscribing(given, of, early))).toBe("inscription_stays_as_inscribed");
    await ownHand(given, inscribing(given, of, { inscribed_at: "'2022-07-20T22:00Z'" }));
    expect(await stoppedFor(given, inscribing(given, of, { place: "2" }))).toBe("one_inscription_per_organisation");
    const beside = await givenAttending(db, { of: given });
    const theirs = { list, representative: await givenRepresentative(db, beside) };
    expect(
      await stoppedForTheOwner(
        database,
        `alter table inscription disable trigger guard_inscription; ${inscribing(beside, theirs)}`,
      ),
    ).toBe("one_inscription_per_place");
    accepted(await publishListOfSpeakers(as(db, given.officer, listSettled), { session: given.session.id }));
    expect(await stoppedFor(beside, inscribing(beside, theirs, { place: "2" }))).toBe(open);
  });

  test("who is not nominated for the session by the organisation: speaker_is_a_representative_of_the_session", async () => {
    const given = await givenAttending(db);
    const beside = await givenAttending(db, { of: given });
    const list = await givenList(db, given);
    const elsewhere = await givenRepresentative(db, { ...given, session: await another(given) });
    const gone = await givenRepresentative(db, given);
    accepted(await withdrawRepresentative(as(db, given.applicant, round.afterwards), { representative: gone }));
    for (const representative of [await givenRepresentative(db, beside), elsewhere, gone])
      expect(await stoppedFor(given, inscribing(given, { list, representative }))).toBe(
        "speaker_is_a_representative_of_the_session",
      );
  });

  test("of an accreditation that gives no right then, or under a decision that lets it not speak", async () => {
    const { validity } = oewg2021To2025.provisions;
    const inForce = "speaker_is_of_an_accreditation_in_force";
    const dated = await givenAttending(db, {
      of: await givenOpenCall(db, { validity: { ...validity, until: "date", lastDay: "2022-07-26" } }),
    });
    const early = await givenList(db, dated, { beginsAt: instant("2022-07-26T14:00:00Z") });
    const until = { list: early, representative: await givenRepresentative(db, dated) };
    await ownHand(dated, inscribing(dated, until));
    const twin = await givenAttending(db, {
      of: await givenOpenCall(db, { validity: { ...validity, until: "date", lastDay: "2022-07-26" } }),
    });
    const late = { list: await givenList(db, twin), representative: await givenRepresentative(db, twin) };
    expect(await stoppedFor(twin, inscribing(twin, late))).toBe(inForce);
    const given = await givenAttending(db);
    const of = { list: await givenList(db, given), representative: await givenRepresentative(db, given) };
    const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
    accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
    expect(await stoppedFor(given, inscribing(given, of))).toBe(inForce);
    const mute = await givenAttending(db, { of: await givenOpenCall(db, speaking(null)) });
    await asOwner("alter table list_of_speakers disable trigger guard_list_of_speakers");
    const [forced] = await asOwner(opening(mute));
    await asOwner("alter table list_of_speakers enable trigger guard_list_of_speakers");
    const muted = { list: String(forced?.["id"]), representative: await givenRepresentative(db, mute) };
    expect(await stoppedFor(mute, inscribing(mute, muted))).toBe("decision_of_the_organisation_lets_it_speak");
  });
});

describe("guard_inscription: what is inscribed", () => {
  const set = (id: string, changes: string) => `update inscription set ${changes} where id = '${id}'`;
  const changed = ({ applicant }: GivenAttending, at = "2022-07-06T14:00Z") =>
    `changed_at = '${at}', changed_by = '${applicant.person}'`;
  const ended = ({ applicant }: GivenAttending, as = "withdrawn", at = "2022-07-06T14:00Z") =>
    `ended_as = '${as}', ended_at = '${at}', ended_by = '${applicant.person}'`;

  test("stays that of its organisation, and is changed while the list is open: inscription_stays_as_inscribed", async () => {
    const given = await givenAttending(db);
    await givenList(db, given);
    const { inscription } = await givenInscribed(db, given);
    const stays = "inscription_stays_as_inscribed";
    expect(await isForbidden(db, set(inscription, "inscribed_at = inscribed_at"))).toBe(true);
    expect(await stoppedForTheOwner(database, set(inscription, "inscribed_at = '2022-07-04T14:00Z'"))).toBe(stays);
    expect(await stoppedFor(given, set(inscription, "topic = 'Norms'"))).toBe(stays);
    expect(
      await stoppedFor(given, set(inscription, `topic = 'Norms', ${changed(given, "2022-07-20T22:00:00.001Z")}`)),
    ).toBe("speaker_is_inscribed_while_the_list_is_open");
    for (const nobody of ["representative_id = null", `representative_id = null, ${changed(given)}`])
      expect(await stoppedFor(given, set(inscription, nobody))).toBe("inscription_has_a_speaker");
    expect(
      await stoppedFor(given, set(inscription, "topic = 'Norms', changed_at = '2022-07-06T14:00Z', changed_by = null")),
    ).toBe("speaker_is_inscribed_by_who_acts");
    await ownHand(given, set(inscription, `topic = 'Norms', ${changed(given)}`));
    expect(await stoppedFor(given, set(inscription, `topic = 'Else', ${changed(given)}`))).toBe(stays);
    await ownHand(given, set(inscription, ended(given, "withdrawn", "2022-07-20T22:00Z")));
    expect(await stoppedFor(given, set(inscription, "ended_as = null, ended_at = null, ended_by = null"))).toBe(stays);
  });

  test("ends until the list closes, by who acts, and falls away with its representative alone", async () => {
    const given = await givenAttending(db);
    await givenList(db, given);
    const { inscription, representative } = await givenInscribed(db, given);
    const ends = "inscription_ends_as_the_rule_lets";
    expect(await stoppedFor(given, set(inscription, ended(given, "withdrawn", "2022-07-20T22:00:00.001Z")))).toBe(ends);
    expect(await stoppedFor(given, set(inscription, ended(given, "fell-away")))).toBe(ends);
    const stranger = `ended_as = 'withdrawn', ended_at = '2022-07-06T14:00Z', ended_by = '${given.officer.person}'`;
    expect(await stoppedFor(given, set(inscription, stranger))).toBe("inscription_is_ended_by_who_acts");
    expect(await stoppedFor(given, set(inscription, `topic = 'Else', ${ended(given)}`))).toBe(
      "inscription_is_ended_by_who_acts",
    );
    expect(await stoppedFor(given, set(inscription, ended(given, "gone")))).toBe("inscription_ended_as_check");
    const withdrawing = `update representative set withdrawn_at = '2022-07-21T14:00Z', withdrawn_by = '${given.applicant.person}' where id = '${representative}'`;
    expect(await stoppedFor(given, withdrawing)).toBe("withdrawn_representative_does_not_speak");
    await ownHand(given, withdrawing, set(inscription, ended(given, "fell-away", "2022-07-21T14:00Z")));
  });

  test("is ordered by the Secretariat until it is published: secretariat_orders_the_list_until_it_is_published", async () => {
    const given = await givenAttending(db);
    await givenList(db, given);
    const { inscription } = await givenInscribed(db, given);
    const orders = "secretariat_orders_the_list_until_it_is_published";
    expect(await stoppedFor(given, set(inscription, "place = 9"))).toBe(orders);
    expect(await promiseKeptBy(hand(secretariat, set(inscription, "place = 9, topic = 'Else'")))).toBe(orders);
    expect(await promiseKeptBy(hand(secretariat, set(inscription, "place = 0")))).toBe("inscription_place_check");
    await hand(secretariat, set(inscription, "place = 9"));
    accepted(await publishListOfSpeakers(as(db, given.officer, listSettled), { session: given.session.id }));
    expect(await promiseKeptBy(hand(secretariat, set(inscription, "place = 1")))).toBe(orders);
  });

  test("says who changed and who ended it: changed_inscription_has_a_person, ended_inscription_has_a_person", async () => {
    const given = await givenAttending(db);
    await givenList(db, given);
    const { inscription } = await givenInscribed(db, given);
    const unguarded = (changes: string) =>
      stoppedForTheOwner(
        database,
        `alter table inscription disable trigger guard_inscription; ${set(inscription, changes)}`,
      );
    expect(await unguarded("changed_at = '2022-07-06T14:00Z'")).toBe("changed_inscription_has_a_person");
    expect(await unguarded(changed(given, "2022-07-04T14:00Z"))).toBe("changed_inscription_has_a_person");
    expect(await unguarded("ended_as = 'withdrawn', ended_at = '2022-07-06T14:00Z'")).toBe(
      "ended_inscription_has_a_person",
    );
    expect(await unguarded(ended(given, "withdrawn", "2022-07-04T14:00Z"))).toBe("ended_inscription_has_a_person");
  });
});

test("all is stamped on arrival: nothing_is_backdated", async () => {
  const given = await givenAttending(db);
  const list = await givenList(db, given);
  const of = { list, representative: await givenRepresentative(db, given) };
  const session = await another(given);
  const [inscribed] = await ownHand(given, inscribing(given, of));
  await asOwner("update installation set demonstration = false");
  try {
    const backdated = "nothing_is_backdated";
    expect(await openedBy(given, { session_id: `'${session.id}'` })).toBe(backdated);
    const changes = `minutes = 2, changed_at = '2022-07-06T14:00Z', changed_by = '${given.officer.person}'`;
    expect(
      await stoppedForActor(db, given.officer, `update list_of_speakers set ${changes} where id = '${list}'`),
    ).toBe(backdated);
    const beside = `update inscription set topic = 'Norms', changed_at = '2022-07-06T14:00Z', changed_by = '${given.applicant.person}' where id = '${String(inscribed?.["id"])}'`;
    expect(await stoppedFor(given, beside)).toBe(backdated);
    const ends = `update inscription set ended_as = 'withdrawn', ended_at = '2022-07-06T14:00Z', ended_by = '${given.applicant.person}' where id = '${String(inscribed?.["id"])}'`;
    expect(await stoppedFor(given, ends)).toBe(backdated);
    const other = await givenAttendingBeside(given);
    expect(
      await stoppedFor(
        other.given,
        inscribing(other.given, { list, representative: other.representative }, { place: "2" }),
      ),
    ).toBe(backdated);
  } finally {
    await asOwner("update installation set demonstration = true");
  }
});

test("organisation_and_offices_read, organisation_inscribes, organisation_changes_and_secretariat_orders, chair_reads_who_speaks: nobody else sees who speaks, or writes it", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  const elsewhere = await givenAttending(db);
  const list = await givenList(db, given);
  const { inscription, representative } = await givenInscribed(db, given);
  const aside = await givenRepresentative(db, given, { name: "Aside" });
  const others: readonly (Reader | null)[] = [
    null,
    elsewhere.chair,
    await givenMission(db),
    { role: "organisation", organisation: beside.applicant.organisation },
    { role: "post" },
  ];
  const seen = `select from inscription where id = '${inscription}'`;
  const named = `select id from representative where id in ('${representative}', '${aside}')`;
  const read = (reader: Reader | null, statement: string) =>
    reader === null ? byHand(db, statement) : hand(reader, statement);
  const attack = inscribing(given, { list, representative }, { place: "2" });
  const end = `update inscription set ended_as = 'withdrawn', ended_at = '2022-07-06T14:00Z', ended_by = '${given.applicant.person}' where id = '${inscription}'`;
  for (const reader of others) {
    expect(await read(reader, seen)).toEqual([]);
    expect(await read(reader, named)).toEqual([]);
    await expect(read(reader, attack)).rejects.toThrow("row-level security");
    await read(reader, end);
  }
  expect(await read(given.chair, seen)).toHaveLength(1);
  expect(await read(given.chair, named)).toEqual([{ id: representative }]);
  expect(await read(secretariat, seen)).toHaveLength(1);
  for (const reader of [secretariat, given.chair])
    await expect(read(reader, attack)).rejects.toThrow("row-level security");
  await read(given.chair, end);
  expect(await countOf(database, "inscription", `id = '${inscription}' and ended_at is null`)).toBe(1);
  expect(await ownHand(given, seen)).toHaveLength(1);
  await ownHand(given, end);
  expect(await read(given.chair, named)).toEqual([]);
});

test("place_on_list tells an organisation its own place once the list is published, and nobody another's", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  await givenList(db, given);
  const first = await givenInscribed(db, given);
  const second = await givenInscribed(db, beside);
  const place = async (of: GivenAttending, id: string) =>
    (await ownHand(of, `select place_on_list('${id}') as place`))[0]?.["place"];
  expect(await place(beside, second.inscription)).toBeNull();
  accepted(await publishListOfSpeakers(as(db, given.officer, listSettled), { session: given.session.id }));
  expect(await place(beside, second.inscription)).toBe(2);
  expect(await place(beside, first.inscription)).toBeNull();
  expect((await byHand(db, `select place_on_list('${second.inscription}') as place`))[0]?.["place"]).toBeNull();
  accepted(
    await withdrawRepresentative(as(db, given.applicant, listSettled), { representative: first.representative }),
  );
  expect(await place(beside, second.inscription)).toBe(1);
  const suspending = { accreditation: beside.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, listSettled), suspending));
  expect(await place(beside, second.inscription)).toBeNull();
});

test("who spoke is forgotten with the representatives, and that the organisation was on the list is not", async () => {
  const given = await givenAttending(db);
  await givenList(db, given);
  const { inscription } = await givenInscribed(db, given, { topic: "Norms" });
  await forgetRepresentatives(db, instant("2023-07-30T04:00:00Z"));
  expect(
    await countOf(database, "inscription", `id = '${inscription}' and representative_id is null and topic = 'Norms'`),
  ).toBe(1);
});

async function givenAttendingBeside(given: GivenAttending) {
  await asOwner("update installation set demonstration = true");
  const beside = await givenAttending(db, { of: given });
  const representative = await givenRepresentative(db, beside);
  await asOwner("update installation set demonstration = false");
  return { given: beside, representative };
}

describe.runIf(onServer)("on a server, at the same moment", () => {
  test("guard_isolation: what is written is judged by what others have committed", async () => {
    const given = await givenAttending(db);
    const session = await another(given);
    const list = await givenList(db, given);
    const of = { list, representative: await givenRepresentative(db, given) };
    const isolated = (statement: string) =>
      promiseKeptBy(
        db.transaction().execute(async (trx) => {
          await byHand(trx, "set transaction isolation level serializable");
          await actAs(trx, given.officer);
          await readAs(trx, { role: "organisation", organisation: given.applicant.organisation });
          await byHand(trx, statement);
        }),
      );
    const sees = "transaction_sees_what_is_committed";
    expect(await isolated(inscribing(given, of))).toBe(sees);
    expect(await isolated(opening(given, { session_id: `'${session.id}'` }))).toBe(sees);
  });

  test("an organisation is inscribed once, and two stand at two places", async () => {
    const given = await givenAttending(db);
    const beside = await givenAttending(db, { of: given });
    const list = await givenList(db, given);
    const [own, theirs] = [await givenRepresentative(db, given), await givenRepresentative(db, beside)];
    const inscribe = ({ applicant, session }: GivenAttending, representative: typeof own) =>
      inscribeSpeaker(as(db, applicant, round.afterwards), { session: session.id, representative, topic: null });
    const barrier = await holding(database, `select from list_of_speakers where id = '${list}' for update`);
    const all = Promise.all([inscribe(given, own), inscribe(given, own), inscribe(beside, theirs)]);
    await barrier.untilWaiting(3);
    await barrier.release();
    const outcomes = (await all).map((one) => (one.ok ? "accepted" : one.because)).sort();
    expect(outcomes).toEqual(["accepted", "accepted", "organisation_is_inscribed"]);
    const places = await asOwner(`select place from inscription where list_id = '${list}' order by place`);
    expect(places).toEqual([{ place: 1 }, { place: 2 }]);
  });

  test("a representative is withdrawn or inscribed, and whoever is withdrawn does not speak", async () => {
    const given = await givenAttending(db);
    const list = await givenList(db, given);
    const representative = await givenRepresentative(db, given);
    const barrier = await holding(
      database,
      `select from accreditation where id = '${given.accreditation.id}' for update`,
    );
    const context = as(db, given.applicant, round.afterwards);
    const both = Promise.all([
      withdrawRepresentative(context, { representative }),
      inscribeSpeaker(context, { session: given.session.id, representative, topic: null }),
    ]);
    await barrier.untilWaiting(2);
    await barrier.release();
    await both;
    expect(await countOf(database, "inscription", `list_id = '${list}' and ended_at is null`)).toBe(0);
  });

  test("who inscribes while the list is ordered, changed or closed waits for it, and nobody waits for ever", async () => {
    const given = await givenAttending(db);
    const beside = await givenAttending(db, { of: given });
    const third = await givenAttending(db, { of: given });
    const list = await givenList(db, given);
    const { inscription } = await givenInscribed(db, given);
    await givenInscribed(db, beside);
    const representative = await givenRepresentative(db, third);
    const office = as(db, given.officer, round.afterwards);
    const session = given.session.id;
    const barrier = await holding(database, `select from list_of_speakers where id = '${list}' for update`);
    const all = Promise.all([
      moveInscription(office, { inscription, to: "down" }),
      inscribeSpeaker(as(db, third.applicant, round.afterwards), { session, representative, topic: null }),
      changeListOfSpeakers(office, { ...heard, minutes: 2, session }),
    ]);
    await barrier.untilWaiting(3);
    await barrier.release();
    for (const outcome of await all) accepted(outcome);
    const [row] = await asOwner(
      `select count(distinct place)::integer as places from inscription where list_id = '${list}'`,
    );
    expect(mustExist(row ?? null)["places"]).toBe(3);
    const late = as(db, third.applicant, heard.closesAt.add({ seconds: 1 }));
    expect(refused(await inscribeSpeaker(late, { session, representative, topic: null })).because).toBe(
      "list_of_speakers_has_closed",
    );
  });
});
