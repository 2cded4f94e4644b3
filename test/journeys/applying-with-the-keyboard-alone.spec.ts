import { expect } from "vitest";
import { demonstrationPassword } from "#acts/demonstration/accounts.ts";
import type { Visitor } from "#support/visitor.ts";
import { enter as press, tabTo, type } from "#support/walk/keyboard.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter } = aStage("applying-with-the-keyboard-alone");
let visitor: Visitor;

chapter("skips to the content with the first key, and signs in", async () => {
  visitor = await enter("keyboard");
  await visitor.visit("/en");
  await visitor.page.keyboard.press("Tab");
  await visitor.keepPicture("skip-link");
  await visitor.page.keyboard.press("Enter");
  expect(new URL(visitor.page.url()).hash).toBe("#main-content");
  await visitor.visit("/en");
  await press(visitor, "Sign in");
  await type(visitor, "E-mail address", "applicant@meridian.example");
  await type(visitor, "Password", demonstrationPassword);
  await press(visitor, "Sign in");
  await visitor.expectHeading("Meridian Observatory for Digital Peace");
});

chapter("types before the scripts of a slow machine have taken the page over, and nothing is lost", async () => {
  const { page, loading } = await enter();
  const machine = await page.context().newCDPSession(page);
  await machine.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.addInitScript(keepPressing);
  for (let visits = 0; visits < 5; visits += 1) {
    await loading(async () => {
      await page.goto("/en/account/sign-in", { waitUntil: "commit" });
      await page.getByLabel("E-mail address").focus();
      await page.keyboard.type("applicant@meridian.example");
    });
    expect(await page.getByLabel("E-mail address").inputValue()).toBe("applicant@meridian.example");
  }
});

chapter("goes through all tasks of the application and submits it", async () => {
  const { page } = visitor;
  const link = page.getByRole("link", { name: /^Continue your application/ });
  const words = (await link.innerText())
    .replaceAll(/[\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  await press(visitor, words);
  await press(visitor, "Category");
  await tabTo(visitor, "NGO in consultative status with ECOSOC");
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowDown");
  expect(await page.getByLabel("Academia", { exact: true }).isChecked()).toBe(true);
  await visitor.keepPicture("radio-with-focus");
  await press(visitor, "Save and continue");

  await press(visitor, "About the organisation");
  await press(visitor, "It is right: continue");
  await press(visitor, "Purpose, programmes and activities");
  await type(visitor, "Purpose of the organisation", "Helps people to use networks safely.");
  await type(visitor, "Programmes in areas relevant to the process", "Training.");
  await type(visitor, "Activities in areas relevant to the process", "Two workshops a year.");
  await press(visitor, "Save and continue");
  await press(visitor, "Members");
  await tabTo(visitor, "Organisations");
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowDown");
  expect(await page.getByLabel("It has no members", { exact: true }).isChecked()).toBe(true);
  await press(visitor, "Save and continue");
  await press(visitor, "Head of the organisation");
  await type(visitor, "Name of the head of the organisation", "Amal Idris");
  await type(visitor, "E-mail address of the head", "head@meridian.example");
  await press(visitor, "Save and continue");
  await press(visitor, "Check your answers and submit");
  // What is missing leads to its field, and the way back to its row.
  await press(visitor, "Title of the head");
  expect(await page.evaluate("document.activeElement.name")).toBe("headTitle");
  await page.keyboard.type("Director");
  await press(visitor, "Save and continue");
  await visitor.expectHeading("Check your answers");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Change Title of the head");
  await press(visitor, "Continue");
  await press(visitor, "Submit the application");
  await visitor.expectHeading("Application received");
});

chapter("reads the same in the mirrored and in the accented language, from the switch in the header", async () => {
  const { page } = visitor;
  await press(visitor, "See where it stands");
  await press(visitor, "Mirrored");
  expect(new URL(page.url()).pathname).toMatch(/^\/ar-XB\/organisation\/applications\//);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  await visitor.look("status-mirrored");
  await visitor.loading(() => page.goBack());
  const accented = page.locator("header nav, nav, header").getByRole("link", { name: /^Ȧ/ }).first();
  await press(visitor, (await accented.innerText()).trim());
  expect(await page.locator("html").getAttribute("lang")).toBe("en-XA");
  await visitor.look("status-accented");
});

/** Runs in the page: a key each millisecond of its first seconds, so that one falls into every moment of its coming alive. */
function keepPressing() {
  const press = () => document.querySelector("input")?.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true }));
  const presses = setInterval(press, 1);
  setTimeout(() => {
    clearInterval(presses);
  }, 3000);
}
