import { expect, test } from "vitest";
import { type EnterDetermination, enterDetermination } from "#acts/objections/enter-determination.ts";
import { newId } from "#db/new-id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  enteredAt,
  entering,
  givenEntered,
  givenListBeforeBody,
  givenObjected,
  said,
  saidOfAll,
} from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCancelledSession, givenChair, givenProcess, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("the Chair enters what the body decided, and nothing is granted by it", async () => {
  const given = await givenListBeforeBody(db, 2);
  const items = saidOfAll(given, "yes");
  const { id } = accepted(await enterDetermination(as(db, given.chair, enteredAt), entering(given, items))).next;
  expect(await eventsOf(database, id)).toEqual(["DeterminationEntered"]);
  for (const { application } of given.listed) {
    const granted = await db.selectFrom("accreditation").where("application_id", "=", application.id).execute();
    expect(granted).toEqual([]);
  }
});

test("not of another process, not before the list, not ahead of the clock, not on nobody, one at a time", async () => {
  const given = await givenListBeforeBody(db, 1);
  const items = saidOfAll(given, "yes");
  const officer = as(db, given.officer, enteredAt);
  const because = async (more: Parameters<typeof entering>[2], of: EnterDetermination["items"] = items) =>
    refused(await enterDetermination(officer, entering(given, of, more))).because;
  const stranger = await givenChair(db, (await givenProcess(db)).process.id);
  expect(refused(await enterDetermination(as(db, stranger, enteredAt), entering(given, items))).because).toBe(
    "not_found",
  );
  expect(await because({ session: newId<"session">() })).toBe("not_found");
  expect(await because({ decidedAt: given.sealedAt.subtract({ milliseconds: 1 }) })).toBe(
    "determination_before_its_list",
  );
  expect(await because({ decidedAt: enteredAt.add({ milliseconds: 1 }) })).toBe("determination_lies_ahead");
  expect(await because({ symbol: " " })).toBe("determination_needs_a_symbol");
  expect(await because({}, [])).toBe("determination_decides_on_nobody");
  expect(await because({}, [said("A-0000-0000", "yes")])).toBe("not_found");
  const voted = items.map((item) => ({ ...item, votes: { inFavour: 2, against: 1, abstentions: 0 } }));
  expect(await because({}, voted)).toBe("votes_without_a_vote");
  await givenEntered(db, given, items);
  expect(await because({})).toBe("determination_waits_for_confirmation");
});

test("on whom silence has decided, no body decides any more; nor before the period was over", async () => {
  const given = await givenObjected(db, 2);
  const silent = mustExist(given.listed[1] ?? null).application.reference;
  const named = mustExist(given.listed[0] ?? null).application.reference;
  const officer = as(db, given.officer, enteredAt);
  expect(refused(await enterDetermination(officer, entering(given, [said(silent, "no")]))).because).toBe("not_found");
  const early = entering(given, [said(named, "yes")], { decidedAt: round.periodCloses.subtract({ milliseconds: 1 }) });
  expect(refused(await enterDetermination(officer, early)).because).toBe("determination_before_its_list");
  accepted(await enterDetermination(officer, { ...early, decidedAt: round.periodCloses }));
});

test("nothing was decided in a session that was cancelled", async () => {
  const given = await givenListBeforeBody(db, 1);
  const reference = mustExist(given.listed[0] ?? null).application.reference;
  const session = await givenCancelledSession(db, given);
  const entered = entering(given, [said(reference, "yes")], { session });
  expect(refused(await enterDetermination(as(db, given.officer, enteredAt), entered)).because).toBe(
    "session_is_cancelled",
  );
});
