import { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { insertPasskey } from "#db/people/passkeys.ts";
import type { Id } from "#domain/kit/id.ts";
import { type ActorIn, aPersonIn, givenMission } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";

export const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

/** An administrator whose request arrives `hours` later than the first. */
export async function anAdministrator(db: Db, hours = 0): Promise<Context & { actor: ActorIn<"administrator"> }> {
  const person = await aPersonIn(db, { role: "administrator" });
  return { db, now: now.add({ hours }), actor: { role: "administrator", person } };
}

/** Somebody who acts for a mission and is signed in. */
export async function aDelegate(db: Db): Promise<ActorIn<"mission">> {
  const delegate = await givenMission(db);
  await signedInAs(aLoadContext(db), delegate.person);
  return delegate;
}

export async function givePasskey(db: Db, person: Id<"person">): Promise<void> {
  const id = newId<"passkey">();
  const passkey = { id, person, credential: id, publicKey: "key", counter: 0, name: "A browser", createdAt: now };
  await db.transaction().execute((trx) => insertPasskey(trx, passkey));
}

export async function withoutCode(db: Db, person: Id<"person">): Promise<void> {
  await keepingAccounts(db).updateTable("person").set({ two_factor_enabled: false }).where("id", "=", person).execute();
}

export async function personOf(db: Db, person: Id<"person">) {
  return db.selectFrom("person").selectAll().where("id", "=", person).executeTakeFirstOrThrow();
}

export async function countSignIns(db: Db, person: Id<"person">): Promise<number> {
  return (await db.selectFrom("sign_in").select("id").where("person_id", "=", person).execute()).length;
}

/** What the audit trail says last about a subject. */
export async function lastOnRecord(db: Db, subject: Id) {
  return db
    .selectFrom("audit_trail")
    .select(["act", "event", "actor_person", "data"])
    .where("subject_id", "=", subject)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
}
