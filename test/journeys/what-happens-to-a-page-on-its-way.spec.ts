import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page, Request } from "playwright-core";
import { expect } from "vitest";
import type { Visitor } from "#support/visitor.ts";
import { signIn } from "#support/walk/account.ts";
import { answerCategory } from "#support/walk/organisation.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter, fetch } = aStage("what-happens-to-a-page-on-its-way");

const assets = fileURLToPath(new URL("../../build/client/assets/", import.meta.url));
const written = "Typed before the script had arrived,\nin two lines.";
let visitor: Visitor;
let question = "";

const purpose = (page: Page) => page.getByLabel("Purpose of the organisation", { exact: true });
const countOf = (page: Page) => page.locator("character-count[field=purpose] [aria-hidden]");

/** Holds the script back until it is let through. */
async function scriptHeldBack(page: Page): Promise<() => Promise<void>> {
  const free = Promise.withResolvers<undefined>();
  await page.route("**/assets/*.js", async (route) => {
    await free.promise;
    await route.continue();
  });
  return async () => {
    free.resolve(undefined);
    await page.waitForFunction(() => customElements.get("scroll-region") !== undefined);
  };
}

/** Runs in the page: what a translator and extensions do to it. Every element that is there then is marked, so that a new one would be seen. */
function touchAndMark() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  while (texts.nextNode() !== null) found.push(texts.currentNode);
  for (const text of found) {
    if (text.parentElement?.closest("textarea, script, style") !== null) continue;
    const font = document.createElementNS("http://www.w3.org/1999/xhtml", "font");
    text.parentNode?.replaceChild(font, text);
    font.append(text);
  }
  document.head.prepend(document.createElement("meta"));
  document.body.prepend(document.createElement("div"));
  document.body.append(document.createElement("div"));
  document.documentElement.lang = "fr";
  const marked = [...document.querySelectorAll("*")];
  const isNew = (element: Element) =>
    !marked.includes(element) && element.closest("character-count, own-time") === null;
  Object.assign(window, {
    drawnAnew: () =>
      [...document.querySelectorAll("*")].filter(isNew).length + marked.filter((one) => !one.isConnected).length,
  });
}

chapter("an applicant begins", async () => {
  visitor = await enter("applicant");
  await signIn(visitor, "applicant@meridian.example");
  await visitor.follow(/^Continue your application/);
  await answerCategory(visitor, "NGO without consultative status");
  await visitor.follow("Purpose, programmes and activities");
  question = new URL(visitor.page.url()).pathname;
});

chapter(
  "writes while the script is on its way, on a page that a translator and an extension change: nothing is lost, nothing is drawn anew",
  async () => {
    const { page } = visitor;
    const letThrough = await scriptHeldBack(page);
    await page.goto(question, { waitUntil: "commit" });
    await purpose(page).fill("");
    await purpose(page).pressSequentially("Typed before the script had arrived,");
    await page.evaluate(touchAndMark);
    await purpose(page).pressSequentially("\nin two");
    await letThrough();
    await page.keyboard.type(" lines.");
    expect(await purpose(page).inputValue()).toBe(written);
    expect(await page.evaluate("drawnAnew()")).toBe(0);
    expect(await page.evaluate("document.documentElement.lang")).toBe("fr");
    expect(await countOf(page).innerText()).toBe(
      `You have ${new Intl.NumberFormat("en-GB").format(5000 - written.length)} characters remaining`,
    );
    await page.unrouteAll();
    await visitor.press("Save and continue");
    await visitor.visit(question);
    expect(await purpose(page).inputValue()).toBe(written);
  },
);

chapter("goes on and comes back: the count is that of what stands in the field", async () => {
  const { page } = visitor;
  await purpose(page).fill("Not saved yet.");
  await visitor.loading(() => page.locator(".crumb a").click());
  await visitor.loading(() => page.goBack());
  const there = await purpose(page).inputValue();
  expect(there).toBe("Not saved yet.");
  expect(await countOf(page).innerText()).toBe(
    `You have ${new Intl.NumberFormat("en-GB").format(5000 - there.length)} characters remaining`,
  );
});

chapter("a page that comes back with problems does not take the focus from who already writes", async () => {
  const { page } = await enter();
  const letThrough = await scriptHeldBack(page);
  await page.goto("/en/account/sign-in", { waitUntil: "commit" });
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator(".alert").waitFor();
  const email = page.getByLabel("E-mail address");
  await email.pressSequentially("applicant@");
  await letThrough();
  await page.keyboard.type("meridian.example");
  expect(await email.inputValue()).toBe("applicant@meridian.example");
});

chapter(
  "a reader in Nairobi has the hour in Nairobi beside each deadline, and one without scripts misses nothing",
  async () => {
    const { page } = await enter();
    await page.goto("/en");
    const own = page.locator("own-time").first();
    await expect.poll(() => own.innerText()).toMatch(/^\d+\s\w+ \d{4}, \d\d:\d\d where you are$/);
    const instant = (await own.getAttribute("instant")) ?? "";
    const there = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Africa/Nairobi",
      hour: "2-digit",
      minute: "2-digit",
    }).format(new Date(instant));
    expect(await own.innerText()).toContain(`, ${there} `);
    const text = await page.locator("main").innerText();
    expect(text).toMatch(/New York time \(\d\d:\d\d UTC\)/);
  },
);

chapter("public pages are the same bytes for everybody who has not signed in", async () => {
  // The page of a fault names its request, and is no two times the same.
  const list = "/en/processes/demonstration-mechanism";
  for (const path of ["/en", "/en/accredited-organisations", list, `${list}/modalities/1`, "/ar-XB"]) {
    // The demonstration's banner shows the minute of its clock: two answers of one minute are compared.
    const minute = () => Math.floor(Date.now() / 60_000);
    const compare = async () => {
      const before = minute();
      const answers = [await fetch(path), await fetch(path)];
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      return before === minute() ? { answers, texts } : null;
    };
    const pair = (await compare()) ?? (await compare());
    expect(pair?.texts[0]).toBe(pair?.texts[1]);
    expect(pair?.texts[0]).toContain("</html>");
    for (const answer of pair?.answers ?? []) expect(answer.headers.getSetCookie()).toEqual([]);
  }
});

chapter(
  "the browser is sent one script of less than 5 kB and one stylesheet, and home weighs less than 20 kB",
  async () => {
    const names = readdirSync(assets);
    expect(names.map((name) => name.split(".").at(-1)).toSorted()).toEqual(["css", "js"]);
    const [script = ""] = names.filter((name) => name.endsWith(".js"));
    expect(gzipSync(readFileSync(`${assets}${script}`)).length).toBeLessThan(5000);
    expect(readFileSync(`${assets}${script}`, "utf8")).not.toMatch(/react|import/i);

    const { page } = await enter();
    const asked: Request[] = [];
    page.on("request", (request) => asked.push(request));
    await page.goto("/en", { waitUntil: "networkidle" });
    const weights = await Promise.all(asked.map(async (request) => (await request.sizes()).responseBodySize));
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(20_000);
  },
);
