import { expect } from "vitest";
import type { Visitor } from "#support/visitor.ts";
import { signIn, signInToOffice } from "#support/walk/account.ts";
import { moveClockPast } from "#support/walk/clock.ts";
import { letterTo } from "#support/walk/mailbox.ts";
import { officer } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter } = aStage("organisation-speaks");

const account = "accredited@live-round.example";
const session = "First substantive session";
let organisation: Visitor;
let secretariat: Visitor;
let list = "";

chapter("an accredited organisation inscribes one of its representatives on the list of speakers", async () => {
  organisation = await enter("1-organisation");
  await signIn(organisation, account);
  await organisation.visit("/en/organisation/inscriptions");
  await organisation.expectWords("Nobody is inscribed for your organisation");
  await organisation.look("nobody");
  await organisation.follow(/^Inscribe a speaker/);
  const { pathname } = new URL(organisation.page.url());
  list = pathname.replace("organisation", "secretariat").replace("inscribe-speaker", "list-of-speakers");
  await organisation.look("inscribe");
  await organisation.tick("Asha Verano");
  await organisation.fill({ "Topic (optional)": "Contact points that answer" });
  await organisation.press("Inscribe");
  await organisation.expectWords("Your organisation is on the list.", "Asha Verano", "You see your place here once");
  await organisation.look("inscribed");
});

chapter("the Secretariat orders the two who speak, while the list is open", async () => {
  secretariat = await enter("2-secretariat");
  await signInToOffice(secretariat, officer);
  await secretariat.visit(list);
  await secretariat.look("list");
  await secretariat.lookIn(["zh", "ar-XB"], "list");
  await secretariat.press(/^Move up/);
  await secretariat.expectWords("The order is changed.", /1\. .*Asha Verano/s);
  await secretariat.look("ordered");
});

chapter("once the list has closed the Secretariat publishes it, and the organisation sees its place", async () => {
  const administrator = await enter();
  await signInToOffice(administrator, "administrator@secretariat.example");
  await moveClockPast(administrator, `The list of speakers of “${session}” closes`);
  await secretariat.visit(list);
  await secretariat.follow("Publish the list");
  await secretariat.expectWords("2 organisations speak.");
  await secretariat.look("publish");
  await secretariat.press("Publish the list");
  await secretariat.expectWords("The list of speakers is published.");
  await secretariat.look("published");
  await organisation.visit("/en/organisation/inscriptions");
  await organisation.expectWords("Your organisation is number 1 on the list.");
  await organisation.look("place");
  expect((await letterTo(administrator, account, /list of speakers/iu)).text).toContain("1");
});
