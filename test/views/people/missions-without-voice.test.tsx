import { expect, test } from "vitest";
import { MissionsWithoutVoice } from "#components/people/missions-without-voice.tsx";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { as, endAccess, givenMission, givenText } from "#support/given.ts";
import { seeSilenceToOpen } from "#views/modalities/silence-of-chair.ts";
import { render } from "../../components/kit/gallery.tsx";

const { db } = await aDatabase();

test("before silence is asked for, the Chair reads for how many Member States nobody can speak", async () => {
  const given = await givenText(db);
  const chosen = { opensAt: null, closesAt: round.silenceCloses };
  const count = async () =>
    mustExist(
      await seeSilenceToOpen(
        as(db, given.chair, round.silenceOpens),
        { kind: "decision", id: given.decision.id },
        chosen,
      ),
    ).withoutVoice;
  const first = await givenMission(db);
  await givenMission(db, { memberState: false });
  expect(await count()).toBe(0);
  await endAccess(db, first.person);
  expect(await count()).toBe(1);
});

test("a mission without anybody is named as one, and none at all is no sentence", () => {
  expect(render(<MissionsWithoutVoice count={1} />)).toContain("For 1 mission of a Member State nobody can speak");
  expect(render(<MissionsWithoutVoice count={0} />)).toBe("");
});
