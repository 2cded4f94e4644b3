import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { keepingAccounts } from "#db/account-keeper.ts";
import { byHand, isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, type Applicant, endAccess, givenApplicant, givenColleague, givenNewcomer } from "#support/given.ts";

/* Who acts for an organisation is what is most worth writing by hand. */

const database = await aDatabase();
const { db } = database;
const door = keepingAccounts(db);
const [first, second] = [
  await aPersonIn(db, { role: "administrator" }),
  await aPersonIn(db, { role: "administrator" }),
];

let applicant: Applicant;
let newcomer = "";

beforeEach(async () => {
  applicant = await givenApplicant(db);
  newcomer = (await givenNewcomer(db)).person;
});

const inviting = (given: Record<string, string> = {}) => {
  const row = {
    organisation_id: `'${applicant.organisation}'`,
    email: `'${randomUUID()}@example.org'`,
    name: "'Dora'",
    token_hash: `'${randomUUID()}'`,
    invited_by: `'${applicant.person}'`,
    invited_at: "now()",
    expires_at: "now() + interval '7 days'",
    ...given,
  };
  return `insert into organisation_invitation (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")}) returning id`;
};

const acting = (given: Record<string, string> = {}) => {
  const row = {
    organisation_id: `'${applicant.organisation}'`,
    person_id: `'${newcomer}'`,
    began_at: "now()",
    ...given,
  };
  return `insert into acting_person (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")})`;
};

const naming = (given: Record<string, string> = {}) => {
  const row = {
    organisation_id: `'${applicant.organisation}'`,
    email: "'dora@example.org'",
    name: "'Dora'",
    asked_by: `'${first}'`,
    reason: "'She left'",
    asked_at: "now()",
    expires_at: "now() + interval '1 day'",
    ...given,
  };
  return `insert into person_naming (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")}) returning id`;
};

const accepting = (id: string, person = newcomer, at = "now()") =>
  `update organisation_invitation set accepted_at = ${at}, accepted_by = '${person}' where id = '${id}'`;
const ending = (person: string, by: string, at = "now()") =>
  `update acting_person set ended_at = ${at}, ended_by = '${by}' where person_id = '${person}'`;
const idOf = async (statement: string) => String((await byHand(door, statement))[0]?.["id"]);

test("account_is_changed_at_the_door: nobody writes by hand who acts, who is invited, or who is named", async () => {
  const invitation = await idOf(inviting());
  for (const statement of [
    inviting(),
    accepting(invitation),
    acting(),
    naming(),
    ending(applicant.person, applicant.person),
    `update person set organisation_id = '${applicant.organisation}' where id = '${newcomer}'`,
    `update person set organisation_id = null where id = '${applicant.person}'`,
  ])
    expect(await stopped(db, statement), statement).toBe("account_is_changed_at_the_door");
});

describe("whoever could prove to be at the door", () => {
  test("makes nobody act but by record or invitation: person_acts_by_record_or_invitation", async () => {
    expect(await stopped(door, acting())).toBe("person_acts_by_record_or_invitation");
    const waiting = await idOf(inviting());
    expect(await stopped(door, acting({ invitation_id: `'${waiting}'` }))).toBe("person_acts_by_record_or_invitation");
    const of = await idOf(inviting());
    await byHand(door, accepting(of, applicant.person, "'2022-06-01T16:00:00Z'"));
    expect(await stopped(door, acting({ invitation_id: `'${of}'`, began_at: "'2022-06-01T16:00:00Z'" }))).toBe(
      "person_acts_by_record_or_invitation",
    );
    const stranger = await givenApplicant(db);
    const elsewhere = { organisation_id: `'${stranger.organisation}'`, invited_by: `'${stranger.person}'` };
    const theirs = await idOf(inviting(elsewhere));
    await byHand(door, accepting(theirs, newcomer, "'2022-06-01T16:00:00Z'"));
    expect(await stopped(door, acting({ invitation_id: `'${theirs}'`, began_at: "'2022-06-01T16:00:00Z'" }))).toBe(
      "person_acts_by_record_or_invitation",
    );
    expect(await stoppedForTheOwner(database, acting())).toBe("person_acts_by_record_or_invitation");
  });

  test("writes into no account for whom it acts, which only follow_acting_person does: person_acts_as_the_record_says", async () => {
    const set = (organisation: string, person: string) =>
      `update person set organisation_id = ${organisation} where id = '${person}'`;
    expect(await stopped(door, set(`'${applicant.organisation}'`, newcomer))).toBe("person_acts_as_the_record_says");
    expect(await stopped(door, set("null", applicant.person))).toBe("person_acts_as_the_record_says");
    expect(
      await stopped(
        door,
        `insert into person (name, email, organisation_id)
         values ('Eve', '${randomUUID()}@example.org', '${applicant.organisation}')`,
      ),
    ).toBe("person_acts_as_the_record_says");
  });

  test("makes nobody act for two: one_organisation_at_a_time", async () => {
    const stranger = await givenApplicant(db);
    const id = await idOf(inviting());
    const at = "'2022-06-01T16:00:00Z'";
    await byHand(door, accepting(id, stranger.person, at));
    expect(
      await stopped(door, acting({ person_id: `'${stranger.person}'`, invitation_id: `'${id}'`, began_at: at })),
    ).toBe("one_organisation_at_a_time");
  });

  test("invites for nobody else: invitation_to_an_organisation_comes_from_who_acts", async () => {
    const stranger = await givenApplicant(db);
    for (const by of [stranger.person, first, newcomer])
      expect(await stopped(door, inviting({ invited_by: `'${by}'` }))).toBe(
        "invitation_to_an_organisation_comes_from_who_acts",
      );
    const colleague = await givenColleague(db, applicant);
    const sent = await idOf(inviting({ invited_by: `'${colleague.person}'` }));
    await byHand(door, ending(colleague.person, applicant.person));
    expect(await stopped(door, accepting(sent))).toBe("invitation_to_an_organisation_comes_from_who_acts");
  });

  test("accepts an invitation once, in time and by somebody", async () => {
    const id = await idOf(inviting());
    const set = (what: string) => `update organisation_invitation set ${what} where id = '${id}'`;
    expect(await stopped(door, set("accepted_at = now()"))).toBe("accepted_invitation_to_an_organisation_has_a_person");
    expect(await stopped(door, set("withdrawn_at = now()"))).toBe(
      "withdrawn_invitation_to_an_organisation_has_a_person",
    );
    expect(
      await stopped(
        door,
        set(`accepted_at = now(), accepted_by = '${newcomer}', withdrawn_at = now(), withdrawn_by = '${first}'`),
      ),
    ).toBe("invitation_to_an_organisation_is_accepted_or_withdrawn");
    expect(await stopped(door, accepting(id, newcomer, "now() + interval '8 days'"))).toBe(
      "invitation_is_accepted_in_time",
    );
    expect(await stopped(door, inviting({ accepted_at: "now()", accepted_by: `'${newcomer}'` }))).toBe(
      "invitation_is_accepted_once",
    );
    await byHand(door, accepting(id));
    expect(await stopped(door, accepting(id, first))).toBe("invitation_is_accepted_once");
    expect(await isForbidden(door, set("invited_by = accepted_by"))).toBe(true);
    expect(await isForbidden(door, set("email = 'x@example.org'"))).toBe(true);
  });

  test("one_invitation_to_an_organisation_at_a_time under one address", async () => {
    await byHand(door, inviting({ email: "'one@example.org'" }));
    expect(await stopped(door, inviting({ email: "'ONE@example.org'" }))).toBe(
      "one_invitation_to_an_organisation_at_a_time",
    );
    const stranger = await givenApplicant(db);
    const theirs = { organisation_id: `'${stranger.organisation}'`, invited_by: `'${stranger.person}'` };
    await byHand(door, inviting({ ...theirs, email: "'one@example.org'" }));
  });
});

describe("that somebody acts ends", () => {
  test("by somebody who acts, once, and is never written over or deleted", async () => {
    const colleague = await givenColleague(db, applicant);
    const stranger = await givenApplicant(db);
    for (const by of [stranger.person, first])
      expect(await stopped(door, ending(colleague.person, by))).toBe("person_is_taken_off_by_who_acts");
    const where = `person_id = '${colleague.person}'`;
    expect(await stopped(door, ending(colleague.person, applicant.person, "'2020-01-01'"))).toBe(
      "acting_ends_after_it_began",
    );
    expect(await stopped(door, `update acting_person set ended_by = '${applicant.person}' where ${where}`)).toBe(
      "who_acts_no_longer_was_taken_off_by_somebody",
    );
    await byHand(door, ending(colleague.person, applicant.person));
    const [row] = await byHand(db, `select organisation_id from person where id = '${colleague.person}'`);
    expect(row).toEqual({ organisation_id: null });
    expect(await stopped(door, ending(colleague.person, applicant.person))).toBe("acting_ends_once");
    expect(await stopped(door, `update acting_person set ended_at = null, ended_by = null where ${where}`)).toBe(
      "acting_ends_once",
    );
    expect(await isForbidden(door, `delete from acting_person where ${where}`)).toBe(true);
    expect(await isForbidden(door, `update acting_person set person_id = '${first}' where ${where}`)).toBe(true);
    expect(await stopped(door, acting({ ended_at: "now()", ended_by: `'${newcomer}'` }))).toBe("acting_ends_once");
  });

  test("for nobody who is the last that may sign in: somebody_remains_for_the_organisation", async () => {
    expect(await stopped(door, ending(applicant.person, applicant.person))).toBe(
      "somebody_remains_for_the_organisation",
    );
    const colleague = await givenColleague(db, applicant);
    await endAccess(db, colleague.person);
    expect(await stopped(door, ending(applicant.person, applicant.person))).toBe(
      "somebody_remains_for_the_organisation",
    );
    expect(await stoppedForTheOwner(database, ending(applicant.person, applicant.person))).toBe(
      "somebody_remains_for_the_organisation",
    );
    const all = `update acting_person set ended_at = now(), ended_by = '${applicant.person}'
      where organisation_id = '${applicant.organisation}'`;
    expect(await stopped(door, all)).toBe("somebody_remains_for_the_organisation");
  });
});

test("at_most_five_people_act_for_an_organisation", async () => {
  const at = "'2022-06-01T16:00:00Z'";
  const letIn = async () => {
    const { person } = await givenNewcomer(db);
    const id = await idOf(inviting());
    await byHand(door, accepting(id, person, at));
    return acting({ person_id: `'${person}'`, invitation_id: `'${id}'`, began_at: at });
  };
  for (let place = 2; place <= 5; place += 1) await byHand(door, await letIn());
  expect(await stopped(door, await letIn())).toBe("at_most_five_people_act_for_an_organisation");
});

describe("administrators", () => {
  test("name nobody where somebody may sign in: person_is_named_where_nobody_is_left", async () => {
    expect(await stopped(door, naming())).toBe("person_is_named_where_nobody_is_left");
  });

  test("are two, of whom the second comes afterwards and in time, and are administrators", async () => {
    await endAccess(db, applicant.person);
    expect(await stopped(door, naming({ asked_by: `'${newcomer}'` }))).toBe("administrators_name_a_person");
    expect(await stopped(door, naming({ confirmed_at: "now()", confirmed_by: `'${second}'` }))).toBe(
      "confirmation_comes_after_the_question",
    );
    const id = await idOf(naming());
    const confirming = (by: string, at = "now()") =>
      `update person_naming set confirmed_at = ${at}, confirmed_by = '${by}' where id = '${id}'`;
    expect(await stopped(door, confirming(first))).toBe("person_is_named_by_two");
    expect(await stopped(door, confirming(newcomer))).toBe("administrators_name_a_person");
    expect(await stopped(door, confirming(second, "now() + interval '2 days'"))).toBe("naming_is_confirmed_in_time");
    expect(await stopped(door, `update person_naming set confirmed_at = now() where id = '${id}'`)).toBe(
      "naming_is_confirmed_by_somebody",
    );
    const sending = (given: Record<string, string> = {}) =>
      inviting({ naming_id: `'${id}'`, invited_by: `'${second}'`, email: "'dora@example.org'", ...given });
    expect(await stopped(door, sending())).toBe("invitation_to_an_organisation_comes_from_who_acts");
    await byHand(door, confirming(second));
    expect(await stopped(door, confirming(second))).toBe("confirmation_is_final");
    for (const given of [
      { email: "'eve@example.org'" },
      { invited_by: `'${first}'` },
      { organisation_id: `'${(await givenApplicant(db)).organisation}'` },
    ])
      expect(await stopped(door, sending(given))).toBe("invitation_to_an_organisation_comes_from_who_acts");
    await byHand(door, sending());
    expect(await stopped(door, sending({ email: "'DORA@example.org'" }))).toBe("organisation_invitation_naming_id_key");
    expect(await isForbidden(door, `update person_naming set email = 'x@example.org' where id = '${id}'`)).toBe(true);
    expect(await isForbidden(door, `delete from person_naming where id = '${id}'`)).toBe(true);
  });
});

test("who acted before there was a history is in it: nobody acts for an organisation but by a row", async () => {
  await givenColleague(db, applicant);
  const odd = await database.asOwner(`
    select person.id from person
    left join acting_person as acting on acting.person_id = person.id and acting.ended_at is null
    where person.organisation_id is distinct from acting.organisation_id`);
  expect(odd).toEqual([]);
});
