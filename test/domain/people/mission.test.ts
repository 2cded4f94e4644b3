import { expect, test } from "vitest";
import { correctMissionName, mayEndMission, type MissionToEnd } from "#domain/people/mission.ts";
import { anId } from "#support/an-id.ts";
import { instant } from "#support/factories.ts";

const at = instant("2022-06-01T16:00:00Z");
const id = anId<"mission">("state a");
const free = { people: 0, invited: 0, seated: false, isAnythingBeforeMissions: false };
const mission = { id, memberState: true, endedAt: null };

test.each<[string, MissionToEnd, string | undefined]>([
  ["nobody acts for it and nothing is before the States", { mission, ties: free }, undefined],
  ["it has ended", { mission: { ...mission, endedAt: at }, ties: free }, "mission_has_ended"],
  ["somebody acts for it", { mission, ties: { ...free, people: 1 } }, "people_act_for_the_mission"],
  ["somebody is invited", { mission, ties: { ...free, invited: 1 } }, "somebody_is_invited_to_the_mission"],
  ["it sits in a body", { mission, ties: { ...free, seated: true } }, "mission_sits_in_a_body"],
  [
    "a text or a list is before the States",
    { mission, ties: { ...free, isAnythingBeforeMissions: true } },
    "something_is_before_the_missions",
  ],
  [
    "somebody acts for it meanwhile, whose access is not ended in vain",
    { mission, ties: { ...free, people: 1, isAnythingBeforeMissions: true } },
    "something_is_before_the_missions",
  ],
  [
    "a list is before the States, and it is an observer's, which does not speak",
    { mission: { ...mission, memberState: false }, ties: { ...free, isAnythingBeforeMissions: true } },
    undefined,
  ],
])("whether a mission that was recorded by mistake ends where %s", (_, toEnd, because) => {
  expect(mayEndMission(toEnd)?.because).toBe(because);
});

test("a name is corrected from the one that was seen, to another that is free", () => {
  const named = { id, name: "State A", endedAt: null };
  const said = { reason: "A slip.", seen: "State A", taken: false };
  expect(correctMissionName(named, "State Å", said)).toMatchObject({
    ok: true,
    next: { name: "State Å" },
    happened: { changes: [{ field: "missionName", before: "State A", after: "State Å" }] },
  });
  for (const [ruling, because] of [
    [correctMissionName(named, "State A", said), "mission_name_is_the_same"],
    [correctMissionName(named, "State B", { ...said, taken: true }), "mission_name_is_taken"],
    [correctMissionName(named, "State B", { ...said, seen: "State" }), "changed_meanwhile"],
    [correctMissionName({ ...named, endedAt: at }, "State B", said), "mission_has_ended"],
  ] as const)
    expect(ruling).toMatchObject({ ok: false, because });
});
