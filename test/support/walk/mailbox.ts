import { setTimeout as pause } from "node:timers/promises";
import type { Visitor } from "#support/visitor.ts";

const patience = 20_000;

/** Letters leave a few seconds after what they tell of: repeats the look until it finds something. */
export async function soon<Found>(what: string, look: () => Promise<Found | null>): Promise<Found> {
  const began = performance.now();
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() - began > patience) throw new Error(`${what} did not come.`);
    await pause(250);
  }
}

function mailboxOf(email: string): string {
  return `/en/demonstration/mailbox?${new URLSearchParams({ to: email }).toString()}`;
}

/** The subjects of all letters to an address, the newest first, as the mailbox of the demonstration shows them. */
export async function subjectsTo(visitor: Visitor, email: string): Promise<string[]> {
  await visitor.visit(mailboxOf(email));
  const links = await visitor.page.locator("main table tbody").getByRole("link").allInnerTexts();
  return links.map((subject) => subject.replaceAll(/[\u2066-\u2069]/g, ""));
}

/** Waits for a letter in the mailbox of the demonstration and opens it. Until it is there the page is only asked for, and not looked at. */
export async function letterTo(visitor: Visitor, email: string, subject: RegExp): Promise<{ text: string }> {
  const { page } = visitor;
  const { request } = page.context();
  await soon(`A letter to ${email} about ${subject.source}`, async () => {
    const html = await (await request.get(mailboxOf(email))).text();
    return linksIn(html).some((words) => subject.test(words)) ? true : null;
  });
  await visitor.visit(mailboxOf(email));
  await visitor.follow(subject);
  return { text: (await page.locator("pre.lines").innerText()).replaceAll(/[\u2066-\u2069]/g, "") };
}

const signs: Readonly<Record<string, string>> = { amp: "&", quot: '"', "#x27": "'", lt: "<", gt: ">" };

/** The words of each link, as they are read. */
function linksIn(html: string): string[] {
  return Array.from(html.matchAll(/<a [^>]*>(.*?)<\/a>/gs), ([, words = ""]) =>
    words
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/&(#?\w+);/g, (escaped, name: string) => signs[name] ?? escaped)
      .replaceAll(/[\u2066-\u2069]/g, ""),
  );
}

/** All letters whose subject says so, on the first page of the mailbox: the fifty newest. */
export async function lettersAbout(visitor: Visitor, words: string): Promise<{ recipient: string; subject: string }[]> {
  await visitor.visit("/en/demonstration/mailbox");
  const rows = await visitor.page.locator("main table tbody tr").filter({ hasText: words }).all();
  return Promise.all(
    rows.map(async (row) => ({
      subject: await row.getByRole("link").innerText(),
      recipient: (await row.locator("bdi, [dir=ltr]").allInnerTexts()).find((text) => text.includes("@")) ?? "",
    })),
  );
}
