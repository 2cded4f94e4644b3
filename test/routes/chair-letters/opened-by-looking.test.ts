import { expect, test } from "vitest";
import { givenCirculatedLetter } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenMission, givenProcess } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import * as letterOfChair from "../../../app/routes/chair/chair-letter.tsx";
import * as receivedLetter from "../../../app/routes/mission/chair-letter.tsx";
import * as receivedLetters from "../../../app/routes/mission/chair-letters.tsx";

const { db } = await aDatabase();

test("a letter is unread until somebody of the mission looks at it: not when a browser fetches it ahead, nor when the head is asked for", async () => {
  const given = await givenProcess(db);
  const mission = await givenMission(db);
  const { letter } = await givenCirculatedLetter(db, given);
  const context = aLoadContext(db, { now: round.objecting });
  const delegate = await signedInAs(context, mission.person);
  const chair = await signedInAs(context, given.chair.person);
  const isUnread = async () =>
    (await delegate.load(receivedLetters, "/en/mission/chair-letters")).data.letters.map((one) => one.isUnread);
  const opened = async () => {
    const { data } = await chair.load(letterOfChair, `/en/chair/chair-letters/${letter.id}`, {
      chair_letter: letter.id,
    });
    return data.delivery?.counts.opened;
  };
  const params = { language: "en", chair_letter: letter.id };
  const ask = (init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set("Cookie", Array.from(delegate.cookies, ([name, value]) => `${name}=${value}`).join("; "));
    const request = new Request(`http://localhost/en/mission/chair-letters/${letter.id}`, { ...init, headers });
    return receivedLetter.loader({ request, params, context });
  };
  for (const ahead of [
    { headers: { "Sec-Purpose": "prefetch" } },
    { headers: { "Sec-Purpose": "prefetch;prerender" } },
    { headers: { Purpose: "prefetch" } },
    { method: "HEAD" },
  ]) {
    expect(await ask(ahead)).toMatchObject({ id: letter.id });
    expect([await isUnread(), await opened()], JSON.stringify(ahead)).toEqual([[true], 0]);
  }
  expect(await ask({})).toMatchObject({ id: letter.id });
  expect([await isUnread(), await opened()]).toEqual([[false], 1]);
});
