import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seePlaceInQueue, seeQueue, type WantedQueue } from "#views/applications/queue.ts";
import { seeOwnProcess } from "#views/modalities/own-process.ts";

const { db } = await aDatabase();

const wanted: WantedQueue = {
  ...{ category: undefined, country: undefined, call: undefined, q: undefined },
  ...{ state: "submitted", order: "received", page: 1 },
};

test("each office has in its queue what it rules on, and reads the rest; a Chair sees nothing of another process", async () => {
  const ofSecretariat = await givenOpenCall(db);
  const { information } = ofSecretariat.decision.provisions;
  const ofChair = await givenOpenCall(db, { information: { ...information, screenedBy: "chair" } });
  const { application: ours } = await givenSubmitted(db, ofSecretariat);
  const { application: theirs } = await givenSubmitted(db, ofChair, { name: "Forum of Harbours" });
  const desk = as(db, ofChair.officer, round.reviewing);
  const chair = as(db, ofChair.chair, round.reviewing);
  const elsewhere = as(db, ofSecretariat.chair, round.reviewing);
  const listed = async (context: typeof desk, state: WantedQueue["state"]) => {
    const { rows, counts, all } = await seeQueue(context, { ...wanted, state });
    const count = state === "all" ? all : counts.find((one) => one.state === state)?.count;
    expect(rows).toHaveLength(count ?? 0);
    return rows.map(({ reference }) => reference).toSorted();
  };
  expect([await listed(desk, "submitted"), await listed(desk, "other-office"), await listed(desk, "all")]).toEqual([
    [ours.reference],
    [theirs.reference],
    [ours.reference, theirs.reference].toSorted(),
  ]);
  expect([await listed(chair, "submitted"), await listed(chair, "other-office"), await listed(chair, "all")]).toEqual([
    [theirs.reference],
    [],
    [theirs.reference],
  ]);
  expect(await listed(elsewhere, "all")).toEqual([]);
  const [row] = (await seeQueue(desk, { ...wanted, state: "all", call: ofChair.call.id })).rows;
  expect(row?.withOffice).toBe("chair");

  const read = (context: typeof desk, reference: string) => seeApplicationForReview(context, reference);
  expect(await read(chair, theirs.reference)).toMatchObject({ otherOffice: null, acts: { clear: null } });
  expect(await read(desk, theirs.reference)).toMatchObject({
    otherOffice: { because: "ruled_by_the_chair" },
    acts: { clear: { because: "ruled_by_the_chair" }, refuse: { because: "ruled_by_the_chair" } },
  });
  expect(await read(chair, ours.reference)).toBeNull();
  expect(await read(elsewhere, ours.reference)).toBeNull();
  expect(await seePlaceInQueue(chair, theirs.reference, wanted)).toMatchObject({ place: 1, total: 1 });

  expect((await seeOwnProcess(chair))?.review).toEqual({ waiting: 1 });
  expect((await seeOwnProcess(elsewhere))?.review).toBeNull();
  const { reference, version } = theirs;
  accepted(await clearApplication(chair, { reference, version }));
  expect((await seeOwnProcess(chair))?.review).toEqual({ waiting: 0 });
  expect(await listed(chair, "cleared")).toEqual([reference]);
});
