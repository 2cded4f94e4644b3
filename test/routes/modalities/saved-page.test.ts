import { expect, test } from "vitest";
import { type Beginning, pagesOf, provisionPages } from "#domain/modalities/working-draft.ts";
import { beginWithText } from "#forms/modalities/begin-draft.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import type { GivenProcess } from "#support/given.ts";
import { givenText } from "#support/given.ts";
import { ownTracks } from "#support/own-tracks.ts";
import { filledIn, formWith } from "#support/rendered-form.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { givenWorkingDraft, wholeText } from "#support/working-draft.ts";

/* What a page of a draft says of what was sent to it: never that all is saved where something is not. */

const { db } = await aDatabase();
const portal = await theWholePortal();

async function aPage(name: string, beginning?: Beginning, within?: GivenProcess) {
  const given = await givenWorkingDraft(db, beginning, within);
  const context = () => ({ ...aLoadContext(db, { now: round.proposed }), shared: {} });
  const { cookies } = await signedInAs(context(), given.chair.person);
  const headers = { Cookie: Array.from(cookies, ([cookie, value]) => `${cookie}=${value}`).join("; ") };
  const address = `/en/chair/working-drafts/${given.draft}/pages/${name}`;
  const words = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  return {
    address: () => address,
    html: async (at = address) => (await portal(context(), at, { headers })).text(),
    load: async (at = address) => words(await (await portal(context(), at, { headers })).text()),
    send: async (fields: Record<string, string> | string[][], to = address) => {
      const answer = await portal(context(), to, { method: "POST", headers, body: new URLSearchParams(fields) });
      const html = await answer.text();
      return { to: answer.headers.get("Location"), html, words: words(html) };
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
  expect(words).toMatch(/What it provides so far .+ Disclosure Final list: .+ Validity Valid for the remainder/);
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

test.each(["preview", ""])("leaving a page by its button for /%s takes along what was typed", async (way) => {
  const draft = await aPage("effect");
  const there = draft.address().replace(/\/pages.*/, way === "" ? "" : `/${way}`);
  const button = `${draft.address()}?then=${encodeURIComponent(there)}`;
  expect(await draft.html()).toContain(`formaction="${button}"`);
  const { to } = await draft.send({ seen: "1", effect: "consensus", leave: "yes" }, button);
  expect(to).toBe(`${there}?done=saved`);
  expect(await draft.html()).toMatch(/checked="" value="consensus"/);

  // Nothing was typed: nothing is saved, and a page that nobody has begun stays so.
  expect((await draft.send({ seen: "2", effect: "consensus", leave: "yes" }, button)).to).toBe(there);
  // A comment would be lost there.
  const commented = await draft.send({ seen: "2", effect: "vote", comment: "Is it so?", leave: "yes" }, button);
  expect(commented.to).toBeNull();
});

test.each(["text", "paragraphs", ...provisionPages])("leaving /%s untouched does not begin it", async (name) => {
  const text = new Map([["text", { text: ["1. The Chair decides.\n\n2. It is so."] }]] as const);
  const draft = await aPage(name, { pages: name === "text" ? new Map() : text, outline: null });
  const there = draft.address().replace(/\/pages.*/, "");
  const button = `${draft.address()}?then=${encodeURIComponent(there)}`;
  const untouched = filledIn(formWith(await draft.html(), { seen: "0" }), {});
  expect((await draft.send([...untouched, ["leave", "yes"]], button)).to).toBe(there);
});

test("a page that was entered already and is put right from the overview leads back there", async () => {
  const draft = await aPage("effect");
  const there = draft.address().replace(/\/pages.*/, "");
  expect(await draft.html(there)).toContain(`${draft.address()}?then=${encodeURIComponent(there)}`);
  const opened = `${draft.address()}?then=${encodeURIComponent(there)}`;
  expect(await draft.html(opened)).toContain(`action="${opened}"`);
  const { to } = await draft.send({ seen: "1", effect: "vote", "cites.pick": "whole" }, opened);
  expect(to).toBe(`${there}?done=saved`);
});

test.each([
  ["preview", "Save and go back to the preview"],
  ["compare", "Save and go back to the comparison"],
  ["propose-modalities", "Save and go back to putting it forward"],
])("what is missing for /%s is put right and leads back there, also past a comment", async (about, words) => {
  const draft = await aPage("effect", undefined, await givenText(db));
  await draft.send({ seen: "1", "cites.pick": "whole" });
  const there = draft.address().replace(/pages.*/, about);
  const opened = `${draft.address()}?then=${encodeURIComponent(there)}`;
  expect(await draft.html(there)).toContain(`href="${opened}"`);
  expect(await draft.load(opened)).toContain(words);

  const comment = opened.replace("?", "/comment-on-draft?");
  expect(await draft.html(opened)).toContain(`formaction="${comment}"`);
  const commented = await draft.send({ seen: "2", "cites.pick": "whole", comment: "Is it so?" }, comment);
  expect(new URLSearchParams(commented.to?.split("?")[1]).get("then")).toBe(there);
  expect((await draft.send({ seen: "2", effect: "vote", comment: "Is it?" }, comment)).words).toContain(words);
  const resolve = /formaction="([^"]+resolve-draft-comment[^"]+)"/.exec(await draft.html(opened))?.[1] ?? "";
  expect((await draft.send({ seen: "2", effect: "vote" }, resolve)).words).toContain(words);

  const { to } = await draft.send({ seen: "2", effect: "vote", "cites.pick": "whole" }, opened);
  expect(to).toBe(`${there}?done=saved`);
});

test("a preview leads from each thing that it tells to its page, and back to the same preview; one of a draft that has ended leads nowhere", async () => {
  const draft = await aPage("effect");
  const there = `${draft.address().replace(/pages.*/, "preview")}?opens.day=3&opens.month=6&opens.year=2022`;
  const change = (page: string) =>
    `href="${draft.address().replace("effect", page)}?then=${encodeURIComponent(there)}"`;
  const html = await draft.html(`${there}&done=saved`);
  expect(html).toContain("The page has been saved.");
  const window = /<summary><b>Silence<\/b>.+?<\/details>/s.exec(html)?.[0] ?? "";
  for (const page of ["objection", "list", "effect"]) expect(window).toContain(change(page));
  for (const page of ["categories", "validity", "entitlements"]) expect(html).toContain(change(page));
  expect(await draft.load(`${draft.address()}?then=${encodeURIComponent(there)}`)).toContain(
    "Save and go back to the preview",
  );
  await draft.send({}, draft.address().replace(/pages.*/, "discard-working-draft"));
  expect(await draft.html(there)).not.toContain("/pages/");
});

test("of categories of its own each, and each of its stages, leads to its own page", async () => {
  // Two of them go the same way.
  const classes = ownTracks.classes.flatMap((one, place) =>
    place === 0 ? [one, { ...one, key: "alike", title: "Those alike" }] : [one],
  );
  const beginning = beginWithText({ ...wholeText, classes });
  const draft = await aPage("effect", beginning);
  const html = await draft.html(draft.address().replace(/pages.*/, "preview"));
  const own = pagesOf(beginning.outline).filter((page) => /^(class|stage)-/.test(page));
  expect(own.length).toBeGreaterThan(8);
  for (const page of own) expect(html).toContain(`/pages/${page}?then=`);
});

test.each([
  ["was left empty", {}, "Nothing entered."],
  [
    "the text does not say",
    { "exemptionsCites.pick": ["silent"] },
    "None. (read out )?the text does not say: as the portal works",
  ],
  ["a paragraph says", { "exemptionsCites.pick": ["whole"] }, "None. (read out )?the decision as a whole"],
])(
  "that exemptions are none since it %s is told by the preview, also before all is entered",
  async (_why, cites, words) => {
    const { pages, outline } = beginWithText(wholeText);
    const routes = Object.entries(pages.get("categories") ?? {}).filter(([field]) => !field.startsWith("exemptions"));
    const beginning = {
      pages: new Map([...pages, ["categories", { ...Object.fromEntries(routes), ...cites }] as const]),
      outline,
    };
    const draft = await aPage("effect", beginning, await givenText(db));
    const about = (page: string) => draft.load(draft.address().replace(/pages.*/, page));
    expect(await about("preview")).toMatch(new RegExp(`Exemptions ${words}`));
    expect(await about("compare")).toContain(words === "Nothing entered." ? words : "This draft None. Source:");
    await draft.send({ seen: "1", "cites.pick": "whole" });
    expect(await about("preview")).toMatch(new RegExp(`What it provides so far .+Exemptions ${words}`));
  },
);

test("fields that come back unsaved are guarded at once, and those that nobody has typed in are not", async () => {
  const draft = await aPage("effect");
  const comment = `${draft.address()}/comment-on-draft`;
  const guarded = '<unsaved-form changed="">';
  const sent = async (fields: Record<string, string>, to?: string) => (await draft.send(fields, to)).html;
  expect(await draft.html()).not.toContain(guarded);
  expect(await sent({ seen: "1", effect: "vote", comment: "Is it so?" }, comment)).toContain(guarded);
  expect(await sent({ seen: "1", effect: "vote", comment: "" }, comment)).toContain(guarded);
  expect(await sent({ seen: "1", effect: "vote", comment: "Is it?" })).toContain(guarded);
  expect(await sent({ seen: "1", effect: "final" })).toContain(guarded);
  expect(await sent({ seen: "2", effect: "final" })).not.toContain(guarded);
  expect(await sent({ seen: "3", effect: "final", comment: "" }, comment)).not.toContain(guarded);
});

test("an hour that cannot be read is named with whatever else is missing, at once", async () => {
  const { send } = await aPage("information", { pages: new Map(), outline: null });
  const information = { seen: "0", "callCloses.count": "42", "callCloses.unit": "calendar_days", callClosesAt: "six" };
  const { words } = await send(information);
  expect(words).toContain("Enter the hour under “At which hour does it close?”, such as 18:00 or 6 p.m.");
  expect(words).toContain("Such as 18:00. It is counted in New York time");
});

test("a title that is left empty is that with which the text begins", async () => {
  const draft = await aPage("text", { pages: new Map(), outline: null });
  await draft.send({ seen: "0", title: "", text: "Modalities for\r\nstakeholders\r\nThe Working Group,\r\n1. Who." });
  expect(await draft.html()).toContain('value="Modalities for stakeholders"');
  await draft.send({ seen: "1", title: "Modalities", text: "Modalities for stakeholders\r\n1. Who." });
  expect(await draft.html()).toContain('value="Modalities"');
  await draft.send({ seen: "2", title: "", text: "1. Who." });
  expect(await draft.load()).toContain("Fill in “Title”");
});

test("what to do where the text names no process whose accreditation is enough, the page says", async () => {
  const words = await (await aPage("categories")).load();
  expect(words).toContain("Leave it empty when the text names none");
});

test("those in consultative status give the number of it, other notifiers that on the register", async () => {
  const draft = await aPage("categories");
  const information = () => draft.load(draft.address().replace("categories", "information"));
  await draft.send({ seen: "1", routeEcosocNgo: "notify", routeNgo: "no-objection" });
  expect(await information()).toContain("Number of the consultative status");
  await draft.send({ seen: "2", routeEcosocNgo: "notify", routeNgo: "notify" });
  expect(await information()).not.toContain("Number of the consultative status");
});
