import { expect } from "vitest";
import type { Visitor } from "#support/visitor.ts";

/** What has the focus: its words, whether the focus can be seen, and whether anything covers it. */
const focused = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return { words: "", seen: true, covered: false };
  const label = element.labels?.[0] ?? element;
  const style = getComputedStyle(element);
  const around = [style, getComputedStyle(element, "::before"), element.labels?.[0] ? getComputedStyle(element.labels[0], "::before") : style];
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  return {
    words: (element.getAttribute("aria-label") ?? label.textContent ?? "").replace(/[\\u2066-\\u2069]/g, "").replace(/\\s+/g, " ").trim(),
    seen: around.some((one) => one.outlineStyle !== "none" || one.boxShadow !== "none"),
    covered: above !== null && above !== element && !element.contains(above) && !above.contains(element) && !(element.labels ?? [])[0]?.contains(above),
  };
})()`;

/** Presses Tab until the link, button or field with these words has the focus; whatever has it on the way must show it, and nothing may cover it. */
export async function tabTo({ page }: Visitor, words: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate<{ words: string; seen: boolean; covered: boolean }>(focused);
    expect.soft(now.seen, `the focus on “${now.words}” cannot be seen`).toBe(true);
    expect.soft(now.covered, `“${now.words}” has the focus and is covered`).toBe(false);
    if (now.words === words) return;
    passed.push(now.words);
  }
  throw new Error(`Tab never came to “${words}” on ${page.url()}, only to:\n${[...new Set(passed)].join("\n")}`);
}

/** Follows a link or presses a button with the keyboard alone, and waits for the page that comes. */
export async function enter(visitor: Visitor, words: string): Promise<void> {
  await tabTo(visitor, words);
  await visitor.loading(() => visitor.page.keyboard.press("Enter"));
}

/** Writes into a field with the keyboard alone. */
export async function type(visitor: Visitor, label: string, words: string): Promise<void> {
  await tabTo(visitor, label);
  await visitor.page.keyboard.press("ControlOrMeta+A");
  await visitor.page.keyboard.insertText(words);
}
