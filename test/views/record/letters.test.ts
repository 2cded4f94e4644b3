import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { anId } from "#support/an-id.ts";
import { byHand } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, givenModalitiesInForce, givenOfficer } from "#support/given.ts";
import { seeLetters } from "#views/record/letters.ts";
import { givenUp } from "../../acts/record/given.ts";

const { db } = await aDatabase();
const speaker = await givenMission(db);
const given = await givenCirculated(db, { count: 1 });
const stranger = (await givenModalitiesInForce(db)).chair;
const officer = await givenOfficer(db);
await givenUp(db, round.objecting);

accepted(
  await raiseObjection(as(db, speaker, round.objecting), {
    period: given.period.id,
    applications: given.listed.map(({ application }) => application.reference),
    basis: null,
  }),
);
const [procedure] = await byHand(
  db,
  `select id from silence_procedure where modalities_decision_id = '${given.decision.id}'`,
);
accepted(
  await breakSilence(as(db, speaker, round.silenceCloses), {
    procedure: anId(String(procedure?.["id"])),
    reason: null,
  }),
);
await givenUp(db, round.afterwards);

const seen = (actor: Parameters<typeof as>[1]) => seeLetters(as(db, actor, round.afterwards), { page: 1 });

test("The Chair of the process sees the letters about who spoke that were given up, and where to learn who it was", async () => {
  const { letters, counts } = await seen(given.chair);
  expect(letters.map(({ kind }) => kind).toSorted()).toEqual([
    "objection-received",
    "objection-received-for-chair",
    "silence-broken",
    "silence-broken",
  ]);
  expect(counts.dead).toBe(4);
  expect(letters.filter(({ period }) => period === given.period.id)).toHaveLength(2);
  expect(letters.filter(({ procedure: about }) => about === procedure?.["id"])).toHaveLength(2);
});

test("Neither the mission's address nor what the mail server said of it is shown to the Chair", async () => {
  const { letters } = await seen(given.chair);
  const toMission = letters.find(({ kind }) => kind === "objection-received");
  expect(toMission).toMatchObject({ recipient: null, lastError: null });
  const toChair = letters.find(({ kind }) => kind === "objection-received-for-chair");
  expect(toChair).toMatchObject({ lastError: "550 no such mailbox: desk@mission.example" });
  expect(toChair?.recipient).toContain("@");
});

test("The Chair of another process and the Secretariat see none of them, and do not count them", async () => {
  expect(await seen(stranger)).toMatchObject({ letters: [], counts: { dead: 0, sent: 0, waiting: 0, failing: 0 } });
  const { letters, counts } = await seen(officer);
  expect(letters.map(({ kind }) => kind)).not.toContain("objection-received");
  expect(letters.map(({ kind }) => kind)).not.toContain("silence-broken");
  expect(counts.dead).toBe(letters.length);
});

test("The Secretariat sees to whom its own letters went, and what the mail server said", async () => {
  const { letters } = await seen(officer);
  const circulated = letters.filter(({ kind }) => kind === "list-circulated");
  expect(circulated.length).toBeGreaterThan(0);
  for (const { recipient, lastError } of circulated) {
    expect(recipient).toContain("@");
    expect(lastError).toBe("550 no such mailbox: desk@mission.example");
  }
});
