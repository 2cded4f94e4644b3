import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { endOfDay, startOfDay } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Session } from "#domain/process/session.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, newYork, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenApplicant,
  givenCirculated,
  givenColleague,
  givenDraft,
  givenMission,
  givenNewcomer,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { aBrowserOn, aLoadContext, type Answer, type Browser, said, signedInAs } from "#support/request.ts";
import * as about from "../../../app/routes/organisation/about.tsx";
import * as application from "../../../app/routes/organisation/application.tsx";
import * as category from "../../../app/routes/organisation/category.tsx";
import * as checkAnswers from "../../../app/routes/organisation/check-answers.tsx";
import * as consultativeStatus from "../../../app/routes/organisation/consultative-status.tsx";
import * as deleteDraft from "../../../app/routes/organisation/delete-draft.tsx";
import * as head from "../../../app/routes/organisation/head.tsx";
import * as home from "../../../app/routes/organisation/home.tsx";
import * as pastInteraction from "../../../app/routes/organisation/past-interaction.tsx";
import * as purpose from "../../../app/routes/organisation/purpose.tsx";
import * as received from "../../../app/routes/organisation/received.tsx";
import * as saveOrganisation from "../../../app/routes/organisation/save-organisation.tsx";
import * as startApplication from "../../../app/routes/organisation/start-application.tsx";
import * as submitApplication from "../../../app/routes/organisation/submit-application.tsx";
import * as withdrawApplication from "../../../app/routes/organisation/withdraw-application.tsx";
import * as publicHome from "../../../app/routes/public/home.tsx";

const { db } = await aDatabase();

const at = (now: typeof round.applying) => aLoadContext(db, { now });
const call = await givenOpenCall(db);

const path = (reference: string, page = "") => `/en/organisation/applications/${reference}${page}`;

/** A draft in which everything is answered, with its organisation's person signed in while the call is open. */
async function aDraftAndBrowser(applying: Parameters<typeof givenDraft>[2] = {}) {
  const given = await givenDraft(db, call, applying);
  return { ...given, browser: await signedInAs(at(round.applying), given.applicant.person) };
}

const versionOf = async (reference: string) =>
  (await db.selectFrom("application").select("version").where("reference", "=", reference).executeTakeFirstOrThrow())
    .version;

const answersOf = async (reference: string) =>
  (await db.selectFrom("application").select("answers").where("reference", "=", reference).executeTakeFirstOrThrow())
    .answers;

const shown = (answer: Answer<Pick<Awaited<ReturnType<typeof application.loader>>, "application">>) =>
  answer.data.application;

const record = {
  version: "",
  name: "Association Exemple",
  acronym: "AE",
  country: "KEN",
  address: "1 Example Road",
  website: "www.example.org",
  foundedYear: "1998",
  legalStatus: "",
};

describe("the pages of an organisation", () => {
  const pages: [string, { loader: (args: LoaderFunctionArgs) => unknown }, string][] = [
    ["home", home, "/en/organisation"],
    ["record", saveOrganisation, "/en/organisation/record"],
    ["application", application, ""],
    ["category", category, "/category"],
    ["consultative status", consultativeStatus, "/consultative-status"],
    ["about", about, "/about"],
    ["purpose", purpose, "/purpose"],
    ["past interaction", pastInteraction, "/past-interaction"],
    ["head", head, "/head"],
    ["check answers", checkAnswers, "/check-answers"],
    ["submit", submitApplication, "/submit-application"],
    ["received", received, "/received"],
    ["withdraw", withdrawApplication, "/withdraw-application"],
  ];

  test.each(pages)("lead whoever has not signed in to sign-in: %s", async (_name, page, address) => {
    const { reference } = (await givenDraft(db, call)).application;
    const url = address.startsWith("/en/") ? address : path(reference, address);
    const answer = await aBrowserOn(at(round.applying)).load(page, url, { reference, call: call.call.id });
    expect(answer.status).toBe(302);
    expect(answer.location).toContain("/en/account/sign-in?then=");
  });

  test.each(pages)("are closed to every office: %s", async (_name, page, address) => {
    const { reference } = (await givenDraft(db, call)).application;
    const url = address.startsWith("/en/") ? address : path(reference, address);
    const { mission } = await givenMission(db);
    for (const office of [
      { role: "secretariat" },
      { role: "administrator" },
      { role: "chair", process: call.process.id },
      { role: "mission", mission },
    ] as const) {
      const browser = await signedInAs(at(round.applying), await aPersonIn(db, office));
      const answer = await browser.load(page, url, { reference, call: call.call.id });
      expect(answer.status).toBe(403);
    }
  });

  test.each(pages.filter(([, , address]) => !address.startsWith("/en/")))(
    "do not say that another organisation's application exists: %s",
    async (_name, page, address) => {
      const { reference } = (await givenSubmitted(db, call)).application;
      const stranger = await signedInAs(at(round.applying), (await givenApplicant(db)).person);
      expect((await stranger.load(page, path(reference, address), { reference })).status).toBe(404);
      expect((await stranger.load(page, path("A-0000-0000", address), { reference: "A-0000-0000" })).status).toBe(404);
    },
  );
});

describe("the acts of an organisation", () => {
  const acts: [string, { action: (args: ActionFunctionArgs) => unknown }, string, Record<string, string>][] = [
    ["category", category, "/category", { category: "business" }],
    ["consultative status", consultativeStatus, "/consultative-status", { consultativeStatus: "special" }],
    ["purpose", purpose, "/purpose", { purpose: "Something else" }],
    ["past interaction", pastInteraction, "/past-interaction", { pastInteraction: "Something else" }],
    ["head", head, "/head", { headName: "Somebody else" }],
    ["submit", submitApplication, "/submit-application", {}],
    ["withdraw", withdrawApplication, "/withdraw-application", {}],
  ];

  test.each(acts)("change nothing of another organisation's application: %s", async (_name, page, address, fields) => {
    const { reference } = (await givenDraft(db, call)).application;
    const version = await versionOf(reference);
    const stranger = await signedInAs(at(round.applying), (await givenApplicant(db)).person);
    const sent = { ...fields, version: String(version) };
    const answer = await stranger.send(page, path(reference, address), sent, { reference });
    expect(answer.status).toBe(404);
    expect(await versionOf(reference)).toBe(version);
  });

  test.each(acts)("are closed to every office: %s", async (_name, page, address, fields) => {
    const { reference, version } = (await givenDraft(db, call)).application;
    const officer = await signedInAs(at(round.applying), await aPersonIn(db, { role: "secretariat" }));
    const answer = await officer.send(
      page,
      path(reference, address),
      { ...fields, version: String(version) },
      {
        reference,
      },
    );
    expect(answer.status).toBe(403);
  });

  test.each(acts)("refuse a form whose version nobody can have seen: %s", async (_name, page, address, fields) => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const sent = { ...fields, version: "1; drop table" };
    expect((await browser.send(page, path(reference, address), sent, { reference })).status).toBe(400);
  });
});

describe("the record of an organisation", () => {
  const url = "/en/organisation/record";

  test("is what a newcomer is asked for first", async () => {
    const browser = await signedInAs(at(round.applying), (await givenNewcomer(db)).person);
    expect((await browser.load(home, "/en/organisation")).location).toBe(url);
    const saved = await browser.send(saveOrganisation, url, record);
    expect([saved.status, saved.location]).toEqual([303, "/en/organisation?done=saved"]);
    const desk = await browser.load(home, "/en/organisation");
    expect(desk.data).toMatchObject({
      organisation: { name: "Association Exemple", country: "KEN", website: "https://www.example.org" },
      calls: [{ id: call.call.id, own: null }],
      applications: [],
    });
  });

  test("is saved once by a button that was pressed twice", async () => {
    const browser = await signedInAs(at(round.applying), (await givenNewcomer(db)).person);
    const press = () =>
      browser.send(saveOrganisation, "/en/organisation/record", { ...record, idempotencyKey: "pressed-twice" });
    const [first, second] = [await press(), await press()];
    expect([first.status, second.status]).toEqual([303, 303]);
  });

  test("leads back to the call that its reader came from, and nowhere outside", async () => {
    const start = `/en/organisation/calls/${call.call.id}/start-application`;
    const browser = await signedInAs(at(round.applying), (await givenNewcomer(db)).person);
    const back = await browser.send(saveOrganisation, `${url}?then=${encodeURIComponent(start)}`, record);
    expect(back.location).toBe(start);
    const away = await browser.send(saveOrganisation, `${url}?then=https://elsewhere.example/`, {
      ...record,
      version: "1",
    });
    expect(away.location).toBe("/en/organisation?done=saved");
  });

  test("an address of nothing but dots holds nobody up, however long it is", async () => {
    const browser = await signedInAs(at(round.applying), (await givenNewcomer(db)).person);
    const answer = await browser.send(saveOrganisation, url, { ...record, website: `${".".repeat(200_000)}:` });
    expect(said(answer).problems.map(({ field }) => field)).toEqual(["website"]);
  });

  test("names each problem at its field and keeps what was entered", async () => {
    const browser = await signedInAs(at(round.applying), (await givenNewcomer(db)).person);
    const answer = await browser.send(saveOrganisation, url, {
      ...record,
      name: "x".repeat(301),
      country: "ATLANTIS",
      address: " ",
      website: "not a site",
      foundedYear: "2999",
    });
    expect(answer.status).toBe(422);
    expect(said(answer).problems.map(({ field }) => field)).toEqual([
      "name",
      "country",
      "address",
      "website",
      "foundedYear",
    ]);
    expect(said(answer).submitted["website"]).toEqual(["not a site"]);
  });

  test("is not overwritten by who saw an older one", async () => {
    const { person } = await givenApplicant(db);
    const browser = await signedInAs(at(round.applying), person);
    expect((await browser.send(saveOrganisation, url, { ...record, version: "1" })).status).toBe(303);
    const late = await browser.send(saveOrganisation, url, { ...record, name: "Older words", version: "1" });
    expect(late.status).toBe(409);
    expect(said(late).submitted["name"]).toEqual(["Older words"]);
    const now = await browser.load(saveOrganisation, url);
    expect(now.data).toMatchObject({ organisation: { name: "Association Exemple" }, lastSaved: { person: /./ } });
  });

  test("is refused as unreadable when its bytes are not UTF-8", async () => {
    const browser = await signedInAs(at(round.applying), (await givenNewcomer(db)).person);
    const request = new Request(`http://localhost:3000${url}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        Cookie: Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join("; "),
      },
      body: "version=&name=%FF%FE",
    });
    const answer = saveOrganisation.action({ request, params: { language: "en" }, context: at(round.applying) });
    await expect(answer).rejects.toMatchObject({ status: 400 });
  });
});

describe("starting an application", () => {
  const url = `/en/organisation/calls/${call.call.id}/start-application`;
  const params = { call: call.call.id };

  test("makes one draft, however often the form is sent", async () => {
    const browser = await signedInAs(at(round.applying), (await givenApplicant(db)).person);
    const once = await browser.send(startApplication, url, { idempotencyKey: "same" }, params);
    const again = await browser.send(startApplication, url, { idempotencyKey: "same" }, params);
    expect(once.status).toBe(303);
    expect(again.location).toBe(once.location);
    const other = await browser.send(startApplication, url, { idempotencyKey: "other" }, params);
    expect(other.status).toBe(409);
    // Where every call stands, its own application is led to, and no other is offered.
    const reference = once.location?.split("/").at(-1);
    expect((await browser.load(publicHome, "/en")).data).toMatchObject({ used: [{ call: call.call.id, reference }] });
    expect(said(other).refusal?.words).toBe(
      "Your organisation has already begun an application under this call, perhaps in another window of your own. It stands on the page of your organisation.",
    );
  });

  test("asks for the record first", async () => {
    const browser = await signedInAs(at(round.applying), (await givenNewcomer(db)).person);
    const answer = await browser.send(startApplication, url, {}, params);
    expect(answer.location).toBe(`/en/organisation/record?then=${encodeURIComponent(url)}`);
  });

  test("is refused after the deadline, with both instants", async () => {
    const late = at(round.callCloses.add({ milliseconds: 1 }));
    const browser = await signedInAs(late, (await givenApplicant(db)).person);
    const answer = await browser.send(startApplication, url, {}, params);
    expect(answer.status).toBe(409);
    expect((await browser.load(startApplication, url, params)).data).toMatchObject({ call: { standing: "closed" } });
  });

  test("is read by everybody before they have an account, and begun by an organisation alone", async () => {
    const browser = aBrowserOn(at(round.applying));
    expect((await browser.load(startApplication, url, params)).data).toMatchObject({
      reader: "public",
      own: null,
      refusal: null,
    });
    expect((await browser.send(startApplication, url, {}, params)).location).toMatch(/sign-in\?then=/);
    const office = await signedInAs(at(round.applying), await aPersonIn(db, { role: "administrator" }));
    expect((await office.load(startApplication, url, params)).data).toMatchObject({ reader: "office" });
    expect((await office.send(startApplication, url, {}, params)).status).toBe(403);
  });

  test("knows no call that is not there", async () => {
    const browser = await signedInAs(at(round.applying), (await givenApplicant(db)).person);
    for (const id of ["no-id", "00000000-0000-4000-8000-000000000000"]) {
      const address = `/en/organisation/calls/${id}/start-application`;
      expect((await browser.load(startApplication, address, { call: id })).status).toBe(404);
    }
  });
});

describe("a draft", () => {
  test("begins with the category and is saved with gaps, which are named", async () => {
    const { person } = await givenApplicant(db);
    const browser = await signedInAs(at(round.applying), person);
    const url = `/en/organisation/calls/${call.call.id}/start-application`;
    const { location } = await browser.send(startApplication, url, {}, { call: call.call.id });
    const reference = location?.split("/").at(-1) ?? "";
    const draft = async () => shown(await browser.load(application, path(reference), { reference }));
    expect(await draft()).toMatchObject({ class: null, standing: "draft", lastSaved: null });

    const chosen = await browser.send(
      category,
      path(reference, "/category"),
      { version: "1", category: "ngo" },
      {
        reference,
      },
    );
    expect([chosen.status, chosen.location]).toEqual([303, path(reference)]);
    const part = { version: "2", purpose: "  Networks\r\nand people ", programmes: "", activities: "" };
    expect((await browser.send(purpose, path(reference, "/purpose"), part, { reference })).status).toBe(303);
    const now = await draft();
    expect(now).toMatchObject({ class: { key: "ngo" }, version: 3 });
    expect(now.missing).toContain("programmes");
    expect(now.missing).not.toContain("purpose");
    expect(await answersOf(reference)).toMatchObject({ purpose: "Networks\nand people", programmes: null });
  });

  test("asks who has consultative status for its type and year", async () => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const version = String(await versionOf(reference));
    const chosen = await browser.send(
      category,
      path(reference, "/category?from=check-answers"),
      { version, category: "ecosoc-ngo" },
      { reference },
    );
    expect(chosen.location).toBe(path(reference, "/consultative-status?from=check-answers"));
    const status = { version: String(await versionOf(reference)), consultativeStatus: "roster" };
    const wrong = await browser.send(
      consultativeStatus,
      path(reference, "/consultative-status"),
      { ...status, consultativeStatusYear: "1900" },
      { reference },
    );
    expect([wrong.status, said(wrong).problems.map(({ field }) => field)]).toEqual([422, ["consultativeStatusYear"]]);
    const right = await browser.send(
      consultativeStatus,
      path(reference, "/consultative-status?from=check-answers"),
      { ...status, version: String(await versionOf(reference)), consultativeStatusYear: "2009" },
      { reference },
    );
    expect(right.location).toBe(path(reference, "/check-answers"));
    expect(await answersOf(reference)).toMatchObject({ consultativeStatus: "roster", consultativeStatusYear: "2009" });
  });

  test.each([
    ["category", category, "/category", { category: "" }],
    ["consultative status", consultativeStatus, "/consultative-status", { consultativeStatus: "honorary" }],
    ["purpose", purpose, "/purpose", { purpose: "x".repeat(5001) }],
    ["past interaction", pastInteraction, "/past-interaction", { pastInteraction: "x".repeat(5001) }],
    ["head", head, "/head", { headEmail: "nobody" }],
  ] as const)("keeps what it has when an answer is wrong: %s", async (_name, page, address, fields) => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const version = await versionOf(reference);
    const sent = { ...fields, version: String(version) };
    const answer = await browser.send(page, path(reference, address), sent, { reference });
    expect(answer.status).toBe(422);
    expect(said(answer).problems.map(({ field }) => field)).toEqual(Object.keys(fields));
    expect(await versionOf(reference)).toBe(version);
  });

  test("is not overwritten by a colleague who saw an older one, and says who saved", async () => {
    const { application: draft, applicant, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const colleague = await signedInAs(at(round.applying), (await givenColleague(db, applicant)).person);
    const version = String(await versionOf(reference));
    const theirs = { version, headName: "Ada Example" };
    expect((await colleague.send(head, path(reference, "/head"), theirs, { reference })).status).toBe(303);
    const mine = { version, headName: "Somebody" };
    const answer = await browser.send(head, path(reference, "/head"), mine, { reference });
    expect(answer.status).toBe(409);
    expect(said(answer).submitted).toMatchObject({ version: [version], headName: ["Somebody"] });
    const now = await browser.load(head, path(reference, "/head"), { reference });
    expect(shown(now).lastSaved?.person).toBe("Person of applicant");
    expect(await answersOf(reference)).toMatchObject({ headName: "Ada Example" });
  });

  test("is saved once by a button that was pressed twice, and of no colleague is spoken", async () => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const version = await versionOf(reference);
    const sent = { version: String(version), pastInteraction: "Twice", idempotencyKey: "pressed-twice" };
    const press = (changes = {}) =>
      browser.send(pastInteraction, path(reference, "/past-interaction"), { ...sent, ...changes }, { reference });
    const [first, second] = [await press(), await press()];
    expect([first.status, second.status, second.location]).toEqual([303, 303, first.location]);
    expect(await versionOf(reference)).toBe(version + 1);
    expect((await press({ pastInteraction: "Changed after going back" })).status).toBe(409);
  });

  test("is kept but for the field that is wrong, also when it is to be finished later, and can then be put right", async () => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const url = path(reference, "/head");
    const form = {
      version: String(await versionOf(reference)),
      headName: "A. Writer",
      headTitle: "Chair",
      headEmail: "nobody",
      then: "later",
    };
    const answer = await browser.send(head, url, form, { reference });
    expect(answer.status).toBe(422);
    expect(said(answer)).toMatchObject({ restSaved: true, problems: [{ field: "headEmail" }] });
    expect(await answersOf(reference)).toMatchObject({
      headName: "A. Writer",
      headTitle: "Chair",
      headEmail: draft.answers.headEmail,
    });
    const again = { ...form, version: String(await versionOf(reference)), headEmail: "somebody@example.org" };
    expect((await browser.send(head, url, again, { reference })).location).toBe("/en/organisation");
    expect(await answersOf(reference)).toMatchObject({ headName: "A. Writer", headEmail: "somebody@example.org" });
    const stale = await browser.send(head, url, form, { reference });
    expect([stale.status, said(stale).restSaved]).toEqual([422, undefined]);
  });

  test("that its reader has changed on another page is not said to be changed by a colleague", async () => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const version = String(await versionOf(reference));
    const send = (text: string) =>
      browser.send(purpose, path(reference, "/purpose"), { version, purpose: text }, { reference });
    expect((await send("One")).status).toBe(303);
    const answer = await send("Two");
    expect(answer.status).toBe(409);
    const seen = shown(await browser.load(purpose, path(reference, "/purpose"), { reference }));
    expect(seen.lastSaved).toMatchObject({ own: true });
  });

  test("is deleted on a page of its own", async () => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const url = path(reference, "/delete-draft");
    expect(shown(await browser.load(deleteDraft, url, { reference })).reference).toBe(reference);
    const form = { version: String(await versionOf(reference)) };
    expect((await browser.send(deleteDraft, url, form, { reference })).location).toBe("/en/organisation");
    expect((await browser.load(application, path(reference), { reference })).status).toBe(404);
  });

  test("leads out to the organisation's page when it is to be finished later", async () => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const sent = { version: String(await versionOf(reference)), then: "later", pastInteraction: "None" };
    const answer = await browser.send(pastInteraction, path(reference, "/past-interaction"), sent, { reference });
    expect(answer.location).toBe("/en/organisation");
  });
});

describe("submitting", () => {
  const submit = (browser: Browser, reference: string, version: number, key = "submit") =>
    browser.send(
      submitApplication,
      path(reference, "/submit-application"),
      { version: String(version), idempotencyKey: key },
      { reference },
    );

  test("leads to a confirmation that stays, once, with the instant of receipt", async () => {
    const { application: draft, browser } = await aDraftAndBrowser();
    const { reference } = draft;
    const version = await versionOf(reference);
    const first = await submit(browser, reference, version);
    const second = await submit(browser, reference, version);
    expect([first.status, first.location]).toEqual([303, path(reference, "/received")]);
    expect(second.location).toBe(first.location);
    const load = () => browser.load(received, path(reference, "/received"), { reference });
    const page = await load();
    expect(page.data).toMatchObject({ reference, receivedAt: round.applying.toString(), notifies: false });
    expect((await load()).data).toEqual(page.data);
    const third = await submit(browser, reference, version + 1, "another");
    expect(third.status).toBe(409);
    expect(said(third).refusal?.words).toBe("This application has been submitted and cannot be changed.");
  });

  test("is refused while something is missing, with the paragraph", async () => {
    const { application: draft, browser } = await aDraftAndBrowser({ answers: { purpose: "Only this" } });
    const { reference } = draft;
    const answer = await submit(browser, reference, await versionOf(reference));
    expect(answer.status).toBe(409);
    expect(said(answer).refusal?.citation).toContain("Letter of the Chair, 22 April 2022");
    const page = await browser.load(received, path(reference, "/received"), { reference });
    expect(page.location).toBe(path(reference));
  });

  test("is refused a millisecond after the deadline and accepted at it", async () => {
    const { application: draft, applicant } = await aDraftAndBrowser();
    const { reference } = draft;
    const version = await versionOf(reference);
    const late = await signedInAs(at(round.callCloses.add({ milliseconds: 1 })), applicant.person);
    expect((await submit(late, reference, version)).status).toBe(409);
    expect(shown(await late.load(application, path(reference), { reference })).standing).toBe("draft-closed");
    const inTime = await signedInAs(at(round.callCloses), applicant.person);
    expect((await submit(inTime, reference, version)).status).toBe(303);
  });

  test("is notifying for who has consultative status", async () => {
    const answers = {
      consultativeStatus: "special",
      consultativeStatusYear: "2009",
      headName: "Ada Example",
      headTitle: "Director",
      headEmail: "ada@example.org",
    };
    const holder = await aDraftAndBrowser({ category: "ecosoc-ngo", answers });
    const { browser } = holder;
    const { reference } = holder.application;
    const asked = await browser.load(submitApplication, path(reference, "/submit-application"), { reference });
    expect(asked.data).toMatchObject({ application: { notifies: true } });
    const sent = await submit(browser, reference, await versionOf(reference));
    expect([sent.status, sent.location]).toEqual([303, path(reference, "/received")]);
    const page = await browser.load(received, path(reference, "/received"), { reference });
    expect(page.data).toMatchObject({ notifies: true });
  });
});

describe("where an application stands", () => {
  const standingOf = async (person: Id<"person">, reference: string, now: typeof round.applying) => {
    const browser = await signedInAs(at(now), person);
    return shown(await browser.load(application, path(reference), { reference }));
  };

  test("says the ground and the reason of a refusal and how to apply again", async () => {
    const { applicant, application: sent } = await givenSubmitted(db, call);
    const { reference } = sent;
    const version = await versionOf(reference);
    const reason = "The activities are not described.";
    accepted(
      await refuseApplication(as(db, call.officer, round.reviewing), {
        reference,
        version,
        ground: "not_relevant",
        reason,
      }),
    );
    const now = await standingOf(applicant.person, reference, round.afterwards);
    expect(now).toMatchObject({
      standing: "refused",
      whyRefused: { ground: "not_relevant", reason },
      again: { rule: { allowed: true } },
    });
    expect(now.mayBeWithdrawn).toBe(false);
  });

  test("leads who was refused to the sessions ahead that invite all stakeholders, and nobody who waits", async () => {
    const own = await givenOpenCall(db);
    const scheduled = async (title: string, details: Partial<Session> = {}) =>
      accepted(
        await scheduleSession(
          as(db, own.officer, round.applying),
          aSession({ ...{ process: own.process.id, title, invited: ["states", "all-stakeholders"] }, ...details }),
        ),
      ).next;
    const meeting = await scheduled("Informal consultative meeting");
    await scheduled("Of States alone", { invited: ["states", "accredited-organisations"] });
    const off = await scheduled("Called off");
    accepted(
      await cancelSession(as(db, own.officer, round.applying), { session: off.id, reason: "It is not needed." }),
    );
    const { applicant, application: sent } = await givenSubmitted(db, own);
    const { reference } = sent;
    const openAt = async (now: typeof round.applying) => {
      const browser = await signedInAs(at(now), applicant.person);
      return (await browser.load(application, path(reference), { reference })).data.open;
    };
    expect(await openAt(round.reviewing)).toEqual([]);
    const version = await versionOf(reference);
    const reason = "The activities are not described.";
    accepted(
      await refuseApplication(as(db, own.officer, round.reviewing), {
        reference,
        version,
        ground: "not_relevant",
        reason,
      }),
    );
    expect(await openAt(round.afterwards)).toEqual([
      {
        ...{ id: meeting.id, title: "Informal consultative meeting", beginsOn: "2022-07-25", endsOn: "2022-07-29" },
        ...{ registered: 0, mayRegister: true },
      },
    ]);
    expect(await openAt(endOfDay(newYork, meeting.endsOn))).toHaveLength(1);
    expect(await openAt(startOfDay(newYork, meeting.endsOn.add({ days: 1 })))).toEqual([]);
  });

  test("says after the period that a Member State objected, before it nothing, and never which or how many", async () => {
    const period = await givenCirculated(db, { count: 2 });
    const [objected, other] = period.listed;
    if (objected === undefined || other === undefined) throw new Error("Two were circulated.");
    const missions = [await givenMission(db), await givenMission(db)];
    const { reference } = objected.application;
    for (const mission of missions) {
      accepted(
        await raiseObjection(as(db, mission, round.objecting), {
          period: period.period.id,
          applications: [reference],
          basis: "Confidential words",
        }),
      );
    }
    const during = [
      await standingOf(objected.applicant.person, reference, round.objecting),
      await standingOf(other.applicant.person, other.application.reference, round.objecting),
    ];
    expect(during.map(({ standing }) => standing)).toEqual(["circulated", "circulated"]);
    expect(during[0]?.explanation).toEqual(during[1]?.explanation);
    expect(during[0]?.steps).toEqual(during[1]?.steps);

    const after = await standingOf(objected.applicant.person, reference, round.afterwards);
    expect(after).toMatchObject({ standing: "not-accredited", again: { rule: { allowed: true } } });
    const words = JSON.stringify(after);
    expect(words).toContain("objection_stands");
    expect(words).not.toContain("Confidential words");
    for (const { mission, person } of missions) {
      expect(words).not.toContain(mission);
      expect(words).not.toContain(person);
    }
    const accreditedOne = await standingOf(other.applicant.person, other.application.reference, round.afterwards);
    expect(accreditedOne).toMatchObject({ standing: "accredited", validUntil: "2025-07-31", again: null });
  });

  test("is settling until the margin has passed", async () => {
    const period = await givenCirculated(db);
    const [listed] = period.listed;
    if (listed === undefined) throw new Error("One was circulated.");
    const justAfter = round.periodCloses.add({ seconds: 1 });
    const now = await standingOf(listed.applicant.person, listed.application.reference, justAfter);
    expect(now).toMatchObject({ standing: "settling", mayBeWithdrawn: false });
    expect(now.steps.filter(({ state }) => state === "current").map(({ what }) => what)).toEqual(["outcome"]);
  });
});

describe("withdrawing", () => {
  const withdraw = async (browser: Browser, reference: string) =>
    browser.send(
      withdrawApplication,
      path(reference, "/withdraw-application"),
      { version: String(await versionOf(reference)) },
      { reference },
    );

  test("is confirmed on its own page and leads back to the application", async () => {
    const { applicant, application: sent } = await givenSubmitted(db, call);
    const browser = await signedInAs(at(round.applying), applicant.person);
    const done = await withdraw(browser, sent.reference);
    expect([done.status, done.location]).toEqual([303, path(sent.reference)]);
    const page = await browser.load(application, path(sent.reference), { reference: sent.reference });
    expect(shown(page).standing).toBe("withdrawn");
    expect((await withdraw(browser, sent.reference)).status).toBe(409);
  });

  test("is refused for a draft and for who has been accredited", async () => {
    const { application: draft, browser } = await aDraftAndBrowser();
    expect((await withdraw(browser, draft.reference)).status).toBe(409);
    const answers = { consultativeStatus: "special", consultativeStatusYear: "2009", headName: "A", headTitle: "B" };
    const { applicant, application: sent } = await givenSubmitted(db, call, {
      category: "ecosoc-ngo",
      answers: { ...answers, headEmail: "a@example.org" },
    });
    const { reference } = sent;
    accepted(
      await clearApplication(as(db, call.officer, round.reviewing), { reference, version: await versionOf(reference) }),
    );
    const holder = await signedInAs(at(round.reviewing), applicant.person);
    expect((await withdraw(holder, reference)).status).toBe(409);
  });
});
