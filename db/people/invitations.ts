import type { Selectable } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { InvitationTable, PersonRole } from "./schema.ts";

export interface Invitation {
  readonly id: Id<"invitation">;
  readonly email: string;
  readonly name: string | null;
  readonly role: Exclude<PersonRole, "applicant">;
  readonly mission: Id<"mission"> | null;
  readonly process: Id<"process"> | null;
  /** For a mission: the person will neither object nor break silence. */
  readonly readsOnly: boolean;
  /** For a mission: the person will look after its people. */
  readonly accessAdministrator: boolean;
  /** The mission whose access administrator invites; null for the administrators of the portal. */
  readonly fromMission: Id<"mission"> | null;
  readonly invitedBy: Id<"person">;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly acceptedBy: Id<"person"> | null;
  readonly withdrawnAt: Instant | null;
}

/** Returns the id. */
export async function insertInvitation(
  trx: Trx,
  invitation: Omit<Invitation, "id" | "acceptedAt" | "acceptedBy" | "withdrawnAt"> & {
    readonly id?: Id<"invitation">;
    readonly tokenHash: string;
  },
): Promise<Id<"invitation">> {
  await keepAccounts(trx);
  const { id } = await trx
    .insertInto("invitation")
    .values({
      ...(invitation.id === undefined ? {} : { id: invitation.id }),
      email: invitation.email,
      name: invitation.name,
      role: invitation.role,
      mission_id: invitation.mission,
      process_id: invitation.process,
      reads_only: invitation.readsOnly,
      access_administrator: invitation.accessAdministrator,
      from_mission_id: invitation.fromMission,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      invited_at: fromInstant(invitation.invitedAt),
      expires_at: fromInstant(invitation.expiresAt),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findInvitationByTokenHash(db: Db, tokenHash: string): Promise<Invitation | null> {
  const row = await db.selectFrom("invitation").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

export async function lockInvitationByTokenHash(trx: Trx, tokenHash: string): Promise<Invitation | null> {
  const row = await trx
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

export async function getInvitation(db: Db, id: Id<"invitation">): Promise<Invitation | null> {
  const row = await db.selectFrom("invitation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

export async function lockInvitation(trx: Trx, id: Id<"invitation">): Promise<Invitation | null> {
  const row = await trx.selectFrom("invitation").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

/** Those that wait at any of the addresses, locked in one order. */
export async function lockWaitingInvitations(trx: Trx, emails: readonly string[]): Promise<Invitation[]> {
  if (emails.length === 0) return [];
  const rows = await trx
    .selectFrom("invitation")
    .selectAll()
    .where((eb) =>
      eb(
        eb.fn<string>("lower", ["email"]),
        "in",
        emails.map((email) => email.toLowerCase()),
      ),
    )
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return rows.map(toInvitation);
}

export async function saveInvitationsWithdrawn(
  trx: Trx,
  ids: readonly Id<"invitation">[],
  by: Id<"person">,
  at: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await keepAccounts(trx);
  await trx
    .updateTable("invitation")
    .set({ withdrawn_at: fromInstant(at), withdrawn_by: by })
    .where("id", "in", ids)
    .execute();
}

/** What somebody has sent for their mission, and nobody has accepted. */
export async function saveInvitationsOfSenderWithdrawn(
  trx: Trx,
  sender: Id<"person">,
  by: Id<"person">,
  at: Instant,
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("invitation")
    .set({ withdrawn_at: fromInstant(at), withdrawn_by: by })
    .where("invited_by", "=", sender)
    .where("from_mission_id", "is not", null)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

export async function saveInvitationAccepted(
  trx: Trx,
  id: Id<"invitation">,
  person: Id<"person">,
  at: Instant,
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("invitation")
    .set({ accepted_at: fromInstant(at), accepted_by: person })
    .where("id", "=", id)
    .execute();
}

/** Those for the mission that were neither accepted nor withdrawn, whoever sent them, the latest first; some have expired. */
export async function listWaitingInvitationsOfMission(db: Db, mission: Id<"mission">): Promise<Invitation[]> {
  const rows = await db
    .selectFrom("invitation")
    .selectAll()
    .where("mission_id", "=", mission)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .orderBy("invited_at", "desc")
    .execute();
  return rows.map(toInvitation);
}

export async function listInvitations(db: Db): Promise<Invitation[]> {
  const rows = await db.selectFrom("invitation").selectAll().orderBy("invited_at", "desc").execute();
  return rows.map(toInvitation);
}

function toInvitation(row: Selectable<InvitationTable>): Invitation {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    mission: row.mission_id,
    process: row.process_id,
    readsOnly: row.reads_only,
    accessAdministrator: row.access_administrator,
    fromMission: row.from_mission_id,
    invitedBy: row.invited_by,
    invitedAt: toInstant(row.invited_at),
    expiresAt: toInstant(row.expires_at),
    acceptedAt: toInstantIfAny(row.accepted_at),
    acceptedBy: row.accepted_by,
    withdrawnAt: toInstantIfAny(row.withdrawn_at),
  };
}
