import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "#db/new-id.ts";
import { savePassword } from "#db/people/credentials.ts";
import { insertPasskey } from "#db/people/passkeys.ts";
import { keepAccounts } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, endAccess, givenApplicant, givenMission } from "#support/given.ts";
import { tokenIn } from "#support/record.ts";
import { aBrowserOn, aLoadContext, type Browser, type FormAnswer, signedInAs } from "#support/request.ts";
import * as confirmAddress from "../../../app/routes/account/confirm-address.tsx";
import * as signIn from "../../../app/routes/account/sign-in.tsx";
import * as administerPerson from "../../../app/routes/administrator/administer-person.tsx";
import * as changeInvitation from "../../../app/routes/administrator/change-invitation.tsx";
import * as changeOffice from "../../../app/routes/administrator/change-office.tsx";
import * as correctMissionName from "../../../app/routes/administrator/correct-mission-name.tsx";
import * as endMission from "../../../app/routes/administrator/end-mission.tsx";
import * as importPeople from "../../../app/routes/administrator/import-people.tsx";
import * as invitePerson from "../../../app/routes/administrator/invite-person.tsx";
import * as mendAddress from "../../../app/routes/administrator/mend-address.tsx";
import * as mendMissionAddresses from "../../../app/routes/administrator/mend-mission-addresses.tsx";
import * as missionPage from "../../../app/routes/administrator/mission.tsx";
import * as missionsPage from "../../../app/routes/administrator/missions.tsx";
import * as organisationsPage from "../../../app/routes/administrator/organisations.tsx";
import * as peoplePage from "../../../app/routes/administrator/people.tsx";
import * as personPage from "../../../app/routes/administrator/person.tsx";

const { db } = await aDatabase();
const context = aLoadContext(db);
const reason = "Asked for by the mission, called back on its own number.";
let administrator: Browser;
let second: Browser;

// What one account sends in a minute is counted over all tests of the file.
beforeEach(() => db.deleteFrom("attempt").execute());

beforeAll(async () => {
  administrator = await signedInAs(context, await aPersonIn(db, { role: "administrator" }));
  second = await signedInAs(context, await aPersonIn(db, { role: "administrator" }));
});

const address = (person: Id<"person">, act?: string) =>
  `/en/administrator/people/${person}${act === undefined ? "" : `/${act}`}`;
const administer = (browser: Browser, person: Id<"person">, act: string, fields: Record<string, string> = { reason }) =>
  browser.send(administerPerson, address(person, act), fields, { person });
const seen = async (person: Id<"person">) =>
  (await administrator.load(personPage, address(person), { person })).data.person;
const problems = (answer: { data: unknown }) => (answer.data as FormAnswer).problems;

describe("somebody's page", () => {
  test("offers what may be done and nothing else; what is done asks for a reason and is told there with it", async () => {
    const { person } = await givenMission(db);
    const before = await seen(person);
    expect(Object.entries(before.refusals).flatMap(([act, refusal]) => (refusal === null ? [act] : []))).toEqual([
      "deactivate-person",
      "change-office",
      "revoke-sign-ins",
      "reset-second-factor",
      "mend-address",
      "name-access-administrator",
    ]);
    expect((await administer(administrator, person, "deactivate-person", { reason: " " })).status).toBe(422);
    expect((await administer(administrator, person, "deactivate-person")).location).toBe(
      `${address(person)}?done=deactivate-person`,
    );
    const after = await seen(person);
    expect(after.deactivatedAt).not.toBeNull();
    expect(after.refusals["deactivate-person"]?.because).toBe("person_is_deactivated");
    expect(after.history).toMatchObject([{ event: "PersonDeactivated", reason }]);
    expect((await administer(administrator, person, "deactivate-person")).status).toBe(409);
    expect((await administer(administrator, person, "reactivate-person")).status).toBe(303);
    expect((await seen(person)).deactivatedAt).toBeNull();
  });

  test("is not there for an id that nobody has", async () => {
    await expect(seen(newId<"person">())).rejects.toThrow();
    expect((await administer(administrator, newId<"person">(), "revoke-sign-ins")).status).toBe(404);
  });

  test("says when they signed in last and used it, also after that sign-in has ended", async () => {
    const person = await aPersonIn(db, { role: "secretariat" });
    const browser = await signedInAs(context, person);
    expect((await seen(person)).signedInAt).toBeNull();
    await browser.load(peoplePage, "/en/administrator");
    expect(await seen(person)).toMatchObject({ signIns: 1 });
    const { signedInAt } = await seen(person);
    expect(signedInAt).not.toBeNull();
    expect((await administer(administrator, person, "revoke-sign-ins")).status).toBe(303);
    expect(await seen(person)).toMatchObject({ signIns: 0, signedInAt });
  });

  test("lets one administrator ask to reset a second factor, and another confirm it", async () => {
    const { person } = await givenMission(db);
    expect((await administer(administrator, person, "reset-second-factor")).status).toBe(303);
    expect((await seen(person)).reset).toMatchObject({ reason });
    expect((await seen(person)).refusals["confirm-second-factor-reset"]?.because).toBe("second_administrator_confirms");
    expect((await administer(administrator, person, "confirm-second-factor-reset")).status).toBe(409);
    expect((await administer(second, person, "confirm-second-factor-reset")).status).toBe(303);
    expect(await seen(person)).toMatchObject({ secondFactor: false, reset: null });
  });

  test("says what must end before somebody is erased; one administrator asks, another confirms, and the page names nobody", async () => {
    const { person } = await givenMission(db);
    const { name, email } = await seen(person);
    expect((await seen(person)).refusals["erase-person"]?.because).toBe("access_ends_before_the_erasure");
    expect((await administer(administrator, person, "erase-person")).status).toBe(409);
    expect((await administer(administrator, person, "deactivate-person")).status).toBe(303);
    expect((await administer(administrator, person, "erase-person", { reason: " " })).status).toBe(422);
    expect((await administer(administrator, person, "erase-person")).location).toBe(
      `${address(person)}?done=erase-person`,
    );
    const waiting = await seen(person);
    expect(waiting.erasure).toMatchObject({ reason });
    expect(waiting.refusals["confirm-person-erasure"]?.because).toBe("second_administrator_confirms");
    expect((await administer(administrator, person, "confirm-person-erasure")).status).toBe(409);
    expect((await administer(second, person, "withdraw-person-erasure")).status).toBe(303);
    expect((await administer(second, person, "confirm-person-erasure")).status).toBe(409);
    expect((await administer(second, person, "erase-person")).status).toBe(303);
    expect((await administer(administrator, person, "confirm-person-erasure")).status).toBe(303);
    const after = await seen(person);
    expect(after).toMatchObject({
      name: "Erased person",
      erasure: null,
      signIns: 0,
      secondFactor: false,
      role: "mission",
    });
    expect(after.erasedAt).not.toBeNull();
    expect(Object.values(after.refusals)).not.toContain(null);
    expect(JSON.stringify(after)).not.toContain(name);
    expect(JSON.stringify(after)).not.toContain(email);
    const { data } = await administrator.load(peoplePage, "/en/administrator");
    expect(JSON.stringify(data)).not.toContain(person);
  });

  test("gives another office, which must be whole", async () => {
    const { person } = await givenMission(db);
    const send = (fields: Record<string, string>) =>
      administrator.send(changeOffice, address(person, "change-office"), { reason, ...fields }, { person });
    expect(problems(await send({ role: "mission" }))).toMatchObject([{ field: "mission" }]);
    expect((await send({ role: "secretariat" })).status).toBe(303);
    expect((await seen(person)).role).toBe("secretariat");
  });

  test("mends an address by a letter to the new one", async () => {
    const { person } = await givenMission(db);
    const email = `${randomUUID()}@example.org`;
    const sent = await administrator.send(mendAddress, address(person, "mend-address"), { reason, email }, { person });
    expect(sent.status).toBe(303);
    expect((await seen(person)).addressAsked).toMatchObject({ email });
    const { data } = await db
      .selectFrom("letter")
      .select("data")
      .where("recipient_email", "=", email)
      .executeTakeFirstOrThrow();
    const token = await tokenIn(db, data);
    const anybody = aBrowserOn(context);
    const page = "/en/account/confirm-address";
    expect((await anybody.load(confirmAddress, `${page}?token=${token}`)).data).toEqual({ token, email });
    expect((await anybody.send(confirmAddress, page, { token })).location).toBe("/en/account/sign-in?after=verified");
    expect(await seen(person)).toMatchObject({ email, addressAsked: null });
    expect((await anybody.send(confirmAddress, page, { token })).status).toBe(409);
  });
});

test("whose access has ended is told so after the right password, and after a wrong one what everybody is told", async () => {
  const person = await aPersonIn(db, { role: "applicant" });
  const password = "seven quiet rivers";
  const hash = await hashPassword(password);
  await db.transaction().execute((trx) => savePassword(trx, person, { hash, at: context.now }));
  expect((await administer(administrator, person, "deactivate-person")).status).toBe(303);
  const words = async (given: string) => {
    const fields = { email: `${person}@example.org`, password: given };
    return problems(await aBrowserOn(context).send(signIn, "/en/account/sign-in", fields));
  };
  expect(await words(password)).toMatchObject([{ words: expect.stringContaining("has ended") as string }]);
  expect(await words("another quiet river")).toMatchObject([
    { words: expect.stringContaining("The e-mail address or the password is not right") as string },
  ]);
  expect((await administer(administrator, person, "reactivate-person")).status).toBe(303);
  const again = await aBrowserOn(context).send(signIn, "/en/account/sign-in", {
    email: `${person}@example.org`,
    password,
  });
  expect(again.status).toBe(303);
});

test("an invitation is withdrawn or sent again from the list", async () => {
  const email = `${randomUUID()}@example.org`;
  await administrator.send(invitePerson, "/en/administrator/invite-person", {
    email,
    name: "",
    role: "secretariat",
    language: "en",
  });
  const listed = async () =>
    (await administrator.load(peoplePage, "/en/administrator")).data.invitations.filter((one) => one.email === email);
  const change = async (act: string, invitation: string) =>
    administrator.send(
      changeInvitation,
      `/en/administrator/invitations/${invitation}/${act}`,
      { reason },
      { invitation },
    );
  const [first] = await listed();
  expect((await change("send-invitation-again", first?.id ?? "")).status).toBe(303);
  const standings = (await listed()).map(({ standing }) => standing).sort();
  expect(standings).toEqual(["waiting", "withdrawn"]);
  const waiting = (await listed()).find(({ standing }) => standing === "waiting");
  expect((await change("withdraw-invitation", waiting?.id ?? "")).status).toBe(303);
  expect((await change("withdraw-invitation", waiting?.id ?? "")).status).toBe(409);
  expect((await listed()).map(({ standing }) => standing)).toEqual(["withdrawn", "withdrawn"]);
});

test("the missions show where letters go and which did not arrive, who acts for them, and when somebody did last", async () => {
  const { mission, person } = await givenMission(db);
  const email = `${mission}@mission.example`;
  await db
    .insertInto("letter")
    .values({
      kind: "list-circulated",
      event_key: randomUUID(),
      recipient_email: email,
      recipient_name: "A State",
      language: "en",
      data: "{}",
      created_at: context.now.toString(),
      due_at: context.now.toString(),
    })
    .execute();
  await db
    .updateTable("letter")
    .set({ dead_at: context.now.toString() })
    .where("recipient_email", "=", email)
    .execute();
  const browser = await signedInAs(context, person);
  await browser.load(personPage, address(person), { person });
  const { missions } = (await administrator.load(missionsPage, "/en/administrator/missions")).data;
  expect(missions.find(({ id }) => id === mission)).toMatchObject({ email, active: 1, lettersGivenUp: 1 });
  expect(missions.find(({ id }) => id === mission)?.signedInAt).not.toBeNull();
  await administer(administrator, person, "deactivate-person");
  const { data } = await administrator.load(missionPage, `/en/administrator/missions/${mission}`, { mission });
  expect(data).toMatchObject({ active: 0, people: [{ id: person, deactivated: true }] });
  // That somebody has signed in for it stays so.
  expect(data.signedInAt).toBe(data.people[0]?.signedInAt);
});

describe("the lists of people and missions", () => {
  const people = async (query: string) => (await administrator.load(peoplePage, `/en/administrator?${query}`)).data;
  const missions = async (query: string) =>
    (await administrator.load(missionsPage, `/en/administrator/missions?${query}`)).data;

  test("are narrowed by office, by what is amiss and by a word in any case; each count is that of its rows", async () => {
    const { person } = await givenMission(db);
    const chair = await aPersonIn(db, { role: "secretariat" });
    const name = `Zoë ${randomUUID()}`;
    await db.updateTable("person").set({ name }).where("id", "in", [person, chair]).execute();
    const find = `find=${encodeURIComponent(name.toUpperCase().replace("Ë", "e"))}`;
    expect((await people(find)).people.map(({ id }) => id).sort()).toEqual([person, chair].sort());
    const ofOffice = await people(`${find}&office=mission`);
    expect(ofOffice.people.map(({ id }) => id)).toEqual([person]);
    expect(ofOffice.counts).toMatchObject({ mission: 1, secretariat: 1, administrator: 0, ended: 0 });
    expect((await people(`${find}&only=ended`)).people).toEqual([]);
    await administer(administrator, person, "deactivate-person");
    expect((await people(`${find}&only=ended`)).people.map(({ id }) => id)).toEqual([person]);
    const amiss = await people(`${find}&only=one-factor`);
    expect(amiss.people.map(({ id }) => id)).toEqual([]);
    expect(amiss.counts).toMatchObject({ mission: 0, secretariat: 0, "one-factor": 0, ended: 1 });
    expect((await people("office=clock&only=nothing")).people).toHaveLength((await people("")).all);
  });

  test("say who has no second factor, and take a passkey for one", async () => {
    const person = await aPersonIn(db, { role: "secretariat" });
    await db.transaction().execute(async (trx) => {
      await keepAccounts(trx);
      await trx.updateTable("person").set({ two_factor_enabled: false }).where("id", "=", person).execute();
    });
    const listed = async () => (await people("only=one-factor")).people.some(({ id }) => id === person);
    expect(await listed()).toBe(true);
    await db.transaction().execute((trx) =>
      insertPasskey(trx, {
        id: newId<"passkey">(),
        person,
        credential: randomUUID(),
        publicKey: "key",
        counter: 0,
        name: "Firefox",
        createdAt: context.now,
      }),
    );
    expect(await listed()).toBe(false);
  });

  test("name the missions for which nobody acts", async () => {
    const { mission, person } = await givenMission(db);
    const find = `find=${mission}@MISSION.example`;
    expect((await missions(find)).counts).toEqual({ nobody: 0, letters: 0 });
    expect((await missions(`${find}&only=nobody`)).missions).toEqual([]);
    await administer(administrator, person, "deactivate-person");
    const left = await missions(`${find}&only=nobody`);
    expect(left.missions.map(({ id }) => id)).toEqual([mission]);
    expect(left.counts).toEqual({ nobody: 1, letters: 0 });
    expect((await missions(find)).all).toBeGreaterThan(1);
  });
});

describe("the accounts of organisations", () => {
  const accounts = async (query: string) =>
    (await administrator.load(organisationsPage, `/en/administrator/organisations?${query}`)).data;

  test("are found by organisation, name and address, and counted apart from those in an office", async () => {
    const name = `Synthetic Institute ${randomUUID()}`;
    const { person } = await givenApplicant(db, { name });
    const byName = await accounts(`find=${encodeURIComponent(name.toUpperCase())}`);
    expect(byName).toMatchObject({
      accounts: [{ id: person, organisation: name, email: `${person}@example.org`, deactivated: false }],
      counts: { all: 1, ended: 0, without: 0 },
    });
    expect((await accounts(`find=${person}@EXAMPLE.org`)).accounts.map(({ id }) => id)).toEqual([person]);
    expect(Object.keys(byName.accounts[0] ?? {}).sort()).toEqual(
      ["id", "name", "email", "organisation", "deactivated", "signedInAt", "since"].sort(),
    );
    const { access, all } = (await administrator.load(peoplePage, "/en/administrator")).data;
    expect(access).toEqual(byName.access);
    expect(access.people).toBe(all);
    await administer(administrator, person, "deactivate-person");
    expect((await accounts(`find=${person}&only=ended`)).accounts).toMatchObject([{ id: person, deactivated: true }]);
    expect((await accounts(`find=${person}&only=nothing&page=9`)).page).toBe(1);
  });

  test("have a page with the acts that make sense: their office is not changed, since they hold none", async () => {
    const applicant = await givenApplicant(db);
    const page = await seen(applicant.person);
    expect(page.of).toMatch(/^Synthetic Organisation/);
    expect(Object.entries(page.refusals).flatMap(([act, refusal]) => (refusal === null ? [act] : []))).toEqual([
      "deactivate-person",
      "revoke-sign-ins",
      "mend-address",
    ]);
    expect(page.refusals["change-office"]?.because).toBe("applicant_holds_no_office");
    expect((await administer(administrator, applicant.person, "revoke-sign-ins")).status).toBe(303);
    expect((await seen(applicant.person)).history).toMatchObject([{ event: "SignInsRevoked", reason }]);
  });

  test("get back what was lost: the second factor by two administrators, the address by a letter", async () => {
    const { person } = await givenApplicant(db);
    await db.transaction().execute(async (trx) => {
      await keepAccounts(trx);
      await trx.updateTable("person").set({ two_factor_enabled: true }).where("id", "=", person).execute();
    });
    expect((await administer(administrator, person, "reset-second-factor")).status).toBe(303);
    expect((await administer(administrator, person, "confirm-second-factor-reset")).status).toBe(409);
    expect((await administer(second, person, "confirm-second-factor-reset")).status).toBe(303);
    const email = `${randomUUID()}@example.org`;
    await administrator.send(mendAddress, address(person, "mend-address"), { reason, email }, { person });
    expect(await seen(person)).toMatchObject({ secondFactor: false, addressAsked: { email } });
  });
});

test("the addresses of a mission are mended on its page, checked as when it is recorded, with a reason", async () => {
  const { mission } = await givenMission(db);
  const at = `/en/administrator/missions/${mission}/mend-mission-addresses`;
  const page = (await administrator.load(mendMissionAddresses, at, { mission })).data;
  const form = {
    seen: page.addresses,
    email: "new@mission.example",
    copiesTo: "Desk <desk@mission.example>",
    language: "fr",
    reason,
  };
  const send = (fields: Record<string, string>) =>
    administrator.send(mendMissionAddresses, at, { ...form, ...fields }, { mission });
  expect(problems(await send({ email: "", language: "xx" }))).toMatchObject([
    { field: "email" },
    { field: "language" },
  ]);
  expect(problems(await send({ copiesTo: "desk@mission.example\nnobody" }))).toMatchObject([{ field: "copiesTo" }]);
  expect(problems(await send({ reason: " " }))).toMatchObject([{ field: "reason" }]);
  expect((await send({})).location).toBe(`/en/administrator/missions/${mission}?done=mend-mission-addresses`);
  expect(
    (await administrator.load(missionPage, `/en/administrator/missions/${mission}`, { mission })).data,
  ).toMatchObject({ email: "new@mission.example", copiesTo: ["desk@mission.example"], language: "fr" });
  expect((await send({ email: "later@mission.example" })).status).toBe(409);
});

test("a mission's name is corrected and one recorded by mistake ends on pages that say first what stands against it", async () => {
  const { mission, person } = await givenMission(db);
  const own = `/en/administrator/missions/${mission}`;
  const named = (await administrator.load(correctMissionName, `${own}/correct-mission-name`, { mission })).data;
  expect(named.refusal).toBeNull();
  const name = `Corrected ${randomUUID()}`;
  const correct = (fields: Record<string, string>) =>
    administrator.send(
      correctMissionName,
      `${own}/correct-mission-name`,
      { name, seen: named.name, reason, ...fields },
      { mission },
    );
  expect(problems(await correct({ name: " ", reason: "" }))).toMatchObject([{ field: "name" }, { field: "reason" }]);
  expect((await correct({})).location).toBe(`${own}?done=correct-mission-name`);
  expect((await correct({ name: "Another" })).status).toBe(409);

  const end = () => administrator.send(endMission, `${own}/end-mission`, { reason }, { mission });
  const refusal = async () =>
    (await administrator.load(endMission, `${own}/end-mission`, { mission })).data.refusal?.because;
  expect(await refusal()).toBe("people_act_for_the_mission");
  expect((await end()).status).toBe(409);
  await endAccess(db, person);
  // Who is invited meanwhile stands on the page of the mission, with the way to withdraw it: until then the mission does not end.
  const offered = (await administrator.load(invitePerson, `/en/administrator/invite-person?mission=${mission}`)).data;
  expect(offered.chosen).toBe(mission);
  expect(
    (await administrator.load(invitePerson, "/en/administrator/invite-person?mission=none")).data.chosen,
  ).toBeNull();
  const email = `${randomUUID()}@mission.example`;
  const invited = { email, name: "", role: "mission", mission, part: "delegate", process: "", language: "en" };
  expect((await administrator.send(invitePerson, "/en/administrator/invite-person", invited)).status).toBe(303);
  expect(await refusal()).toBe("somebody_is_invited_to_the_mission");
  const waiting = (await administrator.load(missionPage, own, { mission })).data.invitations;
  expect(waiting).toMatchObject([{ email, role: "mission", of: name, standing: "waiting", isLost: false }]);
  // A letter that the mail server does not take is no invitation: whoever invites is told where it stands.
  await db
    .updateTable("letter")
    .set({ dead_at: context.now.toString() })
    .where("recipient_email", "=", email)
    .execute();
  expect((await administrator.load(missionPage, own, { mission })).data.invitations).toMatchObject([{ isLost: true }]);
  const everybody = (await administrator.load(peoplePage, "/en/administrator")).data.invitations;
  expect(everybody.find((one) => one.email === email)).toMatchObject({ isLost: true });
  const invitation = String(waiting[0]?.id);
  await administrator.send(
    changeInvitation,
    `/en/administrator/invitations/${invitation}/withdraw-invitation`,
    { reason },
    { invitation },
  );
  expect((await administrator.load(missionPage, own, { mission })).data.invitations).toEqual([]);
  expect(await refusal()).toBeUndefined();
  expect((await end()).location).toBe(`${own}?done=end-mission`);
  const { data } = await administrator.load(missionPage, `${own}?done=end-mission`, { mission });
  expect(data).toMatchObject({ name, ended: true, done: "end-mission", lookedAfter: false });
  expect(data.endedAt).not.toBeNull();
});

describe("an import", async () => {
  // Another one: each has a limit of what they send within a minute.
  const another = await signedInAs(context, await aPersonIn(db, { role: "administrator" }));
  const send = (table: string, step: string, idempotencyKey: string = randomUUID()) =>
    another.send(importPeople, "/en/administrator/import", { table, step, idempotencyKey });
  const count = async () =>
    (await db.selectFrom("mission").select("id").where("fictional", "=", false).execute()).length;
  const table = "country,name,email\nNOR,Permanent Mission of Norway,norway@example.org";

  test("first says what it would do, and lists every row that cannot be taken with its line", async () => {
    const faulty = `${table}\nXXX,Nowhere,nowhere@example.org\nSWE,,none\n`;
    for (const step of ["check", "import"]) {
      const answer = await send(faulty, step);
      expect(answer.status).toBe(422);
      expect(problems(answer).map(({ words }) => words)).toEqual([
        "Line 3: There is no State or area with the code XXX.",
        "Line 4: nothing stands in the column name",
        "Line 4: in the column email this cannot be read: \u2068none\u2069",
      ]);
    }
    const twice =
      "email,name,office,of\na@example.org,,secretariat,\na@example.org,,secretariat,\nb@example.org,,chair,none";
    expect(problems(await send(twice, "check")).map(({ words }) => words)).toEqual([
      "Line 3: \u2068a@example.org\u2069: The address stands in an earlier row already.",
      "Line 4: There is no mission or process “none”.",
    ]);
    expect(await count()).toBe(0);
    // As it is copied from a spreadsheet; each row is shown before anything is done.
    expect((await send(table.replaceAll(",", "\t"), "check")).data).toMatchObject({
      ready: {
        of: "missions",
        count: 1,
        rows: [{ line: 2, name: "Permanent Mission of Norway", country: "NOR", memberState: true, language: "en" }],
      },
      problems: [],
    });
    expect(await count()).toBe(0);
    expect((await send("a,b\n1,2", "check")).status).toBe(422);
  });

  describe("of a file", () => {
    const sendFile = (bytes: BlobPart, others: { readonly table?: string } = {}) => {
      const form = new FormData();
      form.set("step", "check");
      form.set("table", others.table ?? "");
      form.set("file", new File([bytes], "missions.csv", { type: "text/csv" }));
      return another.send(importPeople, "/en/administrator/import", form);
    };

    test.each([
      ["in UTF-8", table],
      ["in UTF-8 with its mark", `\uFEFF${table}`],
      ["with a name in another script", table.replace("Norway", "Norvège 挪威")],
    ])("%s is read as the table, and stands in the form that comes back", async (_what, text) => {
      const { status, data } = await sendFile(text, { table: "not,read" });
      expect(status).toBe(200);
      const read = text.replace("\uFEFF", "");
      expect(data).toMatchObject({ ready: { of: "missions", count: 1 }, submitted: { table: [read] } });
    });

    test.each([
      ["in another encoding", Buffer.from(table.replace("Norway", "Norvège"), "latin1")],
      ["in UTF-16", Buffer.from(`\uFEFF${table}`, "utf16le")],
      ["that is a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex")],
    ])("%s is refused with a sentence at the field", async (_what, bytes) => {
      const answer = await sendFile(new Uint8Array(bytes));
      expect(answer.status).toBe(422);
      expect(problems(answer)).toEqual([
        { field: "file", words: "The file is no text in UTF-8: in the spreadsheet, save it as “CSV UTF-8”" },
      ]);
    });

    test("longer than any import is refused, and where none is chosen the pasted table is read", async () => {
      expect(problems(await sendFile("a".repeat(200_001)))).toMatchObject([{ field: "table" }]);
      expect((await sendFile("", { table })).data).toMatchObject({ ready: { count: 1 } });
      expect(problems(await sendFile(""))).toMatchObject([{ field: "table" }]);
    });
  });

  test("then does all of it", async () => {
    // Sent twice it is done once, and answered as the first.
    for (const sent of ["once", "twice"]) {
      const { location } = await send(table, "import", "import");
      expect(location, sent).toContain("/en/administrator/missions");
      expect(await count()).toBe(1);
      expect((await administrator.load(missionsPage, location ?? "")).data.imported).toBe(true);
    }
    expect(problems(await send(table, "import")).map(({ words }) => words)).toEqual([
      "Line 2: \u2068NOR\u2069: The mission of this State is on record already.",
    ]);
    const people = "email,name,office,of,language\nada@example.org,Ada,mission,NOR,en\n";
    expect((await send(people, "check")).data).toMatchObject({
      ready: {
        of: "people",
        rows: [
          {
            email: "ada@example.org",
            role: "mission",
            office: "Permanent Mission of Norway",
            part: "access-administrator",
            replaces: false,
          },
        ],
      },
    });
    expect((await send(people, "import")).location).toBe("/en/administrator?done=imported");
    const invited = await db.selectFrom("invitation").selectAll().where("email", "=", "ada@example.org").execute();
    expect(invited).toMatchObject([{ role: "mission", name: "Ada" }]);
  });
});
