import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject, it } from "vitest";
import { aBrowser } from "#support/chromium.ts";
import { aPortal, type PortalUnderTest } from "#support/portal-under-test.ts";
import { aVisitor, type Visitor } from "#support/visitor.ts";

export interface Stage {
  portal: () => PortalUnderTest;
  /** Somebody new with a browser of their own; whoever has the name of a part is looked at, step by step. */
  enter: (part?: string) => Promise<Visitor>;
  /** A chapter of the story: once one has broken off, those after it are not told. */
  chapter: (sentence: string, walk: () => Promise<void>) => void;
  /** What a program gets, without a sign-in. */
  fetch: (path: string) => Promise<Response>;
}

/**
 * A portal with the demonstration and a browser, for the journeys of one file. Everybody who entered leaves at the end.
 *
 * @param options.before plays what has happened before the first chapter, on the data, while the portal does not run yet.
 */
export function aStage(
  journey: string,
  { before, ...options }: { javaScript?: boolean; before?: (dataDirectory: string) => Promise<void> } = {},
): Stage {
  let portal: PortalUnderTest;
  let browser: Browser;
  const entered: Visitor[] = [];
  let brokeOff = false;

  beforeAll(async () => {
    portal = await aPortal({ from: inject("demonstration"), ...(before === undefined ? {} : { before }) });
    browser = await aBrowser();
  });

  afterAll(async () => {
    const left = await Promise.allSettled(entered.map((visitor) => visitor.leave()));
    await browser.close();
    await portal.close();
    const faults = left.filter((one) => one.status === "rejected").map(({ reason }) => String(reason));
    if (faults.length > 0) throw new Error(faults.join("\n"));
  });

  return {
    portal: () => portal,
    async enter(part) {
      const visitor = await aVisitor(browser, portal.url, {
        ...options,
        ...(part === undefined ? {} : { journey: `${journey}/${part}` }),
      });
      entered.push(visitor);
      return visitor;
    },
    chapter(sentence, walk) {
      it(sentence, async ({ skip }) => {
        if (brokeOff) skip("An earlier chapter broke off.");
        brokeOff = true;
        try {
          await walk();
        } catch (fault) {
          for (const visitor of entered) await visitor.keepPicture("where-it-broke-off");
          throw fault;
        }
        brokeOff = false;
      });
    },
    fetch: (path) => fetch(`${portal.url}${path}`),
  };
}
