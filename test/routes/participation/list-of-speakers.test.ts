import { describe, expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { withdrawInscription as withdrawsInscription } from "#acts/participation/withdraw-inscription.ts";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { aDatabase } from "#support/database.ts";
import { date, instant, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenOpenCall } from "#support/given.ts";
import { dora, type GivenAttending, givenAttending, givenRepresentative } from "#support/representatives.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import { givenInscribed, givenList, heard, listSettled, speaking } from "#support/speakers.ts";
import * as changeInscription from "../../../app/routes/organisation/change-inscription.tsx";
import * as ownHome from "../../../app/routes/organisation/home.tsx";
import * as inscribePage from "../../../app/routes/organisation/inscribe-speaker.tsx";
import * as ownPage from "../../../app/routes/organisation/inscriptions.tsx";
import * as withdrawInscription from "../../../app/routes/organisation/withdraw-inscription.tsx";
import * as sessionPage from "../../../app/routes/public/session.tsx";
import * as changePage from "../../../app/routes/secretariat/change-list-of-speakers.tsx";
import * as desk from "../../../app/routes/secretariat/list-of-speakers.tsx";
import * as csv from "../../../app/routes/secretariat/list-of-speakers-csv.ts";
import * as movePage from "../../../app/routes/secretariat/move-inscription.tsx";
import * as openPage from "../../../app/routes/secretariat/open-list-of-speakers.tsx";
import * as publishPage from "../../../app/routes/secretariat/publish-list-of-speakers.tsx";

const { db } = await aDatabase();
const own = "/en/organisation/inscriptions";

const browserOf = ({ person }: Pick<GivenAttending["applicant"], "person">, now = round.afterwards) =>
  signedInAs(aLoadContext(db, { now }), person);
const ofDesk = (session: string, act = "list-of-speakers") => `/en/secretariat/sessions/${session}/${act}`;

const typed = {
  ...{ "heard.day": "27", "heard.month": "7", "heard.year": "2022", "heard.clock": "10:00" },
  ...{ "closes.day": "20", "closes.month": "7", "closes.year": "2022", "closes.clock": "18:00" },
  minutes: "3",
};

describe("the Secretariat", () => {
  test("opens a list once it was read back, changes it, orders it, and publishes it when it is settled", async () => {
    const given = await givenAttending(db, {
      name: "Alpha Institute",
      of: await givenOpenCall(db, speaking({ minutes: 5 })),
    });
    const beside = await givenAttending(db, { of: given, name: "Beta Society" });
    const session = { session: given.session.id };
    const list = ofDesk(session.session);
    const browser = await browserOf(given.officer);
    const seen = async (of = browser) => (await of.load(desk, list, session)).data;
    expect(await seen()).toMatchObject({ list: null, keeps: true, refusal: null });

    const open = ofDesk(session.session, "open-list-of-speakers");
    expect((await browser.load(openPage, open, session)).data).toMatchObject({ minutesSaid: 5, refusal: null });
    const empty = await browser.send(openPage, open, {}, session);
    expect(said(empty).problems.map(({ field }) => field)).toEqual(["heard.day", "closes.day", "minutes"]);
    expect((await browser.send(openPage, open, { ...typed, minutes: "6" }, session)).status).toBe(422);
    const elsewhere = await browser.send(openPage, open, { ...typed, "heard.day": "24" }, session);
    expect([elsewhere.status, said(elsewhere)]).toMatchObject([
      422,
      { problems: [{ field: "heard" }], submitted: { "heard.day": ["24"] } },
    ]);
    const read = await browser.send(openPage, open, typed, session);
    expect(read.data).toMatchObject({
      confirm: { beginsAt: heard.beginsAt.toString(), closesAt: heard.closesAt.toString(), minutes: 3, told: 2 },
    });
    expect((await seen()).list).toBeNull();
    expect((await browser.send(openPage, open, { ...typed, step: "confirm" }, session)).location).toBe(
      `${list}?done=opened`,
    );

    const first = await givenInscribed(db, given, { topic: "Norms" });
    await givenInscribed(db, beside);
    const change = ofDesk(session.session, "change-list-of-speakers");
    const otherDay = { ...typed, "heard.day": "28" };
    expect((await browser.send(changePage, change, otherDay, session)).data).toMatchObject({ confirm: { told: 2 } });
    expect((await browser.send(changePage, change, { ...typed, minutes: "2" }, session)).data).toMatchObject({
      confirm: { told: 0, minutes: 2 },
    });
    expect((await browser.send(changePage, change, { ...otherDay, step: "confirm" }, session)).location).toBe(
      `${list}?done=changed`,
    );

    const move = `/en/secretariat/inscriptions/${first.inscription}/move-inscription`;
    const inscription = { inscription: first.inscription };
    expect((await browser.load(movePage, move, inscription)).data).toMatchObject({
      ...{ session: session.session, organisation: "Alpha Institute", place: 1, of: 2, refusal: null },
    });
    for (const to of ["", "0", "3", "1.5"])
      expect(await browser.send(movePage, move, { to }, inscription), to).toMatchObject({
        status: 422,
        data: { problems: [{ field: "to", words: expect.stringContaining("from 1 to 2") as unknown }] },
      });
    expect((await browser.send(movePage, move, { to: "1" }, inscription)).status).toBe(409);
    expect((await browser.send(movePage, move, { to: "up" }, inscription)).status).toBe(409);
    expect((await browser.send(movePage, move, { to: "aside" }, inscription)).status).toBe(422);
    expect((await browser.send(movePage, move, { to: "2" }, inscription)).location).toBe(
      `${list}?done=moved#speaker-${first.inscription}`,
    );
    expect((await seen()).list).toMatchObject({
      ...{ beginsAt: "2022-07-28T14:00:00Z", hasClosed: false, mayChange: true, mayPublish: false, left: 0 },
      speakers: [
        { place: 1, organisation: "Beta Society", mayMove: { up: false, down: true } },
        {
          place: 2,
          organisation: "Alpha Institute",
          name: dora.name,
          topic: "Norms",
          mayMove: { up: true, down: false },
        },
      ],
    });

    const publish = ofDesk(session.session, "publish-list-of-speakers");
    expect((await browser.load(publishPage, publish, session)).data.refusal?.because).toBe(
      "list_of_speakers_is_still_open",
    );
    const later = await browserOf(given.officer, listSettled);
    expect((await later.load(publishPage, publish, session)).data).toMatchObject({ count: 2, refusal: null });
    expect((await later.send(publishPage, publish, {}, session)).location).toBe(`${list}?done=published`);
    const published = await seen(later);
    expect(published.list).toMatchObject({ publishedAt: listSettled.toString(), mayChange: false, mayPublish: false });
    expect(published.list?.speakers.map(({ mayMove }) => mayMove)).toEqual([
      { up: false, down: false },
      { up: false, down: false },
    ]);
  });

  test("is told where the decision gives no dedicated session, who is left out, and that the session was moved away", async () => {
    const silent = await givenOpenCall(db, speaking({ dedicatedSession: false, endOfItem: true }));
    const none = (
      await (await browserOf(silent.officer)).load(desk, ofDesk(silent.session.id), { session: silent.session.id })
    ).data;
    expect(none.refusal?.because).toBe("decision_gives_no_dedicated_session");
    const given = await givenAttending(db);
    await givenList(db, given);
    await givenInscribed(db, given);
    const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
    accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
    const days = { beginsOn: date("2022-08-01"), endsOn: date("2022-08-05"), reason: "The room." };
    accepted(await moveSession(as(db, given.officer, listSettled), { session: given.session.id, ...days }));
    const browser = await browserOf(given.officer, listSettled);
    const { list } = (await browser.load(desk, ofDesk(given.session.id), { session: given.session.id })).data;
    expect(list).toMatchObject({
      left: 1,
      gone: [],
      speakers: [],
      isHeardInSession: false,
      mayChange: true,
      mayPublish: false,
    });
  });

  test("sees who has left the list, and how, unless they are on it again", async () => {
    const given = await givenAttending(db, { name: "Alpha Institute" });
    const beside = await givenAttending(db, { of: given, name: "Beta Society" });
    const third = await givenAttending(db, { of: given, name: "Gamma League" });
    await givenList(db, given);
    const gone = await givenInscribed(db, given);
    const took = await givenInscribed(db, beside);
    const again = await givenInscribed(db, third);
    const at = round.afterwards.add({ hours: 1 });
    accepted(await withdrawRepresentative(as(db, given.applicant, at), { representative: gone.representative }));
    accepted(await withdrawsInscription(as(db, beside.applicant, round.afterwards), { inscription: took.inscription }));
    accepted(await withdrawsInscription(as(db, third.applicant, round.afterwards), { inscription: again.inscription }));
    await givenInscribed(db, third, { representative: again.representative });
    const browser = await browserOf(given.officer);
    const { list } = (await browser.load(desk, ofDesk(given.session.id), { session: given.session.id })).data;
    expect(list).toMatchObject({
      speakers: [{ place: 1, organisation: "Gamma League" }],
      gone: [
        { organisation: "Alpha Institute", as: "fell-away", at: at.toString() },
        { organisation: "Beta Society", as: "withdrawn" },
      ],
    });
    expect(list?.gone).toHaveLength(2);
  });

  test("takes the list along in its order, as a table in which nothing is worked out, and so does the Chair's office", async () => {
    const given = await givenAttending(db, { name: "Alpha Institute" });
    await givenList(db, given);
    const representative = await givenRepresentative(db, given, { name: "=1+1" });
    await givenInscribed(db, given, { representative, topic: "@SUM(A1)" });
    for (const reader of [given.officer, given.chair]) {
      const path = `${ofDesk(given.session.id)}.csv`;
      const file = await (await browserOf(reader)).load(csv, path, { session: given.session.id });
      expect(file.headers.get("Cache-Control")).toBe("no-store");
      expect(file.text?.split("\r\n").slice(0, 2)).toEqual([
        "place,organisation,country,name,functional_title,attends,topic,minutes",
        "1,Alpha Institute,KEN,'=1+1,Head of research,in-person,'@SUM(A1),3",
      ]);
    }
  });
});

test("the Chair's office reads the list of its process and changes nothing; nobody else finds it", async () => {
  const given = await givenAttending(db);
  const elsewhere = await givenAttending(db);
  await givenList(db, given);
  await givenInscribed(db, given);
  const session = { session: given.session.id };
  const chair = await browserOf(given.chair);
  expect((await chair.load(desk, ofDesk(session.session), session)).data).toMatchObject({
    keeps: false,
    list: { speakers: [{ name: dora.name }] },
  });
  expect((await chair.send(publishPage, ofDesk(session.session, "publish-list-of-speakers"), {}, session)).status).toBe(
    403,
  );
  for (const route of [desk, csv])
    expect((await (await browserOf(elsewhere.chair)).load(route, ofDesk(session.session), session)).status).toBe(404);
  const path = `/en/processes/${given.process.slug}/sessions/${given.session.id}`;
  const params = { ...session, process: given.process.slug };
  for (const [reader, sees] of [
    [given.officer, true],
    [given.chair, true],
    [elsewhere.chair, false],
    [given.applicant, false],
  ] as const) {
    const seen = (await (await browserOf(reader)).load(sessionPage, path, params)).data;
    expect(seen.seesSpeakers).toBe(sees);
    expect(JSON.stringify(seen)).not.toContain(dora.name);
  }
});

describe("an accredited organisation", () => {
  test("inscribes, changes and withdraws on its pages, and sees its place once the list is published", async () => {
    const given = await givenAttending(db);
    const beside = await givenAttending(db, { of: given });
    const session = { session: given.session.id };
    const browser = await browserOf(given.applicant);
    const seen = async (of = browser) => (await of.load(ownPage, own)).data.lists;
    expect(await seen()).toEqual([]);
    await givenList(db, given);
    await givenInscribed(db, beside);
    expect(await seen()).toMatchObject([{ own: null, refusal: { because: "nobody_is_nominated_to_speak" } }]);
    const atHome = async (of = browser) => (await of.load(ownHome, "/en/organisation")).data.speakers;
    const line = { id: given.session.id, closesAt: heard.closesAt.toString(), place: null };
    expect(await atHome()).toMatchObject([{ ...line, standing: "not-inscribed" }]);
    const representative = await givenRepresentative(db, given);
    const other = await givenRepresentative(db, given, { name: "Eve Example" });

    const inscribe = `/en/organisation/sessions/${given.session.id}/inscribe-speaker`;
    const form = await browser.load(inscribePage, inscribe, session);
    expect(form.data.list.representatives.map(({ name }) => name)).toEqual([dora.name, "Eve Example"]);
    const stranger = await givenRepresentative(db, beside);
    for (const wrong of [{}, { representative: stranger }])
      expect((await browser.send(inscribePage, inscribe, wrong, session)).status).toBe(422);
    const fields = { representative, topic: "  Contact   points " };
    expect((await browser.send(inscribePage, inscribe, fields, session)).location).toBe(`${own}?done=inscribed`);
    const [shown] = await seen();
    expect(shown).toMatchObject({
      own: { speaker: { id: representative }, topic: "Contact points", place: null, counts: true, mayChange: true },
    });

    expect(await atHome()).toMatchObject([{ ...line, standing: "inscribed" }]);
    const inscription = { inscription: shown?.own?.id ?? "" };
    const change = `${own}/${inscription.inscription}/change-inscription`;
    expect(
      (await browser.send(changeInscription, change, { representative: other, topic: "" }, inscription)).location,
    ).toBe(`${own}?done=changed`);
    accepted(await publishListOfSpeakers(as(db, given.officer, listSettled), session));
    const [published] = await seen(await browserOf(given.applicant, listSettled));
    expect(published?.own).toMatchObject({ speaker: { name: "Eve Example" }, topic: null, place: 2, mayChange: false });

    expect(await atHome(await browserOf(given.applicant, listSettled))).toMatchObject([
      { ...line, standing: "inscribed", place: 2 },
    ]);
    const withdraw = `${own}/${inscription.inscription}/withdraw-inscription`;
    expect((await browser.load(withdrawInscription, withdraw, inscription)).data.inscription.speaker?.id).toBe(other);
    expect((await browser.send(withdrawInscription, withdraw, {}, inscription)).location).toBe(`${own}?done=withdrawn`);
    expect(await seen()).toMatchObject([{ own: null, fellAway: false }]);
    expect(await atHome(await browserOf(given.applicant, listSettled))).toEqual([]);
  });

  test("is told that its inscription went with the representative, and that it does not count while it is suspended", async () => {
    const given = await givenAttending(db);
    await givenList(db, given);
    const { representative } = await givenInscribed(db, given);
    const browser = await browserOf(given.applicant);
    const seen = async () => (await browser.load(ownPage, own)).data.lists;
    accepted(await withdrawRepresentative(as(db, given.applicant, round.afterwards), { representative }));
    expect(await seen()).toMatchObject([{ own: null, fellAway: true }]);
    await givenInscribed(db, given);
    expect(await seen()).toMatchObject([{ own: { counts: true }, fellAway: false }]);
    const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
    accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
    expect(await seen()).toMatchObject([{ own: { counts: false, mayChange: false, mayWithdraw: true } }]);
    const suspended = (await browser.load(ownHome, "/en/organisation")).data;
    expect(suspended.speakers).toMatchObject([{ standing: "left-out" }]);
    expect(suspended.accreditedAs).toMatchObject([
      { suspended: { ground: "A ground.", since: round.afterwards.toString() } },
    ]);
    const over = await browserOf(given.applicant, instant("2022-07-30T04:00:00Z"));
    expect((await over.load(ownPage, own)).data.lists).toEqual([]);
  });

  test("finds nothing of another organisation, nor does one that is accredited to nothing", async () => {
    const given = await givenAttending(db);
    await givenList(db, given);
    const { inscription } = await givenInscribed(db, given);
    for (const applicant of [(await givenAttending(db)).applicant, await givenApplicant(db)]) {
      const browser = await browserOf(applicant);
      for (const [route, act] of [
        [changeInscription, "change-inscription"],
        [withdrawInscription, "withdraw-inscription"],
      ] as const) {
        const path = `${own}/${inscription}/${act}`;
        expect((await browser.load(route, path, { inscription })).status).toBe(404);
        expect((await browser.send(route, path, {}, { inscription })).status).toBe(404);
      }
      const form = `/en/organisation/sessions/${given.session.id}/inscribe-speaker`;
      expect((await browser.load(inscribePage, form, { session: given.session.id })).status).toBe(404);
      expect(JSON.stringify((await browser.load(ownPage, own)).data)).not.toContain(dora.name);
    }
  });
});
