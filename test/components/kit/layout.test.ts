import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { availableLanguages, type Language } from "#messages/kit/languages.ts";
import { aBrowser } from "#support/chromium.ts";
import { galleryDocument, type GalleryPage, galleryPages } from "./gallery.tsx";
import { buildStylesheet } from "./stylesheet.ts";

let browser: Browser;
let stylesheet: string;
let page: Page | undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
  browser = await aBrowser();
  stylesheet = await buildStylesheet();
});

afterEach(async () => {
  await page?.close();
  page = undefined;
});

afterAll(async () => {
  await browser.close();
});

async function open(name: GalleryPage, language: Language, width: number): Promise<Page> {
  page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent(galleryDocument(name, language, stylesheet));
  return page;
}

/** The rows of a table as the browser tells them to a screen reader: the role and the name of each cell. */
async function tableInTheTree(page: Page, name: string): Promise<string[][]> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  type Node = (typeof nodes)[number];
  const said = ({ role, name: words }: Node) => `${String(role?.value)} ${String(words?.value)}`;
  const below = (node: Node): Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = nodes.find(({ nodeId }) => nodeId === id);
      return child === undefined ? [] : [child, ...below(child)];
    });
  const table = nodes.find((node) => said(node) === `table ${name}`);
  if (table === undefined) throw new Error(`The accessibility tree has no table “${name}”.`);
  const rows = below(table).filter(({ role }) => role?.value === "row");
  return rows.map((row) =>
    below(row)
      .filter(({ role }) => ["columnheader", "rowheader", "cell"].includes(String(role?.value)))
      .map(said),
  );
}

/** Runs in the page: what has the focus, where the bar at the foot of the window lies over it. */
function underTheFoot(): string[] {
  const { activeElement: element } = document;
  const own = element?.getBoundingClientRect();
  const bulk = document.querySelector(".bulk")?.getBoundingClientRect();
  if (element?.closest(".bulk") !== null || own === undefined || bulk === undefined) return [];
  return own.bottom > bulk.top && own.top < bulk.bottom ? [element.outerHTML.slice(0, 120)] : [];
}

/** Runs in the page: the words that stand on more than one line, of what is seen. */
function brokenWords(selector: string): string[] {
  return Array.from(document.querySelectorAll(selector)).flatMap((element) => {
    if (getComputedStyle(element).visibility === "hidden") return [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      for (const { 0: word, index } of (text.textContent ?? "").matchAll(/[[\p{L}\p{M}\p{N}]--\p{sc=Han}]+/gv)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    return broken;
  });
}

const pages = Object.keys(galleryPages) as GalleryPage[];
const languages = ["en", "en-XA", "ar-XB"] as const;
const views = pages.flatMap((name) => languages.map((language) => [name, language] as const));

test("what was written in a few words stands where the values beside it stand, whichever way it runs itself", async () => {
  const wide = await open("unbroken", "ar-XB", 1280);
  const [year, edge] = await wide.getByText("2002", { exact: true }).evaluate((text) => {
    const words = document.createRange();
    words.selectNodeContents(text);
    return [words.getBoundingClientRect().right, text.parentElement?.getBoundingClientRect().right];
  });
  expect(year).toBe(edge);
});

describe("pages hold on a narrow screen", () => {
  test.each(views)("%s in %s is 320 px wide without scrolling sideways", async (name, language) => {
    const narrow = await open(name, language, 320);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test.each(availableLanguages({ pseudo: false }))(
    "in %s no month and no number of days is broken into two lines, and on a wider one neither",
    async (language) => {
      const narrow = await open("components", language, 320);
      const parts = ".window > .left, .months > div > span";
      for (const width of [320, 420, 800, 900, 1100]) {
        await narrow.setViewportSize({ width, height: 800 });
        expect(await narrow.evaluate(brokenWords, parts), String(width)).toEqual([]);
      }
    },
  );

  test.each(["status", "desk", "unbroken", "components"] as const)(
    "%s has its heading within 200 px of the top",
    async (name) => {
      const narrow = await open(name, "en", 320);
      const heading = await narrow.getByRole("heading", { level: 1 }).boundingBox();
      expect(heading?.y).toBeLessThanOrEqual(200);
    },
  );

  test("a row of a table names each of its values there, and stays a row to those who listen", async () => {
    const narrow = await open("desk", "en", 320);
    const table = narrow.getByRole("table", { name: "The cleared list" });
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(["Organisation", "Country", "Objections"]);
    const row = table.getByRole("row").nth(1);
    const named = await row
      .getByRole("cell")
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
    expect(named).toEqual(['"Country: " / ""', '"Objections: " / ""']);
    const heights = await row.evaluate(({ children }) =>
      Array.from(children).map((child) => child.getBoundingClientRect().top),
    );
    const [name = 0, ...facts] = heights;
    expect(facts.filter((top) => top <= name)).toEqual([]);
  });

  test("tables are laid out as blocks there, and the browser's accessibility tree has them as tables all the same", async () => {
    const narrow = await open("desk", "en", 320);
    const laidOut = await narrow
      .locator("table, tbody, tr, th, td")
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).display));
    expect(laidOut.length).toBeGreaterThan(20);
    expect(laidOut.filter((display) => display.startsWith("table"))).toEqual([]);
    // Chromium keeps them as tables by itself; Safari does so by their roles.
    const untold = narrow.locator(":is(table, thead, tbody, tr, th, td):not([role])");
    expect(await untold.count()).toBe(0);
    expect(await tableInTheTree(narrow, "The cleared list")).toEqual([
      ["columnheader Organisation", "columnheader Country", "columnheader Objections"],
      ["rowheader Harbour Institute for Digital Peace", "cell State A", "cell 0"],
      ["rowheader معهد الميناء", "cell State B", "cell 0"],
      ["rowheader Северный союз инженеров", "cell State C", "cell 0"],
    ]);
  });

  test.each(pages)(
    "everything that is pressed on %s is at least 24 px high and wide, or a link in text",
    async (name) => {
      const narrow = await open(name, "en", 320);
      const small = await narrow.evaluate(() =>
        Array.from(document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary"))
          .filter((element) => element.closest("p, .tasks > li, .skip, .crumb, cite") === null)
          .filter((element) => {
            const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
            return width > 0 && (width < 24 || height < 24);
          })
          .filter((element) => getComputedStyle(element).display !== "inline")
          .map((element) => element.outerHTML),
      );
      expect(small).toEqual([]);
    },
  );
});

test.each(["a", "button"])("what sorts a column is 24 px high and wide where it is one letter, a %s", async (kind) => {
  const wide = await open("desk", "en", 1280);
  const size = await wide
    .locator("thead th")
    .first()
    .evaluate((heading, name) => {
      const control = document.createElement(name);
      control.setAttribute("href", "#since");
      if (name === "button") control.className = "turn";
      // The Russian for “since”.
      control.textContent = "С";
      heading.replaceChildren(control);
      const { width, height } = control.getBoundingClientRect();
      return Math.min(width, height);
    }, kind);
  expect(size).toBeGreaterThanOrEqual(24);
});

test("what is wrong with a filter stands in a line of its own, however narrow its field is", async () => {
  const wide = await open("components", "en", 1280);
  const height = await wide
    .locator(".find")
    .first()
    .evaluate((filters) => {
      filters.insertAdjacentHTML(
        "beforeend",
        '<div class="field bad"><label for="from">From</label><p class="why">Enter a day as year, month and day, for example 2022-07-01, or as day, month and year, for example 01/07/2022</p><input id="from" class="w10"></div>',
      );
      return filters.querySelector(".why")?.getBoundingClientRect().height;
    });
  expect(height).toBeLessThan(60);
});

describe("a name of 300 letters without a space leaves every other column in sight", () => {
  test.each([
    ["a wide screen", "screen", 1280],
    ["a narrow window", "screen", 700],
    ["a telephone", "screen", 320],
    ["paper of 210 mm", "print", 718],
  ] as const)("on %s", async (_what, media, width) => {
    const sheet = await open("unbroken", "en", width);
    await sheet.emulateMedia({ media });
    expect(await sheet.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const hidden = await sheet.locator("scroll-region").evaluate((region) => region.scrollWidth - region.clientWidth);
    expect(hidden).toBe(0);
    const words = await sheet.getByRole("row", { name: "Harbour" }).getByRole("rowheader").boundingBox();
    expect(words?.width ?? 0).toBeGreaterThan(100);
  });
});

describe("pages are found faultless by axe (WCAG 2.2 A and AA, best practices)", () => {
  test.each(views)("%s in %s", async (name, language) => {
    const wide = await open(name, language, 1280);
    await wide.evaluate(axe);
    const faults = await wide.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (scope: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(faults).toEqual([]);
  });
});

test.each(pages)("%s has the same contrasts where the system is dark", async (name) => {
  const wide = await open(name, "en", 1280);
  await wide.emulateMedia({ colorScheme: "dark" });
  expect(await wide.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(16, 23, 31)");
  await wide.evaluate(axe);
  const faults = await wide.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (scope: Document, only: { runOnly: string[] }) => Promise<{ violations: { nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, { runOnly: ["color-contrast"] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  });
  expect(faults).toEqual([]);
});

test("Arabic letters keep together and have taller lines; drawings are mirrored, and their words are not", async () => {
  const look = async (language: "en" | "ar-XB") => {
    const wide = await open("components", language, 1280);
    const found = await wide.evaluate(() => {
      const of = (selector: string) => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(`There is no ${selector}.`);
        return getComputedStyle(element);
      };
      const { letterSpacing, lineHeight, fontSize } = of("h1");
      return {
        letters: letterSpacing === "normal" || Number.parseFloat(letterSpacing) === 0 ? "together" : "apart",
        line: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
        drawings: [".ticks", ".span", ".bar"].map((selector) => of(selector).transform),
        words: document.querySelector<SVGTextElement>(".year .today text")?.getScreenCTM()?.a,
      };
    });
    await wide.close();
    return found;
  };
  const [latin, arabic] = [await look("en"), await look("ar-XB")];
  expect([latin.letters, arabic.letters]).toEqual(["apart", "together"]);
  expect(arabic.line).toBeGreaterThan(latin.line * 1.2);
  expect(new Set(latin.drawings)).toEqual(new Set(["none"]));
  expect(new Set(arabic.drawings)).toEqual(new Set(["matrix(-1, 0, 0, 1, 0, 0)"]));
  expect([latin.words, arabic.words]).toEqual([1, 1]);
});

describe("on paper", () => {
  test.each(pages.filter((name) => name !== "form" && name !== "components"))(
    "%s has nothing that only a screen can do",
    async (name) => {
      const sheet = await open(name, "en", 1280);
      const controls = "button, .button, input:not([type=checkbox]), select, nav, footer, .skip, .back, .facts .do";
      const seen = () =>
        sheet
          .locator(controls)
          .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ outerHTML }) => outerHTML));
      expect((await seen()).length).toBeGreaterThan(0);
      await sheet.emulateMedia({ media: "print" });
      expect(await seen()).toEqual([]);
      expect(await sheet.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    },
  );

  test("a table of many columns, one of them of names without a space, has them all on a sheet of A4, where nothing scrolls", async () => {
    const sheet = await open("desk", "en", 673);
    await sheet.emulateMedia({ media: "print" });
    const cut = await sheet
      .locator("scroll-region")
      .first()
      .evaluate((region) => {
        for (const row of region.querySelectorAll("tr"))
          for (let more = 0; more < 4; more += 1) {
            const cell = document.createElement(row.closest("thead") === null ? "td" : "th");
            cell.className = more === 0 ? "clip" : "nb";
            cell.textContent = more === 0 ? "W".repeat(300) : "Written, New York time";
            row.append(cell);
          }
        const { right } = document.documentElement.getBoundingClientRect();
        const outside = Array.from(region.querySelectorAll("th, td")).filter(
          (cell) => cell.getBoundingClientRect().right > right + 1,
        );
        return [getComputedStyle(region).overflowX, outside.length];
      });
    expect(cut).toEqual(["visible", 0]);
  });
});

test("where the reader has chosen the colours, only the current entry of the navigation is underlined", async () => {
  const wide = await open("desk", "en", 1280);
  await wide.emulateMedia({ forcedColors: "active" });
  const underlined = await wide.locator(".places a").evaluateAll((entries) =>
    entries.flatMap((entry) => {
      const { borderBlockEndColor } = getComputedStyle(entry);
      const { backgroundColor } = getComputedStyle(document.body);
      return borderBlockEndColor === backgroundColor ? [] : [entry.textContent];
    }),
  );
  expect(underlined).toEqual(["Review"]);
});

describe("the keyboard", () => {
  test("the first Tab reaches the link to the content, and everything that has the focus shows it", async () => {
    const wide = await open("desk", "en", 1280);
    const seen: string[] = [];
    for (let press = 0; press < 30; press += 1) {
      await wide.keyboard.press("Tab");
      const focus = await wide.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const shown = [element, element.nextElementSibling].flatMap((one) =>
          one === null
            ? []
            : [getComputedStyle(one), getComputedStyle(one, "::before")].map(
                (style) => style.boxShadow + style.outlineStyle,
              ),
        );
        return { name: element.textContent.trim(), visible: shown.some((style) => style !== "nonenone") };
      });
      if (focus === null) break;
      expect(focus.visible, focus.name).toBe(true);
      seen.push(focus.name);
    }
    expect(seen[0]).toBe("Skip to main content");
    expect(seen.length).toBe(30);
  });

  // The queue has a list of officers in it, and two lines of a window of 800 px.
  test.each([
    ["one line", 1280, 94],
    ["two lines", 800, 150],
  ])("what has the focus is not under what stays at the foot of the window, with %s", async (_lines, width, tall) => {
    const sheet = await open("components", "en", width);
    const covered: string[] = [];
    // Wherever the window ends: what it shows already it does not scroll.
    for (let end = 40; end <= 300; end += 20) {
      await sheet.locator(".bulk").evaluate((bulk: HTMLElement, block) => {
        bulk.style.minBlockSize = `${String(block)}px`;
      }, tall);
      await sheet.locator("form:has(.bulk) tbody").evaluate((rows: HTMLElement, below) => {
        rows.tabIndex = -1;
        rows.focus({ preventScroll: true });
        scrollBy(0, rows.getBoundingClientRect().top - innerHeight + below);
      }, end);
      for (let press = 0; press < 4; press += 1) {
        await sheet.keyboard.press("Tab");
        covered.push(...(await sheet.evaluate(underTheFoot)));
      }
    }
    expect(covered).toEqual([]);
  });

  test("whoever follows a problem to its field sees the question and the problem above it", async () => {
    const sheet = await open("form", "en", 1280);
    await sheet.setViewportSize({ width: 1280, height: 400 });
    for (const field of await sheet.locator(".alert a").all()) {
      await field.click();
      const above = await sheet.evaluate(() => {
        const asked = document.querySelector(":target")?.closest(".bad")?.querySelector("legend, label");
        return { question: asked?.textContent, top: asked?.getBoundingClientRect().top ?? -1 };
      });
      expect(above.top, above.question).toBeGreaterThanOrEqual(0);
    }
  });

  test("a page that comes back with problems has its focus on their summary, without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const withoutScripts = await context.newPage();
    await withoutScripts.setContent(galleryDocument("form", "en", stylesheet));
    expect(await withoutScripts.locator(".alert").evaluate((summary) => summary.matches(":focus"))).toBe(true);
    await context.close();
  });
});

test.each([320, 1280])(
  "a figure of five digits is one line, and all figures stand in one column, at %d px",
  async (width) => {
    const page = await open("components", "en", width);
    const figures = await page.locator(".funnel li > :first-child").evaluateAll((all: HTMLElement[]) => {
      if (all[0] !== undefined) all[0].textContent = "10,000";
      return all.map((one) => one.getBoundingClientRect()).map(({ height, width: wide }) => [height, wide]);
    });
    expect(figures.length).toBeGreaterThan(1);
    expect(new Set(figures.map(String)).size).toBe(1);
  },
);

test("no element carries a style of its own, which the content security policy would drop", () => {
  for (const name of pages) expect(galleryDocument(name, "en", "")).not.toMatch(/ style=/);
});
