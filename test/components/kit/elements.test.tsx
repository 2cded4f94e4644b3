import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import type { ReactElement } from "react";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { SignInEnd } from "#components/kit/form/sign-in-end.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import type { SignInEnding } from "#components/kit/page/page-context.tsx";
import { countCharacters } from "#messages/kit/characters.ts";
import { formatDate } from "#messages/kit/instant.ts";
import type { Language } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";
import { aBrowser } from "#support/chromium.ts";
import { buildBrowserScript } from "./browser-script.ts";
import { galleryDocument, type GalleryPage, render } from "./gallery.tsx";
import { buildStylesheet } from "./stylesheet.ts";

/* The custom elements of app/browser, on the markup that the components write; the script arrives when the test says so. */

let browser: Browser;
let script: string;
let stylesheet: string;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await aBrowser();
  [script, stylesheet] = await Promise.all([buildBrowserScript(), buildStylesheet()]);
});

afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

afterAll(() => browser.close());

async function open(
  name: GalleryPage,
  options: { language?: Language; zone?: string; width?: number; change?: (html: string) => string } = {},
): Promise<void> {
  const { language = "en", zone = "Africa/Nairobi", width = 1280, change = (html: string) => html } = options;
  const context = await browser.newContext({ timezoneId: zone, viewport: { width, height: 800 } });
  page = await context.newPage();
  faults = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await page.clock.install({ time: "2026-01-01T00:00:00Z" });
  await page.setContent(change(galleryDocument(name, language, stylesheet)));
}

/** A module runs some time after it has arrived. */
async function scriptArrives() {
  await page.addScriptTag({ type: "module", content: script });
  await page.evaluate(() => customElements.whenDefined("own-time").then(() => true));
}

/** What a translator and extensions do to a page: each word in elements of their own, other elements beside, another language. */
const touch = () =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (texts.nextNode() !== null) found.push(texts.currentNode);
    for (const text of found) {
      const font = document.createElementNS("http://www.w3.org/1999/xhtml", "font");
      text.parentNode?.replaceChild(font, text);
      font.append(text);
    }
    document.head.prepend(document.createElement("meta"));
    document.body.prepend(document.createElement("div"));
    document.body.append(document.createElement("div"));
    document.documentElement.lang = "fr";
  });

describe("the reader's own time", () => {
  const closes = "2022-06-30T22:00:00Z";
  const own = () => page.locator("own-time").first();

  test.each<Language>(["en", "en-XA", "ar-XB"])(
    "stands beside a deadline, in the page's words (%s)",
    async (language) => {
      await open("status", { language });
      expect(await own().textContent()).toBe("");
      await scriptArrives();
      const date = formatDate(closes, "Africa/Nairobi", language);
      expect(date).toBe("1\u00a0July 2022");
      expect(await own().textContent()).toBe(translator(language)("time.forYou", { date, clock: "01:00" }));
    },
  );

  test.each(["America/New_York", "UTC"])("is not said to a reader in %s, for whom it is said already", async (zone) => {
    await open("status", { zone });
    await scriptArrives();
    expect(await own().textContent()).toBe("");
    expect(await own().isVisible()).toBe(false);
  });

  test("has a line of its own, so that two moments never run into one another", async () => {
    await open("status");
    await scriptArrives();
    const said = await page.locator(".deadline time").first().boundingBox();
    const ownBox = await own().boundingBox();
    expect(ownBox?.y).toBeGreaterThanOrEqual((said?.y ?? Number.NaN) + (said?.height ?? Number.NaN) - 1);
  });

  test("is said on a page that a translator and an extension have changed", async () => {
    await open("status");
    await touch();
    await scriptArrives();
    expect(await own().textContent()).toBe("1\u00a0July 2022, 01:00 where you are");
  });
});

describe("the frame of a letter", () => {
  const heightOf = async (lines: number) => {
    const letter = `<!doctype html><body style='margin:0'>${"<p style='margin:0;line-height:20px'>A line.</p>".repeat(lines)}`;
    const frame = `<letter-frame><iframe class="letter" title="A letter" sandbox="allow-same-origin" srcdoc="${letter}"></iframe></letter-frame>`;
    await open("status", { change: (html) => html.replace("</main>", `${frame}</main>`) });
    await page.locator("iframe").contentFrame().getByText("A line.").first().waitFor();
    await scriptArrives();
    await page.locator("iframe").evaluate(
      (shown) =>
        new Promise((seen) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              seen(shown);
            }),
          ),
        ),
    );
    return page.locator("iframe").evaluate((shown) => shown.clientHeight);
  };

  test("is as high as the letter", async () => {
    expect(Math.abs((await heightOf(20)) - 400)).toBeLessThanOrEqual(1);
  });

  test("is not higher than its limit, and then the letter scrolls with the keyboard", async () => {
    expect(await heightOf(200)).toBeLessThan(1000);
    await page.locator("iframe").focus();
    await page.keyboard.press("End");
    const scrolled = () =>
      page.locator("iframe").evaluate((shown) => (shown as HTMLIFrameElement).contentWindow?.scrollY ?? 0);
    await expect.poll(scrolled).toBeGreaterThan(1000);
  });
});

describe("the count of characters", () => {
  const field = () => page.getByRole("textbox", { name: "Purpose" });
  const shown = () => page.locator("character-count [aria-hidden]");
  const spoken = () => page.locator("character-count [aria-live]");
  const hint = () => page.getByText("You can enter up to 500 characters");
  const kept = "We study how States talk to each other.";

  test("is a hint where no scripts run, and the field's description wherever they do", async () => {
    await open("form");
    expect(await hint().isVisible()).toBe(true);
    expect(await shown().count()).toBe(0);
    await scriptArrives();
    const described = (await field().getAttribute("aria-describedby")) ?? "";
    expect(await page.locator(`#${described}`).textContent()).toBe("You can enter up to 500 characters");
    expect((await hint().boundingBox())?.width).toBeLessThan(2);
  });

  test("counts what was written before it arrived, and as the server counts", async () => {
    await open("form");
    await field().fill("Two lines\nand 🕊️");
    await touch();
    await scriptArrives();
    const left = 500 - countCharacters("Two lines\r\nand 🕊️");
    expect(left).toBe(500 - 16);
    expect(await shown().innerText()).toBe(`You have ${String(left)} characters remaining`);
    expect(await field().inputValue()).toBe("Two lines\nand 🕊️");
  });

  test("says each number in the form that its language has for it, and what is too much as an error", async () => {
    await open("form");
    await scriptArrives();
    const said = async (length: number) => {
      await field().fill("x".repeat(length));
      return [await shown().innerText(), await shown().evaluate((element) => element.classList.contains("why"))];
    };
    expect(await said(498)).toEqual(["You have 2 characters remaining", false]);
    expect(await said(499)).toEqual(["You have 1 character remaining", false]);
    expect(await said(500)).toEqual(["You have 0 characters remaining", false]);
    expect(await said(501)).toEqual(["You have 1 character too many", true]);
    expect(await said(1702)).toEqual(["You have 1,202 characters too many", true]);
  });

  test("goes on counting when what it showed has been wrapped by a translator", async () => {
    await open("form");
    await scriptArrives();
    await touch();
    await field().fill("Twelve chars");
    expect(await shown().innerText()).toBe("You have 488 characters remaining");
    expect(await page.locator("character-count [aria-hidden]").count()).toBe(1);
  });

  test("speaks a second after the last key, not at each, and not on arrival", async () => {
    await open("form");
    await scriptArrives();
    expect(await spoken().textContent()).toBe("");
    await page.clock.pauseAt("2026-01-01T01:00:00Z");
    await field().press("End");
    await field().pressSequentially("a");
    await page.clock.runFor(900);
    await field().pressSequentially("b");
    await page.clock.runFor(900);
    expect(await shown().innerText()).toBe(`You have ${String(500 - kept.length - 2)} characters remaining`);
    expect(await spoken().textContent()).toBe("");
    await page.clock.runFor(100);
    expect(await spoken().textContent()).toBe(await shown().textContent());
    expect(await spoken().getAttribute("aria-live")).toBe("polite");
  });

  test("counts what the browser has put back into the field", async () => {
    await open("form");
    await scriptArrives();
    await field().evaluate((element: HTMLTextAreaElement) => {
      element.value = "Put back";
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    expect(await shown().innerText()).toBe("You have 492 characters remaining");
  });

  test("is one count when it is moved to another place of the page, and none when it is gone", async () => {
    await open("form");
    await scriptArrives();
    await page.evaluate(() => {
      const count = document.querySelector("character-count");
      if (count !== null) document.querySelector("main")?.append(count);
    });
    await field().fill("Moved");
    expect(await shown().allInnerTexts()).toEqual(["You have 495 characters remaining"]);
    await page.evaluate(() => document.querySelector("character-count")?.remove());
    await field().fill("Gone");
    await page.clock.runFor(2000);
  });
});

describe("the summary of problems", () => {
  const summary = () => page.locator(".alert");
  const hasFocus = () => summary().evaluate((element) => element === document.activeElement);
  // As in a browser that knows `autofocus` of fields only.
  const change = (html: string) => html.replace(' autofocus=""', "");

  test("has the focus when the page comes back", async () => {
    await open("form", { change });
    expect(await hasFocus()).toBe(false);
    await scriptArrives();
    expect(await hasFocus()).toBe(true);
  });

  test("leaves it to who is already writing", async () => {
    await open("form", { change });
    const name = page.getByRole("textbox", { name: "Legal name" });
    await name.pressSequentially("Harbour");
    await scriptArrives();
    await page.keyboard.type(" Institute");
    expect(await name.inputValue()).toBe("Harbour Institute");
  });
});

describe("a table", () => {
  const regions = () => page.locator("scroll-region[role], scroll-region[tabindex], scroll-region[aria-labelledby]");
  const wide = () => page.getByRole("region", { name: "The cleared list" });

  test("is a region that the keyboard reaches while it scrolls, and nothing more where it does not", async () => {
    // One name that cannot be broken makes one of the two tables too wide.
    await open("desk", {
      width: 1280,
      change: (html) => html.replace("Harbour Institute for Digital Peace</th>", `${"Harbour".repeat(20)}</th>`),
    });
    expect(await regions().count()).toBe(0);
    await scriptArrives();
    await expect.poll(() => wide().count()).toBe(1);
    expect(await regions().count()).toBe(1);
    await page.getByRole("link", { name: "Non-governmental organisations" }).focus();
    await page.keyboard.press("Tab");
    expect(await wide().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.setViewportSize({ width: 2400, height: 800 });
    await page.keyboard.press("Shift+Tab");
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(() => regions().count()).toBe(0);
  });
});

describe("the end of a sign-in", () => {
  const said = () => page.locator("sign-in-end").first();

  test("is told a quarter of an hour before to who has opened no other page, once, and not earlier", async () => {
    await open("form");
    await scriptArrives();
    await page.clock.runFor((105 * 60 - 1) * 1000);
    expect(await said().innerText()).toBe("");
    await page.clock.runFor(1000);
    expect(await said().innerText()).toBe(
      "You will be signed out in 15 minutes if you open no other page until then. Save what you have typed.",
    );
    expect(await said().getAttribute("role")).toBe("status");
    expect(await said().isVisible()).toBe(true);
  });

  const openWith = async (end: SignInEnding) => {
    const element = render(<SignInEnd {...end} />);
    await open("form", { change: (html) => html.replaceAll(/<sign-in-end.*?<\/sign-in-end>/g, element) });
    await scriptArrives();
  };

  test.each([
    [899, "in 15 minutes if"],
    [180, "in 3 minutes if"],
    [121, "in 3 minutes if"],
    [60, "in 1 minute if"],
    [1, "in 1 minute if"],
  ])("that is %s seconds away is told at once, with the minutes that are left", async (seconds, words) => {
    await openWith({ seconds, inAnyCase: false });
    await page.clock.runFor(1);
    expect(await said().innerText()).toContain(words);
  });

  test.each([
    ["00:05:30", /^You will be signed out in 10 minutes if/],
    ["01:52:30", /^$/],
  ])("is told late by a machine that slept until %s, and not once it has come", async (woken, words) => {
    await openWith({ seconds: 7200, inAnyCase: false });
    await page.clock.setSystemTime(`2026-01-01T${woken}Z`);
    await page.clock.runFor(105 * 60 * 1000);
    expect(await said().innerText()).toMatch(words);
  });

  test("after a day is told as one that no page puts off", async () => {
    await openWith({ seconds: 170, inAnyCase: true });
    await page.clock.runFor(1);
    expect(await said().innerText()).toBe(
      "You will be signed out in 3 minutes, also if you open another page: after a day everybody signs in again. Save what you have typed.",
    );
  });
});

describe("a form that was changed and not sent", () => {
  const asks = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  const type = (name = "Legal name") => page.getByRole("textbox", { name }).fill("Harbour");
  const send = () => page.locator("form").first().dispatchEvent("submit");
  const openForm = (form: ReactElement) =>
    open("form", { change: (html) => html.replace(/<form.*<\/form>/s, render(form)) });
  const answered = { problems: [{ field: "name", words: "Enter it" }], submitted: { name: ["Harbour"] } };

  test("asks at once where it came back with what is not saved, and not when it is sent", async () => {
    await openForm(
      <Form answer={answered}>
        <TextArea name="name" label="Legal name" />
      </Form>,
    );
    await scriptArrives();
    expect(await asks()).toBe(true);
    await send();
    expect(await asks()).toBe(false);
  });

  test("asks before it is left, and not before something is typed, nor when it is sent", async () => {
    await open("form", { change: (html) => html.replace(' changed=""', "") });
    await scriptArrives();
    expect(await asks()).toBe(false);
    await type();
    expect(await asks()).toBe(true);
    await send();
    expect(await asks()).toBe(false);
    await type();
    await page.evaluate(() => {
      document.querySelector("unsaved-form")?.remove();
    });
    expect(await asks()).toBe(false);
  });

  test("asks where several lines are written, and also for a text that stands beside the form", async () => {
    await openForm(
      <>
        <Form id="lines">
          <TextInput name="name" label="Name of the head" />
          <TextInput name="title" label="Title of the head" />
        </Form>
        <textarea form="lines" aria-label="Comment" />
      </>,
    );
    await scriptArrives();
    await type("Title of the head");
    expect(await asks()).toBe(true);
    await send();
    expect(await asks()).toBe(false);
    await type("Comment");
    expect(await asks()).toBe(true);
  });

  test("does not ask who has typed one line, an address or a day, nor where such a form came back", async () => {
    await openForm(
      <Form answer={answered}>
        <TextInput name="name" label="Legal name" />
        <TextInput name="email" label="Address" type="email" />
        <DateInput name="closes" legend="Closes" clock />
      </Form>,
    );
    await scriptArrives();
    for (const field of ["Legal name", "Address", "Day", "Year"]) await type(field);
    expect(await asks()).toBe(false);
  });

  test("asks for its page anew, and sends nothing again, when somebody goes back after it came back with problems and was sent", async () => {
    const form = (answer?: typeof answered) =>
      render(
        <Form answer={answer}>
          <TextInput name="name" label="Legal name" />
          <button>Send</button>
        </Form>,
      );
    const methods: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      const { method, url } = request;
      request.resume();
      methods.push(method);
      const isSentAgain = methods.filter((one) => one === "POST").length > 1;
      if (method === "POST" && isSentAgain) response.writeHead(303, { Location: "/done" }).end();
      else
        response
          .writeHead(method === "POST" ? 422 : 200, { "Content-Type": "text/html", "Cache-Control": "no-store" })
          .end(
            url === "/done"
              ? "<h1>Done</h1>"
              : `${form(method === "POST" ? answered : undefined)}<script type="module">${script}</script>`,
          );
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    page = await (await browser.newContext()).newPage();
    faults = [];
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/form`);
    await page.getByRole("button").click();
    await page.getByRole("alert").waitFor();
    await page.evaluate(() => customElements.whenDefined("unsaved-form").then(() => true));
    await page.getByRole("button").click();
    await page.getByRole("heading", { name: "Done" }).waitFor();
    await page.goBack();
    await page.getByRole("button").waitFor();
    expect(methods).toEqual(["GET", "POST", "POST", "GET", "GET"]);
    server.close();
  });

  test("does not ask for what was typed in another form of the page", async () => {
    await openForm(
      <>
        <Form name="other">
          <TextInput name="name" label="Legal name" />
        </Form>
        <Form name="long">
          <TextArea name="purpose" label="Purpose" />
        </Form>
      </>,
    );
    await scriptArrives();
    await type();
    expect(await asks()).toBe(false);
    await type("Purpose");
    expect(await asks()).toBe(true);
  });
});
