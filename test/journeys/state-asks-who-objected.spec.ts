import { expect } from "vitest";
import { exactly, type Visitor } from "#support/visitor.ts";
import { acceptInvitation, signInToOffice } from "#support/walk/account.ts";
import { chair } from "#support/walk/chair.ts";
import { letterTo } from "#support/walk/mailbox.ts";
import { delegateOfObserver, delegateOfStateA, delegateOfStateB } from "#support/walk/mission.ts";
import { officer } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter } = aStage("state-asks-who-objected");

/** Who objected on the list that is over, and why one of them did. */
const objectors = ["State C", "State D"] as const;
const basis = "The organisation's work does not bear on the security of information and communications technologies.";

let asking: Visitor;
let presiding: Visitor;
let request: string;

chapter("State B reads a list that is over, and asks the Chair who objected to anybody on it", async () => {
  asking = await enter("1-state-b");
  await signInToOffice(asking, delegateOfStateB);
  await asking.follow("List of 4 organisations");
  await asking.expectWords("The period has ended. Nobody can object any more.");
  await asking.expectNoWords(...objectors, basis);
  await asking.look("list-that-is-over");
  await asking.follow("Ask the Chair who objected");
  await asking.expectHeading("Ask the Chair who objected");
  await asking.expectWords("The Chair answers your mission alone", "no other mission learns of it");
  await asking.look("ask-who-objected");
  await asking.lookIn(["ar-XB"], "ask-who-objected");
  await asking.press("Ask the Chair");
  await asking.expectHeading("Who objected");
  await asking.expectWords("The Chair has not answered yet.");
  await asking.expectNoWords(...objectors, basis);
  await asking.look("request-waits");
  request = new URL(asking.page.url()).pathname;
});

chapter("the Chair gets a letter, reads the request on its desk, and discloses to that State", async () => {
  presiding = await enter("2-chair");
  await letterTo(presiding, chair, /a request to the Chair/);
  await signInToOffice(presiding, chair);
  await presiding.visit("/en/chair/requests");
  await presiding.expectHeading("Who was told who objected");
  await presiding.look("requests");
  await presiding.follow(exactly("State B"));
  await presiding.expectHeading("State B asks who objected");
  await presiding.look("answer-request");
  await presiding.press("Answer the State");
  await presiding.expectWords("There is a problem");
  await presiding.tick("Disclose");
  await presiding.press("Answer the State");
  await presiding.expectWords("Answered", "Told of 2 objections, bases included");
  await presiding.look("requests-answered");
});

chapter("State B reads who objected to whom, and on which basis, as it stood when the Chair answered", async () => {
  const letters = await enter("3-letters");
  const letter = await letterTo(letters, "mission@state-b.example", /The Chair has answered/);
  for (const words of [...objectors, basis]) expect(letter.text).not.toContain(words);
  await asking.loading(() => asking.page.reload());
  await asking.expectWords("As it stood when the Chair answered.", ...objectors, basis);
  await asking.look("request-answered");
  await asking.lookIn(["ar-XB"], "request-answered");
});

chapter("no other State, no observer and not the Secretariat reads what State B was told", async () => {
  for (const [part, who] of [
    ["4-state-a", delegateOfStateA],
    ["5-observer", delegateOfObserver],
    ["6-secretariat", officer],
  ] as const) {
    const other = await enter(part);
    await signInToOffice(other, who);
    const answer = await other.page.request.get(new URL(request, other.page.url()).href);
    expect([403, 404]).toContain(answer.status());
    const words = await answer.text();
    for (const told of [...objectors, basis]) expect(words).not.toContain(told);
  }
});

chapter(
  "State B’s delegate wishes to be erased, and two administrators do it: what was done stays, without a name",
  async () => {
    const second = {
      name: "Sam Second",
      email: "second@secretariat.example",
      password: "seven quiet rivers in one valley",
    };
    await asking.visit("/en/account/sign-ins");
    await asking.follow("Ask for it");
    await asking.expectHeading("Erasure");
    await asking.look("wish-for-erasure");
    await asking.lookIn(["ar-XB"], "wish-for-erasure");
    await asking.press("Ask to be erased");
    await asking.expectWords("The administrators have been told.");
    await asking.look("erasure-wished");
    const administrator = await enter("7-administrator");
    await letterTo(administrator, "administrator@secretariat.example", /somebody wishes to be erased/);
    await administrator.look("letter-of-the-wish");
    await signInToOffice(administrator, "administrator@secretariat.example");
    await administrator.visit("/en/administrator/invite-person");
    await administrator.tick("Administrator");
    await administrator.fill({ "E-mail address": second.email });
    await administrator.press("Send the invitation");
    await administrator.follow("Delegate of State B");
    await administrator.expectWords("The person asked on", "This person can still sign in. End the access first.");
    await administrator.look("person-who-wishes");
    const person = new URL(administrator.page.url()).pathname;
    const doIt = async (visitor: Visitor, act: string) => {
      await visitor.follow(act);
      await visitor.expectHeading(act);
      await visitor.look(act.toLowerCase().replaceAll(" ", "-"));
      await visitor.fill({ Reason: "Asked for on their own page, called back." });
      await visitor.press(act);
    };
    await doIt(administrator, "End access");
    await doIt(administrator, "Ask to erase this person");
    await administrator.expectWords("another administrator may confirm it until");
    await administrator.look("erasure-waits");
    const colleague = await enter("8-second-administrator");
    await acceptInvitation(colleague, second);
    await colleague.visit(person);
    await doIt(colleague, "Erase this person");
    await colleague.expectHeading("Erased person");
    await colleague.expectWords("The person has been erased.", "Erased on");
    await colleague.expectNoWords("Delegate of State B", delegateOfStateB);
    await colleague.look("person-erased");
    await colleague.lookIn(["ar-XB", "fr"], "person-erased");
    await presiding.visit("/en/chair/requests");
    await presiding.expectWords("State B", "Told of 2 objections, bases included");
  },
);
