import { expect, test } from "vitest";
import { askSecondLook } from "#acts/chair-letters/ask-second-look.ts";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { newId } from "#db/new-id.ts";
import type { LetterDraft } from "#domain/chair-letters/letter-draft.ts";
import { givenLetter } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";
import { givenPaper } from "#support/papers.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
await givenMission(db);

test("the colleagues are told, once, and not whoever asks", async () => {
  const given = await givenProcess(db);
  const { letter, colleague } = await givenLetter(db, given);
  const chair = as(db, given.chair, round.circulating);
  accepted(await askSecondLook(chair, { chairLetter: letter.id, seen: 1 }));
  expect(await lettersTo(database, colleague.person)).toEqual(["second-look-asked"]);
  expect(await lettersTo(database, given.chair.person)).toEqual([]);
  expect(await eventsAbout(db, letter.id, given.chair)).toEqual(["ChairLetterBegun", "SecondLookAsked"]);
  const again = await askSecondLook(chair, { chairLetter: letter.id, seen: 1 });
  expect(refused(again).because).toBe("second_look_was_asked");
});

test("a letter that is not ready is refused with what it lacks", async () => {
  const given = await givenProcess(db);
  const { letter } = await givenLetter(db, given);
  const chair = as(db, given.chair, round.circulating);
  let seen = 1;
  const refusalOf = async (changes: Partial<LetterDraft>) => {
    const before = letter.draft;
    seen = accepted(await saveChairLetter(chair, { chairLetter: letter.id, seen, changes: { ...before, ...changes } }))
      .next.version;
    return refused(await askSecondLook(chair, { chairLetter: letter.id, seen })).because;
  };
  const to = letter.draft.to;
  const session = given.session.id;
  const forMissions = await givenPaper(db, given, { audience: "missions" });
  const toOrganisations = { ...to, organisations: "process" } as const;
  expect(await refusalOf({ subject: " " })).toBe("letter_is_incomplete");
  expect(await refusalOf({ paragraphs: "" })).toBe("letter_is_incomplete");
  expect(await refusalOf({ to: { ...to, missions: "none" } })).toBe("letter_has_no_recipients");
  expect(await refusalOf({ to: { ...to, missions: "chosen", chosen: [newId<"mission">()] } })).toBe(
    "letter_has_no_recipients",
  );
  expect(await refusalOf({ paragraphs: "On {1.days}." })).toBe("letter_has_a_place_for_nothing");
  expect(await refusalOf({ does: [{ act: "name-session", session }] })).toBe("letter_does_not_say_what_it_does");
  expect(await refusalOf({ paragraphs: "{1.closes}", does: [{ act: "name-session", session }] })).toBe(
    "letter_has_a_place_for_nothing",
  );
  expect(await refusalOf({ enclosures: [newId<"paper">()] })).toBe("not_found");
  expect(await refusalOf({ enclosures: [forMissions.id], to: toOrganisations })).toBe(
    "enclosure_is_not_for_all_recipients",
  );
  const closesAt = round.afterwards.toString();
  expect(
    await refusalOf({
      paragraphs: "Until {1.closes}.",
      does: [{ act: "open-silence-procedure", of: { kind: "text", id: newId<"text">() }, opensAt: null, closesAt }],
      to: { ...to, missions: "observers", organisations: "none" },
    }),
  ).toMatch(/letter_has_no_recipients|silence_is_told_to_all_member_states/);
});
