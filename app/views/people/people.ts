import type { Context } from "#acts/kit/context.ts";
import { listResetsWaiting } from "#db/people/administered.ts";
import { type Invitation, listInvitations } from "#db/people/invitations.ts";
import { listMissions, listMissionsOnRecord } from "#db/people/missions.ts";
import { countAccess, listPeopleInOffice } from "#db/people/people.ts";
import { listProcesses } from "#db/process/processes.ts";
import { countLostLettersByAddress } from "#db/record/dead-letters.ts";
import { type Instant, isBefore } from "#domain/kit/calendar.ts";
import { holds } from "../kit/holds.ts";

type OfficeOfPerson = "mission" | "chair" | "secretariat" | "administrator";

/** What an administrator looks at: everybody in an office, or those of one office, without a second factor, with a reset that waits, whose access ended, called like this. */
export interface PeopleFilter {
  readonly office?: OfficeOfPerson | undefined;
  readonly only?: "one-factor" | "reset" | "ended" | undefined;
  readonly find?: string | undefined;
}

/** Who has access, and who was invited to it. Each count says how many rows its filter would leave beside the others that are on. */
export async function seePeople({ db, now }: Pick<Context, "db" | "now">, filter: PeopleFilter = {}) {
  const [all, resets, access, invitations, missions, processes] = await Promise.all([
    listPeopleInOffice(db),
    listResetsWaiting(db, now),
    countAccess(db, now),
    listInvitations(db),
    listMissionsOnRecord(db),
    listProcesses(db),
  ]);
  const lost = await countLostLettersByAddress(
    db,
    invitations.map(({ email }) => email),
  );
  const people = all.map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    of: person.missionName ?? person.processShortName,
    secondFactor: person.secondFactor,
    deactivated: person.bannedAt !== null,
    /** Another administrator must confirm it, or withdraw it. */
    resetWaits: resets.has(person.id),
    signedInAt: person.signedInAt?.toString() ?? null,
    since: person.createdAt.toString(),
  }));
  const left = ({ office, only, find }: PeopleFilter) =>
    people.filter(
      (person) =>
        (office === undefined || person.role === office) &&
        (only !== "one-factor" || (!person.secondFactor && !person.deactivated)) &&
        (only !== "reset" || person.resetWaits) &&
        (only !== "ended" || person.deactivated) &&
        (find === undefined || holds(find, person.name, person.email, person.of)),
    );
  const ofOffice = (office: OfficeOfPerson) => left({ ...filter, office }).length;
  return {
    filter: { office: filter.office ?? null, only: filter.only ?? null, find: filter.find ?? "" },
    people: left(filter),
    all: people.length,
    counts: {
      mission: ofOffice("mission"),
      chair: ofOffice("chair"),
      secretariat: ofOffice("secretariat"),
      administrator: ofOffice("administrator"),
      "one-factor": left({ ...filter, only: "one-factor" }).length,
      reset: left({ ...filter, only: "reset" }).length,
      ended: left({ ...filter, only: "ended" }).length,
    },
    access,
    invitations: invitations.map((invitation) => {
      const { mission, process } = invitation;
      return invitationShown(
        invitation,
        missions.find((one) => one.id === mission)?.name ??
          processes.find((one) => one.id === process)?.shortName ??
          null,
        { now, lost },
      );
    }),
  };
}

/** An invitation to an office, of the mission or process with this name; `lost` counts letters that did not arrive, by address. */
export function invitationShown(
  { id, email, role, invitedAt, expiresAt, acceptedAt, withdrawnAt }: Invitation,
  of: string | null,
  { now, lost }: { readonly now: Instant; readonly lost: ReadonlyMap<string, number> },
) {
  return {
    id,
    email,
    role,
    of,
    invitedAt: invitedAt.toString(),
    expiresAt: expiresAt.toString(),
    /** Of no interest once it is accepted or withdrawn. */
    isLost: acceptedAt === null && withdrawnAt === null && (lost.get(email) ?? 0) > 0,
    standing:
      acceptedAt !== null
        ? ("accepted" as const)
        : withdrawnAt !== null
          ? ("withdrawn" as const)
          : isBefore(expiresAt, now)
            ? ("expired" as const)
            : ("waiting" as const),
  };
}

export type InvitationShown = ReturnType<typeof invitationShown>;

/** The offices that can be offered: which missions and which processes there are. */
export async function seeOffices({ db }: Pick<Context, "db">) {
  const [missions, processes] = await Promise.all([listMissions(db), listProcesses(db)]);
  return {
    missions: missions.map(({ id, name }) => ({ id, name })),
    processes: processes.map(({ id, title, shortName }) => ({ id, title, shortName })),
  };
}
