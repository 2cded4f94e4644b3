import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { keepingAccounts } from "#db/account-keeper.ts";
import { byHand, isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;
const door = keepingAccounts(db);
const [first, second, person] = [
  await aPersonIn(db, { role: "administrator" }),
  await aPersonIn(db, { role: "administrator" }),
  await aPersonIn(db, { role: "secretariat" }),
];

const asking = (whose = person, by = first, more = "", values = "") => `
  insert into second_factor_reset (id, person_id, asked_by, reason, asked_at, expires_at${more})
  values ('${randomUUID()}', '${whose}', '${by}', 'Lost', now(), now() + interval '1 day'${values}) returning id`;

const change = (more = "", values = "") => `
  insert into address_change (person_id, email, token_hash, asked_by, reason, asked_at, expires_at${more})
  values ('${person}', 'new@example.org', '${randomUUID()}', '${first}', 'Wrong', now(), now() + interval '1 day'${values})
  returning id`;

const idOf = async (statement: string) => String((await byHand(door, statement))[0]?.["id"]);

test("deactivated_person_is_not_signed_in, whoever writes it", async () => {
  const gone = await aPersonIn(db, { role: "applicant" });
  const signIn = `insert into sign_in (person_id, token, expires_at) values ('${gone}', '${randomUUID()}', now())`;
  await byHand(door, `update person set banned_at = now(), banned_by = '${first}' where id = '${gone}'`);
  expect(await stopped(door, signIn)).toBe("deactivated_person_is_not_signed_in");
  expect(await stoppedForTheOwner(database, signIn)).toBe("deactivated_person_is_not_signed_in");
});

test("access is ended and given back, and an address changes, at the door only", async () => {
  for (const statement of [
    `update person set banned_at = now() where id = '${person}'`,
    `update person set email = 'other@example.org' where id = '${person}'`,
    asking(),
    change(),
  ])
    expect(await stopped(db, statement), statement).toBe("account_is_changed_at_the_door");
});

describe("a lost second factor", () => {
  test("is given up by two, neither of whom is the person, once and in time", async () => {
    const id = await idOf(asking());
    const confirming = (by: string, at = "now()") =>
      `update second_factor_reset set confirmed_at = ${at}, confirmed_by = '${by}' where id = '${id}'`;
    expect(await stopped(door, confirming(first))).toBe("second_factor_is_reset_by_two");
    expect(await stopped(door, confirming(person))).toBe("nobody_resets_their_own_second_factor");
    expect(await stopped(door, asking(first, first))).toBe("nobody_resets_their_own_second_factor");
    expect(await stopped(door, confirming(second, "now() + interval '2 days'"))).toBe("reset_is_confirmed_in_time");
    expect(await stopped(door, `update second_factor_reset set confirmed_at = now() where id = '${id}'`)).toBe(
      "reset_is_confirmed_by_somebody",
    );
    await byHand(door, confirming(second));
    expect(await stopped(door, confirming(second))).toBe("confirmation_is_final");
    expect(await isForbidden(door, `delete from second_factor_reset where id = '${id}'`)).toBe(true);
    expect(await isForbidden(door, `update second_factor_reset set asked_by = '${second}' where id = '${id}'`)).toBe(
      true,
    );
  });

  test("is not written as confirmed from the start", async () => {
    expect(await stopped(door, asking(person, first, ", confirmed_at, confirmed_by", `, now(), '${second}'`))).toBe(
      "confirmation_comes_after_the_question",
    );
  });
});

test("an address is confirmed once, in time, and after it was asked for", async () => {
  const id = await idOf(change());
  const confirming = (at: string) => `update address_change set confirmed_at = ${at} where id = '${id}'`;
  expect(await stopped(door, change(", confirmed_at", ", now()"))).toBe("confirmation_comes_after_the_question");
  expect(await stopped(door, confirming("now() + interval '2 days'"))).toBe("address_is_confirmed_in_time");
  await byHand(door, confirming("now()"));
  expect(await stopped(door, confirming("null"))).toBe("confirmation_is_final");
  expect(await isForbidden(door, `update address_change set email = 'x@example.org' where id = '${id}'`)).toBe(true);
});

test("one_invitation_at_a_time; one that was withdrawn stays so, and is not accepted", async () => {
  const inviting = (email: string, more = "", values = "") => `
    insert into invitation (email, role, token_hash, invited_by, invited_at, expires_at${more})
    values ('${email}', 'secretariat', '${randomUUID()}', '${first}', now(), now() + interval '7 days'${values})
    returning id`;
  const id = await idOf(inviting("one@example.org"));
  const set = (what: string) => `update invitation set ${what} where id = '${id}'`;
  expect(await stopped(door, inviting("ONE@example.org"))).toBe("one_invitation_at_a_time");
  expect(await stopped(door, set("withdrawn_at = now()"))).toBe("withdrawn_invitation_has_a_person");
  expect(
    await stopped(
      door,
      set(`withdrawn_at = now(), withdrawn_by = '${first}', accepted_at = now(), accepted_by = '${person}'`),
    ),
  ).toBe("invitation_is_accepted_or_withdrawn");
  await byHand(door, set(`withdrawn_at = now(), withdrawn_by = '${first}'`));
  expect(await stopped(door, set(`accepted_at = now(), accepted_by = '${person}'`))).toBe(
    "invitation_is_withdrawn_once",
  );
  expect(await stopped(door, set("withdrawn_at = null, withdrawn_by = null"))).toBe("invitation_is_withdrawn_once");
  await byHand(door, inviting("one@example.org"));
});

test("a reset that was asked for is withdrawn by an administrator, once, and not confirmed then", async () => {
  const id = await idOf(asking());
  const withdrawing = (by: string) =>
    `update second_factor_reset set withdrawn_at = now(), withdrawn_by = '${by}' where id = '${id}'`;
  expect(await stopped(db, withdrawing(second))).toBe("account_is_changed_at_the_door");
  expect(await stopped(door, withdrawing(person))).toBe("administrators_withdraw_a_reset");
  expect(await stopped(door, `update second_factor_reset set withdrawn_at = now() where id = '${id}'`)).toBe(
    "withdrawn_reset_has_an_administrator",
  );
  expect(await stopped(door, asking(person, first, ", withdrawn_at, withdrawn_by", `, now(), '${second}'`))).toBe(
    "reset_is_withdrawn_once",
  );
  expect(
    await stopped(
      door,
      withdrawing(second).replace(" where", `, confirmed_at = now(), confirmed_by = '${second}' where`),
    ),
  ).toBe("reset_is_confirmed_or_withdrawn");
  await byHand(door, withdrawing(second));
  expect(await stopped(door, withdrawing(first))).toBe("reset_is_withdrawn_once");
  expect(
    await stopped(
      door,
      `update second_factor_reset set withdrawn_at = null, withdrawn_by = null, confirmed_at = now(), confirmed_by = '${second}' where id = '${id}'`,
    ),
  ).toBe("reset_is_withdrawn_once");
});
