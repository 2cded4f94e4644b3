import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { raiseObjection as raise } from "#acts/objections/raise-objection.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, aPersonIn, as, givenCirculated, givenNewcomer, givenSilence } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { countOf } from "#support/record.ts";
import { aBrowserOn, aLoadContext, type Handler, signedInAs } from "#support/request.ts";
import * as breakSilence from "../../../app/routes/mission/break-silence.tsx";
import * as circulatedDossier from "../../../app/routes/mission/circulated-dossier.tsx";
import * as circulatedList from "../../../app/routes/mission/circulated-list.tsx";
import * as home from "../../../app/routes/mission/home.tsx";
import * as objectionNote from "../../../app/routes/mission/objection-note.tsx";
import * as objections from "../../../app/routes/mission/objections.tsx";
import * as raiseObjection from "../../../app/routes/mission/raise-objection.tsx";
import * as silenceProcedure from "../../../app/routes/mission/silence-procedure.tsx";
import * as withdrawObjection from "../../../app/routes/mission/withdraw-objection.tsx";

const database = await aDatabase();
const { db } = database;
const at = (now: typeof round.objecting) => aLoadContext(db, { now });

const { circulation } = oewg2021To2025.provisions;
const given = await givenCirculated(db, {
  count: 2,
  provisions: { circulation: { ...circulation, fields: "dossier" } },
});
const silence = await givenSilence(db);
const stateA = await aDelegation(db);
const observer = await aDelegation(db, { memberState: false });
const [first] = given.listed;
const named = first?.application.reference ?? "";

/** What State A has sent, which nobody else may learn of. */
const { note } = accepted(
  await raise(as(db, stateA.actor, round.objecting), { period: given.period.id, applications: [named], basis: null }),
).next;
const objectionOf = async (person: typeof stateA) => {
  const browser = await person.at(round.objecting);
  const answer = await browser.load(objectionNote, `/en/mission/objection-notes/${note}`, { reference: note });
  return answer.data.note.objections[0]?.id ?? "";
};
const objection = await objectionOf(stateA);

interface Page {
  readonly route: { readonly loader: Handler; readonly action?: Handler };
  readonly path: string;
  readonly params?: Record<string, string>;
  /** When its subject is open. */
  readonly now: typeof round.objecting;
  readonly fields?: Record<string, string | string[]>;
  /** What other roles and an observer's mission are answered on GET. */
  readonly chair: number;
  readonly secretariat: number;
  readonly observer: number;
}

const period = given.period.id;
const procedure = silence.procedure.id;
const pages: Record<string, Page> = {
  home: { route: home, path: "", now: round.objecting, chair: 403, secretariat: 403, observer: 200 },
  "circulated list": {
    route: circulatedList,
    path: `/no-objection-periods/${period}`,
    params: { period },
    now: round.objecting,
    chair: 200,
    secretariat: 200,
    observer: 200,
  },
  "circulated dossier": {
    route: circulatedDossier,
    path: `/no-objection-periods/${period}/organisations/${named}`,
    params: { period, reference: named },
    now: round.objecting,
    chair: 200,
    secretariat: 200,
    observer: 200,
  },
  "raise objection": {
    route: raiseObjection,
    path: `/no-objection-periods/${period}/raise-objection`,
    params: { period },
    now: round.objecting,
    fields: { step: "confirm", applications: [named] },
    chair: 403,
    secretariat: 403,
    observer: 403,
  },
  "objection note": {
    route: objectionNote,
    path: `/objection-notes/${note}`,
    params: { reference: note },
    now: round.objecting,
    chair: 403,
    secretariat: 403,
    observer: 404,
  },
  objections: {
    route: objections,
    path: "/objections",
    now: round.objecting,
    chair: 403,
    secretariat: 403,
    observer: 200,
  },
  "withdraw objection": {
    route: withdrawObjection,
    path: `/objections/${objection}/withdraw-objection`,
    params: { objection },
    now: round.objecting,
    fields: {},
    chair: 403,
    secretariat: 403,
    observer: 403,
  },
  "silence procedure": {
    route: silenceProcedure,
    path: `/silence-procedures/${procedure}`,
    params: { procedure },
    now: round.silenceOpens,
    chair: 404,
    secretariat: 200,
    observer: 200,
  },
  "break silence": {
    route: breakSilence,
    path: `/silence-procedures/${procedure}/break-silence`,
    params: { procedure },
    now: round.silenceOpens,
    fields: { reason: "" },
    chair: 403,
    secretariat: 403,
    observer: 403,
  },
};
type Act = Omit<Page, "route"> & Required<Pick<Page, "fields">> & { readonly action: Handler };

const each = Object.entries(pages);
const acts = each.flatMap(([name, { route, fields, ...page }]): [string, Act][] =>
  route.action === undefined || fields === undefined ? [] : [[name, { ...page, fields, action: route.action }]],
);

describe("the pages of a mission", () => {
  test.each(each)("lead whoever has not signed in to sign-in: %s", async (_name, page) => {
    const answer = await aBrowserOn(at(page.now)).load(page.route, `/en/mission${page.path}`, page.params);
    expect(answer.status).toBe(302);
    expect(answer.location).toContain("/en/account/sign-in?then=");
  });

  test.each(each)("are open to the mission of a Member State: %s", async (_name, page) => {
    const browser = await stateA.at(page.now);
    expect((await browser.load(page.route, `/en/mission${page.path}`, page.params)).status).toBe(200);
  });

  test.each(each)("are for an observer what the table says: %s", async (_name, page) => {
    const browser = await observer.at(page.now);
    expect((await browser.load(page.route, `/en/mission${page.path}`, page.params)).status).toBe(page.observer);
  });

  test.each(each)("are closed to applicants and administrators: %s", async (_name, page) => {
    for (const person of [(await givenNewcomer(db)).person, await aPersonIn(db, { role: "administrator" })]) {
      const browser = await signedInAs(at(page.now), person);
      expect((await browser.load(page.route, `/en/mission${page.path}`, page.params)).status).toBe(403);
    }
  });

  test.each(each)("are for the Secretariat and the Chair what the table says: %s", async (_name, page) => {
    const officer = await signedInAs(at(page.now), await aPersonIn(db, { role: "secretariat" }));
    const presiding = await aPersonIn(db, { role: "chair", process: given.process.id });
    const chair = await signedInAs(at(page.now), presiding);
    expect((await officer.load(page.route, `/en/mission${page.path}`, page.params)).status).toBe(page.secretariat);
    expect((await chair.load(page.route, `/en/mission${page.path}`, page.params)).status).toBe(page.chair);
  });

  test.each(each.filter(([, page]) => page.params !== undefined))(
    "know nothing of another id: %s",
    async (_name, page) => {
      const browser = await stateA.at(page.now);
      for (const id of [randomUUID(), "N-0000-0000", "..", "1; drop table objection"]) {
        const params = Object.fromEntries(Object.keys(page.params ?? {}).map((name) => [name, id]));
        expect((await browser.load(page.route, `/en/mission${page.path}`, params)).status).toBe(404);
      }
    },
  );

  test("a person whose second factor is not set up is led to it first", async () => {
    const person = await aPersonIn(db, { role: "mission", mission: stateA.mission });
    await keepingAccounts(db)
      .updateTable("person")
      .set({ two_factor_enabled: false })
      .where("id", "=", person)
      .execute();
    const browser = await signedInAs(at(round.objecting), person);
    expect((await browser.load(home, "/en/mission")).location).toBe("/en/account/set-up-second-factor");
  });
});

describe("the acts of a mission", () => {
  const rows = async () => ({
    notes: await countOf(database, "idempotency_key"),
    audit: (await db.selectFrom("audit_trail").select("id").execute()).length,
  });

  test.each(acts)("are closed to every other role, and to observers: %s", async (_name, page) => {
    const before = await rows();
    for (const person of [
      observer.person,
      (await givenNewcomer(db)).person,
      await aPersonIn(db, { role: "secretariat" }),
      await aPersonIn(db, { role: "administrator" }),
      await aPersonIn(db, { role: "chair", process: given.process.id }),
    ]) {
      const browser = await signedInAs(at(page.now), person);
      const answer = await browser.send(page, `/en/mission${page.path}`, page.fields, page.params);
      expect(answer.status).toBe(403);
    }
    expect(await rows()).toEqual(before);
  });

  test.each(acts)("ask whoever has not signed in to sign in: %s", async (_name, page) => {
    const browser = aBrowserOn(at(page.now));
    const answer = await browser.send(page, `/en/mission${page.path}`, page.fields, page.params);
    // What was typed comes back with a sign-in beside it.
    const says = Object.values(page.fields).some((value) => value.length > 0);
    if (says) expect([answer.status, answer.location]).toEqual([403, null]);
    else expect([answer.status, answer.location?.includes("/account/sign-in")]).toEqual([302, true]);
  });

  test.each(acts)("do nothing to another id: %s", async (_name, page) => {
    const browser = await stateA.at(page.now);
    const params = Object.fromEntries(Object.keys(page.params ?? {}).map((name) => [name, randomUUID()]));
    expect((await browser.send(page, `/en/mission${page.path}`, page.fields, params)).status).toBe(404);
  });

  test.each(acts)("refuse what is no form and what is not UTF-8: %s", async (_name, page) => {
    const { action } = page;
    const browser = await stateA.at(page.now);
    const cookie = Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join("; ");
    for (const [type, body] of [
      ["application/json", "{}"],
      ["application/x-www-form-urlencoded", "reason=%ff&basis=%ff"],
      ["application/x-www-form-urlencoded", "applications=%00"],
    ] as const) {
      const headers = { Cookie: cookie, "Content-Type": type, "User-Agent": "Test browser" };
      const raw = {
        action: (args: ActionFunctionArgs) =>
          action({ ...args, request: new Request(args.request.url, { method: "POST", headers, body }) }),
      };
      expect((await browser.send(raw, `/en/mission${page.path}`, {}, page.params)).status).toBe(400);
    }
  });
});

describe("another mission", () => {
  test("learns nothing of a note, of an objection or of their number", async () => {
    const stateB = await aDelegation(db);
    const browser = await stateB.at(round.objecting);
    const get = (route: Page["route"], path: string, params?: Record<string, string>) =>
      browser.load(route, `/en/mission${path}`, params);
    expect((await get(objectionNote, `/objection-notes/${note}`, { reference: note })).status).toBe(404);
    expect((await get(withdrawObjection, `/objections/${objection}/withdraw-objection`, { objection })).status).toBe(
      404,
    );
    expect(
      (
        await browser.send(
          withdrawObjection,
          `/en/mission/objections/${objection}/withdraw-objection`,
          {},
          { objection },
        )
      ).status,
    ).toBe(404);
    const everything = [
      (await get(home, "")).data,
      (await get(objections, "/objections")).data,
      (await get(circulatedList, `/no-objection-periods/${period}`, { period })).data,
    ];
    expect(JSON.stringify(everything)).not.toContain(note);
    expect(JSON.stringify(everything)).not.toContain(objection);
    expect(JSON.stringify(everything)).not.toContain(stateA.mission);
  });

  test("is shown the same list, to the letter, whether somebody has objected or not", async () => {
    const fresh = await givenCirculated(db, { count: 3 });
    const [stateB, stateC] = [await aDelegation(db), await aDelegation(db)];
    const list = async () => {
      const browser = await stateB.at(round.objecting);
      const params = { period: fresh.period.id };
      const asked = await browser.send(
        raiseObjection,
        `/en/mission/no-objection-periods/${fresh.period.id}/raise-objection`,
        { applications: fresh.listed.map(({ application }) => application.reference) },
        params,
      );
      expect(asked.status).toBe(303);
      const answers = [
        await browser.load(circulatedList, `/en/mission/no-objection-periods/${fresh.period.id}`, params),
        await browser.load(home, "/en/mission"),
        await browser.load(
          raiseObjection,
          `/en/mission/no-objection-periods/${fresh.period.id}/raise-objection`,
          params,
        ),
        await browser.load(raiseObjection, asked.location ?? "", params),
      ];
      return JSON.stringify(answers.map(({ data }) => data));
    };
    const before = await list();
    accepted(
      await raise(as(db, stateC.actor, round.objecting), {
        period: fresh.period.id,
        applications: fresh.listed.slice(0, 2).map(({ application }) => application.reference),
        basis: "Known to the Chair only",
      }),
    );
    expect(await list()).toBe(before);
  });

  test("is shown the same text, whoever has broken silence on it, but for its outcome", async () => {
    const { procedure: under } = await givenSilence(db);
    const [stateB, stateC, stateD] = [await aDelegation(db), await aDelegation(db), await aDelegation(db)];
    const speak = async (delegation: typeof stateB) => {
      const browser = await delegation.at(round.silenceOpens);
      const path = `/en/mission/silence-procedures/${under.id}/break-silence`;
      return browser.send(breakSilence, path, { reason: "Ours alone" }, { procedure: under.id });
    };
    const text = async () => {
      const browser = await stateB.at(round.silenceOpens);
      const params = { procedure: under.id };
      const page = await browser.load(silenceProcedure, `/en/mission/silence-procedures/${under.id}`, params);
      return JSON.stringify([page.data, (await browser.load(home, "/en/mission")).data]);
    };
    expect((await speak(stateC)).status).toBe(303);
    const once = await text();
    expect(once).toContain("broken");
    expect(once).not.toContain("Ours alone");
    expect(once).not.toContain(stateC.mission);
    expect((await speak(stateD)).status).toBe(303);
    expect(await text()).toBe(once);
  });
});
