import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Locator, Page, Response } from "playwright-core";
import { expect } from "vitest";
import { faultsOfHtml } from "./valid-html.ts";

/** Somebody with a browser of their own: own cookies, own width. Names are what a person reads: of links, buttons and fields. */
export type Visitor = {
  page: Page;
  javaScript: boolean;
  /** Goes to a path of the portal, and fails when the answer is not 2xx. */
  visit: (path: string) => Promise<void>;
  /** Waits for a page to which an act outside of this list leads. */
  loading: (act: () => Promise<unknown>) => Promise<void>;
  /** Goes to a path and says with which status it was answered. */
  statusOf: (path: string) => Promise<number>;
  /** Follows a link, and waits for the page that it leads to. */
  follow: (link: string | RegExp, within?: Locator) => Promise<void>;
  /** Presses a button that sends a form, and waits for the page that comes. */
  press: (button: string | RegExp, within?: Locator) => Promise<void>;
  /** Presses it twice, as fast as a double click: the browser gives up the first page for the second. Waits for the one with these words. */
  pressTwice: (button: string | RegExp, words: string) => Promise<void>;
  /** Writes into fields, by their labels; a list of choices takes the choice with that name. */
  fill: (fields: Readonly<Record<string, string>>, within?: Locator) => Promise<void>;
  /** Ticks a box or a radio button, by its label. */
  tick: (label: string) => Promise<void>;
  /** Fails when the page has another main heading. */
  expectHeading: (words: string | RegExp) => Promise<void>;
  /** Fails when the main part of the page does not say it. */
  expectWords: (...words: (string | RegExp)[]) => Promise<void>;
  /** Fails when the page says it anywhere, also in what a browser does not show. */
  expectNoWords: (...words: (string | RegExp)[]) => Promise<void>;
  /**
   * Looks at the page as it stands: fails on an accessibility finding, where something sticks out of a narrow page or lies over something else,
   * and keeps a picture of it, 1280 and 320 px wide, in .cache/screenshots, unless the variable PORTAL_PICTURES says how the names of those that
   * are kept begin. A visitor without the name of a journey hurries on.
   */
  look: (step: string) => Promise<void>;
  /** Keeps a picture of the page as it stands, whatever is wrong with it. */
  keepPicture: (name: string) => Promise<void>;
  /** Looks at the same page in other languages; only pages that can be opened by their address. */
  lookIn: (languages: readonly string[], step: string) => Promise<void>;
  /** Fails when the page as it stands has an accessibility finding of WCAG 2.2 AA or of axe's best practices. */
  expectAccessible: () => Promise<void>;
  /** Leaves, and fails when a page meanwhile threw, wrote an error to the console, broke the content security policy, or failed on the server. */
  leave: () => Promise<void>;
};

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const screenshots = fileURLToPath(new URL("../../.cache/screenshots/", import.meta.url));

const wide = 1280;
/** What WCAG 2.2 asks for: 1280 px at 400 %. */
const narrow = 320;
const height = 900;

/** What Chromium says of a letter shown in a frame without any origin of its own. */
const frameWithoutOrigin = /could not be origin-keyed/;

/** What Chromium says of every answer from 400 upwards; the answers themselves are looked at below. */
const answerFailed = /^Failed to load resource: the server responded with a status of \d+/;

export async function aVisitor(
  browser: Browser,
  url: string,
  options: { javaScript?: boolean; width?: number; language?: string; journey?: string } = {},
): Promise<Visitor> {
  const { javaScript = true, width = wide, language = "en-GB", journey } = options;
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    locale: language,
    timezoneId: "Africa/Nairobi",
  });
  const faults: string[] = [];
  /** Documents that were sent and have not been looked at, by their address. */
  const sent = new Map<string, Response>();
  const main = await watched();

  async function watched(): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (fault) => faults.push(`${page.url()}: ${fault.message}`));
    page.on("console", (message) => {
      if (answerFailed.test(message.text()) || frameWithoutOrigin.test(message.text())) return;
      if (message.type() === "error" || message.type() === "warning")
        faults.push(`${page.url()}: console ${message.type()}: ${message.text()}`);
    });
    page.on("response", (answer) => {
      const isDocument = answer.request().isNavigationRequest();
      if (isDocument) sent.set(answer.url(), answer);
      const worst = isDocument ? 499 : 399;
      if (answer.status() > worst) faults.push(`${answer.url()} answered ${String(answer.status())}`);
    });
    return page;
  }

  async function loading(act: () => Promise<unknown>): Promise<void> {
    const loaded = main.waitForEvent("domcontentloaded");
    // When the act itself fails, that is what to tell.
    loaded.catch(() => undefined);
    await act();
    await loaded;
    await arrived();
  }

  /** The page is there, with what scripts add to it, and the document that was sent is valid HTML. */
  async function arrived(page = main): Promise<void> {
    await expectValidHtml(page);
    if (javaScript) await page.waitForFunction(isUpgraded);
  }

  async function expectValidHtml(page: Page): Promise<void> {
    const [address = ""] = page.url().split("#");
    const document = sent.get(address);
    sent.delete(address);
    // Without an answer the browser went back to a page that it had kept.
    if (document === undefined) return;
    const found = await faultsOfHtml(await document.text());
    if (found.length > 0) throw new Error(`${address} is no valid HTML:\n${found.join("\n")}`);
  }

  async function expectAccessible(page = main): Promise<void> {
    // A letter in its frame answers to nobody: whoever asks it is warned, sooner or later.
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run(document, { resultTypes: ['violations'], iframes: false })",
    );
    if (violations.length === 0) return;
    const lines = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join("\n")}`,
    );
    throw new Error(`${page.url()} has accessibility findings:\n${lines.join("\n")}`);
  }

  async function expectNothingSticksOut(page: Page): Promise<void> {
    const found = await page.evaluate<string[]>(whatSticksOut);
    if (found.length > 0)
      throw new Error(`${page.url()} is wider than ${String(narrow)} px because of:\n${found.join("\n")}`);
  }

  async function expectNothingOverlaps(page: Page): Promise<void> {
    const found = await page.evaluate<string[]>(whatOverlaps);
    if (found.length > 0) throw new Error(`On ${page.url()} these lie over each other:\n${found.join("\n")}`);
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (!name.startsWith(process.env["PORTAL_PICTURES"] ?? "")) return;
    const folder = join(screenshots, journey ?? "");
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }

  let steps = 0;
  async function lookAt(page: Page, name: string): Promise<void> {
    if (javaScript) await expectAccessible(page);
    await expectNothingOverlaps(page);
    await picture(page, `${name}-${String(wide)}`);
    await page.setViewportSize({ width: narrow, height });
    await expectNothingSticksOut(page);
    await expectNothingOverlaps(page);
    await picture(page, `${name}-${String(narrow)}`);
    await page.setViewportSize({ width, height });
  }

  return {
    page: main,
    javaScript,
    async visit(path) {
      const answer = await main.goto(path, { waitUntil: "domcontentloaded" });
      if (answer?.ok() !== true) throw new Error(`${path} answered ${String(answer?.status())}.`);
      await arrived();
    },
    loading,
    async statusOf(path) {
      const answer = await main.goto(path, { waitUntil: "domcontentloaded" });
      await arrived();
      return answer?.status() ?? 0;
    },
    follow: (link, within) =>
      loading(() =>
        (within ?? main)
          .getByRole("link", { name: exactly(link) })
          .first()
          .click(),
      ),
    press: (button, within) => loading(() => (within ?? main).getByRole("button", { name: exactly(button) }).click()),
    async pressTwice(button, words) {
      await main.getByRole("button", { name: exactly(button) }).dblclick();
      // A navigation that is waited for would be the one that is given up.
      await main.locator("main").getByText(exactly(words)).waitFor();
      await main.waitForLoadState("networkidle");
      await arrived();
    },
    async fill(fields, within) {
      for (const [label, words] of Object.entries(fields)) {
        const field = (within ?? main).getByLabel(exactly(label));
        const kind = await field.evaluate((element) => element.localName);
        if (kind === "select") await field.selectOption({ label: words });
        else await field.fill(words);
      }
    },
    async tick(label) {
      await main.getByLabel(exactly(label)).check();
    },
    async expectHeading(words) {
      // What the page belongs to stands above, and how many it lists or a short form of the name stands behind.
      const heading = await main.locator("h1").evaluate((h1) => {
        const name = h1.cloneNode(true) as HTMLElement;
        for (const beside of name.querySelectorAll(".over, .count")) beside.remove();
        return name.textContent.replaceAll("\u00a0", " ");
      });
      if (typeof words === "string") expect(plain(heading)).toBe(words);
      else expect(plain(heading)).toMatch(words);
    },
    async expectWords(...words) {
      const text = plain(await main.locator("main").innerText());
      for (const one of words)
        if (typeof one === "string") expect(text).toContain(one);
        else expect(text).toMatch(one);
    },
    async expectNoWords(...words) {
      const text = plain(await main.content());
      for (const one of words)
        if (typeof one === "string") expect(text).not.toContain(one);
        else expect(text).not.toMatch(one);
    },
    async look(step) {
      if (journey === undefined) return;
      steps += 1;
      await lookAt(main, `${String(steps).padStart(2, "0")}-${step}`);
    },
    async lookIn(languages, step) {
      if (journey === undefined) return;
      const { pathname, search } = new URL(main.url());
      for (const other of languages) {
        const page = await watched();
        await page.goto(pathname.replace(/^\/[^/]+/, `/${other}`) + search, { waitUntil: "domcontentloaded" });
        await arrived(page);
        await lookAt(page, `${String(steps).padStart(2, "0")}-${step}-${other}`);
        await page.close();
      }
    },
    expectAccessible,
    async keepPicture(name) {
      if (journey !== undefined) await picture(main, name);
    },
    async leave() {
      await context.close();
      if (faults.length > 0) throw new Error(`The browser reported faults:\n${faults.join("\n")}`);
    },
  };
}

/** These words and no others, whatever marks keep the name within them apart. */
export function exactly(words: string | RegExp): RegExp {
  if (typeof words !== "string") return words;
  const parts = words
    .split(/(?<=[“\s])|(?=[”\s:])/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
  const marks = "[\\u2066-\\u2069]*";
  return new RegExp(`^\\s*${parts.map((part) => marks + part).join("")}${marks}\\s*$`);
}

/** Without the marks that keep a name in another script apart, and with every space the same. */
function plain(text: string): string {
  return text
    .replaceAll(/[\u2066-\u2069\u200e\u200f]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Runs in the page: the last element of app/entry.client.ts is known. */
const isUpgraded = () => customElements.get("scroll-region") !== undefined;

/** Runs in the page: what reaches beyond its width, but for what may be scrolled within the page. */
const whatSticksOut = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (element) => element !== null && element !== document.documentElement && element !== document.body &&
    (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  return [...document.querySelectorAll("body *")]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > width + 1 || left < -1) && !scrolls(element.parentElement) && element.closest(".unseen") === null;
    })
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 200));
})()`;

/** Runs in the page: links, buttons and fields whose boxes share a place. What stays in sight lies over what is scrolled below it. */
const whatOverlaps = `(() => {
  const shown = [...document.querySelectorAll("a[href], button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, summary")]
    .filter((element) => element.closest(".unseen, .skip, .beside, .bulk") === null && element.checkVisibility());
  const boxes = shown.map((element) => [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0));
  const touch = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
  const found = [];
  for (let first = 0; first < shown.length; first += 1)
    for (let second = first + 1; second < shown.length; second += 1)
      if (!shown[first].contains(shown[second]) && boxes[first].some((one) => boxes[second].some((other) => touch(one, other))))
        found.push(shown[first].outerHTML.slice(0, 120) + " and " + shown[second].outerHTML.slice(0, 120));
  return found.slice(0, 5);
})()`;
