import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { demonstrationAccounts, demonstrationPassword, demonstrationTotpSecret } from "#acts/demonstration/accounts.ts";
import { missions, officer } from "#acts/demonstration/cast.ts";
import { loadDemonstration } from "#acts/demonstration/load-demonstration.ts";
import { playLiveRound } from "#acts/demonstration/play-live-round.ts";
import { countAccreditedAlong } from "#db/accreditation/accredited-counts.ts";
import { moveForward } from "#db/demonstration/demonstration-clock.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listProcessTexts } from "#db/modalities/process-texts.ts";
import { findPersonByEmail } from "#db/people/people.ts";
import { listProcesses } from "#db/process/processes.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { prepareCredentials } from "#sign-in/auth.ts";
import { totpCode } from "#sign-in/totp.ts";
import { aDatabase } from "#support/database.ts";
import { aPdf } from "#support/files.ts";
import { aFileOfPaper } from "#support/papers.ts";
import { aBrowserOn, aLoadContext, anEnvironment } from "#support/request.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";
import { seeClosings } from "#views/demonstration/closings.ts";
import { seeOwnInputs } from "#views/participation/own-inputs.ts";
import { seeOwnInscriptions } from "#views/participation/own-inscriptions.ts";
import { seeOwnRegistrations } from "#views/participation/own-registrations.ts";
import { seeOwnRepresentatives } from "#views/participation/own-representatives.ts";
import { seeHome } from "#views/process/home.ts";
import * as secondFactor from "../../../app/routes/account/second-factor.tsx";
import * as signIn from "../../../app/routes/account/sign-in.tsx";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2026-11-22T03:00:00Z");
const env = anEnvironment({ demonstration: true });
const credentials = await prepareCredentials(env, {
  password: demonstrationPassword,
  totpSecret: demonstrationTotpSecret,
});

const information = aFileOfPaper(aPdf("1. Meetings begin at 10:00."), { scan: "not_scanned" });

/** Milliseconds. A round is some hundred acts, each in its transaction, on a machine that may be busy. */
const slow = 180_000;

const count = async (table: "person" | "letter" | "process" | "audit_trail") =>
  (await db.selectFrom(table).select("id").execute()).length;

test("Only a demonstration is filled with invented data", async () => {
  await database.asOwner("update installation set demonstration = false");
  await expect(loadDemonstration({ db, now, credentials, information })).rejects.toThrow("Only a demonstration");
  expect(await count("person")).toBe(0);
});

describe("a demonstration", () => {
  let loaded: boolean;

  beforeAll(async () => {
    await database.asOwner("update installation set demonstration = true");
    loaded = await loadDemonstration({ db, now, credentials, information });
  }, slow);

  test("is filled once: a second time changes nothing", async () => {
    expect(loaded).toBe(true);
    const before = [await count("person"), await count("letter"), await count("audit_trail")];
    expect(await loadDemonstration({ db, now: now.add({ hours: 1 }), credentials, information })).toBe(false);
    expect([await count("person"), await count("letter"), await count("audit_trail")]).toEqual(before);
  });

  test("has the first round of 2022 as it ended: 54 accredited by silence and 17 by notification", async () => {
    const process = await findProcessBySlug(db, "oewg-ict-2021-2025");
    const { byCategory } = await countAccreditedAlong(db, { at: now, process: process?.id });
    const { "ecosoc-ngo": notified, ...others } = byCategory;
    expect(notified).toBe(17);
    expect(others.ngo + others.business + others.academia).toBe(54);
  });

  test("has the round of 2019 as it ended: all 18 others objected to, and who has status accredited for the one session", async () => {
    const process = mustExist(await findProcessBySlug(db, "oewg-ict-2019-2021"));
    const counted = async (day: string) =>
      (await countAccreditedAlong(db, { at: Temporal.Instant.from(`${day}T16:00:00Z`), process: process.id }))
        .byCategory;
    expect(await counted("2019-09-10")).toEqual({ "ecosoc-ngo": 4, ngo: 0, business: 0, academia: 0, other: 0 });
    expect(await counted("2019-09-20")).toEqual({ "ecosoc-ngo": 0, ngo: 0, business: 0, academia: 0, other: 0 });
    const [voices] = await database.asOwner(
      `select count(*)::integer as count from objection join application on application.id = objection.application_id
       join call_for_applications as call on call.id = application.call_id where call.process_id = '${process.id}'`,
    );
    expect(voices).toEqual({ count: 18 });
  });

  test("has a call, a period, a silence and a list of speakers open now, and the clock can be moved past each", async () => {
    expect(await openAt(now)).toEqual({ calls: 1, periods: 1, silences: 1 });
    const closings = await seeClosings({ db, now });
    expect(closings.map(({ kind }) => kind)).toEqual(["silence", "period", "consultations", "call", "speakers"]);
    for (const { title, closesAt, settlesAt } of closings) {
      expect(title).not.toBe("");
      expect(Temporal.Instant.from(closesAt).until(settlesAt).total("seconds")).toBe(120);
    }
    const settlesAt = closings[1]?.settlesAt ?? "";
    const later = await seeClosings({ db, now: Temporal.Instant.from(settlesAt) });
    expect(later.map(({ kind }) => kind)).toEqual(["silence", "consultations", "call", "speakers"]);
  });

  test("has a programme of work under silence, announced for a later instant, for a week", async () => {
    const [live] = (await listProcesses(db)).filter(({ slug }) => slug === "demonstration-mechanism");
    const [programme] = await listProcessTexts(db, mustExist(live ?? null).id);
    const { text, silence } = mustExist(programme ?? null);
    const { window, announcedAt } = mustExist(silence[0] ?? null);
    expect([text.kind, silenceStanding(mustExist(silence[0] ?? null), now)]).toEqual(["programme", "upcoming"]);
    expect(announcedAt.epochMilliseconds).toBeLessThan(now.epochMilliseconds);
    expect(window.opensAt.until(window.closesAt).total("days")).toBeGreaterThan(7);
  });

  test("has texts that say how long what is returned may be completed, and cites them for it", async () => {
    const [live] = (await listProcesses(db)).filter(({ slug }) => slug === "demonstration-mechanism");
    const texts = await listModalitiesDecisions(db, mustExist(live ?? null).id);
    expect(texts).toHaveLength(3);
    for (const { decision } of texts) {
      expect(decision.text).toContain("may be completed within ten days");
      expect(decision.provisions.information.cites).toEqual(decision.citation);
    }
  });

  test.each(demonstrationAccounts)("lets a visitor sign in as $email", async ({ email, office }) => {
    const browser = aBrowserOn(aLoadContext(db, { now, env }));
    const first = await browser.send(signIn, "/en/account/sign-in", { email, password: demonstrationPassword });
    expect(first.status).toBe(303);
    if (office === "applicant" || office === "accredited") {
      expect(first.location).toBe("/en/organisation");
      return;
    }
    expect(first.location).toContain("/en/account/second-factor");
    const code = totpCode(demonstrationTotpSecret, Temporal.Now.instant().epochMilliseconds);
    const second = await browser.send(secondFactor, first.location ?? "", { code });
    expect(second.status).toBe(303);
    expect(second.location).not.toContain("second-factor");
  });

  test("meets as the body that follows the OEWG does: in plenaries, thematic groups, a conference years ahead, with no end set", async () => {
    const process = mustExist(await findProcessBySlug(db, "demonstration-mechanism"));
    const sessions = await listSessions(db, process.id);
    const days = sessions.map(({ kind, beginsOn, endsOn }) => [kind, beginsOn.dayOfWeek, endsOn.dayOfWeek]);
    expect(days).toEqual([
      ["organizational", 1, 1],
      ["plenary", 1, 5],
      ["plenary", 1, 5],
      ["thematic-group", 1, 5],
      ["review-conference", 1, 5],
    ]);
    expect(sessions.map(({ standing }) => standing)).toEqual([
      "confirmed",
      "confirmed",
      "confirmed",
      "confirmed",
      "planned",
    ]);
    expect(process.endsOn).toBe(null);
  });

  test("claims no status of a year that has not come", async () => {
    const received = await db.selectFrom("application").select(["answers", "received_at"]).execute();
    const years = received.flatMap(({ answers, received_at }) =>
      received_at === null || answers.consultativeStatusYear === undefined || answers.consultativeStatusYear === null
        ? []
        : [Number(answers.consultativeStatusYear) - received_at.getUTCFullYear()],
    );
    expect(years.length).toBeGreaterThan(20);
    expect(Math.max(...years)).toBeLessThanOrEqual(0);
  });

  test("has in its register the status that an organisation claims", async () => {
    const pairs = await db
      .selectFrom("application")
      .innerJoin("organisation", "organisation.id", "application.organisation_id")
      .innerJoin("register_entry", (join) =>
        join
          .onRef("register_entry.name", "=", "organisation.name")
          .onRef("register_entry.country_code", "=", "organisation.country_code"),
      )
      .select(["organisation.name", "answers", "status", "status_year"])
      .execute();
    const claims = pairs.filter(({ answers }) => (answers.consultativeStatus ?? "") !== "");
    expect(claims.length).toBeGreaterThan(1);
    for (const { name, answers, status, status_year } of claims)
      expect([name, answers.consultativeStatus, answers.consultativeStatusYear]).toEqual([
        name,
        status?.toLowerCase(),
        String(status_year),
      ]);
  });

  test("lets a visitor nominate, inscribe a speaker and send written inputs for an accredited organisation", async () => {
    const { email, name } = mustExist(demonstrationAccounts.find(({ office }) => office === "accredited") ?? null);
    const person = mustExist(await findPersonByEmail(db, email));
    expect(person.name).toBe(name);
    const organisation = mustExist(person.organisation);
    const own = { db, now, actor: { role: "applicant" as const, person: person.id, organisation } };
    const [nominates] = mustExist(await seeOwnRepresentatives(own)).sessions;
    expect(nominates).toMatchObject({ title: "First substantive session", count: true, refusal: null });
    expect(nominates?.representatives).toHaveLength(2);
    const [sends] = mustExist(await seeOwnInputs(own)).ahead;
    expect(sends).toMatchObject({ refusal: null });
    expect(sends?.inputs).toHaveLength(1);
    expect(mustExist(await seeOwnInscriptions(own)).lists).toMatchObject([{ own: null, refusal: null }]);
  });

  test("has one organisation without an accreditation that registered somebody for what invites all stakeholders, and lets a visitor's own do so", async () => {
    const registered = await database.asOwner(
      `select session.title, exists (select from accreditation where accreditation.organisation_id = registration.organisation_id) as accredited
       from registration join session on session.id = registration.session_id`,
    );
    expect(registered).toEqual([{ title: "Meetings of the thematic groups", accredited: false }]);
    const { email } = mustExist(demonstrationAccounts.find(({ office }) => office === "applicant") ?? null);
    const person = mustExist(await findPersonByEmail(db, email));
    const actor = { role: "applicant" as const, person: person.id, organisation: mustExist(person.organisation) };
    expect(await seeOwnRegistrations({ db, now, actor })).toMatchObject([
      { title: "Meetings of the thematic groups", refusal: null, registrations: [] },
    ]);
  });

  test("has a State that waits for the Chair to say who objected, and one that was answered", async () => {
    const [counted] = await database.asOwner(
      "select count(*) filter (where answered_at is null)::integer as waits, count(answered_at)::integer as answered, (select count(*)::integer from disclosed_objection) as told from request_to_chair",
    );
    expect(counted).toEqual({ waits: 1, answered: 1, told: 2 });
  });

  test("has consultations that run, in which States have spoken or not, were asked or wait for an answer, and such as are over with both outcomes", async () => {
    const counted = await database.asOwner(
      `select consultation.closes_at > '${now.toString()}' as runs, mission.name, count(*)::integer as objections,
         count(objection.withdrawn_at)::integer as withdrawn, count(objection.maintained_at)::integer as maintained
       from consultation join objection on objection.application_id = consultation.application_id
       join mission on mission.id = objection.mission_id group by 1, 2 order by 1, 2`,
    );
    expect(counted.map((row) => Object.values(row))).toEqual([
      [false, "State C", 1, 0, 1],
      [false, "State D", 1, 0, 0],
      [false, "State E", 1, 1, 0],
      [true, "State A", 3, 0, 1],
      [true, "State B", 1, 0, 0],
      [true, "State D", 1, 1, 0],
    ]);
    const outcomes = await database.asOwner(
      `select step.outcome, accreditation.id is not null as accredited from consultation
       join step on step.application_id = consultation.application_id and step.stage = consultation.stage
       left join accreditation on accreditation.application_id = consultation.application_id order by 1`,
    );
    expect(outcomes).toEqual([
      { outcome: "maintained", accredited: false },
      { outcome: "withdrawn", accredited: true },
    ]);
    const entries = await database.asOwner(
      "select kind, count(*)::integer from consultation_entry group by 1 order by 1",
    );
    expect(Object.fromEntries(entries.map(({ kind, count: of }) => [kind, of]))).toEqual({
      extension: 4,
      maintained: 1,
      message: 1,
      note: 1,
      request: 1,
    });
  });

  test("has an inquiry that is answered, one that waits for a visitor's organisation, and one that waits for the Secretariat", async () => {
    const asked = await database.asOwner(
      "select side, replied_at is null as waits from inquiry order by side, replied_at is null",
    );
    expect(asked).toEqual([
      { side: "applicant", waits: false },
      { side: "applicant", waits: true },
      { side: "secretariat", waits: true },
    ]);
    const { email } = mustExist(demonstrationAccounts.find(({ office }) => office === "accredited") ?? null);
    const { id: person, organisation } = mustExist(await findPersonByEmail(db, email));
    const own = await seeOwnApplications({ db, now, actor: { role: "applicant", person, organisation } });
    expect(own?.applications.map((one) => one.asked)).toEqual([1]);
  });

  test("names nobody real: every address ends in what no mail reaches", async () => {
    const people = await db.selectFrom("person").select("email").execute();
    expect(people.filter(({ email }) => !email.endsWith(".example"))).toEqual([]);
    const named = await db.selectFrom("mission").select(["email", "fictional"]).where("fictional", "=", true).execute();
    expect(named.length).toBe(9);
  });

  test("that was cut off half way is not loaded on top of what is there", async () => {
    await database.asOwner("update person set two_factor_enabled = false where role = 'administrator'");
    await expect(loadDemonstration({ db, now, credentials, information })).rejects.toThrow("only in part");
  });
});

async function openAt(instant: Instant, handle = db) {
  const { calls, periods, silences } = await seeHome({ db: handle, now: instant });
  return { calls: calls.length, periods: periods.length, silences: silences.length };
}

describe("the live round", () => {
  test.each([
    ["the hour that does not occur in New York", "2027-03-14T07:00:00Z"],
    ["the hour that occurs twice in New York", "2026-11-01T06:30:00Z"],
    ["the leap day", "2028-02-29T15:00:00Z"],
    ["the last second of a year in New York", "2027-01-01T04:59:59Z"],
  ])(
    "can be played at any instant: %s",
    async (_when, text) => {
      const fresh = await aDatabase();
      const instant = Temporal.Instant.from(text);
      // What the database itself stamps and compares goes by the portal's clock.
      const ahead = Temporal.Now.instant().until(instant);
      if (ahead.sign > 0) await fresh.db.transaction().execute((trx) => moveForward(trx, ahead));
      const begins = instant.subtract({ hours: 24 * 200 });
      const cast = {
        officer: await officer(fresh.db, begins, { name: "Officer", email: "officer@live.example" }),
        delegates: await missions(fresh.db, begins),
        information,
      };
      await playLiveRound(fresh.db, instant, cast);
      expect(await openAt(instant, fresh.db)).toEqual({ calls: 1, periods: 1, silences: 1 });
      expect(await seeClosings({ db: fresh.db, now: instant })).toHaveLength(5);
    },
    slow,
  );
});
