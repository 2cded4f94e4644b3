import { describe, expect, test } from "vitest";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { newId } from "#db/new-id.ts";
import { readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { sealId } from "#sign-in/sealed-id.ts";
import { aDatabase } from "#support/database.ts";
import { date, instant, round } from "#support/factories.ts";
import { accepted, as } from "#support/given.ts";
import { type GivenAttending, givenAttending, givenRepresentative } from "#support/representatives.ts";
import { aLoadContext, anEnvironment, said, signedInAs } from "#support/request.ts";
import { givenInscribed, givenList, heard, listSettled } from "#support/speakers.ts";
import { thePublicPortal } from "#support/whole-portal.ts";
import * as endPage from "../../../app/routes/secretariat/end-program-access.tsx";
import * as page from "../../../app/routes/secretariat/program-accesses.tsx";

const database = await aDatabase();
const { db } = database;
const portal = await thePublicPortal();

const officerOf = ({ officer }: GivenAttending, now = round.afterwards) =>
  signedInAs(aLoadContext(db, { now }), officer.person);
const addressOf = ({ session }: GivenAttending) => `/en/secretariat/sessions/${session.id}/program-accesses`;
const seenBy = async (given: GivenAttending, now = round.afterwards) =>
  (await (await officerOf(given, now)).load(page, addressOf(given), { session: given.session.id })).data;

async function opened(given: GivenAttending, program = "Registration") {
  const browser = await officerOf(given);
  const sent = await browser.send(page, addressOf(given), { program }, { session: given.session.id });
  expect(sent.location).toBe(`${addressOf(given)}?done=opened`);
  return mustExist((await seenBy(given)).open.find((one) => one.program === program) ?? null);
}

/** As a program asks, which cannot sign in. */
async function ask(
  { session }: Pick<GivenAttending, "session">,
  {
    authorization,
    now = round.afterwards,
    what = "representatives",
  }: { readonly authorization?: string; readonly now?: typeof round.afterwards; readonly what?: string },
) {
  const headers = authorization === undefined ? {} : { Authorization: authorization };
  const answer = await portal(aLoadContext(db, { now }), `/api/v1/sessions/${session.id}/${what}`, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe("a program in which people are registered", () => {
  test("reads with its token who comes, as it stands, and nobody on its way keeps it", async () => {
    const given = await givenAttending(db, { name: "Alpha Institute" });
    const id = await givenRepresentative(db, given);
    const { token } = await opened(given);
    const answer = await ask(given, { authorization: `Bearer ${token}` });
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    const dora = { name: "Dora Example", functional_title: "Head of research", email: "dora@example.org" };
    expect(JSON.parse(answer.text)).toEqual({
      total: 1,
      items: [
        {
          ...{ id, organisation: "Alpha Institute", country: "KEN", ...dora, attends: "in-person" },
          nominated_at: round.afterwards.toString(),
          comes_as: "nominated",
        },
      ],
      next: null,
    });
    accepted(await withdrawRepresentative(as(db, given.applicant, round.afterwards), { representative: id }));
    expect(JSON.parse((await ask(given, { authorization: `bearer ${token}` })).text)).toMatchObject({ total: 0 });
  });

  test("reads nothing without a token, with one that the portal has not made, or one of something else", async () => {
    const given = await givenAttending(db);
    await givenRepresentative(db, given);
    const { id, token } = await opened(given);
    const without = await ask(given, {});
    expect([without.status, without.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
    const access = mustExist(readId<"program_access">(id));
    const env = anEnvironment();
    for (const authorization of [
      `Basic ${token}`,
      "Bearer",
      `Bearer ${id}`,
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token} ${token}`,
      `Bearer ${sealId({ secret: "the secret of another portal, also long" }, "program_access", access)}`,
      `Bearer ${sealId(env, "calendar_address", mustExist(readId<"calendar_address">(id)))}`,
      `Bearer ${sealId(env, "program_access", newId<"program_access">())}`,
    ]) {
      const answer = await ask(given, { authorization });
      expect([authorization, answer.status, answer.headers.get("WWW-Authenticate")]).toEqual([
        authorization,
        401,
        'Bearer error="invalid_token"',
      ]);
      expect(answer.text).not.toContain("Dora");
    }
  });

  test("reads of its own session, and of no other", async () => {
    const given = await givenAttending(db);
    const other = await givenAttending(db);
    await givenRepresentative(db, other);
    const { token } = await opened(given);
    const answer = await ask(other, { authorization: `Bearer ${token}` });
    expect([answer.status, answer.text.includes("Dora")]).toEqual([404, false]);
  });

  test("reads until thirty days after the session, or until an officer ends it, and no longer", async () => {
    const given = await givenAttending(db);
    const { token } = await opened(given);
    const last = instant("2022-08-29T03:59:59.999Z");
    const at = (now: typeof last) => ask(given, { authorization: `Bearer ${token}`, now });
    expect((await at(last)).status).toBe(200);
    expect((await at(last.add({ milliseconds: 1 }))).status).toBe(401);
    const { id } = await opened(given, "Badges");
    const browser = await officerOf(given);
    const ending = `/en/secretariat/program-accesses/${id}/end-program-access`;
    const params = { program_access: id };
    expect((await browser.load(endPage, ending, params)).data).toMatchObject({ program: "Badges", refusal: null });
    expect((await browser.send(endPage, ending, {}, params)).location).toBe(`${addressOf(given)}?done=ended`);
    expect((await browser.load(endPage, ending, params)).data.refusal?.because).toBe("program_access_has_ended");
    const badges = sealId(anEnvironment(), "program_access", mustExist(readId<"program_access">(id)));
    expect((await ask(given, { authorization: `Bearer ${badges}` })).status).toBe(401);
    expect((await at(round.afterwards)).status).toBe(200);
  });
});

describe("a program in the room", () => {
  const speakers = async (given: GivenAttending, token: string, now = listSettled) => {
    const answer = await ask(given, { authorization: `Bearer ${token}`, now, what: "speakers" });
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    return JSON.parse(answer.text) as unknown;
  };
  const nobody = { published_at: null, heard_at: null, minutes: null, total: 0, items: [], next: null };

  test("reads who speaks in their order, once it is published, with what is said in the room and no more", async () => {
    const given = await givenAttending(db, { name: "Beta Institute" });
    const second = await givenAttending(db, { of: given, name: "Alpha Institute" });
    const { token } = await opened(given);
    expect(await speakers(given, token)).toEqual(nobody);
    await givenList(db, given);
    const { inscription, representative } = await givenInscribed(db, given, { topic: "Resilience" });
    const other = await givenInscribed(db, second);
    expect(await speakers(given, token)).toEqual(nobody);
    const publishing = { session: given.session.id };
    accepted(await publishListOfSpeakers(as(db, given.officer, listSettled), publishing));
    const person = { country: "KEN", name: "Dora Example", functional_title: "Head of research", attends: "in-person" };
    expect(await speakers(given, token)).toEqual({
      ...{
        published_at: listSettled.toString(),
        heard_at: heard.beginsAt.toString(),
        minutes: 3,
        total: 2,
        next: null,
      },
      items: [
        { id: inscription, place: 1, organisation: "Beta Institute", topic: "Resilience", ...person },
        { id: other.inscription, place: 2, organisation: "Alpha Institute", topic: null, ...person },
      ],
    });
    expect((await seenBy(given)).open[0]?.usedAt).toBe(listSettled.toString());
    accepted(await withdrawRepresentative(as(db, given.applicant, listSettled), { representative }));
    expect(await speakers(given, token)).toMatchObject({ total: 1, items: [{ place: 1, id: other.inscription }] });
    const moving = {
      session: given.session.id,
      beginsOn: date("2022-08-01"),
      endsOn: date("2022-08-05"),
      reason: "The room.",
    };
    accepted(await moveSession(as(db, given.officer, listSettled), moving));
    expect(await speakers(given, token)).toEqual(nobody);
  });

  test("reads nothing without its token", async () => {
    const given = await givenAttending(db);
    const { token } = await opened(await givenAttending(db));
    const what = "speakers";
    expect((await ask(given, { what })).status).toBe(401);
    expect((await ask(given, { what, authorization: `Bearer ${token}` })).status).toBe(404);
  });
});

describe("when a token was last used", () => {
  const usedAt = async (given: GivenAttending, now = round.afterwards) => (await seenBy(given, now)).open[0]?.usedAt;

  test("is never, then to within five minutes, and of another token nothing", async () => {
    const given = await givenAttending(db);
    const { token } = await opened(given);
    const { token: other } = await opened(given, "Badges");
    const authorization = `Bearer ${token}`;
    expect((await ask(given, { authorization: `Bearer ${token.slice(0, -1)}` })).status).toBe(401);
    const ofAll = async (now: typeof round.afterwards) =>
      Object.fromEntries((await seenBy(given, now)).open.map((one) => [one.program, one.usedAt]));
    expect(await ofAll(round.afterwards)).toEqual({ Registration: null, Badges: null });
    const first = round.afterwards.add({ minutes: 1 });
    const later = first.add({ minutes: 5 });
    for (const now of [first, later.subtract({ milliseconds: 1 })]) {
      expect((await ask(given, { authorization, now })).status).toBe(200);
      expect(await ofAll(now)).toEqual({ Registration: first.toString(), Badges: null });
    }
    expect((await ask(given, { authorization, now: later })).status).toBe(200);
    expect((await ask(await givenAttending(db), { authorization: `Bearer ${other}` })).status).toBe(404);
    expect(await ofAll(later)).toEqual({ Registration: later.toString(), Badges: null });
  });

  test("stays to be seen of one that reads no longer", async () => {
    const given = await givenAttending(db);
    const { token } = await opened(given);
    await ask(given, { authorization: `Bearer ${token}` });
    const late = await seenBy(given, instant("2022-08-29T04:00:00Z"));
    expect(late.over.map((one) => one.usedAt)).toEqual([round.afterwards.toString()]);
  });

  test("cannot be written, and the program is answered nevertheless", async () => {
    const given = await givenAttending(db);
    const { token } = await opened(given);
    await database.asOwner("revoke update (used_at) on program_access from portal_application");
    try {
      expect((await ask(given, { authorization: `Bearer ${token}` })).status).toBe(200);
    } finally {
      await database.asOwner("grant update (used_at) on program_access to portal_application");
    }
    expect(await usedAt(given)).toBeNull();
  });
});

describe("the page of the Secretariat", () => {
  test("says which programs read and which did, each with its token, and until when", async () => {
    const given = await givenAttending(db);
    const empty = await seenBy(given);
    expect(empty).toMatchObject({ open: [], over: [], refusal: null, readUntil: "2022-08-29T03:59:59.999Z" });
    const browser = await officerOf(given);
    const nothing = await browser.send(page, addressOf(given), { program: " " }, { session: given.session.id });
    expect([nothing.status, said(nothing).problems.map(({ field }) => field)]).toEqual([422, ["program"]]);
    const { token, id } = await opened(given);
    expect(token.startsWith(id)).toBe(true);
    const late = await seenBy(given, instant("2022-08-29T04:00:00Z"));
    expect(late).toMatchObject({
      ...{ open: [], over: [{ program: "Registration", endedAt: null }] },
      refusal: { because: "programs_read_until_days_after_the_session" },
    });
    expect(JSON.stringify(late)).not.toContain(token);
  });
});
