import { expect, test } from "vitest";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { reviseText } from "#acts/modalities/revise-text.ts";
import { listProcessTexts } from "#db/modalities/process-texts.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { hashOfProcessText } from "#domain/modalities/hash-of-text.ts";
import { aColleague } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { aProgramme, instant, round } from "#support/factories.ts";
import { accepted, as, givenProgramme } from "#support/given.ts";
import { controlsIn, formWith } from "#support/rendered-form.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* Two of an office at one text: whoever is overtaken sees the text and the instants as they are, beside what they typed, which is not lost. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const closesAt = instant("2022-04-28T21:30:00Z");
const opensAt = instant("2022-04-21T13:15:00Z");
const letter = "Excellency,\r\n\r\nplease find <the> text.";

/** The page that asks once more, as it was opened, and how it is sent. */
async function onConfirmPage() {
  const given = await givenProgramme(db);
  const { text, chair, process } = given;
  const of = { kind: "text", id: text.id } as const;
  const asked = new URLSearchParams({ opensAt: opensAt.toString(), closesAt: closesAt.toString() });
  const address = `/en/chair/texts/${text.id}/open-silence-procedure?${asked.toString()}`;
  const send = async (now: Instant, body?: URLSearchParams) => {
    const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
    const { cookies } = await signedInAs(context(), chair.person);
    const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
    const answer = await portal(
      context(),
      address,
      body === undefined ? { headers } : { headers, method: "POST", body },
    );
    return { status: answer.status, html: await answer.text(), location: answer.headers.get("Location") };
  };
  const body = controlsIn(formWith((await send(round.silenceOpens)).html, { letter: null }));
  body.set("letter", letter);
  body.set("step", "open");
  const silenceOf = async () =>
    (await listProcessTexts(db, process.id)).find((one) => one.text.id === text.id)?.silence ?? [];
  return { ...given, of, send, body, silenceOf, colleague: await aColleague(db, given) };
}

const typed = ["21\u00a0April 2022, 09:15", "28\u00a0April 2022, 17:30"];

test("of a text that was changed meanwhile the words now stand beside the instants typed; the letter is kept and sent with them", async () => {
  const { text, colleague, send, body, silenceOf } = await onConfirmPage();
  const changed = { ...aProgramme(), title: "Programme, revised", words: "Item 1. Another opening." };
  accepted(
    await reviseText(as(db, colleague, round.silenceOpens), {
      text: text.id,
      ...changed,
      seen: hashOfProcessText(text),
    }),
  );
  const overtaken = await send(round.silenceOpens, body);
  expect([overtaken.status, await silenceOf()]).toEqual([409, []]);
  expect(overtaken.html).toContain("The text was changed after you opened this page");
  for (const shown of ["Programme, revised", "Item 1. Another opening.", "Not open", ...typed])
    expect(overtaken.html).toContain(shown);
  const again = controlsIn(formWith(overtaken.html, { letter: null }));
  expect(again.get("letter")?.replaceAll("\r\n", "\n")).toBe(letter.replaceAll("\r\n", "\n"));
  again.set("step", "open");
  expect((await send(round.silenceOpens, again)).status).toBe(303);
  expect(await silenceOf()).toMatchObject([{ window: { opensAt, closesAt } }]);
});

test("where a colleague opened silence meanwhile, its instants stand beside those typed, with the letter that was not sent", async () => {
  const { of, process, colleague, send, body, silenceOf } = await onConfirmPage();
  const faster = { of, closesAt: round.silenceCloses, zone: process.zone, letter: null };
  const opened = accepted(await openSilenceProcedure(as(db, colleague, round.silenceOpens), faster)).next;
  const overtaken = await send(round.silenceOpens, body);
  expect([overtaken.status, (await silenceOf()).length]).toEqual([409, 1]);
  expect(overtaken.html).toContain("A silence procedure was opened after you opened this page");
  for (const shown of [
    "20\u00a0April 2022, 10:00",
    "22\u00a0April 2022, 18:00",
    ...typed,
    "please find &lt;the&gt; text.",
  ])
    expect(overtaken.html).toContain(shown);
  expect(overtaken.html).toContain(`/en/chair/silence-procedures/${opened.id}"`);
  expect(overtaken.html).not.toContain('name="letter"');
});

test("an opening that has passed is asked anew, filled with what was typed, and the letter goes along", async () => {
  const { send, body, silenceOf } = await onConfirmPage();
  const late = await send(opensAt.add({ seconds: 1 }), body);
  expect([late.status, await silenceOf()]).toEqual([409, []]);
  expect(late.html).toContain("The opening lies in the past.");
  expect(late.html).not.toContain("after you opened this page");
  const form = Object.fromEntries(controlsIn(formWith(late.html, { "closes.day": null })));
  expect(form).toMatchObject({
    "opens.day": "21",
    "opens.clock": "09:15",
    "closes.day": "28",
    "closes.clock": "17:30",
    step: "again",
  });
  expect(form["letter"]?.replaceAll("\r\n", "\n")).toBe(letter.replaceAll("\r\n", "\n"));
});
