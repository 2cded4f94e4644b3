import { expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { aDatabase } from "#support/database.ts";
import { later, local, millisecondAfter, round } from "#support/factories.ts";
import { accepted, as, type GivenCall, givenProcess, givenSubmitted, put } from "#support/given.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeQueue } from "#views/applications/queue.ts";

const { db } = await aDatabase();

/** A call under a decision by which an organisation is told within twenty days what the review says. */
async function givenDue(): Promise<GivenCall> {
  const given = await givenProcess(db);
  const { date: datedOn, ...text } = oewg2021To2025;
  const classes = classesOf(text).map((one) => ({
    ...one,
    track:
      one.track?.map((stage) =>
        stage.kind === "ruling" ? { ...stage, due: { after: { unit: "calendar_days", count: 20 } } as const } : stage,
      ) ?? null,
  }));
  const { next: decision } = accepted(
    await proposeModalities(as(db, given.chair, round.proposed), {
      ...text,
      classes,
      datedOn,
      process: given.process.id,
    }),
  );
  const window = { closesAt: round.silenceCloses, zone: given.process.zone };
  accepted(
    await openSilenceProcedure(as(db, given.chair, round.silenceOpens), {
      of: put(decision.id),
      ...window,
      letter: null,
    }),
  );
  const { next: call } = accepted(
    await openCall(as(db, given.officer, round.callOpens), {
      process: given.process.id,
      session: given.session.id,
      title: "Call",
      opensAt: round.callOpens,
      closesAt: round.callCloses,
      zone: given.process.zone,
    }),
  );
  return { ...given, decision, call };
}

const wanted = { state: "all", order: "received", page: 1 } as const;

test("the case says until when an answer is owed, and the queue flags the millisecond after as overdue", async () => {
  const given = await givenDue();
  const { application } = await givenSubmitted(db, given);
  const due = later(application.receivedAt, { hours: 480 });
  const seen = await seeApplicationForReview(as(db, given.officer, due), application.reference);
  expect(seen?.application.next).toMatchObject({ code: "screening_awaited", at: due.toString(), by: "secretariat" });
  const flagged = async (now: typeof due) =>
    (await seeQueue(as(db, given.officer, now), { ...wanted, call: given.call.id })).rows.map(({ overdue }) => overdue);
  expect(await flagged(due)).toEqual([false]);
  expect(await flagged(millisecondAfter(due))).toEqual([true]);
  expect(due).toEqual(local("2022-05-30T11:00"));
});
