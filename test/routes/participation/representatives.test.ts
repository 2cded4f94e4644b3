import { describe, expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenApplicant } from "#support/given.ts";
import { type GivenAttending, givenAttending, givenRepresentative } from "#support/representatives.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import * as changePage from "../../../app/routes/organisation/change-representative.tsx";
import * as nominatePage from "../../../app/routes/organisation/nominate-representative.tsx";
import * as ownPage from "../../../app/routes/organisation/representatives.tsx";
import * as withdrawPage from "../../../app/routes/organisation/withdraw-representative.tsx";
import * as sessionPage from "../../../app/routes/public/session.tsx";
import * as desk from "../../../app/routes/secretariat/representatives.tsx";
import * as csv from "../../../app/routes/secretariat/representatives-csv.ts";

const { db } = await aDatabase();
const { entitlements } = oewg2021To2025.provisions;
const own = "/en/organisation/representatives";

/** The rows of the file below its head, whose values have no comma and no quote. */
const rowsOf = (file: string | null) =>
  (file ?? "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => line.split(","))
    .slice(1);

const browserOf = ({ person }: { readonly person: GivenAttending["applicant"]["person"] }, now = round.afterwards) =>
  signedInAs(aLoadContext(db, { now }), person);

const suspend = ({ officer, accreditation }: GivenAttending) =>
  suspendAccreditation(as(db, officer, round.afterwards), { accreditation: accreditation.id, ground: "A ground." });

describe("an accredited organisation", () => {
  test("nominates, changes and withdraws on its pages, and is told how many may come, with the paragraph", async () => {
    const given = await givenAttending(db, { most: 1 });
    const browser = await browserOf(given.applicant);
    const session = { session: given.session.id };
    const form = `/en/organisation/sessions/${given.session.id}/nominate-representative`;
    const seen = async () => (await browser.load(ownPage, own)).data.sessions;
    expect(await seen()).toMatchObject([
      { id: given.session.id, representatives: [], most: 1, refusal: null, says: { attendFormal: true } },
    ]);
    const fields = { name: "Dora Example", functionalTitle: "Head", email: "dora@example.org", attends: "online" };
    const empty = await browser.send(nominatePage, form, { email: "nowhere" }, session);
    expect(empty.status).toBe(422);
    expect(said(empty).problems.map(({ field }) => field)).toEqual(["name", "functionalTitle", "email", "attends"]);
    expect((await browser.send(nominatePage, form, fields, session)).location).toBe(`${own}?done=nominated`);
    const [shown] = await seen();
    expect(shown).toMatchObject({
      representatives: [{ ...fields, refusals: { "change-representative": null, "withdraw-representative": null } }],
      refusal: { because: "representatives_are_complete", cites: entitlements.cites },
    });
    const again = await browser.send(nominatePage, form, { ...fields, name: "Eve" }, session);
    expect([again.status, said(again).submitted]).toMatchObject([409, { name: ["Eve"] }]);

    const id = shown?.representatives[0]?.id ?? "";
    const change = `${own}/${id}/change-representative`;
    const changed = await browser.send(
      changePage,
      change,
      { ...fields, email: "", attends: "in-person" },
      {
        representative: id,
      },
    );
    expect(changed.location).toBe(`${own}?done=changed`);
    const [present] = (await seen())[0]?.representatives ?? [];
    expect(present).toMatchObject({ email: null, attends: "in-person" });
    expect((await browser.load(changePage, change, { representative: id })).data.representative.refusals).toMatchObject(
      {
        "change-representative": { because: "representative_is_withdrawn" },
      },
    );

    const withdraw = `${own}/${present?.id ?? ""}/withdraw-representative`;
    const of = { representative: present?.id ?? "" };
    expect((await browser.load(withdrawPage, withdraw, of)).data.representative.name).toBe("Dora Example");
    expect((await browser.send(withdrawPage, withdraw, {}, of)).location).toBe(`${own}?done=withdrawn`);
    expect(await seen()).toMatchObject([{ representatives: [], refusal: null }]);
  });

  test("that is suspended is told why nobody can be nominated, and that those who are do not count", async () => {
    const given = await givenAttending(db);
    await givenRepresentative(db, given);
    accepted(await suspend(given));
    const { sessions } = (await (await browserOf(given.applicant)).load(ownPage, own)).data;
    expect(sessions).toMatchObject([
      {
        count: false,
        representatives: [{ refusals: { "withdraw-representative": null } }],
        refusal: {
          because: "accreditation_is_not_in_force",
          cites: oewg2021To2025.provisions.suspension.cites,
        },
      },
    ]);
  });

  test("sees no session that is over, and the form of one says so", async () => {
    const given = await givenAttending(db);
    const over = await browserOf(given.applicant, instant("2022-07-30T04:00:00Z"));
    expect((await over.load(ownPage, own)).data.sessions).toEqual([]);
    const form = `/en/organisation/sessions/${given.session.id}/nominate-representative`;
    const { data } = await over.load(nominatePage, form, { session: given.session.id });
    expect(data.session.refusal?.because).toBe("representatives_are_named_until_the_session_ends");
  });

  test("finds nothing of another organisation, nor does one that is accredited to nothing", async () => {
    const given = await givenAttending(db);
    const id = await givenRepresentative(db, given);
    for (const applicant of [(await givenAttending(db)).applicant, await givenApplicant(db)]) {
      const browser = await browserOf(applicant);
      const change = `${own}/${id}/change-representative`;
      expect((await browser.load(changePage, change, { representative: id })).status).toBe(404);
      expect((await browser.send(withdrawPage, change, {}, { representative: id })).status).toBe(404);
      const form = `/en/organisation/sessions/${given.session.id}/nominate-representative`;
      expect((await browser.load(nominatePage, form, { session: given.session.id })).status).toBe(404);
      expect(JSON.stringify((await browser.load(ownPage, own)).data)).not.toContain("Dora");
    }
  });
});

describe("the Secretariat", () => {
  test("sees who comes for whom, in pages of fifty, by organisation and by the way in which they attend", async () => {
    const given = await givenAttending(db, { name: "Alpha Institute" });
    const other = await givenAttending(db, { of: given, name: "Beta Society" });
    for (let n = 10; n < 61; n += 1) await givenRepresentative(db, given, { name: `Person ${n.toString()}` });
    await givenRepresentative(db, other, { name: "Bea", attends: "online" });
    const browser = await browserOf(given.officer);
    const page = `/en/secretariat/sessions/${given.session.id}/representatives`;
    const seen = async (query = "") =>
      (await browser.load(desk, `${page}${query}`, { session: given.session.id })).data;
    const all = await seen();
    expect(all).toMatchObject({ total: 52, all: 52, organisations: 2, page: 1, pages: 2, left: 0 });
    expect(all.ways).toEqual([
      { way: "in-person", count: 51 },
      { way: "online", count: 1 },
    ]);
    expect(all.rows.map(({ name }) => name).slice(0, 2)).toEqual(["Person 10", "Person 11"]);
    expect(all.rows).toHaveLength(50);
    expect((await seen("?page=2")).rows.map(({ name }) => name)).toEqual(["Person 60", "Bea"]);
    expect(await seen("?attends=online")).toMatchObject({
      total: 1,
      all: 52,
      rows: [{ organisation: "Beta Society" }],
    });
    expect(await seen("?q=beta")).toMatchObject({ total: 1, organisations: 1, rows: [{ name: "Bea" }] });
    expect(await seen("?q=gamma")).toMatchObject({ total: 0, rows: [] });
    const file = await browser.load(csv, `${page}.csv`, { session: given.session.id });
    expect(rowsOf(file.text)).toHaveLength(52);
  });

  test("does not see who was withdrawn, nor whose organisation is suspended, and is told how many that are", async () => {
    const given = await givenAttending(db, { name: "Alpha Institute" });
    const other = await givenAttending(db, { of: given });
    const gone = await givenRepresentative(db, given, { name: "Gone" });
    accepted(await withdrawRepresentative(as(db, given.applicant, round.afterwards), { representative: gone }));
    await givenRepresentative(db, given, { name: "Here" });
    await givenRepresentative(db, other, { name: "Waiting" });
    accepted(await suspend(other));
    const browser = await browserOf(given.officer);
    const page = `/en/secretariat/sessions/${given.session.id}/representatives`;
    const { data } = await browser.load(desk, page, { session: given.session.id });
    expect(data).toMatchObject({ total: 1, organisations: 1, left: 1, rows: [{ name: "Here" }] });
    const file = (await browser.load(csv, `${page}.csv`, { session: given.session.id })).text;
    expect(rowsOf(file).map(([, , name]) => name)).toEqual(["Here"]);
  });

  test("takes the list along as a table in which nothing is worked out", async () => {
    const given = await givenAttending(db, { name: "Alpha Institute" });
    await givenRepresentative(db, given, { name: "=1+1", functionalTitle: "@SUM(A1)", email: null });
    const browser = await browserOf(given.officer);
    const path = `/en/secretariat/sessions/${given.session.id}/representatives.csv`;
    const file = await browser.load(csv, path, { session: given.session.id });
    expect(file.headers.get("Cache-Control")).toBe("no-store");
    expect(file.text?.split("\r\n")[0]).toBe(
      "organisation,country,name,functional_title,email,attends,nominated_at,comes_as",
    );
    expect(rowsOf(file.text)).toEqual([
      ["Alpha Institute", "KEN", "'=1+1", "'@SUM(A1)", "", "in-person", round.afterwards.toString(), "nominated"],
    ]);
  });

  test("finds the list from the page of the session, and nobody else does; of no session there is none", async () => {
    const given = await givenAttending(db);
    const path = `/en/processes/${given.process.slug}/sessions/${given.session.id}`;
    const params = { process: given.process.slug, session: given.session.id };
    for (const [{ person }, sees] of [
      [given.officer, true],
      [given.chair, false],
      [given.applicant, false],
    ] as const) {
      const browser = await browserOf({ person });
      expect((await browser.load(sessionPage, path, params)).data.seesRepresentatives).toBe(sees);
    }
    const none = { session: given.accreditation.id };
    const browser = await browserOf(given.officer);
    expect((await browser.load(desk, "/en/secretariat/sessions/none/representatives", none)).status).toBe(404);
    expect((await browser.load(csv, "/en/secretariat/sessions/none/representatives.csv", none)).status).toBe(404);
  });
});
