import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { keyHas } from "#db/organisations/search.ts";
import { countAccountsOfOrganisations, listAccountsOfOrganisations } from "#db/people/accounts-of-organisations.ts";
import { aDatabase } from "#support/database.ts";
import { endAccess, givenApplicant, givenNewcomer, givenOfficer } from "#support/given.ts";

/* An administrator finds the account of an organisation by its address, its holder's name or the organisation's. */

const { db, attacker, asOwner } = await aDatabase();

const found = async (find: string, only?: "ended" | "without") =>
  (await listAccountsOfOrganisations(db, { find, only }, { limit: 50, offset: 0 })).map(({ id }) => id);

describe("an account is found", () => {
  const word = randomUUID().slice(0, 8);

  test("by address, by the person's name and by the organisation's name or acronym, as a keyboard types them", async () => {
    const applicant = await givenApplicant(db, { name: `Œuvre ${word}`, acronym: `O${word}X` });
    await db
      .updateTable("person")
      .set({ name: `Małgorzata ${word}y` })
      .where("id", "=", applicant.person)
      .execute();
    for (const typed of [
      `OEUVRE ${word}`,
      `o${word}x`,
      `malgorzata ${word}y`,
      `${applicant.person}@example.org`,
      applicant.person.slice(0, 13).toUpperCase(),
    ])
      expect(await found(typed), typed).toEqual([applicant.person]);
  });

  test("also without a record, and never that of somebody in an office", async () => {
    const newcomer = await givenNewcomer(db);
    const officer = await givenOfficer(db);
    const name = `Somebody ${randomUUID()}`;
    await db.updateTable("person").set({ name }).where("id", "in", [newcomer.person, officer.person]).execute();
    expect(await found(name)).toEqual([newcomer.person]);
    expect(await found(name, "without")).toEqual([newcomer.person]);
    expect(await countAccountsOfOrganisations(db, name)).toEqual({ all: 1, ended: 0, without: 1 });
    await endAccess(db, newcomer.person);
    expect(await found(name, "ended")).toEqual([newcomer.person]);
    expect(await countAccountsOfOrganisations(db, name)).toEqual({ all: 1, ended: 1, without: 1 });
  });

  test.each(["%", "_", "@", "  "])("by no sign alone (%s)", async (typed) => {
    expect(await found(typed)).toEqual([]);
    expect(await countAccountsOfOrganisations(db, typed)).toEqual({ all: 0, ended: 0, without: 0 });
  });
});

describe("among ten thousand", () => {
  beforeAll(async () => {
    await asOwner(`
      insert into organisation (name, country_code, address, created_at)
      select 'Thousandfold ' || md5(number::text), 'KEN', 'An address', now() from generate_series(1, 10000) as number`);
    await asOwner(`
      insert into person (name, email, organisation_id)
      select 'Person ' || md5(name), md5(name) || '@thousand.example', id from organisation where name like 'Thousandfold %'`);
    await asOwner("analyze organisation, person");
  });

  test("a search asks the index of names and addresses", async () => {
    const { rows } = await sql<Record<string, string>>`
      explain select person.id from person where ${keyHas(sql`person.search_name`, "c4ca4238")}`.execute(attacker);
    expect(rows.flatMap((row) => Object.values(row)).join("\n")).toContain("Bitmap Index Scan on person_by_words");
  });

  test("each page holds its part, once", async () => {
    const first = await listAccountsOfOrganisations(db, { find: "thousandfold" }, { limit: 50, offset: 0 });
    const second = await listAccountsOfOrganisations(db, { find: "thousandfold" }, { limit: 50, offset: 50 });
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(100);
    expect((await countAccountsOfOrganisations(db, "thousandfold")).all).toBe(10_000);
    const names = [...first, ...second].map(({ organisation }) => organisation);
    expect(names).toEqual([...names].sort());
  });
});

test("every row has the key of its name and address as the function of today makes it", async () => {
  expect(
    await asOwner("select name, search_name from person where search_name <> search_key(name || ' ' || email)"),
  ).toEqual([]);
});
