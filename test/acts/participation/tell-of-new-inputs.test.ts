import { expect, test } from "vitest";
import { tellOfNewInputs } from "#acts/participation/tell-of-new-inputs.ts";
import { withdrawWrittenInput } from "#acts/participation/withdraw-written-input.ts";
import { readingAsActor } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { digestUntil } from "#domain/record/digest.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInput } from "#support/written-inputs.ts";
import { seeWaitingInputs } from "#views/participation/waiting-inputs.ts";

const { db } = await aDatabase();

const waitingFor = (actor: Actor) => readingAsActor(db, actor, (reading) => seeWaitingInputs(reading, actor));

test("each morning the Secretariat is told which written inputs came and wait, once, and its queue counts them", async () => {
  const given = await givenAttending(db);
  const { officer, session, chair } = given;
  const told = async () => (await lettersAbout(db, "InputsToPost")).filter(({ person }) => person === officer.person);
  const tellAfter = (hours: number) => tellOfNewInputs({ db, now: later(round.afterwards, { hours }) });
  await tellAfter(0);
  expect(await told()).toEqual([]);
  const input = await givenInput(db, given);
  await givenInput(db, given, { title: "Another" });
  await Promise.all([tellAfter(24), tellAfter(24)]);
  const until = digestUntil(later(round.afterwards, { hours: 24 })).toString();
  expect(await told()).toMatchObject([
    { kind: "inputs-to-post", data: { until, count: 2, sessions: [{ session: session.id, waiting: 2, new: 2 }] } },
  ]);
  const waiting = { session: session.id, title: session.title, process: given.process.title, waiting: 2 };
  expect(await waitingFor(officer)).toEqual([waiting]);
  expect(await waitingFor(chair)).toEqual([waiting]);
  expect(await waitingFor((await givenProcess(db)).chair)).toEqual([]);
  expect(await waitingFor(given.applicant)).toEqual([]);
  accepted(await withdrawWrittenInput(as(db, given.applicant, later(round.afterwards, { hours: 25 })), { input }));
  // Nothing new has come, though one still waits.
  await tellAfter(48);
  expect(await told()).toHaveLength(1);
  await givenInput(db, given, { title: "A third" }, later(round.afterwards, { hours: 50 }));
  await tellAfter(96);
  expect((await told()).map(({ data }) => data["count"]).toSorted()).toEqual([1, 2]);
  expect(await waitingFor(officer)).toMatchObject([{ waiting: 2 }]);
});
