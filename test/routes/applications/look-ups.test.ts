import { afterAll, expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { aRor } from "#support/directories.ts";
import { round } from "#support/factories.ts";
import { givenOfficer, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as answerOfLookUp from "../../../app/routes/secretariat/look-up-answer.ts";
import * as lookUp from "../../../app/routes/secretariat/look-up-organisation.tsx";

const { db } = await aDatabase();
const given = await givenOpenCall(db);
const { application: sent } = await givenSubmitted(db, given, { name: "Forum of Harbours" });
const params = { reference: sent.reference };
const page = `/en/secretariat/applications/${sent.reference}`;
const address = `${page}/look-up-organisation`;
const named = "Institute of Example Bay";
const ror = await aRor(named);
const context = aLoadContext(db, { now: round.reviewing, env: { directories: { ror: ror.url, gleif: null } } });
const browser = await signedInAs(context, (await givenOfficer(db)).person);

afterAll(ror.stop);

const kept = async () => (await browser.load(application, page, params)).data.lookUps ?? [];

test("an officer asks, reads what the directory answers, and keeps it: nothing is written before", async () => {
  const form = { directory: "ror", asked: "Forum of Harbours" };
  const read = await browser.send(lookUp, address, form, params);
  expect(read.data).toMatchObject({ confirm: { total: 1, entries: [{ number: "0exampe44", chosen: true }] } });
  expect(await kept()).toEqual([]);
  const done = await browser.send(
    lookUp,
    `${address}?queue=state%3Dall`,
    { ...form, entry: "0exampe44", step: "confirm" },
    params,
  );
  expect([done.status, done.location]).toEqual([303, `${page}?queue=state%3Dall&done=lookedUp`]);
  expect(ror.asked.splice(0)).toEqual(["Forum of Harbours", "Forum of Harbours"]);
  const [one] = await kept();
  expect(one?.entry).toEqual({ number: "0exampe44", name: named, country: "Exampleland", status: "active" });
  const file = await browser.load(answerOfLookUp, `/en/secretariat/look-ups/${one?.id ?? ""}/answer`, {
    look_up: one?.id ?? "",
  });
  expect(file.status).toBe(200);
});

test.each([
  [{ directory: "ror", asked: "Away" }, 422, "directory"],
  [{ directory: "gleif", asked: "Forum" }, 422, "directory"],
  [{ directory: "ror", asked: "0exampe45" }, 422, "asked"],
  [{ directory: "ror", asked: "" }, 422, "asked"],
  [{ asked: "Forum" }, 422, "directory"],
  [{ directory: "ror", asked: "Forum", entry: "0harb0r44", step: "confirm" }, 422, "asked"],
])(
  "what cannot be asked, or is answered otherwise than was read, comes back and changes nothing: %j",
  async (form, status, field) => {
    const before = await kept();
    const answer = await browser.send(lookUp, address, form, params);
    expect([answer.status, JSON.stringify(answer.data)]).toEqual([
      status,
      expect.stringContaining(`"field":"${field}"`),
    ]);
    expect(await kept()).toEqual(before);
  },
);

test("none of them is an answer too", async () => {
  await browser.send(lookUp, address, { directory: "ror", asked: "Harbour", entry: "none", step: "confirm" }, params);
  expect((await kept()).find((one) => one.asked === "Harbour")).toMatchObject({ entry: null });
});
