import { sql } from "kysely";
import type { Db, Trx } from "#db/handles.ts";
import { type Acting, actingAs } from "./acting.ts";
import type { TestDatabase } from "./database.ts";

/** The name of the constraint or trigger that refused the work; fails when the database let it pass, or refused it for another reason. */
export async function promiseKeptBy(work: Promise<unknown>): Promise<string> {
  const fault = await work.then(
    () => new Error("The database let it pass"),
    (error: unknown) => error,
  );
  if (fault instanceof Error && "constraint" in fault && typeof fault.constraint === "string") return fault.constraint;
  throw fault;
}

/** A statement as the application's role, outside any act, as somebody would write it by hand. */
export async function byHand(db: Db, statement: string): Promise<Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql.raw<Record<string, unknown>>(statement).execute(db);
  return rows;
}

/** A statement, or what a handle of the portal's would prove or declare before it. */
export type Step = string | ((trx: Trx) => Promise<unknown>);

/** One after the other in the transaction. */
export async function runSteps(trx: Trx, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await (typeof step === "string" ? byHand(trx, step) : step(trx));
}

/** The same in a transaction in which the office, or the clock, is proven to act: for what the database takes from nobody else. */
export async function byHandOf(db: Db, actor: Acting, statement: string): Promise<Readonly<Record<string, unknown>>[]> {
  return actingAs(db, actor, (trx) => byHand(trx, statement));
}

/** Which promise of the database stops the statement when the application's role runs it. */
export async function stopped(db: Db, statement: string): Promise<string> {
  return promiseKeptBy(byHand(db, statement));
}

/** Which promise stops it also where the office is proven to act. */
export async function stoppedFor(db: Db, actor: Acting, statement: string): Promise<string> {
  return promiseKeptBy(byHandOf(db, actor, statement));
}

/** Which promise stops it even when the owner of the tables runs it. */
export async function stoppedForTheOwner({ asOwner }: TestDatabase, statement: string): Promise<string> {
  return promiseKeptBy(asOwner(statement));
}

/** Whether the application's role lacks the right to do it at all. */
export async function isForbidden(db: Db, statement: string): Promise<boolean> {
  const insufficientPrivilege = "42501";
  return byHand(db, statement).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Error && "code" in error) return error.code === insufficientPrivilege;
      throw error;
    },
  );
}

/** A statement that no trigger of its table judges: brings the record into a state that cannot come about, to see what else holds then. */
export async function withoutPromises({ asOwner }: TestDatabase, table: string, statement: string): Promise<void> {
  await asOwner(`
    alter table ${table} disable trigger user; ${statement};
    alter table ${table} enable trigger user`);
}
