import { expect, test } from "vitest";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOpenCall } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();
const given = await givenOpenCall(db);

async function pageOf(query: string) {
  const context = { ...aLoadContext(db, { now: round.reviewing }), shared: {} };
  const { cookies } = await signedInAs(context, given.officer.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const answer = await portal(context, `/en/secretariat?${query}`, { headers });
  return (await answer.text()).replaceAll("&amp;", "&");
}

test("where a list is empty, all are looked through for the same; where all were, without the search", async () => {
  const address = "/en/secretariat?state=all&";
  expect(await pageOf(`state=returned&order=until&q=zebra&call=${given.call.id}`)).toContain(
    `<a href="${address}call=${given.call.id}&q=zebra">See all applications</a>`,
  );
  expect(await pageOf("state=all&q=zebra")).toContain('<a href="/en/secretariat?state=all">See all applications</a>');
});

test("what is held back is said in its row, and above the list", async () => {
  const { application } = await givenCleared(db, given, { name: "Society of Held Bells" });
  await givenCleared(db, given, { name: "Society of Rung Bells" });
  const { reference, version } = application;
  const held = { reference, version, reason: "Its delegate is being verified." };
  accepted(await holdBackApplication(as(db, given.officer, round.reviewing), held));
  const page = await pageOf(`state=cleared&call=${given.call.id}`);
  expect(page).toContain("1 of them is held back: it goes on no list.");
  expect(page.match(/Held back</g)).toHaveLength(1);
  expect(await pageOf("state=cleared&q=Society%20Rung")).not.toContain("1 of them is held back");
});
