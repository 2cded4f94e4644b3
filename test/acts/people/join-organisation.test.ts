import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { findOfferOfOrganisation, joinOrganisation } from "#acts/people/join-organisation.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  type Applicant,
  as,
  endAccess,
  givenApplicant,
  givenDraft,
  givenMission,
  givenNewcomer,
  givenOpenCall,
  refused,
} from "#support/given.ts";
import { auditOf, lettersAbout, lettersTo } from "#support/record.ts";
import { asNew, invitedTo, join, offered, organisationOf } from "./colleagues-given.ts";
import { now, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const addressOf = ({ person }: { readonly person: string }) => `${person}@example.org`;

async function found(email: string) {
  return db.selectFrom("person").selectAll().where("email", "=", email).executeTakeFirst();
}

describe("whoever has the letter", () => {
  test("makes an account that acts for the organisation, with that address confirmed; those who act for it are told", async () => {
    const applicant = await givenApplicant(db, { name: "Institute for Quiet Networks" });
    const email = `${randomUUID()}@example.org`;
    const token = await invitedTo(db, applicant, email);
    expect(await offered(db, token)).toMatchObject({
      organisation: "Institute for Quiet Networks",
      holder: null,
      refusal: null,
    });
    const { happened } = accepted(await join(db, token));
    expect(await found(email)).toMatchObject({
      id: happened.person,
      organisation_id: applicant.organisation,
      role: "applicant",
      email_verified: true,
      name: "Dora Example",
    });
    expect((await auditOf(database, happened.person)).map(({ event, actor_role }) => [event, actor_role])).toEqual([
      ["ColleagueJoined", "public"],
    ]);
    const told = (await lettersAbout(db, happened.person)).filter(({ kind }) => kind === "colleagues-changed");
    expect(told).toMatchObject([{ to: addressOf(applicant), data: { name: "Dora Example", change: "joined" } }]);
  });

  test("is good for once, also when two accept it at the same moment", async () => {
    const token = await invitedTo(db, await givenApplicant(db), `${randomUUID()}@example.org`);
    const both = await Promise.all([join(db, token), join(db, token)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(refused(await join(db, token)).because).toBe("invitation_already_accepted");
  });

  test("takes over no account that is there: its holder signs in first, and nobody else accepts", async () => {
    const applicant = await givenApplicant(db);
    const newcomer = await givenNewcomer(db);
    const before = await personOf(db, newcomer.person);
    const token = await invitedTo(db, applicant, addressOf(newcomer));
    expect(await offered(db, token)).toMatchObject({ holder: newcomer.person, refusal: null });
    const other = await givenNewcomer(db);
    for (const who of [asNew, { signedIn: null }, { signedIn: other.person }])
      expect(refused(await join(db, token, who)).because).toBe("sign_in_with_the_invited_address");
    expect(await personOf(db, newcomer.person)).toEqual(before);
    accepted(await join(db, token, { signedIn: newcomer.person }));
    expect(await organisationOf(db, newcomer.person)).toBe(applicant.organisation);
    expect((await auditOf(database, newcomer.person)).at(-1)).toMatchObject({
      event: "ColleagueJoined",
      actor_person: newcomer.person,
    });
  });

  test("is told where it cannot be: of another organisation, of an office, or with an access that was ended", async () => {
    const applicant = await givenApplicant(db);
    const [other, mission, ended] = [await givenApplicant(db), await givenMission(db), await givenNewcomer(db)];
    await endAccess(db, ended.person);
    for (const [who, because] of [
      [other, "person_acts_for_another_organisation"],
      [mission, "holder_of_an_office_acts_for_no_organisation"],
      [ended, "person_is_deactivated"],
    ] as const) {
      const token = await invitedTo(db, applicant, addressOf(who));
      expect((await offered(db, token))?.refusal?.because).toBe(because);
      expect(refused(await join(db, token, { signedIn: who.person })).because).toBe(because);
    }
    expect(await organisationOf(db, other.person)).toBe(other.organisation);
  });

  test("makes an account that nobody had confirmed their own", async () => {
    const applicant = await givenApplicant(db);
    const [id, email] = [newId<"person">(), `${randomUUID()}@example.org`];
    await keepingAccounts(db).insertInto("person").values({ id, name: "Somebody", email }).execute();
    accepted(await join(db, await invitedTo(db, applicant, email)));
    expect(await personOf(db, id)).toMatchObject({
      organisation_id: applicant.organisation,
      email_verified: true,
      name: "Dora Example",
    });
  });

  test("of two organisations accepts one", async () => {
    const newcomer = await givenNewcomer(db);
    const [one, two] = [await givenApplicant(db), await givenApplicant(db)];
    const tokens = [await invitedTo(db, one, addressOf(newcomer)), await invitedTo(db, two, addressOf(newcomer))];
    const both = await Promise.all(tokens.map((token) => join(db, token, { signedIn: newcomer.person })));
    expect(both.map((one) => (one.ok ? "accepted" : one.because)).sort()).toEqual([
      "accepted",
      "person_acts_for_another_organisation",
    ]);
  });

  test("finds nothing with a secret that there is not", async () => {
    expect(await findOfferOfOrganisation({ db, now }, "nothing")).toBeNull();
    expect(refused(await joinOrganisation({ db, now }, { token: "nothing", as: asNew })).because).toBe("not_found");
  });
});

test("whoever joins sees and sends what the others began, and gets the letters", async () => {
  const { applicant, application } = await givenDraft(db, await givenOpenCall(db));
  const email = `${randomUUID()}@example.org`;
  const { happened } = accepted(
    await join(db, await invitedTo(db, applicant, email, round.applying), asNew, round.applying),
  );
  const colleague: Applicant = { ...applicant, person: happened.person };
  const { reference, version } = application;
  accepted(await submitApplication(as(db, colleague, round.applying), { reference, version }));
  for (const { person } of [applicant, colleague])
    expect((await lettersTo(database, person)).filter((kind) => kind === "application-received")).toHaveLength(1);
  expect((await auditOf(database, application.id)).at(-1)).toMatchObject({ actor_person: colleague.person });
});
