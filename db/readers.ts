import { sql } from "kysely";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "./handles.ts";
import { sealOf } from "./seal.ts";

/**
 * On whose behalf confidential rows are read or written: row-level security shows what that office may see, and nothing without one.
 * The setting that names it is proven to the database, in this transaction and no other: docs/decisions.md says against whom that holds.
 */
export type Reader =
  | { readonly role: "chair"; readonly process: Id<"process"> }
  | { readonly role: "mission"; readonly mission: Id<"mission"> }
  | { readonly role: "secretariat" }
  | { readonly role: "organisation"; readonly organisation: Id<"organisation"> }
  /** The Chair while it answers a State that asked, who learns what the Chair itself may not be shown. */
  | { readonly role: "answering"; readonly request: Id<"request"> }
  /** Takes the words out of files, so that they are found, and shows them to nobody. */
  | { readonly role: "finder" }
  /** Keeps the addresses that asked to be told of papers. */
  | { readonly role: "subscriptions" }
  /** Carries letters and does not tell what is in them; in a demonstration, its mailbox. */
  | { readonly role: "post" };

/** Declares the reader until the transaction ends. */
export async function readAs(trx: Trx, reader: Reader): Promise<void> {
  await prove(trx, [["portal.reader", officeOf(reader)]]);
}

function officeOf(reader: Reader): string {
  switch (reader.role) {
    case "chair":
      return `chair:${reader.process}`;
    case "mission":
      return `mission:${reader.mission}`;
    case "answering":
      return `request:${reader.request}`;
    case "organisation":
      return `organisation:${reader.organisation}`;
    case "secretariat":
      return "secretariat";
    case "finder":
      return "finder";
    case "subscriptions":
      return "subscriptions";
    case "post":
      return "post";
  }
}

/** Until the transaction ends, who may sign in, with what, and in which office, may be changed: by signing in, and by an invitation. */
export async function keepAccounts(trx: Trx): Promise<void> {
  await prove(trx, [["portal.accounts", "kept"]]);
}

/** What an act proves of who acts: of an office as far as the record distinguishes them, of an applicant also for which organisation. */
type Acting =
  | Pick<Extract<Actor, { readonly role: "chair" }>, "role" | "process">
  | Pick<Extract<Actor, { readonly role: "mission" }>, "role" | "mission">
  | Extract<Actor, { readonly role: "applicant" }>
  | { readonly role: Exclude<Actor["role"], "chair" | "mission" | "applicant"> };

/** Declares until the transaction ends who acts, an office or the clock: what only they bring about the database takes from nobody else (`office_is_proven`). */
export async function actAs(trx: Trx, actor: Acting): Promise<void> {
  const office = actingOffice(actor);
  if (office !== null) await prove(trx, [["portal.office", office]]);
}

/** The same for an act of a person, whose outcomes are read and written beside it. */
export async function actForOutcomes(trx: Trx, actor: Acting, person: Id<"person">): Promise<void> {
  const office = actingOffice(actor);
  await prove(trx, [...(office === null ? [] : [["portal.office", office] as const]), ["portal.person", person]]);
}

function actingOffice(actor: Acting): string | null {
  switch (actor.role) {
    case "chair":
      return `chair:${actor.process}`;
    case "applicant":
      return `applicant:${actor.person}:${actor.organisation ?? ""}`;
    case "mission":
      return `mission:${actor.mission}`;
    case "secretariat":
    case "administrator":
    case "clock":
      return actor.role;
    case "public":
      return null;
  }
}

type Proof = readonly [setting: "portal.reader" | "portal.person" | "portal.accounts" | "portal.office", words: string];

async function prove(trx: Trx, proofs: readonly Proof[]): Promise<void> {
  const { rows } = await sql<{ challenge: string }>`select reading_challenge() as challenge`.execute(trx);
  const [{ challenge } = { challenge: "" }] = rows;
  const seal = sealOf(trx);
  await Promise.all(
    proofs.map(([setting, words]) => {
      const proof = seal.prove(`${setting} ${words} ${challenge}`);
      return sql`set local ${sql.raw(setting)} = ${sql.lit(`${words} ${proof}`)}`.execute(trx);
    }),
  );
}

/** Whether the database knows the key with which this program proves. */
export async function isKnownToTheDatabase(db: Db): Promise<boolean> {
  const { rows } = await readingAs(db, { role: "post" }, (trx) =>
    sql<{ known: boolean }>`select reading_post() as known`.execute(trx),
  );
  return rows[0]?.known === true;
}

/** For pages, which read outside an act. */
export async function readingAs<Result>(db: Db, reader: Reader, read: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await readAs(trx, reader);
    return read(trx);
  });
}

/** As whoever asks; who reads nothing that is confidential needs no transaction. */
export async function readingAsActor<Result>(db: Db, actor: Actor, read: (db: Db) => Promise<Result>): Promise<Result> {
  const reader = readerOf(actor);
  return reader === null ? read(db) : readingAs(db, reader, read);
}

/** What an office enters, it reads. */
export async function readAsOffice(
  trx: Trx,
  actor: Extract<Actor, { readonly role: "chair" | "secretariat" }>,
): Promise<void> {
  await readAs(trx, actor.role === "chair" ? actor : { role: "secretariat" });
}

function readerOf(actor: Actor): Reader | null {
  switch (actor.role) {
    case "chair":
    case "mission":
      return actor;
    case "secretariat":
      return { role: "secretariat" };
    case "applicant":
      return actor.organisation === null ? null : { role: "organisation", organisation: actor.organisation };
    case "administrator":
    case "clock":
    case "public":
      return null;
  }
}
