import { sql } from "kysely";
import { expect, test } from "vitest";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { discardDetermination } from "#acts/objections/discard-determination.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { getDetermination } from "#db/objections/determinations.ts";
import { readingAs, readingAsActor } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { type Audience, audiences } from "#domain/modalities/provisions.ts";
import { mayRead, unlisted, withOutcome } from "#domain/objections/disclosure.ts";
import {
  confirmedAt,
  enteredAt,
  givenEntered,
  type GivenList,
  givenListBeforeBody,
  onTheList,
  saidOfAll,
} from "#support/before-body.ts";
import { byHand } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, aPersonIn, as, givenMission, givenOfficer } from "#support/given.ts";
import { seeConfirmedDetermination } from "#views/objections/determinations.ts";

/* Row-level security says a second time what mayRead says of who opposed in the room, and no page says more: each audience x instant x reader. */

const { db, asOwner } = await aDatabase();
const { objection, disclosure } = oewg2021To2025.provisions;
const speaking = await givenMission(db);
const other = await givenMission(db);
const observer = await givenMission(db, { memberState: false });
const administrator = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) } as const;
const elsewhere = await givenListBeforeBody(db, 1);
const second = await givenOfficer(db);

/** A State opposes the first of two in the room; the body takes both. */
async function givenOpposed(audience: Audience | null) {
  const objectors = audience === null ? [] : [audience];
  const given = await givenListBeforeBody(db, 2, {
    ...onTheList,
    objection: { ...objection, objectorSeenBy: objectors },
    disclosure: { ...disclosure, objectors },
  });
  const [one, another] = saidOfAll(given, "yes");
  const items = [{ ...mustExist(one ?? null), opposedBy: [speaking.mission] }, mustExist(another ?? null)];
  return { given, determination: await givenEntered(db, given, items) };
}

function readersOf({ chair, officer, listed }: GivenList): Readonly<Record<string, Actor>> {
  return {
    "State that opposed": speaking,
    "another State": other,
    observer,
    Chair: chair,
    "Chair of another process": { ...chair, process: elsewhere.process.id },
    officer,
    administrator,
    "organisation opposed": mustExist(listed[0]).applicant,
    "another organisation of the list": mustExist(listed[1]).applicant,
    "an organisation elsewhere": mustExist(elsewhere.listed[0]).applicant,
    public: { role: "public" },
  };
}

const rowsOf = (actor: Actor, determination: Id<"determination">) =>
  readingAsActor(db, actor, async (reading) => {
    const { rows } = await sql<{ mission_id: string }>`
      select mission_id from opposition_in_the_room where determination_id = ${determination}`.execute(reading);
    return rows.length > 0;
  });

test.each([...audiences, null])("told to %s: entered, then confirmed", async (audience) => {
  const { given, determination } = await givenOpposed(audience);
  const compare = async (isConfirmed: boolean) => {
    const readers: string[] = [];
    for (const [who, actor] of Object.entries(readersOf(given))) {
      const own = actor === speaking || actor === mustExist(given.listed[0]).applicant;
      const item = isConfirmed ? withOutcome(given.decision, confirmedAt) : unlisted(given.decision);
      const may = mayRead(actor, "opposition", { ...item, own }, isConfirmed ? confirmedAt : enteredAt) === "yes";
      expect([who, await rowsOf(actor, determination)]).toEqual([who, may]);
      if (!isConfirmed) continue;
      const seen = await seeConfirmedDetermination(as(db, actor, confirmedAt), determination);
      const told = mustExist(seen).accredited?.some(({ opposedBy }) => opposedBy.length > 0) ?? false;
      expect([who, told]).toEqual([who, may]);
      if (may) readers.push(who);
    }
    return readers;
  };
  await compare(false);
  accepted(await confirmDetermination(as(db, second, confirmedAt), { determination }));
  const offices = ["State that opposed", "Chair", "officer"];
  const all = Object.keys(readersOf(given));
  const named = {
    public: all,
    "member-states": [...offices, "another State"],
    applicant: [...offices, "organisation opposed"],
    chair: offices,
    "state-on-request": offices,
  } satisfies Record<Audience, readonly string[]>;
  expect((await compare(true)).toSorted()).toEqual(
    (audience === null ? offices : named[audience]).toSorted((one, another) => (one < another ? -1 : 1)),
  );
});

test("who opposed is entered and taken away by the offices of the process alone", async () => {
  const { given, determination } = await givenOpposed("public");
  const written = (as: Parameters<typeof readingAs>[1]) =>
    readingAs(db, as, (trx) =>
      byHand(
        trx,
        `insert into opposition_in_the_room (determination_id, application_id, mission_id)
        values ('${determination}', '${mustExist(given.listed[1]).application.id}', '${speaking.mission}')`,
      ),
    );
  for (const reader of [other, speaking, { role: "chair", process: elsewhere.process.id }, { role: "post" }] as const) {
    await expect(written(reader)).rejects.toThrow("row-level security");
    await readingAs(db, reader, (trx) => byHand(trx, "delete from opposition_in_the_room"));
  }
  const held = () => asOwner(`select from opposition_in_the_room where determination_id = '${determination}'`);
  expect(await held()).toHaveLength(1);
  const again = await readingAsActor(db, given.officer, (reading) => getDetermination(reading, determination));
  expect(again?.items.flatMap(({ opposedBy }) => opposedBy)).toEqual([speaking.mission]);
  accepted(await discardDetermination(as(db, given.officer, enteredAt), { determination }));
  expect(await held()).toEqual([]);
});
