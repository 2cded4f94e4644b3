import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { byHand, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, givenProcess, givenSubmitted } from "#support/given.ts";
import { givenRegister } from "#support/registers.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";

/* A case that a ruling moved to another class: the database lets it go on there alone, stage by stage, and moves nobody who did not agree. */

const database = await aDatabase();
const { db } = database;
const desk = await givenProcess(db);
const partners = await givenRegister(db, desk.officer, { kind: "membership" });
const other = (key: string) => ({ ...aClass(key, []), kind: "other" as const });
const given = await givenOpenCall(db, {}, [
  {
    ...other("partners"),
    track: [aRuling("claim", { what: "claim", register: partners.slug, no: { to: "class", class: "others" } })],
  },
  { ...other("others"), track: [aRuling("first"), aRuling("second"), aList("list"), aWindow("window")] },
  { ...other("guilds"), track: [aRuling("guild")] },
]);
const officer = as(db, given.officer, round.reviewing);
const reason = "The register does not list it.";

async function claimant(goOn: boolean) {
  const { application } = await givenSubmitted(db, given, { class: "partners", goOn });
  return application;
}

async function moved() {
  const { id, reference, version } = await claimant(true);
  const { next } = accepted(await refuseApplication(officer, { reference, version, ground: "not_relevant", reason }));
  expect(next).toMatchObject({ state: "submitted", class: "others", movedFrom: "partners" });
  return { id, reference, version: next.version };
}

/** As an officer's program would write that a stage was passed. */
function ruled(application: string, stage: string, outcome: string): string {
  return `insert into step (application_id, n, stage, outcome, at, known_at, by_person, reason)
    select '${application}', (select coalesce(max(n), 0) + 1 from step where application_id = '${application}'), '${stage}',
      '${outcome}', '2022-06-01T16:00Z', '2022-06-01T16:00Z', '${given.officer.person}', 'By hand.'`;
}

test("step_follows_its_track: nothing more happens at a stage of the class that it left", async () => {
  const { id } = await moved();
  for (const outcome of ["yes", "no", "by-default", "taken-back"]) {
    const written = ruled(id, "claim", outcome);
    expect(await stopped(db, written), outcome).toBe("step_follows_its_track");
    expect(await stoppedForTheOwner(database, written), outcome).toBe("step_follows_its_track");
  }
});

test("office_says_no_on_a_ground, one of the list, and nobody else has one", async () => {
  const { id } = await claimant(true);
  const no = ruled(id, "claim", "no");
  expect(await stopped(db, no)).toBe("office_says_no_on_a_ground");
  expect(await stoppedForTheOwner(database, no)).toBe("office_says_no_on_a_ground");
  const on = (ground: string, outcome = "no") =>
    ruled(id, "claim", outcome)
      .replace("by_person, reason)", "by_person, reason, ground)")
      .replace(/$/, `, '${ground}'`);
  expect(await stopped(db, on("by mood"))).toBe("step_ground_check");
  expect(await stopped(db, on("other", "yes"))).toBe("ground_is_of_an_office_that_said_no");
});

test("step_follows_its_track: it passes no stage over of the class to which it came, nor one of a third", async () => {
  const { id, reference, version } = await moved();
  for (const stage of ["second", "list", "window", "guild"])
    for (const outcome of ["yes", "no", "listed", "silent"])
      expect(await stopped(db, ruled(id, stage, outcome)), `${stage} ${outcome}`).toBe("step_follows_its_track");
  const cleared = `update application set state = 'cleared', cleared_at = '2022-06-01T16:00Z',
    cleared_by = '${given.officer.person}', version = version + 1 where id = '${id}'`;
  expect(await stopped(db, cleared)).toBe("step_follows_its_track");
  // As the track has it, it goes on.
  const first = accepted(await clearApplication(officer, { reference, version })).next.application;
  expect(await stopped(db, ruled(id, "first", "yes"))).toBe("step_follows_its_track");
  const { next } = accepted(await clearApplication(officer, { reference, version: first.version }));
  expect(next.application.state).toBe("cleared");
  const steps = await byHand(db, `select stage, outcome from step where application_id = '${id}' order by n`);
  expect(steps.map(({ stage, outcome }) => [stage, outcome].map(String).join(" "))).toEqual([
    "claim no",
    "first yes",
    "second yes",
  ]);
});

test("class_changes_as_chosen_or_agreed: nobody is moved without consent, nor is consent written in afterwards", async () => {
  const proud = await claimant(false);
  const move = (agreed: string) =>
    `update application set class = 'others', route = 'no-objection', moved_from = 'partners', ${agreed}, version = version + 1
     where id = '${proud.id}'`;
  expect(await stopped(db, move("agreed_to = null"))).toBe("class_changes_as_chosen_or_agreed");
  expect(await stopped(db, move("agreed_to = 'others'"))).toBe("class_changes_as_chosen_or_agreed");
  expect(await stopped(db, ruled(proud.id, "claim", "no"))).toBe("step_follows_its_track");
  const agreeing = await claimant(true);
  // It agreed to one class, and the ruling that leads there has not been made.
  const early = `update application set class = 'others', route = 'no-objection', moved_from = 'partners', version = version + 1
    where id = '${agreeing.id}'`;
  expect(await stopped(db, early)).toBe("class_changes_as_chosen_or_agreed");
  const elsewhere = `update application set class = 'guilds', route = 'notify', moved_from = 'partners', agreed_to = 'guilds',
    version = version + 1 where id = '${agreeing.id}'`;
  expect(await stopped(db, elsewhere)).toBe("class_changes_as_chosen_or_agreed");
  // Once moved it neither comes back nor goes further.
  const { id } = await moved();
  for (const onward of [
    "class = 'partners', route = 'notify', moved_from = null",
    "class = 'guilds', route = 'notify', moved_from = 'others', agreed_to = 'guilds'",
  ])
    expect(
      await stopped(db, `update application set ${onward}, version = version + 1 where id = '${id}'`),
      onward,
    ).toBe("class_changes_as_chosen_or_agreed");
});
