import { expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { aDatabase } from "#support/database.ts";
import { countedDry, runEachDry } from "#support/dry-runs.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { runTextDry } from "#views/modalities/dry-run.ts";

const { db } = await aDatabase();

test("who withdrew before an answer was due under another decision is not counted with who withdrew after it", async () => {
  const given = await givenOpenCall(db);
  for (const at of [round.reviewing, round.reviewing, instant("2022-06-01T15:00:00Z")]) {
    const { applicant, application } = await givenSubmitted(db, given);
    accepted(await withdrawApplication(as(db, applicant, at), application));
  }

  // Received on 10 May 2022: due on 31 May, between the withdrawals.
  const due = { after: { unit: "calendar_days", count: 21 } } as const;
  const { provisions } = given.decision;
  const classes = classesOf({ provisions }).map((one) => ({
    ...one,
    track:
      one.track?.map((stage) => (stage.kind === "ruling" ? { ...stage, due, ifNone: "no" as const } : stage)) ?? null,
  }));
  const other = { provisions, classes };
  const everybody = { db, now: round.afterwards, actor: { role: "public" } } as const;
  const { ran } = await runTextDry(everybody, given.process, other, given.call.id);
  const counts = countedDry(ran?.counts ?? []);
  expect(counts).toEqual([
    ["ngo withdrawn withdrawn", 2],
    ["ngo withdrawn unknown", 1],
  ]);
  const { counts: each } = await runEachDry(db, { call: given.call.id, other }, round.afterwards);
  expect(new Map(counts)).toEqual(each);
});

test("a round in which some still wait is offered after those that are over, and told as one that is not", async () => {
  const over = await givenOpenCall(db);
  const running = await givenOpenCall(db);
  await givenSubmitted(db, running);
  const everybody = { db, now: round.reviewing, actor: { role: "public" } } as const;
  const { calls, ran } = await runTextDry(everybody, running.process, running.decision, running.call.id);
  const order = calls.map(({ id, isOver }) => [id, isOver] as const);
  expect(order.findIndex(([id]) => id === over.call.id)).toBeLessThan(
    order.findIndex(([id]) => id === running.call.id),
  );
  expect(order).toContainEqual([over.call.id, true]);
  expect(order).toContainEqual([running.call.id, false]);
  expect(ran).toMatchObject({ waiting: 1, differing: 0 });
});
