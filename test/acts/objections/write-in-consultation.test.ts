import { expect, test } from "vitest";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { writeInConsultation } from "#acts/objections/write-in-consultation.ts";
import { listSaidWithMission } from "#db/objections/consultations.ts";
import { readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { instant, later } from "#support/factories.ts";
import { accepted, as, givenMission, refused } from "#support/given.ts";
import { chairConsults, givenListIn, lapseList, object, referencesOf } from "#support/in-window.ts";
import { lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();
const consulting = instant("2022-07-08T15:00:00Z");

test("a request goes to the one State that it asks, a note to nobody; the Chair reads both, the State what it was asked", async () => {
  const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, stateA, given, [0]);
  await object(db, stateB, given, [0]);
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  const { id: application } = mustExist(given.listed[0]).application;
  const chair = as(db, given.chair, consulting);
  const note = accepted(await writeInConsultation(chair, { reference, words: "Called State A.", mission: null }));
  const asked = { reference, words: "Would your mission say more?", mission: stateA.mission };
  const afterwards = as(db, given.chair, later(consulting, { minutes: 1 }));
  const request = accepted(await writeInConsultation(afterwards, asked));
  expect(await lettersAbout(db, `WrittenInConsultation:${note.next.id}`)).toEqual([]);
  expect(await lettersAbout(db, `WrittenInConsultation:${request.next.id}`)).toMatchObject([
    {
      kind: "consultation-request",
      to: `${stateA.mission}@mission.example`,
      data: {
        until: expect.any(String) as string,
        why: [{ code: "circulated_to_missions" }, { code: "period_ended", outcome: "satisfied" }],
      },
    },
  ]);
  const { shown } = accepted(await seeConsultation(afterwards, { reference }));
  expect(shown.entries.map(({ mission, words }) => [mission === null, words])).toEqual([
    [true, "Called State A."],
    [false, asked.words],
  ]);
  const readBy = (mission: typeof stateA) =>
    readingAs(db, mission, (trx) => listSaidWithMission(trx, stateA.mission, [application]));
  expect((await readBy(stateA)).map(({ words }) => words)).toEqual([asked.words]);
  expect(await readBy(stateB)).toEqual([]);
  const stranger = await givenMission(db);
  expect(refused(await writeInConsultation(chair, { ...asked, mission: stranger.mission })).because).toBe(
    "not_an_objection_of_this_mission",
  );
  expect(refused(await writeInConsultation(chair, { ...asked, words: " " })).because).toBe(
    "consultation_entry_is_empty",
  );
  const late = as(db, given.chair, instant("2022-07-11T15:00:00Z"));
  expect(refused(await writeInConsultation(late, asked)).because).toBe("consultation_is_not_open");
});
