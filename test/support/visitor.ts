import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";

/** Somebody with a browser of their own: own cookies, own width. */
export type Visitor = {
  page: Page;
  /** Goes to a path of the portal, and fails when the answer is not 2xx. */
  visit: (path: string) => Promise<void>;
  /** Fails when the page as it stands has an accessibility finding of WCAG 2.2 AA or of axe's best practices. Needs JavaScript. */
  expectAccessible: () => Promise<void>;
  /** Leaves, and fails when a page meanwhile threw, wrote an error to the console, or broke the content security policy. */
  leave: () => Promise<void>;
};

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export async function aVisitor(
  browser: Browser,
  url: string,
  options: { javaScript?: boolean; width?: number; language?: string } = {},
): Promise<Visitor> {
  const { javaScript = true, width = 1280, language = "en-GB" } = options;
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    locale: language,
    timezoneId: "Africa/Nairobi",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(`${page.url()}: ${fault.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      faults.push(`${page.url()}: console ${message.type()}: ${message.text()}`);
  });
  return {
    page,
    async visit(path) {
      const answer = await page.goto(path);
      if (answer?.ok() !== true) throw new Error(`${path} answered ${String(answer?.status())}.`);
    },
    async expectAccessible() {
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
      if (violations.length === 0) return;
      const lines = violations.map(
        ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join("\n")}`,
      );
      throw new Error(`${page.url()} at ${width} px has accessibility findings:\n${lines.join("\n")}`);
    },
    async leave() {
      await context.close();
      if (faults.length > 0) throw new Error(`The browser reported faults:\n${faults.join("\n")}`);
    },
  };
}
