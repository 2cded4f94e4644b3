import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { acceptInvitation, findOffer } from "#acts/people/accept-invitation.ts";
import { type InvitePerson, invitePerson } from "#acts/people/invite-person.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, givenMission } from "#support/given.ts";
import { eventsOf, tokenIn } from "#support/record.ts";
import { aBrowserOn, aLoadContext } from "#support/request.ts";
import * as acceptPage from "../../../app/routes/account/accept-invitation.tsx";
import * as signIn from "../../../app/routes/account/sign-in.tsx";
import * as signUp from "../../../app/routes/account/sign-up.tsx";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");
const context = aLoadContext(db, { now });

let email = "";

beforeEach(() => {
  email = `${randomUUID()}@example.org`;
});

async function invited(office: InvitePerson["office"] = { role: "secretariat" }): Promise<string> {
  const person = await aPersonIn(db, { role: "administrator" });
  const outcome = await invitePerson(
    { db, now, actor: { role: "administrator", person } },
    { email, name: null, language: "en", office },
  );
  if (!outcome.ok) throw new Error(outcome.because);
  const letter = await db
    .selectFrom("letter")
    .select("data")
    .where("event_key", "=", `invitation:${outcome.next.id}`)
    .executeTakeFirstOrThrow();
  return tokenIn(db, letter.data);
}

const answers = (token: string) => ({ token, name: "Ada Example", passwordHash: "hash", language: "en" });

async function personOf(address: string) {
  return db.selectFrom("person").selectAll().where("email", "=", address).executeTakeFirst();
}

test("an invitation becomes a person in its office, with a verified address and an audit line", async () => {
  const { mission } = await givenMission(db);
  const token = await invited({ role: "mission", mission });
  const ruling = await acceptInvitation({ db, now }, answers(token));
  const person = await personOf(email);
  expect(ruling).toMatchObject({ ok: true, happened: { type: "InvitationAccepted", person: person?.id } });
  expect(person).toMatchObject({ role: "mission", mission_id: mission, email_verified: true, name: "Ada Example" });
  const invitation = await db.selectFrom("invitation").selectAll().where("email", "=", email).executeTakeFirstOrThrow();
  expect(invitation.accepted_by).toBe(person?.id);
  expect(await eventsOf(database, invitation.id)).toEqual(["PersonInvited", "InvitationAccepted"]);
});

describe("an invitation", () => {
  test("is good for once, also when two accept it at the same moment", async () => {
    const token = await invited();
    const decisions = await Promise.all([
      acceptInvitation({ db, now }, answers(token)),
      acceptInvitation({ db, now }, answers(token)),
    ]);
    expect(decisions.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await acceptInvitation({ db, now }, answers(token))).toMatchObject({
      because: "invitation_already_accepted",
    });
  });

  test("can be accepted up to its last instant, and not a millisecond later", async () => {
    const token = await invited();
    const late = now.add({ hours: 7 * 24, milliseconds: 1 });
    expect(await acceptInvitation({ db, now: late }, answers(token))).toMatchObject({
      because: "invitation_has_expired",
    });
    expect(await personOf(email)).toBeUndefined();
    const last = now.add({ hours: 7 * 24 });
    expect(await acceptInvitation({ db, now: last }, answers(token))).toMatchObject({ ok: true });
  });

  test("offers its office to who holds the letter", async () => {
    expect(await findOffer({ db, now }, await invited())).toMatchObject({ email, role: "secretariat", office: null });
  });

  test("that was accepted, or has expired, says so where its link leads, and asks for nothing", async () => {
    const token = await invited();
    const address = `/en/account/accept-invitation?token=${token}`;
    expect(await findOffer({ db, now: now.add({ hours: 7 * 24, milliseconds: 1 }) }, token)).toMatchObject({
      refusal: { because: "invitation_has_expired" },
    });
    expect(await findOffer({ db, now }, token)).toMatchObject({ refusal: null });
    const opened = async () => (await aBrowserOn(context).load(acceptPage, address)).data.refused;
    expect(await opened()).toBe(null);
    expect(await acceptInvitation({ db, now }, answers(token))).toMatchObject({ ok: true });
    expect(await opened()).toBe("This invitation has been accepted. Sign in.");
  });

  test("that was never sent is not found", async () => {
    expect(await findOffer({ db, now }, "x".repeat(43))).toBeNull();
    expect(await acceptInvitation({ db, now }, answers("x".repeat(43)))).toMatchObject({ because: "not_found" });
    const page = await aBrowserOn(context).load(acceptPage, "/en/account/accept-invitation?token=unknown");
    expect(page.status).toBe(404);
  });

  test("cannot be blocked or hijacked by somebody who signed up with the address and never verified it", async () => {
    const squatter = aBrowserOn(context);
    await squatter.send(signUp, "/en/account/sign-up", { name: "Eve", email, password: "the squatter's own" });
    const token = await invited();
    const own = { ...answers(token), passwordHash: await hashPassword("seven quiet rivers") };
    expect(await acceptInvitation({ db, now }, own)).toMatchObject({ ok: true });
    expect(await personOf(email)).toMatchObject({ role: "secretariat", name: "Ada Example", email_verified: true });
    const answer = await squatter.send(signIn, "/en/account/sign-in", { email, password: "the squatter's own" });
    expect(answer.status).toBe(422);
  });

  test("does not change an account that somebody uses", async () => {
    const token = await invited();
    await keepingAccounts(db).insertInto("person").values({ name: "Known", email, email_verified: true }).execute();
    expect(await acceptInvitation({ db, now }, answers(token))).toMatchObject({ because: "address_has_an_account" });
    expect(await personOf(email)).toMatchObject({ role: "applicant", name: "Known" });
  });
});

describe("the page of an invitation", () => {
  const path = "/en/account/accept-invitation";

  test("shows the office, takes a name and a password, and leads to sign-in and the second factor", async () => {
    const browser = aBrowserOn(context);
    const token = await invited();
    const shown = await browser.load(acceptPage, `${path}?token=${token}`);
    expect(shown.data).toMatchObject({ role: "secretariat", office: null, email });
    const password = "seven quiet rivers";
    const done = await browser.send(acceptPage, path, { token, name: "Ada Example", password, role: "administrator" });
    expect(done.location).toBe("/en/account/sign-in?after=accepted");
    expect(await personOf(email)).toMatchObject({ role: "secretariat" });
    const answer = await browser.send(signIn, "/en/account/sign-in", { email, password });
    expect(answer.location).toBe("/en/account/set-up-second-factor");
    const again = await browser.send(acceptPage, path, { token, name: "Ada Example", password });
    expect(again.status).toBe(409);
  });

  test.each([
    ["no name", { name: "" }, 422],
    ["a weak password", { password: "password1" }, 422],
    ["a secret of another form", { token: "<b>" }, 400],
    ["an unknown secret", { token: "unknown" }, 404],
  ])("answers %s with a problem and changes nothing", async (_, wrong, status) => {
    const token = await invited();
    const fields = { token, name: "Ada Example", password: "seven quiet rivers", ...wrong };
    expect((await aBrowserOn(context).send(acceptPage, path, fields)).status).toBe(status);
    expect(await personOf(email)).toBeUndefined();
  });
});
