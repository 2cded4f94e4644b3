import { expect, test } from "vitest";
import { arrangeDraftClasses } from "#acts/modalities/arrange-draft-classes.ts";
import { getWorkingDraft } from "#db/modalities/working-drafts.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Arrangement } from "#domain/modalities/working-draft.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, refused } from "#support/given.ts";
import { type GivenDraft, givenWorkingDraft } from "#support/working-draft.ts";

const { db } = await aDatabase();

const outlineOf = async (draft: Id<"working_draft">) => (await getWorkingDraft(db, draft))?.outline;

async function arrange({ draft, chair }: GivenDraft, arrangement: Arrangement) {
  const seen = (await getWorkingDraft(db, draft))?.version ?? 0;
  return arrangeDraftClasses(as(db, chair, round.proposed), { draft, arrangement, seen });
}

const none: Arrangement = { do: "own-classes", beginning: { outline: { next: 1, classes: [] }, pages: new Map() } };

test("Classes and stages are added, moved and removed, and no number is given twice", async () => {
  const given = await givenWorkingDraft(db);
  accepted(await arrange(given, none));
  const stages = [{ stage: ["screening"] }, { stage: ["proposed"] }];
  accepted(await arrange(given, { do: "add-class", entered: { title: ["First"] }, stages }));
  accepted(await arrange(given, { do: "add-class", entered: { title: ["Second"] }, stages: [] }));
  accepted(await arrange(given, { do: "add-stage", to: 1, entered: { stage: ["window"] } }));
  expect(await outlineOf(given.draft)).toEqual({
    next: 6,
    classes: [
      { id: 1, stages: [2, 3, 5] },
      { id: 4, stages: [] },
    ],
  });
  accepted(await arrange(given, { do: "up", page: "stage-5" }));
  accepted(await arrange(given, { do: "down", page: "class-1" }));
  accepted(await arrange(given, { do: "remove", page: "stage-2" }));
  accepted(await arrange(given, { do: "add-stage", to: 4, entered: { stage: ["claim"] } }));
  expect(await outlineOf(given.draft)).toEqual({
    next: 7,
    classes: [
      { id: 4, stages: [6] },
      { id: 1, stages: [5, 3] },
    ],
  });
  expect((await getWorkingDraft(db, given.draft))?.pages.get("stage-6")?.entered).toEqual({ stage: ["claim"] });
});

test("The first goes no further up, nor the last down", async () => {
  const given = await givenWorkingDraft(db);
  accepted(await arrange(given, none));
  accepted(await arrange(given, { do: "add-class", entered: {}, stages: [] }));
  accepted(await arrange(given, { do: "up", page: "class-1" }));
  accepted(await arrange(given, { do: "down", page: "class-1" }));
  expect((await outlineOf(given.draft))?.classes).toEqual([{ id: 1, stages: [] }]);
  accepted(await arrange(given, { do: "customary-classes" }));
  expect(await outlineOf(given.draft)).toBeNull();
});

test("Not by whom a colleague has overtaken, nor what is not there, nor more than a file has", async () => {
  const given = await givenWorkingDraft(db);
  accepted(await arrange(given, none));
  const late = { draft: given.draft, arrangement: { do: "customary-classes" }, seen: 1 } as const;
  expect(refused(await arrangeDraftClasses(as(db, given.chair, round.proposed), late)).because).toBe(
    "changed_meanwhile",
  );
  expect(refused(await arrange(given, { do: "remove", page: "class-9" })).because).toBe("not_found");
  expect(refused(await arrange(given, { do: "add-stage", to: 9, entered: {} })).because).toBe("not_found");
  accepted(await arrange(given, { do: "add-class", entered: {}, stages: Array.from({ length: 20 }, () => ({})) }));
  expect(refused(await arrange(given, { do: "add-stage", to: 1, entered: {} })).because).toBe(
    "too_many_classes_or_stages",
  );
});
