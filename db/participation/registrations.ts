import { type Selectable, sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Registration } from "#domain/participation/registration.ts";
import type { WayToAttend } from "#domain/participation/representative.ts";
import type { Trx } from "../handles.ts";
import { filled, fromInstant, toInstant } from "../values.ts";
import type { RegistrationTable } from "./schema.ts";

/* Who reads is said with readAs: an organisation finds its own, the Secretariat all, nobody else any. */

export async function findRegistration(trx: Trx, id: Id<"registration">): Promise<Registration | null> {
  const row = await trx.selectFrom("registration").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toRegistration(row);
}

/** Of an organisation, for all sessions or one, by name; also those who were withdrawn. */
export async function listRegistrations(
  trx: Trx,
  { organisation, session }: { organisation: Id<"organisation">; session?: Id<"session"> | undefined },
): Promise<Registration[]> {
  let query = trx.selectFrom("registration").selectAll().where("organisation_id", "=", organisation);
  if (session !== undefined) query = query.where("session_id", "=", session);
  const rows = await query.orderBy("name").orderBy("id").execute();
  return rows.map(toRegistration);
}

/** In which ways those come whom organisations without an accreditation have registered for a session. */
export async function listWaysOfRegistered(trx: Trx, session: Id<"session">): Promise<WayToAttend[]> {
  const rows = await trx
    .selectFrom("registration")
    .select("attends")
    .distinct()
    .where("session_id", "=", session)
    .where("withdrawn_at", "is", null)
    .execute();
  return rows.map(({ attends }) => attends);
}

export async function insertRegistration(trx: Trx, registration: Registration): Promise<void> {
  await trx
    .insertInto("registration")
    .values({
      id: registration.id,
      organisation_id: registration.organisation,
      session_id: registration.session,
      name: registration.name,
      functional_title: registration.functionalTitle,
      email: registration.email,
      attends: registration.attends,
      replaces: registration.replaces,
      registered_at: fromInstant(registration.registeredAt),
      registered_by: registration.registeredBy,
    })
    .execute();
}

export async function saveRegistrationWithdrawn(trx: Trx, { id, withdrawn }: Registration): Promise<void> {
  const { at, by } = filled(withdrawn, "withdrawn_at");
  await trx
    .updateTable("registration")
    .set({ withdrawn_at: fromInstant(at), withdrawn_by: by })
    .where("id", "=", id)
    .execute();
}

/** How many are registered for a session that does not invite all stakeholders any more: they do not come. */
export async function countRegisteredInVain(trx: Trx, session: Id<"session">): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from registration
    where session_id = ${session} and withdrawn_at is null and not invites_all_stakeholders(session_id)`.execute(trx);
  return rows[0]?.count ?? 0;
}

function toRegistration(row: Selectable<RegistrationTable>): Registration {
  return {
    id: row.id,
    organisation: row.organisation_id,
    session: row.session_id,
    name: row.name,
    functionalTitle: row.functional_title,
    email: row.email,
    attends: row.attends,
    replaces: row.replaces,
    registeredAt: toInstant(row.registered_at),
    registeredBy: row.registered_by,
    withdrawn:
      row.withdrawn_at === null || row.withdrawn_by === null
        ? null
        : { at: toInstant(row.withdrawn_at), by: row.withdrawn_by },
  };
}
