import { expect, it } from "vitest";
import { NamedStatements } from "#db/named-statements.ts";

const asked = (statements: NamedStatements, text: string, times: number) =>
  Array.from({ length: times }, () => statements.nameOf(text)).at(-1);

it("names what is asked often, each text by a name of its own", () => {
  const statements = new NamedStatements();
  expect(asked(statements, "select 1", 9)).toBeNull();
  const name = asked(statements, "select 1", 2);
  expect(name).toBe(asked(statements, "select 1", 1));
  expect(asked(statements, "\n  with a as (select 2) select * from a", 19)).not.toBe(name);
});

it("names nothing that is no single statement of its own kind", () => {
  const statements = new NamedStatements();
  for (const text of [
    "begin",
    "commit",
    "set lock_timeout = '15s'",
    "rollback to savepoint one",
    "select from a where id in ($1, $2)",
    "insert into a values ($1), ($2)",
  ])
    expect(asked(statements, text, 20)).toBeNull();
});

it("has no more names than a connection has room for", () => {
  const statements = new NamedStatements();
  const names = new Set(Array.from({ length: 3000 }, (_, place) => asked(statements, `select ${String(place)}`, 19)));
  expect(names.size).toBeLessThan(500);
});
