import { describe, expect, test } from "vitest";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { givenLetter, givenLetterLookedAt } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  givenCirculated,
  givenCleared,
  givenContinuousCall,
  givenModalitiesInForce,
  givenOpenCall,
  givenProcess,
  givenSilence,
  givenText,
} from "#support/given.ts";
import { chairConsults, givenListIn, lapseList, object, referencesOf } from "#support/in-window.ts";
import { aDelegation } from "#support/missions.ts";
import { controlsIn, formWith } from "#support/rendered-form.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { curable, givenReturned } from "#support/returned.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* Pages that ask for an instant and then once more: whoever changes it on the second finds the first as it was filled, and what was written since stays. */

const { db } = await aDatabase();
const portal = await theWholePortal();

interface Case {
  readonly page: string;
  /** Who does it, and when. */
  readonly person: Id<"person">;
  readonly now: Instant;
  /** The fields of the instants. */
  readonly asked: readonly string[];
  /** What else the first page asks. */
  readonly besides?: Readonly<Record<string, string>>;
  /** What is written on the second page. */
  readonly written?: Readonly<Record<string, string>>;
}

const cases: Readonly<Record<string, () => Promise<Case>>> = {
  "extend-call": async () => {
    const { call, officer } = await givenOpenCall(db);
    const page = `/en/secretariat/calls/${call.id}/extend-call`;
    return { page, person: officer.person, now: round.applying, asked: ["closes"], written: { reason: "The reason" } };
  },
  "extend-no-objection-period": async () => {
    const { period, officer } = await givenCirculated(db);
    const page = `/en/secretariat/no-objection-periods/${period.id}/extend-no-objection-period`;
    return { page, person: officer.person, now: round.objecting, asked: ["closes"], written: { reason: "The reason" } };
  },
  "extend-time-to-complete": async () => {
    const given = await givenOpenCall(db, curable);
    const { application } = await givenReturned(db, given);
    const page = `/en/secretariat/applications/${application.reference}/extend-time-to-complete`;
    const written = { reason: "The\r\nreason" };
    return { page, person: given.officer.person, now: round.reviewing, asked: ["closes"], written };
  },
  "extend-silence-procedure": async () => {
    const { procedure, chair } = await givenSilence(db);
    const page = `/en/chair/silence-procedures/${procedure.id}/extend-silence-procedure`;
    return { page, person: chair.person, now: round.proposed, asked: ["closes"], written: { reason: "The reason" } };
  },
  "extend-consultations": async () => {
    const given = await givenListIn(db, { count: 1, provisions: chairConsults });
    await object(db, (await aDelegation(db)).actor, given, [0]);
    await lapseList(db, given);
    const page = `/en/chair/consultations/${referencesOf(given, [0])[0] ?? ""}/extend-consultations`;
    const now = instant("2022-07-08T15:00:00Z");
    return { page, person: given.chair.person, now, asked: ["closes"], written: { reason: "The reason" } };
  },
  "announce-cut-off": async () => {
    const { call, officer } = await givenContinuousCall(db);
    const page = `/en/secretariat/calls/${call.id}/announce-cut-off`;
    return { page, person: officer.person, now: round.callOpens, asked: ["at"] };
  },
  "circulate-list": async () => {
    const given = await givenOpenCall(db);
    await givenCleared(db, given);
    const page = `/en/secretariat/calls/${given.call.id}/circulate-list`;
    return { page, person: given.officer.person, now: round.circulating, asked: ["opens", "closes"] };
  },
  "open-silence-procedure": async () => {
    const { decision, chair } = await givenText(db);
    const page = `/en/chair/modalities/${decision.id}/open-silence-procedure`;
    const written = { letter: "Excellency,\r\n\r\nplease find <the> text." };
    return { page, person: chair.person, now: round.proposed, asked: ["opens", "closes"], written };
  },
  "open-call": async () => {
    const { process, session, officer } = await givenModalitiesInForce(db);
    const page = `/en/secretariat/processes/${process.slug}/open-call`;
    const besides = { session: session.id, title: "A call & more", taking: "continuously" };
    return { page, person: officer.person, now: round.callOpens, asked: ["opens", "closes"], besides };
  },
  "circulate-chair-letter": async () => {
    const given = await givenProcess(db);
    const { letter } = await givenLetterLookedAt(db, given);
    const [page, { chair }] = [`/en/chair/chair-letters/${letter.id}/circulate-chair-letter`, given];
    return { page, person: chair.person, now: round.circulating, asked: ["leaves"], besides: { when: "later" } };
  },
  "add-to-letter": async () => {
    const given = await givenText(db);
    const { letter } = await givenLetter(db, given);
    const [page, { chair, decision }] = [`/en/chair/chair-letters/${letter.id}/acts/open-silence-procedure`, given];
    const besides = { text: decision.id };
    return { page, person: chair.person, now: round.circulating, asked: ["opens", "closes"], besides };
  },
};

/** So many days later, at an hour that is no default. */
function typed(field: string, now: Instant, days: number): Record<string, string> {
  const day = now.toZonedDateTimeISO("America/New_York").add({ days });
  const parts = { day: day.day, month: day.month, year: day.year, clock: "17:30" };
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${field}.${part}`, String(value)]));
}

async function reader({ person, now }: Case) {
  const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
  const { cookies } = await signedInAs(context(), person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  /** As a browser does: what is answered with 307 it sends again. */
  const ask = async (address: string, body?: URLSearchParams): Promise<{ html: string; address: string }> => {
    const sent = body === undefined ? {} : { method: "POST", body: new URLSearchParams(body) };
    const answer = await portal(context(), address, { headers, ...sent });
    const location = answer.headers.get("Location");
    if (location !== null) return ask(location, answer.status === 307 ? body : undefined);
    expect(answer.status).toBe(200);
    return { html: await answer.text(), address };
  };
  return ask;
}

/** Sends the one form of the page that has the field, to where it says. */
function filled({ html, address }: { html: string; address: string }, has: string, answers: Record<string, string>) {
  const form = formWith(html, { [has]: null });
  const body = controlsIn(form);
  for (const [name, value] of Object.entries(answers)) body.set(name, value);
  const to = /^<form[^>]* action="([^"]*)"/.exec(form)?.[1]?.replaceAll("&amp;", "&") ?? address;
  return [to, body] as const;
}

describe.each(Object.entries(cases))("%s", (_slug, given) => {
  test("finds what was typed when the instant is changed, and keeps what was written with another one", async () => {
    const found = await given();
    const { page, now, asked, besides = {}, written = {} } = found;
    const ask = await reader(found);
    const first = `${asked[0] ?? ""}.day`;
    const instants = Object.assign({}, ...asked.map((field, place) => typed(field, now, 20 + 9 * place))) as Record<
      string,
      string
    >;
    const confirm = await ask(...filled(await ask(page), first, { ...instants, ...besides }));
    expect(confirm.address).toMatch(/\?.*(closesAt|leavesAt)=/);
    expect(confirm.html).toContain('name="step" value="change"');

    const [to, body] = filled(confirm, "idempotencyKey", { ...written, step: "change" });
    const changing = await ask(to, body);
    const shown = Object.fromEntries(controlsIn(formWith(changing.html, { [first]: null })));
    expect(shown).toMatchObject({ ...instants, ...besides });

    const last = asked.at(-1) ?? "";
    const other = { [`${last}.clock`]: "16:45" };
    const again = await ask(...filled(changing, first, { step: shown["step"] ?? "", ...other }));
    expect(again.address).not.toBe(confirm.address);
    expect(again.html).toContain("16:45");
    const kept = Object.fromEntries(controlsIn(formWith(again.html, { idempotencyKey: null })));
    expect(kept).toMatchObject(written);
  });
});
