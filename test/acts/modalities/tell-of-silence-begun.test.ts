import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { tellOfSilenceBegun } from "#acts/modalities/tell-of-silence-begun.ts";
import { aDatabase } from "#support/database.ts";
import { local, round } from "#support/factories.ts";
import { accepted, as, givenMission, givenSilence, givenText, put, refused } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

const told = async (procedure: string) =>
  (await lettersAbout(db, `SilenceBegun:${procedure}`)).map(({ to }) => to.split("@")[0]);

test("announced for later, silence is broken by nobody before it opens; then each mission that may is told, once", async () => {
  const { chair, decision } = await givenText(db);
  const [state, observer] = [await givenMission(db), await givenMission(db, { memberState: false })];
  const opensAt = local("2022-04-25T10:00");
  const { next: procedure } = accepted(
    await openSilenceProcedure(as(db, chair, round.silenceOpens), {
      of: put(decision.id),
      opensAt,
      closesAt: local("2022-05-02T18:00"),
      zone: "America/New_York",
      letter: null,
    }),
  );
  const early = local("2022-04-25T09:59");
  const outcome = await breakSilence(as(db, state, early), { procedure: procedure.id, reason: null });
  expect(refused(outcome)).toMatchObject({
    because: "silence_procedure_has_not_opened",
    details: { opensAt: opensAt.toString() },
  });
  await tellOfSilenceBegun({ db, now: early });
  expect(await told(procedure.id)).toEqual([]);
  await Promise.all([1, 2].map(() => tellOfSilenceBegun({ db, now: opensAt })));
  await tellOfSilenceBegun({ db, now: local("2022-04-26T10:00") });
  const missions = await told(procedure.id);
  expect(missions.filter((mission) => mission === state.mission)).toHaveLength(1);
  expect(missions).not.toContain(observer.mission);
  accepted(await breakSilence(as(db, state, opensAt), { procedure: procedure.id, reason: null }));
});

test("who was told when it opened gets no second letter", async () => {
  const { procedure } = await givenSilence(db);
  await tellOfSilenceBegun({ db, now: round.silenceOpens });
  expect(await told(procedure.id)).toEqual([]);
});
