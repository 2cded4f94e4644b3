import { describe, expect, test } from "vitest";
import { findAdoptionOf } from "#db/modalities/adoptions.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  type ActorIn,
  aPersonIn,
  givenMeeting,
  type GivenModalities,
  givenProcess,
  givenText,
  put,
} from "#support/given.ts";
import { aLoadContext, type Browser, said, signedInAs } from "#support/request.ts";
import * as draftModalities from "../../../app/routes/chair/draft-modalities.tsx";
import * as home from "../../../app/routes/chair/home.tsx";
import * as recordAdoption from "../../../app/routes/chair/record-adoption.tsx";
import * as adoptionPage from "../../../app/routes/secretariat/adoption.tsx";
import * as decideAdoption from "../../../app/routes/secretariat/decide-adoption.tsx";
import * as determinations from "../../../app/routes/secretariat/determinations.tsx";
import { aChairOf } from "./chair-given.ts";

const { db } = await aDatabase();
const now = round.callOpens;

const browserOf = ({ person }: ActorIn<"chair" | "secretariat">) => signedInAs(aLoadContext(db, { now }), person);

async function given() {
  const text = await givenText(db);
  return { ...text, meeting: await givenMeeting(db, text) };
}

type Given = Awaited<ReturnType<typeof given>>;

function enter(browser: Browser, { decision: { id }, meeting }: Given, changes: Readonly<Record<string, string>> = {}) {
  const form = {
    ...{ session: meeting.id, how: "consensus", symbol: " A/AC.900/2022/L.3 " },
    ...{ "adopted.day": "23", "adopted.month": "4", "adopted.year": "2022", "adopted.clock": "15:30" },
    ...changes,
  };
  return browser.send(recordAdoption, `/en/chair/modalities/${id}/record-adoption`, form, { decision: id });
}

async function decide(browser: Browser, { decision }: GivenModalities, act: "confirm-adoption" | "decline-adoption") {
  const { id } = mustExist(await findAdoptionOf(db, put(decision.id)));
  return browser.send(decideAdoption, `/en/secretariat/adoptions/${id}/${act}`, {}, { adoption: id });
}

async function see(browser: Browser, { decision }: GivenModalities) {
  const { id } = mustExist(await findAdoptionOf(db, put(decision.id)));
  return browser.load(adoptionPage, `/en/secretariat/adoptions/${id}`, { adoption: id });
}

describe("an adoption in a meeting", () => {
  test("is entered at the hour of the process's own clock, and waits on the desks of those who may confirm it", async () => {
    const one = await given();
    const chair = await browserOf(one.chair);
    const entered = await enter(chair, one);
    const adoption = mustExist(await findAdoptionOf(db, put(one.decision.id)));
    expect([entered.status, entered.location]).toEqual([303, `/en/secretariat/adoptions/${adoption.id}?done=entered`]);
    expect(adoption).toMatchObject({ symbol: "A/AC.900/2022/L.3", confirmedAt: null });
    expect(adoption.decidedAt.toString()).toBe("2022-04-23T19:30:00Z");
    expect((await chair.load(home, "/en/chair")).data.adoptions).toMatchObject([{ id: adoption.id, isOwn: true }]);
    const officer = await browserOf(one.officer);
    const { adoptions } = (await officer.load(determinations, "/en/secretariat/determinations")).data;
    expect(adoptions.find(({ id }) => id === adoption.id)).toMatchObject({ isOwn: false });
    const draft = await chair.load(draftModalities, `/en/chair/modalities/${one.decision.id}`, {
      decision: one.decision.id,
    });
    expect(draft.data).toMatchObject({
      standing: "draft",
      adoption: adoption.id,
      refusals: {
        revise: { because: "adoption_waits_for_confirmation" },
        openSilence: { because: "adoption_waits_for_confirmation" },
        recordAdoption: { because: "adoption_waits_for_confirmation" },
      },
    });
  });

  test("is confirmed by the Secretariat, not by whoever entered it, and is in force from then on", async () => {
    const one = await given();
    const chair = await browserOf(one.chair);
    await enter(chair, one);
    expect((await see(chair, one)).data.adoption.refusals["confirm-adoption"]?.because).toBe(
      "second_person_confirms_adoption",
    );
    const own = await decide(chair, one, "confirm-adoption");
    expect(own.status).toBe(409);
    expect(said(own).refusal?.words).toContain("Another person of the Chair’s office does, or of the Secretariat");
    expect((await listModalitiesDecisions(db, one.process.id))[0]?.decision.adoption).toMatchObject({
      confirmedAt: null,
    });
    const officer = await browserOf(one.officer);
    const confirmed = await decide(officer, one, "confirm-adoption");
    expect([confirmed.status, confirmed.location?.endsWith("?done=confirmed")]).toEqual([303, true]);
    expect((await see(officer, one)).data.adoption).toMatchObject({
      confirmed: { by: "Person of secretariat" },
      entered: { by: "Person of chair" },
      how: "consensus",
    });
    const again = await enter(chair, one);
    expect(said(again).refusal?.words).toBe("This text has already been adopted.");
  });

  test("is taken back before it is confirmed, and entered again by vote, with its figures", async () => {
    const one = await given();
    const chair = await browserOf(one.chair);
    await enter(chair, one);
    expect((await decide(chair, one, "decline-adoption")).status).toBe(303);
    const lacking = await enter(chair, one, { how: "vote", inFavour: "90" });
    expect(lacking.status).toBe(422);
    expect(said(lacking).problems.map(({ field }) => field)).toEqual(["against", "abstaining"]);
    const lost = await enter(chair, one, { how: "vote", inFavour: "90", against: "90", abstaining: "3" });
    expect(said(lost).refusal?.words).toContain("more votes in favour than against");
    expect((await enter(chair, one, { how: "vote", inFavour: "90", against: "2", abstaining: "11" })).status).toBe(303);
    expect((await see(chair, one)).data.adoption.figures).toEqual({ inFavour: 90, against: 2, abstaining: 11 });
  });

  test("is not that of 1 January 1990, nor at an hour that lies ahead, nor at none", async () => {
    const one = await given();
    const chair = await browserOf(one.chair);
    const long = await enter(chair, one, { "adopted.day": "1", "adopted.month": "1", "adopted.year": "1990" });
    expect(long.status).toBe(409);
    expect(said(long).refusal?.words).toContain("within the mandate");
    expect((await enter(chair, one, { "adopted.day": "26" })).status).toBe(409);
    const answer = await enter(chair, one, { "adopted.clock": "half past three" });
    expect(said(answer).problems.map(({ field }) => field)).toEqual(["adopted.clock"]);
    expect(await findAdoptionOf(db, put(one.decision.id))).toBeNull();
  });

  test("is nobody else's to read or to confirm", async () => {
    const one = await given();
    await enter(await browserOf(one.chair), one);
    const stranger = await aChairOf(db, await givenProcess(db), now);
    expect((await see(stranger, one)).status).toBe(404);
    expect((await decide(stranger, one, "confirm-adoption")).status).toBe(404);
    const administrator = await signedInAs(aLoadContext(db, { now }), await aPersonIn(db, { role: "administrator" }));
    expect((await see(administrator, one)).status).toBe(403);
    expect((await decide(administrator, one, "confirm-adoption")).status).toBe(403);
  });
});
