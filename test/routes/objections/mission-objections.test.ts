import { describe, expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, type GivenPeriod } from "#support/given.ts";
import { aDelegation, type Delegation } from "#support/missions.ts";
import { type Answer, type Browser, said } from "#support/request.ts";
import { seeWaysOfPeriod } from "#views/modalities/ways-of-call.ts";
import * as circulatedDossier from "../../../app/routes/mission/circulated-dossier.tsx";
import * as circulatedList from "../../../app/routes/mission/circulated-list.tsx";
import * as home from "../../../app/routes/mission/home.tsx";
import * as objectionNote from "../../../app/routes/mission/objection-note.tsx";
import * as objections from "../../../app/routes/mission/objections.tsx";
import * as raiseObjection from "../../../app/routes/mission/raise-objection.tsx";
import * as withdrawObjection from "../../../app/routes/mission/withdraw-objection.tsx";
import * as withdrawObjections from "../../../app/routes/mission/withdraw-objections.tsx";

const { db } = await aDatabase();
const { provisions } = oewg2021To2025;
const late = round.periodCloses.add({ milliseconds: 1 });

const urlOf = ({ period }: GivenPeriod, act = "") => `/en/mission/no-objection-periods/${period.id}${act}`;
const paramsOf = ({ period }: GivenPeriod) => ({ period: period.id });
const referencesOf = ({ listed }: GivenPeriod) => listed.map(({ application }) => application.reference);

async function readList(browser: Browser, given: GivenPeriod, query = "") {
  const answer = await browser.load(circulatedList, `${urlOf(given)}${query}`, paramsOf(given));
  expect(answer.status).toBe(200);
  return answer.data;
}

const sendNote = (browser: Browser, given: GivenPeriod, fields: Record<string, string | string[]>) =>
  browser.send(raiseObjection, urlOf(given, "/raise-objection"), fields, paramsOf(given));

/** The page that asks whether to, which has an address. */
async function readConfirmation(browser: Browser, of: GivenPeriod, fields: Record<string, string | string[]>) {
  const { status, location } = await sendNote(browser, of, fields);
  expect([status, new URL(location ?? "", "http://portal").pathname]).toEqual([303, urlOf(of, "/raise-objection")]);
  const answer = await browser.load(raiseObjection, location ?? "", paramsOf(of));
  expect(answer.status).toBe(200);
  return { location: location ?? "", names: answer.data.names };
}

const noteOf = (answer: Answer) => new URL(answer.location ?? "", "http://portal").pathname.split("/").at(-1) ?? "";

async function readNote(browser: Browser, location: string | null) {
  const reference = new URL(location ?? "", "http://portal").pathname.split("/").at(-1) ?? "";
  const answer = await browser.load(objectionNote, location ?? "", { reference });
  expect(answer.status).toBe(200);
  return answer.data;
}

const countNotes = (delegation: Delegation) =>
  delegation
    .at(round.objecting)
    .then((browser) => browser.load(objections, "/en/mission/objections"))
    .then(({ data }) => data.notes.length);

const given = await givenCirculated(db, { count: 6 });
const [one = "", two = "", three = "", four = "", five = "", six = ""] = referencesOf(given);

describe("the circulated list", () => {
  test("shows names and countries, and nothing else of an organisation where the decision circulates no more", async () => {
    const browser = await (await aDelegation(db)).at(round.objecting);
    const { list } = await readList(browser, given);
    expect(list.total).toBe(6);
    expect(list.rows.map(({ reference }) => reference).sort()).toEqual(referencesOf(given).sort());
    expect(JSON.stringify(list)).not.toContain("purpose");
    const params = { ...paramsOf(given), reference: one };
    expect((await browser.load(circulatedDossier, urlOf(given, `/organisations/${one}`), params)).status).toBe(404);
  });

  test("names the own mission, and carries the decision in its own words", async () => {
    const stateA = await aDelegation(db);
    const seen = await readList(await stateA.at(round.objecting), given);
    const { name } = await db
      .selectFrom("mission")
      .select("name")
      .where("id", "=", stateA.mission)
      .executeTakeFirstOrThrow();
    expect(seen.mission).toBe(name);
    expect(seen.period.decision).toMatchObject({ text: given.decision.text, citation: given.decision.citation });
    const own = await (await stateA.at(round.objecting)).load(objections, "/en/mission/objections");
    expect(own.data.mission).toBe(name);
  });

  test("opens the dossiers where the decision circulates them, without the head's e-mail address", async () => {
    const circulation = { ...provisions.circulation, fields: "dossier" as const };
    const withDossiers = await givenCirculated(db, { provisions: { circulation } });
    const [reference = ""] = referencesOf(withDossiers);
    const browser = await (await aDelegation(db)).at(round.objecting);
    const path = urlOf(withDossiers, `/organisations/${reference}`);
    const answer = await browser.load(circulatedDossier, path, { ...paramsOf(withDossiers), reference });
    expect(answer.status).toBe(200);
    const text = JSON.stringify(answer.data);
    expect(text).toContain("purpose");
    expect(text).not.toContain("headEmail");
    const other = { ...paramsOf(withDossiers), reference: one };
    expect((await browser.load(circulatedDossier, urlOf(withDossiers, `/organisations/${one}`), other)).status).toBe(
      404,
    );
  });

  test("is not for an observer where the decision circulates it to Member States only", async () => {
    const circulation = { ...provisions.circulation, to: "member-states" as const };
    const forMembers = await givenCirculated(db, { provisions: { circulation } });
    const observer = await (await aDelegation(db, { memberState: false })).at(round.objecting);
    expect((await observer.load(circulatedList, urlOf(forMembers), paramsOf(forMembers))).status).toBe(404);
    expect(JSON.stringify((await observer.load(home, "/en/mission")).data)).not.toContain(forMembers.period.id);
    const member = await (await aDelegation(db)).at(round.objecting);
    expect((await member.load(circulatedList, urlOf(forMembers), paramsOf(forMembers))).status).toBe(200);
  });

  test("is searched, filtered and paged, and takes any query for what it can be", async () => {
    const browser = await (await aDelegation(db)).at(round.objecting);
    const { list } = await readList(browser, given);
    const [row] = list.rows;
    expect((await readList(browser, given, `?q=${row?.reference ?? ""}`)).list.total).toBe(1);
    expect((await readList(browser, given, "?q=nobody+has+this+name")).list.total).toBe(0);
    // The decision circulates names and countries: by the category, which it withholds, nothing is found out.
    expect((await readList(browser, given, "?category=business")).list).toEqual(list);
    expect((await readList(browser, given, "?country=KEN&order=country")).list.total).toBe(6);
    expect((await readList(browser, given, "?country=FRA")).list.total).toBe(0);
    const odd = await readList(browser, given, "?page=99999&category=drop&country=%00&order=up&q=%25_%27");
    expect([odd.list.page, odd.list.total]).toEqual([1, 0]);
  });

  test("marks what the own mission objects to, and no longer what it has withdrawn", async () => {
    const stateA = await aDelegation(db);
    const browser = await stateA.at(round.objecting);
    const sent = await sendNote(browser, given, { step: "confirm", applications: [one, two] });
    const seen = await readList(browser, given);
    const marked = seen.list.rows.filter(({ own }) => own !== null);
    expect(marked.map(({ reference }) => reference).sort()).toEqual([one, two].sort());
    expect(marked.map(({ own }) => own?.note)).toEqual([noteOf(sent), noteOf(sent)]);
    expect(seen.ownCount).toBe(2);

    const { note } = await readNote(browser, sent.location);
    const objection = note.objections[0]?.id ?? "";
    const path = `/en/mission/objections/${objection}/withdraw-objection`;
    await browser.send(withdrawObjection, path, {}, { objection });
    expect((await readList(browser, given)).ownCount).toBe(1);
  });

  test("stays to be read after the close, and says with the rule that nobody can object", async () => {
    const stateA = await aDelegation(db);
    expect((await readList(await stateA.at(round.periodCloses), given)).refusal).toBeNull();
    const seen = await readList(await stateA.at(late), given);
    expect([seen.refusal?.because, seen.list.total]).toEqual(["no_objection_period_has_closed", 6]);
    expect(seen.refusal?.cites).not.toBeNull();
    const settled = await readList(await stateA.at(round.afterwards), given);
    expect(settled.refusal?.because).toBe("no_objection_period_has_closed");
    // What the decision lays down is the same whatever States have said; nothing else speaks of an outcome.
    const { foreseen, period, ...told } = settled;
    const { questions, ...ofPeriod } = period;
    expect(JSON.stringify([told, ofPeriod])).not.toContain('accredited"');
    expect(questions).toEqual(seen.period.questions);
    expect(foreseen).toEqual(await seeWaysOfPeriod({ db, now: late }, given.period.id));
  });
});

describe("to object", () => {
  test("first shows whom the note would name, and of each other one why not", async () => {
    const stateA = await aDelegation(db);
    const browser = await stateA.at(round.objecting);
    await sendNote(browser, given, { step: "confirm", applications: [one] });
    const elsewhere = await givenCirculated(db);
    const [foreign = ""] = referencesOf(elsewhere);
    const { names } = await readConfirmation(browser, given, {
      applications: [one, two],
      references: `${three} Some organisation\r\n${four.toLowerCase()}, ${foreign}\nA-0000-0000`,
    });
    expect(names?.named.map(({ reference }) => reference).sort()).toEqual([two, three, four].sort());
    expect(names?.unnamed.map(({ reference, refusal: why, name }) => [reference, why.because, name !== null])).toEqual(
      expect.arrayContaining([
        [one, "already_objected", true],
        [foreign, "application_not_in_period", false],
        ["A-0000-0000", "application_not_in_period", false],
      ]),
    );
    expect(await countNotes(stateA)).toBe(1);
  });

  test("takes 27 references of several pages, once they are confirmed, in one note", async () => {
    const long = await givenCirculated(db, { count: 27 });
    const stateA = await aDelegation(db);
    const browser = await stateA.at(round.objecting);
    const { names } = await readConfirmation(browser, long, { references: referencesOf(long).join("\n") });
    const applications = names?.named.map(({ reference }) => reference) ?? [];
    expect(applications).toHaveLength(27);
    const sent = await sendNote(browser, long, { step: "confirm", applications, basis: "  A general\r\nbasis " });
    expect(sent.status).toBe(303);
    const { note } = await readNote(browser, sent.location);
    expect(note.objections.map(({ reference }) => reference).sort()).toEqual(referencesOf(long).sort());
    expect([note.basis, note.skipped, note.receivedAt]).toEqual(["A general\nbasis", [], round.objecting.toString()]);
    expect(await countNotes(stateA)).toBe(1);
  }, 60_000);

  test("asks again, with everything kept, when nobody or something unreadable was given", async () => {
    const browser = await (await aDelegation(db)).at(round.objecting);
    const nobody = await sendNote(browser, given, {});
    expect([nobody.status, said(nobody).problems[0]?.field]).toEqual([422, "references"]);
    for (const references of ["The third on the list", `${two}\nsomebody else`, `${two}, A-12`]) {
      const answer = await sendNote(browser, given, { applications: [one], references });
      expect(answer.status).toBe(422);
      const { problems, submitted } = said(answer);
      expect(problems.map(({ field }) => field)).toEqual(["references"]);
      expect(submitted["references"]?.[0]).toContain(one);
      expect(submitted["references"]?.[0]).toContain(references.split("\n")[0]);
    }
    const long = await sendNote(browser, given, { references: "A-0000-0000 ".repeat(20_000) });
    expect([long.status, said(long).problems[0]?.field]).toEqual([422, "references"]);
    const step = await sendNote(browser, given, { step: "at-once", applications: [one] });
    expect(step.status).toBe(422);
    const many = await sendNote(browser, given, { applications: Array.from({ length: 2001 }, () => one) });
    expect([many.status, said(many).problems[0]?.field]).toEqual([422, "applications"]);
  });

  test("goes back to change who is named, with everybody in one field", async () => {
    const browser = await (await aDelegation(db)).at(round.objecting);
    const answer = await sendNote(browser, given, {
      step: "change",
      applications: [one, two],
      unnamed: ["A-0000-0000"],
    });
    expect(answer.status).toBe(200);
    expect(said(answer).submitted["references"]).toEqual([[one, two, "A-0000-0000"].join("\n")]);
  });

  test("has a page to go back to, whose address says to nobody who is named, and to nobody else anything", async () => {
    const stateA = await aDelegation(db);
    const browser = await stateA.at(round.objecting);
    const { location } = await readConfirmation(browser, given, { applications: [one, two] });
    for (const reference of [one, two]) expect(decodeURIComponent(location)).not.toContain(reference);
    const later = await (await stateA.at(round.objecting)).load(raiseObjection, location, paramsOf(given));
    expect(later.data.names?.named.map(({ reference }) => reference).sort()).toEqual([one, two].sort());
    const opened = async (reader: Browser, of: GivenPeriod, query: string) =>
      (await reader.load(raiseObjection, `${urlOf(of, "/raise-objection")}?${query}`, paramsOf(of))).data.names;
    const query = location.split("?")[1] ?? "";
    expect(await opened(await (await aDelegation(db)).at(round.objecting), given, query)).toBeNull();
    expect(await opened(browser, await givenCirculated(db), query)).toBeNull();
    expect(await opened(browser, given, `names=${one}`)).toBeNull();
    expect(await opened(browser, given, `names=enclosed:${one}`)).toBeNull();
  });

  test("keeps a basis that was written while those who are named are changed, and in no address", async () => {
    const browser = await (await aDelegation(db)).at(round.objecting);
    const basis = "A basis of some length";
    const changing = await sendNote(browser, given, { step: "change", applications: [one], basis });
    expect(said(changing).submitted["basis"]).toEqual([basis]);
    const asked = await sendNote(browser, given, { references: two, basis });
    expect([asked.status, asked.location]).toEqual([200, null]);
    expect([said(asked).submitted["basis"], said(asked).names?.named.length]).toEqual([[basis], 1]);
  });

  test("by more names than an address holds is asked about all the same", async () => {
    const browser = await (await aDelegation(db)).at(round.objecting);
    const unknown = Array.from({ length: 200 }, (_, n) => `A-0000-${String(n).padStart(4, "0")}`);
    const asked = await sendNote(browser, given, { references: [one, ...unknown].join("\n") });
    expect([asked.status, said(asked).names?.named.length]).toEqual([200, 1]);
  });

  test("asks for a basis exactly as the decision says", async () => {
    const objection = provisions.objection;
    const required = await givenCirculated(db, { provisions: { objection: { ...objection, basis: "required" } } });
    const browser = await (await aDelegation(db)).at(round.objecting);
    const [reference = ""] = referencesOf(required);
    const without = await sendNote(browser, required, { step: "confirm", applications: [reference], basis: " " });
    expect(without.status).toBe(422);
    const again = said(without);
    expect([again.problems[0]?.field, again.names?.named.length]).toEqual(["basis", 1]);
    const long = await sendNote(browser, required, {
      step: "confirm",
      applications: [reference],
      basis: "x".repeat(5001),
    });
    expect([long.status, said(long).problems[0]?.field, said(long).names?.named.length]).toEqual([422, "basis", 1]);
    const withBasis = { step: "confirm", applications: [reference], basis: "Not relevant" };
    expect((await sendNote(browser, required, withBasis)).status).toBe(303);

    const notAsked = await givenCirculated(db, {
      provisions: {
        objection: { ...objection, basis: "none" },
        disclosure: { ...provisions.disclosure, reasons: [] },
      },
    });
    const fields = { step: "confirm", applications: referencesOf(notAsked), basis: "Not asked for" };
    const sent = await sendNote(browser, notAsked, fields);
    expect((await readNote(browser, sent.location)).note.basis).toBeNull();
  });

  test("names one organisation in a note where the decision says so", async () => {
    const single = await givenCirculated(db, {
      count: 2,
      provisions: { objection: { ...provisions.objection, bulk: false } },
    });
    const browser = await (await aDelegation(db)).at(round.objecting);
    const answer = await sendNote(browser, single, { applications: referencesOf(single) });
    expect(answer.status).toBe(409);
    expect(said(answer).names?.refusal?.because).toBe("objection_names_more_than_one");
    expect(said(answer).refusal?.citation).toContain("Letter of the Chair");
  });

  test("counts at the closing instant; a millisecond later it is refused, and told both instants", async () => {
    const last = await aDelegation(db);
    const inTime = await sendNote(await last.at(round.periodCloses), given, { step: "confirm", applications: [five] });
    expect(inTime.status).toBe(303);

    const missed = await aDelegation(db);
    for (const fields of [{ applications: [six] }, { step: "confirm", applications: [six], basis: "Too late" }]) {
      const answer = await sendNote(await missed.at(late), given, fields);
      expect(answer.status).toBe(409);
      const { refusal } = said(answer);
      expect(refusal?.words).toContain("30\u00a0June 2022, 18:00:00.001, New York time");
      expect(refusal?.words).toContain("30\u00a0June 2022, 18:00, New York time");
      expect(refusal?.citation).toContain("Letter of the Chair");
    }
    expect(await countNotes(missed)).toBe(0);
    const raised = await (
      await missed.at(late)
    ).load(raiseObjection, urlOf(given, "/raise-objection"), paramsOf(given));
    expect(raised.data).toMatchObject({ refusal: { because: "no_objection_period_has_closed" } });
  });

  test("does nothing twice", async () => {
    const stateA = await aDelegation(db);
    const browser = await stateA.at(round.objecting);
    const form = { step: "confirm", applications: [three], idempotencyKey: "the-same-form" };
    const [first, second] = [await sendNote(browser, given, form), await sendNote(browser, given, form)];
    expect([first.status, second.status, second.location]).toEqual([303, 303, first.location]);
    expect(await countNotes(stateA)).toBe(1);
    const again = await sendNote(browser, given, { ...form, idempotencyKey: "another-form" });
    expect(again.status).toBe(409);
  });
});

describe("the receipt of a note", () => {
  test("says of each that was left out why, as the rule stood when it was received", async () => {
    const fresh = await givenCirculated(db, { count: 3 });
    const [first = "", second = "", third = ""] = referencesOf(fresh);
    const stateA = await aDelegation(db);
    const before = await stateA.at(round.objecting.subtract({ hours: 1 }));
    await sendNote(before, fresh, { step: "confirm", applications: [first] });
    const withdrawing = fresh.listed[2];
    if (withdrawing === undefined) throw new Error("The list has three");
    const { version } = await db
      .selectFrom("application")
      .select("version")
      .where("reference", "=", third)
      .executeTakeFirstOrThrow();
    const applicant = as(db, withdrawing.applicant, round.circulating.add({ hours: 1 }));
    accepted(await withdrawApplication(applicant, { reference: third, version }));

    const browser = await stateA.at(round.objecting);
    const asked = { step: "confirm", applications: [first, second, third], unnamed: ["A-0000-0000"] };
    const sent = await sendNote(browser, fresh, asked);
    expect(sent.status).toBe(303);
    const { note } = await readNote(browser, sent.location);
    expect(note.objections.map(({ reference }) => reference)).toEqual([second]);
    expect(note.skipped.map(({ reference, refusal }) => [reference, refusal.because]).sort()).toEqual(
      [
        [first, "already_objected"],
        [third, "application_not_in_period"],
        ["A-0000-0000", "application_not_in_period"],
      ].sort(),
    );
    const later = await stateA.at(round.afterwards);
    expect((await readNote(later, sent.location)).note.skipped).toHaveLength(3);
    expect((await readList(browser, fresh)).withdrawnSince).toBe(1);
  });

  test("does not let its address say something about those that the note names", async () => {
    const stateA = await aDelegation(db);
    const browser = await stateA.at(round.objecting);
    const sent = await sendNote(browser, given, { step: "confirm", applications: [four] });
    const { note, changed } = await readNote(browser, `${sent.location ?? ""}?unnamed=${four}&changed=1`);
    expect([note.skipped, changed]).toEqual([[], null]);
  });
});

describe("to withdraw an objection", () => {
  async function anObjection(of = given, applications = [six]) {
    const stateA = await aDelegation(db);
    const browser = await stateA.at(round.objecting);
    const sent = await sendNote(browser, of, { step: "confirm", applications });
    const { note } = await readNote(browser, sent.location);
    const objection = note.objections[0]?.id ?? "";
    const path = `/en/mission/objections/${objection}/withdraw-objection`;
    const withdraw = (now: typeof round.objecting, fields = {}) =>
      stateA.at(now).then((at) => at.send(withdrawObjection, path, fields, { objection }));
    return { stateA, note, objection, path, withdraw, location: sent.location };
  }

  test("leads to the receipt, which says when; and it can be raised again", async () => {
    const { stateA, note, objection, withdraw } = await anObjection();
    const done = await withdraw(round.objecting.add({ minutes: 1 }));
    expect([done.status, done.location]).toEqual([
      303,
      `/en/mission/objection-notes/${note.reference}?changed=${objection}`,
    ]);
    const browser = await stateA.at(round.objecting.add({ minutes: 1 }));
    const seen = await readNote(browser, done.location);
    expect(seen.changed?.organisation).toBe(note.objections[0]?.organisation);
    expect([note.counts.stand, seen.note.counts]).toEqual([1, { stand: 0, withdrawn: 1, lifted: 0, ended: 0 }]);
    expect(seen.note.objections[0]?.withdrawnAt).toBe(round.objecting.add({ minutes: 1 }).toString());
    expect((await sendNote(browser, given, { step: "confirm", applications: [six] })).status).toBe(303);
  });

  test("several of a note are chosen, read back and withdrawn together; who chooses nobody, or what is no longer there, is told", async () => {
    const fresh = await givenCirculated(db, { count: 4 });
    const { stateA, note } = await anObjection(fresh, referencesOf(fresh));
    const { reference } = note;
    const path = `/en/mission/objection-notes/${reference}/withdraw-objections`;
    const browser = await stateA.at(round.objecting);
    const send = (fields: Record<string, string | string[]>) =>
      browser.send(withdrawObjections, path, fields, { reference });
    const [kept = "", ...chosen] = note.objections.map(({ id }) => id);
    const shown = (await browser.load(withdrawObjections, path, { reference })).data;
    expect([shown.refusal, shown.objections.length]).toEqual([null, 4]);
    const nobody = await send({});
    expect(nobody).toMatchObject({ status: 422, data: { problems: [{ field: "objections" }] } });
    expect((await send({ objections: chosen })).data).toMatchObject({ confirm: chosen });
    expect((await send({ objections: [...chosen, newId<"objection">()] })).status).toBe(404);
    expect((await readNote(browser, `/en/mission/objection-notes/${reference}`)).note.counts.stand).toBe(4);
    const done = await send({ objections: chosen, step: "confirm" });
    expect([done.status, done.location]).toEqual([303, `/en/mission/objection-notes/${reference}?done=withdrawn`]);
    const after = (await readNote(browser, done.location)).note;
    expect(after.counts).toMatchObject({ stand: 1, withdrawn: 3 });
    expect(after.objections.find(({ withdrawnAt }) => withdrawnAt === null)?.id).toBe(kept);
    const again = await send({ objections: chosen });
    expect([again.status, said(again).refusal?.because]).toEqual([409, "objection_already_withdrawn"]);
    const stranger = await (await aDelegation(db)).at(round.objecting);
    expect((await stranger.load(withdrawObjections, path, { reference })).status).toBe(404);
    expect(
      (await stranger.send(withdrawObjections, path, { objections: [kept], step: "confirm" }, { reference })).status,
    ).toBe(404);
    const closed = await (await stateA.at(late)).load(withdrawObjections, path, { reference });
    expect(closed.data.refusal?.because).toBe("no_objection_period_has_closed");
  });

  test("is refused a second time, and after the close with both instants", async () => {
    const twice = await anObjection();
    await twice.withdraw(round.objecting);
    expect((await twice.withdraw(round.objecting)).status).toBe(409);

    const over = await anObjection();
    const answer = await over.withdraw(late);
    expect(answer.status).toBe(409);
    expect(said(answer).refusal?.words).toContain("18:00:00.001");
    const page = await (await over.stateA.at(late)).load(withdrawObjection, over.path, { objection: over.objection });
    expect(page.data).toMatchObject({
      objection: { refusals: { "withdraw-objection": { because: "no_objection_period_has_closed" } } },
    });
    const { note } = await readNote(await over.stateA.at(late), over.location);
    expect(note.withdrawRefusal?.because).toBe("no_objection_period_has_closed");
  });

  test("is not offered where the decision does not provide for it", async () => {
    const final = await givenCirculated(db, {
      provisions: { objection: { ...provisions.objection, withdrawal: "none" } },
    });
    const { note, withdraw } = await anObjection(final, referencesOf(final));
    expect([note.objections[0]?.mayBeWithdrawn, note.withdrawRefusal?.because]).toEqual([
      false,
      "objection_cannot_be_withdrawn",
    ]);
    expect((await withdraw(round.objecting)).status).toBe(409);
  });
});

describe("the mission's desk", () => {
  test("shows what is open with its closing instant, and what the own mission sent", async () => {
    const stateA = await aDelegation(db);
    const browser = await stateA.at(round.objecting);
    const sent = await sendNote(browser, given, { step: "confirm", applications: [one, two] });
    const desk = (await browser.load(home, "/en/mission")).data;
    expect(desk).toMatchObject({ mayObject: true, notes: [{ reference: noteOf(sent), named: 2, withdrawn: 0 }] });
    expect(desk.periods.find(({ id }) => id === given.period.id)).toMatchObject({
      standing: "open",
      closesAt: round.periodCloses.toString(),
      count: 6,
      own: 2,
    });
  });
});
