import { describe, expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { sealAuditTrail } from "#db/record/audit-seals.ts";
import { csvRows } from "#support/csv-rows.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenMission,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import * as auditTrail from "../../../app/routes/secretariat/audit-trail.tsx";
import * as auditTrailCsv from "../../../app/routes/secretariat/audit-trail-csv.ts";

const { db } = await aDatabase();
const officer = await aPersonIn(db, { role: "secretariat" });
const desk = await signedInAs(aLoadContext(db, { now: round.objecting }), officer);

const given = await givenOpenCall(db);
// Cleared on 30 May and written down before what the others did on 10 May.
const cleared = await givenCleared(db, given, { name: "Société des réseaux ouverts" });
const submitted = await givenSubmitted(db, given, { name: "=Plus Institute" });
const draft = await givenDraft(db, given, { name: "Zebra Draft Society" });
const { period, listed } = await givenCirculated(db, { of: given });
accepted(
  await raiseObjection(as(db, await givenMission(db), round.objecting), {
    period: period.id,
    applications: [listed[0]?.application.reference ?? ""],
    basis: "A basis that stays with the Chair",
  }),
);

const address = (query: string, file = "") => `/en/secretariat/audit-trail${file}?process=${given.process.id}&${query}`;
const trail = async (query = "") => (await desk.load(auditTrail, address(query))).data;
const file = async (query = "") => desk.load(auditTrailCsv, address(query, ".csv"));

const rowsOf = async (query = "") => csvRows((await file(query)).text);

describe("The audit trail", () => {
  test("tells what happened latest first, whenever it was written down", async () => {
    const { entries } = await trail();
    const instants = entries.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted().reverse());
    expect(instants[0]).toBe(round.circulating.toString());
    const rows = await db.selectFrom("audit_trail").select("at").orderBy("id").execute();
    const written = rows.map(({ at }) => at.getTime());
    expect(written).not.toEqual(written.toSorted((one, other) => one - other));
  });

  test("says how much of what it shows is sealed, and nothing that a confidential entry would change", async () => {
    expect((await trail()).unsealed).toBeGreaterThan(20);
    while ((await sealAuditTrail(db, { most: 1000, late: false })) > 0);
    expect((await trail()).unsealed).toBe(0);
    const before = await trail();
    accepted(
      await raiseObjection(as(db, await givenMission(db), round.objecting), {
        period: period.id,
        applications: [listed[0]?.application.reference ?? ""],
        basis: "Another basis",
      }),
    );
    expect(await trail()).toEqual(before);
    while ((await sealAuditTrail(db, { most: 1000, late: false })) > 0);
    expect(await trail()).toEqual(before);
  });

  test("gives no entry its number: gaps would tell when a State has spoken", async () => {
    const [first = {}] = await rowsOf();
    expect(Object.keys(first)).toEqual([
      "at",
      "event",
      "act",
      "by",
      "role",
      "subject_kind",
      "subject",
      "reference",
      "name",
      "process",
      "data",
    ]);
  });

  test("names what an entry is about, but for a draft, which is its organisation's own", async () => {
    const { entries } = await trail();
    const about = (event: string) => entries.filter((entry) => entry.event === event);
    expect(about("ApplicationCleared").map(({ name }) => name)).toContain("Société des réseaux ouverts");
    expect(about("CallOpened")).toMatchObject([{ name: given.call.title }]);
    expect(about("ListCirculated").map(({ name }) => name)).toContain(given.call.title);
    expect(about("SilenceProcedureOpened")).toMatchObject([{ name: given.decision.title }]);
    const { entries: ofDraft } = await trail(`subject=${draft.application.id}`);
    expect(ofDraft.map(({ name, reference }) => [name, reference])).toEqual(ofDraft.map(() => [null, null]));
    expect(ofDraft.length).toBeGreaterThan(0);
  });

  test.each([
    ["q=SOCIETE+des", "a name, whatever its accents", () => cleared.application.id],
    ["q=plus%20INSTITUTE", "a name, whatever its case", () => submitted.application.id],
    [`q=${submitted.application.reference}`, "a reference", () => submitted.application.id],
  ])("is searched by %s: %s", async (query, _, subject) => {
    const { entries, filter } = await trail(query);
    expect(filter.q).toBeDefined();
    expect(new Set(entries.map((entry) => entry.subject))).toEqual(new Set([subject()]));
  });

  test("is searched by what an entry holds", async () => {
    const { entries } = await trail(`q=${round.periodCloses.toString()}`);
    expect(new Set(entries.map(({ event }) => event))).toEqual(new Set(["ListCirculated"]));
  });

  test("is searched by whoever did it, and by days in New York", async () => {
    const { entries: all } = await trail();
    const name = all.find(({ event }) => event === "ApplicationCleared")?.actorName ?? "";
    const { entries } = await trail(`by=${encodeURIComponent(name.toUpperCase())}`);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.every((entry) => entry.actorName === name)).toBe(true);
    const may = await trail("from=2022-05-10&until=2022-05-10");
    expect(new Set(may.entries.map(({ at }) => at))).toEqual(new Set([round.applying.toString()]));
    // 10 May, 11 a.m. in New York: a day earlier and a day later hold nothing.
    expect((await trail("from=2022-05-11&until=2022-05-12")).total).toBe(0);
    expect((await trail("by=nobody%20of%20that%20name")).total).toBe(0);
  });

  test("says which day it cannot read, and leaves it as it was typed", async () => {
    const { unread, total } = await trail("from=10%20May");
    expect(unread).toEqual([{ day: "from", given: "10 May" }]);
    expect(total).toBe((await trail()).total);
  });

  test.each(["10/05/2022", "10.5.2022", "2022-5-10", " 10 05 2022 ", "١٠/٠٥/٢٠٢٢"])(
    "reads a day as people write it, on the page and for its file: %s",
    async (typed) => {
      const query = `from=${encodeURIComponent(typed)}&until=${encodeURIComponent(typed)}`;
      const { filter, unread, total } = await trail(query);
      expect([unread, filter.from, filter.until]).toEqual([[], "2022-05-10", "2022-05-10"]);
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThan((await trail()).total);
      expect(await rowsOf(query)).toHaveLength(total);
    },
  );

  test.each(["05/31/2022", "31/02/2022", "10/05/22", "0000-01-01", "10 May"])(
    "says that it cannot read a day, and makes no file as if none had been asked for: %s",
    async (typed) => {
      const query = `until=${encodeURIComponent(typed)}`;
      expect((await trail(query)).unread).toEqual([{ day: "until", given: typed }]);
      const answer = await file(query);
      expect([answer.status, answer.location]).toEqual([302, expect.stringContaining("/en/secretariat/audit-trail?")]);
      expect(new URLSearchParams(answer.location?.split("?")[1]).get("until")).toBe(typed);
    },
  );

  test("is a file of the same entries in the same order, with what each holds, in cells that no program runs", async () => {
    const answer = await file();
    expect([answer.headers.get("Content-Type"), answer.headers.get("Cache-Control")]).toEqual([
      "text/csv; charset=utf-8",
      "no-store",
    ]);
    const rows = await rowsOf();
    const { entries, total } = await trail();
    expect(rows).toHaveLength(total);
    expect(rows.slice(0, entries.length).map(({ at, event }) => ({ at, event }))).toEqual(
      entries.map(({ at, event }) => ({ at, event })),
    );
    const received = rows.find(
      ({ event, subject }) => event === "ApplicationSubmitted" && subject === submitted.application.id,
    );
    expect(received).toMatchObject({ name: "'=Plus Institute", reference: submitted.application.reference });
    expect(JSON.parse(received?.["data"] ?? "")).toMatchObject({ type: "ApplicationSubmitted" });
    expect(await rowsOf("q=societe")).toHaveLength((await trail("q=societe")).total);
  });

  test("tells nothing of an objection, on the page or in the file, whatever is searched for", async () => {
    const { text } = await file();
    expect(text).not.toMatch(/Objection(Raised|Withdrawn)|A basis that stays/);
    expect((await trail("q=A+basis+that+stays")).total).toBe(0);
  });
});
