import { expect, test } from "vitest";
import { saveDraftPage } from "#acts/modalities/save-draft-page.ts";
import { getWorkingDraft } from "#db/modalities/working-drafts.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenChair, givenProcess, refused } from "#support/given.ts";
import { givenWorkingDraft } from "#support/working-draft.ts";

const { db } = await aDatabase();

test("A page is kept as it was typed, with its gaps, and says who saved it", async () => {
  const { draft, chair } = await givenWorkingDraft(db);
  const entered = { effect: ["chair-consults"], "consultsFor.count": ["soon"] };
  accepted(await saveDraftPage(as(db, chair, round.proposed), { draft, page: "effect", entered, seen: 1 }));
  const kept = await getWorkingDraft(db, draft);
  expect(kept?.pages.get("effect")).toEqual({ version: 2, entered });
  expect(kept?.saved.get("effect")?.savedBy).not.toBeNull();
  expect(kept?.version).toBe(2);
});

test("Of two who save the same page the second is told, and what the first saved stands; other pages are free", async () => {
  const { draft, chair, process } = await givenWorkingDraft(db);
  const colleague = await givenChair(db, process.id);
  const saved = (person: typeof chair, title: string) =>
    saveDraftPage(as(db, person, round.proposed), { draft, page: "text", entered: { title: [title] }, seen: 1 });
  const outcomes = await Promise.all([saved(chair, "One"), saved(colleague, "Other")]);
  const [late] = outcomes.filter(({ ok }) => !ok);
  expect(late).toMatchObject({ because: "changed_meanwhile" });
  expect((await getWorkingDraft(db, draft))?.pages.get("text")?.version).toBe(2);
  const other = { draft, page: "validity", entered: { validUntil: ["session"] }, seen: 1 } as const;
  accepted(await saveDraftPage(as(db, colleague, round.proposed), other));
});

test("Not a page that the draft has not, nor one of another process, nor more than a decision has", async () => {
  const { draft, chair } = await givenWorkingDraft(db);
  const context = as(db, chair, round.proposed);
  const stranger = as(db, (await givenProcess(db)).chair, round.proposed);
  const page = { draft, page: "text", entered: {}, seen: 1 } as const;
  expect(refused(await saveDraftPage(stranger, page)).because).toBe("not_found");
  expect(refused(await saveDraftPage(context, { ...page, page: "stage-7", seen: 0 })).because).toBe("not_found");
  const long = { text: ["a".repeat(400_001)] };
  expect(refused(await saveDraftPage(context, { ...page, entered: long })).because).toBe("page_is_too_long");
});
