import { describe, expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { openProgramAccess } from "#acts/participation/open-program-access.ts";
import { withdrawRegistration } from "#acts/participation/withdraw-registration.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { correctSession } from "#acts/process/correct-session.ts";
import { moveSession } from "#acts/process/move-session.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mostRegistered } from "#domain/participation/registration.ts";
import { detailsOf } from "#domain/process/session-details.ts";
import { paths } from "#paths";
import { sealId } from "#sign-in/sealed-id.ts";
import { aDatabase } from "#support/database.ts";
import { date, instant, round } from "#support/factories.ts";
import { accepted, as, givenNewcomer } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";
import {
  type GivenOpenToAll,
  givenOpenToAll,
  givenRegistration,
  givenSessionOpenToAll,
} from "#support/registrations.ts";
import { givenAttending, givenRepresentative } from "#support/representatives.ts";
import { aLoadContext, anEnvironment, said, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { seeCorrection } from "#views/process/session-to-correct.ts";
import * as changePage from "../../../app/routes/organisation/change-registration.tsx";
import * as home from "../../../app/routes/organisation/home.tsx";
import * as registerPage from "../../../app/routes/organisation/register-for-session.tsx";
import * as ownPage from "../../../app/routes/organisation/representatives.tsx";
import * as withdrawPage from "../../../app/routes/organisation/withdraw-registration.tsx";
import * as sessionPage from "../../../app/routes/public/session.tsx";
import * as desk from "../../../app/routes/secretariat/representatives.tsx";
import * as csv from "../../../app/routes/secretariat/representatives-csv.ts";

const { db } = await aDatabase();
const own = "/en/organisation/representatives";

const browserOf = ({ person }: { readonly person: Id<"person"> }, now = round.afterwards) =>
  signedInAs(aLoadContext(db, { now }), person);

/** What one's own page shows of a session: other tests have sessions of their own, which invite everybody too. */
const ofSession = <Shown extends { readonly id: Id<"session"> }>(
  shown: readonly Shown[],
  { id }: { readonly id: Id<"session"> },
) => shown.filter((one) => one.id === id);

const formOf = ({ session }: Pick<GivenOpenToAll, "session">) => paths("en").registerForSession(session.id);

describe("an organisation without an accreditation", () => {
  test("registers, changes and withdraws on its pages, and is told how many may come", async () => {
    const given = await givenOpenToAll(db);
    const browser = await browserOf(given.applicant);
    const session = { session: given.session.id };
    const seen = async () => {
      const { sessions, openToAll } = (await browser.load(ownPage, own)).data;
      return { sessions, openToAll: ofSession(openToAll, given.session) };
    };
    expect(await seen()).toMatchObject({
      sessions: [],
      openToAll: [{ registrations: [], most: mostRegistered, refusal: null, count: true }],
    });
    const fields = { name: "Remi Example", functionalTitle: "Lead", email: "remi@example.org", attends: "online" };
    const empty = await browser.send(registerPage, formOf(given), { email: "nowhere" }, session);
    expect(empty.status).toBe(422);
    expect(said(empty).problems.map(({ field }) => field)).toEqual(["name", "functionalTitle", "email", "attends"]);
    const sent = await browser.send(registerPage, formOf(given), fields, session);
    expect(sent.location).toBe(`${own}?done=registered`);
    const [shown] = (await seen()).openToAll;
    expect(shown?.registrations).toMatchObject([
      { ...fields, refusals: { "change-registration": null, "withdraw-registration": null } },
    ]);

    const id = shown?.registrations[0]?.id ?? "";
    const change = `/en/organisation/registrations/${id}/change-registration`;
    const changed = { ...fields, email: "", attends: "in-person" };
    expect((await browser.send(changePage, change, changed, { registration: id })).location).toBe(
      `${own}?done=registration-changed`,
    );
    const [present] = (await seen()).openToAll[0]?.registrations ?? [];
    expect(present).toMatchObject({ email: null, attends: "in-person" });
    expect((await browser.load(changePage, change, { registration: id })).data.registration.refusals).toMatchObject({
      "change-registration": { because: "registration_is_withdrawn" },
    });

    const withdraw = `/en/organisation/registrations/${present?.id ?? ""}/withdraw-registration`;
    const of = { registration: present?.id ?? "" };
    expect((await browser.load(withdrawPage, withdraw, of)).data.registration.name).toBe("Remi Example");
    expect((await browser.send(withdrawPage, withdraw, {}, of)).location).toBe(`${own}?done=registration-withdrawn`);
    expect((await seen()).openToAll).toMatchObject([{ registrations: [], refusal: null }]);
  });

  test("is told when as many are registered as may be, and what was typed is kept", async () => {
    const given = await givenOpenToAll(db);
    for (let n = 0; n < mostRegistered; n += 1) await givenRegistration(db, given, { name: `Person ${n.toString()}` });
    const browser = await browserOf(given.applicant);
    const fields = { name: "Eve", functionalTitle: "Lead", email: "", attends: "online" };
    const sent = await browser.send(registerPage, formOf(given), fields, { session: given.session.id });
    expect([sent.status, said(sent).submitted]).toMatchObject([409, { name: ["Eve"] }]);
    const { data } = await browser.load(ownPage, own);
    expect(ofSession(data.openToAll, given.session)).toMatchObject([
      { refusal: { because: "registrations_are_complete", details: { most: mostRegistered } } },
    ]);
    const page = paths("en").session(given.process.slug, given.session.id);
    const params = { process: given.process.slug, session: given.session.id };
    expect((await browser.load(sessionPage, page, params)).data.registering).toBe("complete");
  });

  test("finds nothing of another organisation, and no session that invites accredited organisations alone", async () => {
    const given = await givenOpenToAll(db);
    const id = await givenRegistration(db, given);
    const browser = await browserOf((await givenOpenToAll(db, { of: given })).applicant);
    const change = `/en/organisation/registrations/${id}/change-registration`;
    expect((await browser.load(changePage, change, { registration: id })).status).toBe(404);
    expect((await browser.send(withdrawPage, change, {}, { registration: id })).status).toBe(404);
    expect(JSON.stringify((await browser.load(ownPage, own)).data)).not.toContain("Remi");
    const closed = await givenOpenToAll(db, { invited: ["states", "accredited-organisations"] });
    const there = await (
      await browserOf(closed.applicant)
    ).load(registerPage, formOf(closed), { session: closed.session.id });
    expect(there.status).toBe(404);
  });

  test("sees on its home that it can register, and nothing of it when no such session lies ahead", async () => {
    const given = await givenOpenToAll(db);
    expect((await (await browserOf(given.applicant)).load(home, "/en/organisation")).data.openToAll).toBeGreaterThan(0);
    const over = await browserOf(given.applicant, instant("2022-07-30T04:00:00Z"));
    expect((await over.load(home, "/en/organisation")).data.openToAll).toBe(0);
    expect((await over.load(ownPage, own)).data.openToAll).toEqual([]);
  });

  test("finds the next sessions open, those that come later folded, and where somebody is registered at once", async () => {
    const given = await givenOpenToAll(db);
    const later = [];
    for (let month = 1; month <= 9; month += 1) {
      const days = { beginsOn: date(`2024-0${String(month)}-08`), endsOn: date(`2024-0${String(month)}-09`) };
      later.push(await givenSessionOpenToAll(db, given, days));
    }
    const last = mustExist(later.at(-1) ?? null);
    await givenRegistration(db, { applicant: given.applicant, session: last });
    const portal = await theWholePortal();
    const context = aLoadContext(db, { now: instant("2024-01-01T12:00:00Z") });
    const { cookies } = await signedInAs(context, given.applicant.person);
    const Cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
    const page = await (await portal(context, own, { headers: { Cookie } })).text();
    const [fold = ""] = /<details class="fold">.*?<\/details>/s.exec(page) ?? [];
    const folded = later.map(({ id }) => fold.includes(`id="register-${id}"`));
    expect(folded.slice(4)).toEqual([true, true, true, true, false]);
    expect(page).toContain(`id="register-${last.id}"`);
  });

  test("that is accredited since nominates, and sees whom it has registered until it withdraws them", async () => {
    const given = await givenAttending(db);
    const changing = { accreditation: given.accreditation.id, ground: "A ground." };
    const session = await givenSessionOpenToAll(db, given);
    const meeting = { applicant: given.applicant, session };
    const browser = await browserOf(given.applicant, round.afterwards.add({ hours: 1 }));
    const seen = async () => ofSession((await browser.load(ownPage, own)).data.openToAll, session);
    expect(await seen()).toEqual([]);
    accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), changing));
    expect(await seen()).toMatchObject([{ refusal: null }]);
    await givenRegistration(db, meeting, {}, round.afterwards.add({ seconds: 1 }));
    accepted(await reinstateAccreditation(as(db, given.officer, round.afterwards.add({ minutes: 1 })), changing));
    expect(await seen()).toMatchObject([
      {
        refusal: { because: "accredited_organisation_nominates" },
        registrations: [
          {
            refusals: {
              "change-registration": { because: "accredited_organisation_nominates" },
              "withdraw-registration": null,
            },
          },
        ],
      },
    ]);
    const officer = await browserOf(given.officer, round.afterwards.add({ hours: 1 }));
    const list = await officer.load(desk, paths("en").representatives(session.id), { session: session.id });
    expect(list.data.rows).toMatchObject([{ name: "Remi Example", comesAs: "registered_without_accreditation" }]);
  });

  test("that has nominated whom it had registered is counted once, by the address, while the nomination counts", async () => {
    const given = await givenAttending(db);
    const changing = { accreditation: given.accreditation.id, ground: "A ground." };
    const session = await givenSessionOpenToAll(db, given, {
      invited: ["accredited-organisations", "all-stakeholders"],
    });
    const meeting = { applicant: given.applicant, session };
    accepted(await suspendAccreditation(as(db, given.officer, round.circulating), changing));
    await givenRegistration(db, meeting, {}, round.objecting);
    await givenRegistration(db, meeting, { name: "Sam Example", email: "sam@example.org" }, round.objecting);
    accepted(await reinstateAccreditation(as(db, given.officer, round.settled), changing));
    await givenRepresentative(db, meeting, { name: "R. Example", email: "Remi@example.org" });
    const comeAt = async (hours: number) => {
      const officer = await browserOf(given.officer, round.afterwards.add({ hours }));
      const { all, rows } = (await officer.load(desk, paths("en").representatives(session.id), { session: session.id }))
        .data;
      return [all, ...rows.map(({ name, comesAs: as }) => `${name} ${as}`)];
    };
    const sam = "Sam Example registered_without_accreditation";
    expect(await comeAt(1)).toEqual([2, "R. Example nominated", sam]);
    accepted(await suspendAccreditation(as(db, given.officer, round.afterwards.add({ hours: 2 })), changing));
    expect(await comeAt(3)).toEqual([2, "Remi Example registered_without_accreditation", sam]);
  });
});

describe("whoever has no record of an organisation yet", () => {
  const portal = async () => await theWholePortal();

  test("who is signed out is led from the page of the session to an account, and from the form to signing in, and comes back", async () => {
    const given = await givenOpenToAll(db);
    const page = paths("en").session(given.process.slug, given.session.id);
    const answer = await (await portal())(aLoadContext(db, { now: round.afterwards }), page);
    const text = await answer.text();
    const then = encodeURIComponent(formOf(given));
    expect(text).toContain(`/en/account/sign-up?then=${then}`);
    expect(text).toContain(`/en/account/sign-in?then=${then}`);
    expect(text).not.toContain("Remi");
    const turned = await (await portal())(aLoadContext(db, { now: round.afterwards }), formOf(given));
    expect(turned.headers.get("Location")).toContain(then);
  });

  test("makes the record first, and comes back to the form", async () => {
    const given = await givenOpenToAll(db);
    const browser = await browserOf(await givenNewcomer(db));
    const turned = await browser.load(registerPage, formOf(given), { session: given.session.id });
    expect(turned.location).toBe(`/en/organisation/record?then=${encodeURIComponent(formOf(given))}`);
  });
});

describe("the page of a session", () => {
  const registering = async (given: GivenOpenToAll, person: Id<"person">, now = round.afterwards) => {
    const browser = await browserOf({ person }, now);
    const page = paths("en").session(given.process.slug, given.session.id);
    const params = { process: given.process.slug, session: given.session.id };
    return (await browser.load(sessionPage, page, params)).data.registering;
  };

  test("leads an organisation that may register to the form, and nobody else", async () => {
    const given = await givenOpenToAll(db);
    expect(await registering(given, given.applicant.person)).toBe("open");
    expect(await registering(given, (await givenNewcomer(db)).person)).toBe("open");
    for (const { person } of [given.officer, given.chair]) expect(await registering(given, person)).toBeNull();
    expect(await registering(given, given.applicant.person, instant("2022-07-30T04:00:00Z"))).toBeNull();
    const closed = await givenOpenToAll(db, { invited: ["states"] });
    expect(await registering(closed, closed.applicant.person)).toBeNull();
    const off = { session: given.session.id, reason: "Not needed." };
    accepted(await cancelSession(as(db, given.officer, round.afterwards), off));
    expect(await registering(given, given.applicant.person)).toBeNull();
  });
});

describe("the Secretariat, and whoever checks at the door", () => {
  test("sees who comes as what, counts and chooses both, and takes them along", async () => {
    const given = await givenAttending(db, { name: "Beta Society" });
    const session = await givenSessionOpenToAll(db, given, {
      invited: ["accredited-organisations", "all-stakeholders"],
    });
    await givenRepresentative(db, { applicant: given.applicant, session });
    const open = await givenOpenToAll(db, { of: { ...given, session }, name: "Alpha Club" });
    const id = await givenRegistration(db, open);
    await givenRegistration(db, open, { name: "Sam Example", attends: "online" });
    const browser = await browserOf(given.officer);
    const page = paths("en").representatives(session.id);
    const seen = async (query = "") => (await browser.load(desk, `${page}${query}`, { session: session.id })).data;
    expect(await seen()).toMatchObject({
      all: 3,
      total: 3,
      organisations: 2,
      ways: [
        { way: "in-person", count: 2 },
        { way: "online", count: 1 },
      ],
      as: [
        { as: "nominated", count: 1 },
        { as: "registered_without_accreditation", count: 2 },
      ],
      rows: [
        { name: "Remi Example", organisation: "Alpha Club", accreditation: null },
        { name: "Sam Example", comesAs: "registered_without_accreditation" },
        { name: "Dora Example", comesAs: "nominated", accreditation: given.accreditation.id },
      ],
    });
    expect(await seen("?as=nominated")).toMatchObject({ total: 1, rows: [{ name: "Dora Example" }] });
    expect(await seen("?as=registered_without_accreditation&attends=online")).toMatchObject({
      all: 3,
      total: 1,
      ways: [
        { way: "in-person", count: 1 },
        { way: "online", count: 1 },
      ],
      as: [
        { as: "nominated", count: 0 },
        { as: "registered_without_accreditation", count: 1 },
      ],
      rows: [{ name: "Sam Example" }],
    });
    expect(await seen("?q=alpha")).toMatchObject({ total: 2, organisations: 1 });
    const file = await browser.load(csv, `${page}.csv`, { session: session.id });
    expect(file.text?.split("\r\n")[1]).toBe(
      `Alpha Club,KEN,Remi Example,Programme lead,remi@example.org,in-person,${round.afterwards.toString()},registered_without_accreditation`,
    );
    const access = accepted(
      await openProgramAccess(as(db, given.officer, round.afterwards), { session: session.id, program: "Door" }),
    ).next;
    const headers = { Authorization: `Bearer ${sealId(anEnvironment(), "program_access", access.id)}` };
    const answer = await (
      await theWholePortal()
    )(aLoadContext(db, { now: round.afterwards }), `/api/v1/sessions/${session.id}/representatives`, { headers });
    expect(await answer.json()).toMatchObject({
      total: 3,
      items: [
        { id, name: "Remi Example", comes_as: "registered_without_accreditation" },
        {},
        { comes_as: "nominated" },
      ],
    });
  });

  test("is told how many do not come, since the session no longer invites all", async () => {
    const given = await givenOpenToAll(db);
    await givenRegistration(db, given);
    const to = { ...detailsOf(given.session), invited: ["states"] } as const;
    const desks = as(db, given.officer, round.afterwards);
    accepted(await correctSession(desks, { session: given.session.id, to, reason: "Of States alone." }));
    const browser = await browserOf(given.officer);
    const page = paths("en").representatives(given.session.id);
    const { data } = await browser.load(desk, page, { session: given.session.id });
    expect(data).toMatchObject({ total: 0, organisations: 0, left: 0, registeredInVain: 1, rows: [] });
    const { openToAll } = (await (await browserOf(given.applicant)).load(ownPage, own)).data;
    expect(ofSession(openToAll, given.session)).toMatchObject([
      { count: false, registrations: [{ refusals: { "withdraw-registration": null } }] },
    ]);
  });
});

describe("an organisation that has registered somebody", () => {
  const toldOf = async (key: string, { person }: GivenOpenToAll["applicant"]) =>
    (await lettersAbout(db, key)).filter((letter) => letter.person === person);

  test("is told once that the session is moved, corrected or cancelled, like those who nominate, and the read-back counts it", async () => {
    const given = await givenOpenToAll(db);
    await givenRegistration(db, given);
    await givenRegistration(db, given, { name: "Sam Example" });
    const desks = as(db, given.officer, round.afterwards);
    const { id } = given.session;
    const days = { beginsOn: date("2022-07-26"), endsOn: date("2022-07-28") };
    accepted(await moveSession(desks, { session: id, ...days, reason: "The room." }));
    const [moved, ...others] = await toldOf(`SessionMoved:${id}`, given.applicant);
    expect([moved?.kind, moved?.data, others]).toMatchObject([
      "session-moved",
      { reader: { kind: "registered" }, from: { beginsOn: "2022-07-25" } },
      [],
    ]);
    const to = { ...detailsOf(given.session), invited: ["states"] } as const;
    const { letters } = mustExist(await seeCorrection({ db, now: round.afterwards }, id, to));
    expect(letters.organisations).toBe(1);
    accepted(await correctSession(desks, { session: id, to, reason: "Of States alone." }));
    expect(await toldOf(`SessionCorrected:${id}`, given.applicant)).toMatchObject([
      { kind: "session-changed", data: { to: "corrected", reader: { kind: "registered" } } },
    ]);
    accepted(await cancelSession(desks, { session: id, reason: "Not needed." }));
    expect(await toldOf(`SessionCancelled:${id}`, given.applicant)).toMatchObject([
      { kind: "session-changed", data: { to: "cancelled", reader: { kind: "registered" } } },
    ]);
  });

  test("is not told when nobody is registered any more", async () => {
    const given = await givenOpenToAll(db);
    const registration = await givenRegistration(db, given);
    accepted(await withdrawRegistration(as(db, given.applicant, round.afterwards), { registration }));
    accepted(
      await cancelSession(as(db, given.officer, round.afterwards), { session: given.session.id, reason: "No." }),
    );
    expect(await toldOf(`SessionCancelled:${given.session.id}`, given.applicant)).toEqual([]);
  });
});
