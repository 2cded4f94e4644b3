import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { givenWorkingDraft } from "#support/working-draft.ts";

/* What a page of a draft says of what was sent to it: never that all is saved where something is not. */

const { db } = await aDatabase();
const portal = await theWholePortal();

async function aPage(name: string) {
  const given = await givenWorkingDraft(db);
  const context = () => ({ ...aLoadContext(db, { now: round.proposed }), shared: {} });
  const { cookies } = await signedInAs(context(), given.chair.person);
  const headers = { Cookie: Array.from(cookies, ([cookie, value]) => `${cookie}=${value}`).join("; ") };
  const address = `/en/chair/working-drafts/${given.draft}/pages/${name}`;
  const words = async (answer: Response) => (await answer.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  return {
    address: () => address,
    load: async (at = address) => words(await portal(context(), at, { headers })),
    send: async (fields: Record<string, string>) => {
      const answer = await portal(context(), address, { method: "POST", headers, body: new URLSearchParams(fields) });
      return { to: answer.headers.get("Location"), words: await words(answer) };
    },
  };
}

const beside = { seen: "1", effect: "final", "consultsFor.count": "5", "consultsFor.unit": "working_days" };

test("beside a problem, that all is saved but what an answer rules out", async () => {
  const { send } = await aPage("effect");
  const { words } = await send(beside);
  expect(words).toContain("All is saved but what is said above not to be kept");
  expect(words).not.toContain("What you typed is saved");
});

test("without one, once, that the page is saved without it", async () => {
  const { send, load } = await aPage("effect");
  const { to } = await send({ ...beside, "cites.pick": "whole" });
  const words = await load(String(to));
  expect(words).toContain("The page is saved without this");
  expect(words).not.toContain("The page has been saved");
});

test("and of a problem alone, that what was typed is saved", async () => {
  const { send } = await aPage("effect");
  expect((await send({ seen: "1", effect: "final" })).words).toContain("What you typed is saved");
});

test("before all is entered, the preview names what is missing, and says what the complete pages provide and nothing else", async () => {
  const draft = await aPage("effect");
  const preview = () => draft.load(draft.address().replace(/pages.*/, "preview"));
  await draft.send({ seen: "1", "cites.pick": "whole" });
  const words = await preview();
  expect(words).toMatch(/Still to be entered: Effect of an objection ?: In progress .*What does an objection lead to/);
  expect(words).toMatch(/What it provides so far .+ Disclosure Proposed list: .+ Validity Valid for the remainder/);
  expect(words).not.toMatch(/Category by category|not accredited in this round|Any Member State may object/);

  // All is said, and one thing is not cited.
  await draft.send({ seen: "2", effect: "final" });
  expect(await preview()).toMatch(/If objected to It is not accredited enforced not cited yet/);
});

test("a page that may be left empty says so, and marks its question as optional", async () => {
  const words = await (await aPage("suspension")).load();
  expect(words).toContain("Leave the page empty when the text names nobody who may");
  expect(words).toMatch(/On which grounds\? \(read out\) \(optional\)/);
  expect(words).toMatch(/Where it is written \(optional\)/);
});
