import type { Trx } from "#db/handles.ts";
import { getMission } from "#db/people/missions.ts";
import { getProcess } from "#db/process/processes.ts";
import { listChairRecipients, listPeopleOfMissionsToTell, type Recipient } from "#db/record/correspondence.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { MissionPart } from "#domain/people/people-of-mission.ts";

/** Who learns that somebody is let into an office or goes, and what of it. Nobody is let in unseen. */
export interface ToldOfOffice {
  /** Those of the office, and the mission's own address. */
  readonly recipients: readonly Recipient[];
  /** A mission's name, or the title of the Chair's process. */
  readonly office: string;
  readonly desk: "mission" | "chair";
  /** Whom it is about. */
  readonly about: { readonly person: Id<"person"> | null; readonly name: string; readonly email: string };
  readonly part: MissionPart | null;
  /** Who did it; null where they did it themselves. */
  readonly by: {
    readonly person: Id<"person">;
    readonly name: string;
    readonly role: "mission" | "administrator";
  } | null;
}

/** Of the mission, without whoever did it and whom it is about: they know. */
export async function toldOfMission(
  trx: Trx,
  mission: { readonly id: Id<"mission">; readonly name: string },
  { about, part = null, by = null }: Pick<ToldOfOffice, "about"> & Partial<Pick<ToldOfOffice, "part" | "by">>,
): Promise<ToldOfOffice> {
  const all = (await listPeopleOfMissionsToTell(trx, [mission.id])).get(mission.id) ?? [];
  const recipients = all.filter(({ person }) => person === null || (person !== about.person && person !== by?.person));
  return { recipients, office: mission.name, desk: "mission", about, part, by };
}

/** Of the Chair's office. */
export async function toldOfChair(
  trx: Trx,
  process: { readonly id: Id<"process">; readonly title: string },
  { about, by = null }: Pick<ToldOfOffice, "about"> & Partial<Pick<ToldOfOffice, "by">>,
): Promise<ToldOfOffice> {
  const recipients = await listChairRecipients(trx, process.id);
  return {
    recipients: recipients.filter(({ person }) => person !== about.person),
    office: process.title,
    desk: "chair",
    about,
    part: null,
    by,
  };
}

/** Of the office that somebody has, whichever it is; null where it is none that lets people in for others. */
export async function toldOf(
  trx: Trx,
  { mission, process }: { readonly mission: Id<"mission"> | null; readonly process: Id<"process"> | null },
  about: Pick<ToldOfOffice, "about"> & Partial<Pick<ToldOfOffice, "part" | "by">>,
): Promise<ToldOfOffice | null> {
  if (mission !== null) return toldOfMission(trx, mustExist(await getMission(trx, mission)), about);
  return process === null ? null : toldOfChair(trx, mustExist(await getProcess(trx, process)), about);
}

/** In words that say what somebody is for a mission. */
export function partOf({
  readsOnly,
  accessAdministrator,
}: {
  readonly readsOnly: boolean;
  readonly accessAdministrator: boolean;
}): MissionPart {
  return readsOnly ? "reader" : accessAdministrator ? "access-administrator" : "delegate";
}
