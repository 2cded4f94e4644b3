import type { Db, Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { lockWaitingInvitations, saveInvitationsWithdrawn } from "#db/people/invitations.ts";
import { listMissions } from "#db/people/missions.ts";
import { getPerson, listPeopleByEmail } from "#db/people/people.ts";
import { listMissionsLookedAfter } from "#db/people/people-of-missions.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listChairsByProcess, listPeopleOfMissionsToTell } from "#db/record/correspondence.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { type Refusal, refuse } from "#domain/kit/ruling.ts";
import * as invitations from "#domain/people/invitation.ts";
import { type MissionPart, partInMission } from "#domain/people/people-of-mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { accountHeldBy } from "./account-of-address.ts";
import { sendInvitation } from "./send-invitation.ts";
import { partOf, type ToldOfOffice } from "./told-of-office.ts";

export interface PersonRow {
  readonly line: number;
  readonly email: string;
  readonly name: string | null;
  readonly role: invitations.Invitation["role"];
  /** The code of the mission's State, or the name in addresses of the Chair's process; empty for the other offices. */
  readonly of: string;
  readonly language: string;
}

/** What a row would do: invite whom it names. */
export interface CheckedPerson extends Pick<PersonRow, "line" | "email" | "name" | "role" | "language"> {
  readonly refusal: Refusal | null;
  /** The mission's name, or the title of the Chair's process. */
  readonly office: string | null;
  /** As what, for a mission. */
  readonly part: MissionPart | null;
  /** An earlier invitation of the address counts no longer. */
  readonly replaces: boolean;
}

/** The same rules as for one invitation, and nothing is written: what the import would do with each row. */
export async function checkPeople(
  { db, now }: { readonly db: Db; readonly now: Instant },
  rows: readonly PersonRow[],
): Promise<CheckedPerson[]> {
  const judged = await db.transaction().execute((trx) => judge(trx, rows, now));
  return judged.map(({ row: { line, email, name, role, language }, office, mission, waiting, ruling }) => ({
    line,
    email,
    name,
    role,
    language,
    refusal: ruling.ok ? null : ruling,
    office,
    part: mission !== null && ruling.ok ? partOf(ruling.next) : null,
    replaces: waiting.length > 0,
  }));
}

/** Invites everybody in the table, or nobody. */
export async function importPeople(
  context: Context,
  { rows, key }: { readonly rows: readonly PersonRow[]; readonly key?: string | undefined },
) {
  return once(context, "import-people", key, async (trx, actor) => {
    const inviter = orNotFound(await getPerson(trx, actor.person));
    const judged = await judge(trx, rows, context.now);
    const faults = judged.filter(({ ruling }) => !ruling.ok).length;
    if (faults > 0) return refuse("import_has_faults", { faults });
    const replaced = judged.flatMap(({ waiting }) => waiting);
    await saveInvitationsWithdrawn(trx, replaced, actor.person, context.now);
    const [ofMissions, ofChairs] = await Promise.all([
      listPeopleOfMissionsToTell(trx, [...new Set(judged.flatMap(({ mission }) => mission ?? []))]),
      listChairsByProcess(trx),
    ]);
    const by = { person: inviter.id, name: inviter.name, role: actor.role };
    for (const { row, office, mission, process, ruling } of judged) {
      if (!ruling.ok) continue;
      await sendInvitation(trx, {
        invitation: ruling.next,
        name: row.name,
        language: row.language,
        inviter,
        office,
        at: context.now,
      });
      const told: ToldOfOffice | null =
        office === null
          ? null
          : {
              recipients:
                mission !== null
                  ? (ofMissions.get(mission) ?? [])
                  : process === null
                    ? []
                    : (ofChairs.get(process) ?? []),
              office,
              desk: mission !== null ? "mission" : "chair",
              about: { person: null, name: row.name ?? row.email, email: row.email },
              part: mission !== null ? partOf(ruling.next) : null,
              by,
            };
      await announce(trx, context, ruling.happened, told);
    }
    return { ok: true, next: { count: judged.length } } as const;
  });
}

async function judge(trx: Trx, rows: readonly PersonRow[], at: Instant) {
  const emails = rows.map(({ email }) => email);
  const [missions, processes, people] = await Promise.all([
    listMissions(trx),
    listProcesses(trx),
    listPeopleByEmail(trx, emails),
  ]);
  const invited = await lockWaitingInvitations(trx, emails);
  const lookedAfter = new Set(await listMissionsLookedAfter(trx, at));
  const named = new Set<string>();
  const judged = [];
  for (const row of rows) {
    const { email, role, of } = row;
    const mission = role === "mission" ? (missions.find(({ country }) => country === of) ?? null) : null;
    const process = role === "chair" ? (processes.find(({ slug }) => slug === of) ?? null) : null;
    const isHere = (one: { readonly email: string }) => one.email.toLowerCase() === email.toLowerCase();
    const waiting = invited.filter(isHere).map(({ id }) => id);
    const account = accountHeldBy(people.find(isHere) ?? null);
    const offer = {
      id: newId<"invitation">(),
      email,
      role,
      mission: mission?.id ?? null,
      process: process?.id ?? null,
      ...partInMission("delegate", mission === null || lookedAfter.has(mission.id)),
    };
    const ruling = named.has(email.toLowerCase())
      ? refuse("address_stands_twice")
      : (role === "mission" && mission === null) || (role === "chair" && process === null)
        ? refuse("office_is_unknown", { of })
        : invitations.invitePerson(offer, account, waiting[0] ?? null, at);
    named.add(email.toLowerCase());
    if (mission !== null && ruling.ok) lookedAfter.add(mission.id);
    judged.push({
      row,
      office: mission?.name ?? process?.title ?? null,
      mission: mission?.id ?? null,
      process: process?.id ?? null,
      waiting,
      ruling,
    });
  }
  return judged;
}
