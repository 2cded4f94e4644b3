import type { Context } from "#acts/kit/context.ts";
import { listInvitations } from "#db/people/invitations.ts";
import { listMissions } from "#db/people/missions.ts";
import { countPeopleInRole, listPeopleInOffice } from "#db/people/people.ts";
import { listProcesses } from "#db/process/processes.ts";
import { isBefore } from "#domain/kit/calendar.ts";

/** Who has access, and who was invited to it. */
export async function seePeople({ db, now }: Pick<Context, "db" | "now">) {
  const [people, applicants, invitations, missions, processes] = await Promise.all([
    listPeopleInOffice(db),
    countPeopleInRole(db, "applicant"),
    listInvitations(db),
    listMissions(db),
    listProcesses(db),
  ]);
  return {
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      of: missions.find(({ id }) => id === person.mission)?.name ?? person.processShortName,
      secondFactor: person.twoFactorEnabled,
      deactivated: person.bannedAt !== null,
      since: person.createdAt.toString(),
    })),
    applicants,
    invitations: invitations.map(
      ({ id, email, role, mission, process, invitedAt, expiresAt, acceptedAt, withdrawnAt }) => ({
        id,
        email,
        role,
        of:
          missions.find((one) => one.id === mission)?.name ??
          processes.find((one) => one.id === process)?.shortName ??
          null,
        invitedAt: invitedAt.toString(),
        expiresAt: expiresAt.toString(),
        standing:
          acceptedAt !== null
            ? ("accepted" as const)
            : withdrawnAt !== null
              ? ("withdrawn" as const)
              : isBefore(expiresAt, now)
                ? ("expired" as const)
                : ("waiting" as const),
      }),
    ),
  };
}

/** The offices that can be offered: which missions and which processes there are. */
export async function seeOffices({ db }: Pick<Context, "db">) {
  const [missions, processes] = await Promise.all([listMissions(db), listProcesses(db)]);
  return {
    missions: missions.map(({ id, name }) => ({ id, name })),
    processes: processes.map(({ id, title, shortName }) => ({ id, title, shortName })),
  };
}
