import type { Context } from "#acts/kit/context.ts";
import { listWaitingInvitationsOfMission } from "#db/people/invitations.ts";
import { getMission, listMissions, listMissionsOnRecord, type Mission } from "#db/people/missions.ts";
import { countAccess, listPeopleInOffice, type PersonInOffice } from "#db/people/people.ts";
import { readTiesOfMission } from "#db/people/ties-of-missions.ts";
import { countLostLettersByAddress } from "#db/record/dead-letters.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mayCorrectMissionName, mayEndMission } from "#domain/people/mission.ts";
import { addressesInOne } from "#domain/people/mission-addresses.ts";
import { holds } from "../kit/holds.ts";
import { seeHistory } from "./history.ts";
import { invitationShown } from "./people.ts";

/** All missions, or those for which nobody acts, or whose letters did not arrive; called like this. */
export interface MissionsFilter {
  readonly only?: "nobody" | "letters" | undefined;
  readonly find?: string | undefined;
}

/**
 * The missions on record: where their letters go and whether they arrive, who acts for them, and when somebody did last. Each count says how many
 * rows its filter would leave beside the others that are on.
 */
export async function seeMissions({ db, now }: Pick<Context, "db" | "now">, filter: MissionsFilter = {}) {
  const [missions, people, access] = await Promise.all([
    listMissionsOnRecord(db),
    listPeopleInOffice(db),
    countAccess(db, now),
  ]);
  const letters = await countLostLettersByAddress(
    db,
    missions.flatMap(({ email, copiesTo }) => [email, ...copiesTo]),
  );
  const all = missions.map((mission) => missionShown(mission, people, letters));
  const left = ({ only, find }: MissionsFilter) =>
    all.filter(
      (mission) =>
        (only !== "nobody" || (mission.active === 0 && !mission.ended)) &&
        (only !== "letters" || mission.lettersGivenUp > 0) &&
        (find === undefined || holds(find, mission.name, mission.email)),
    );
  return {
    filter: { only: filter.only ?? null, find: filter.find ?? "" },
    missions: left(filter),
    all: all.length,
    counts: {
      nobody: left({ ...filter, only: "nobody" }).length,
      letters: left({ ...filter, only: "letters" }).length,
    },
    access,
  };
}

/** One of them with its people; null when there is none of this id. */
export async function seeMission({ db, now }: Pick<Context, "db" | "now">, id: Id<"mission">) {
  const mission = await getMission(db, id);
  if (mission === null) return null;
  const [people, letters, ties, history, invitations] = await Promise.all([
    listPeopleInOffice(db),
    countLostLettersByAddress(db, [mission.email, ...mission.copiesTo]),
    readTiesOfMission(db, id, now),
    seeHistory(db, id),
    listWaitingInvitationsOfMission(db, id),
  ]);
  const own = people.filter((person) => person.mission === id);
  const lost = await countLostLettersByAddress(
    db,
    invitations.map(({ email }) => email),
  );
  return {
    ...missionShown(mission, people, letters),
    copiesTo: mission.copiesTo,
    language: mission.language,
    addresses: addressesInOne(mission),
    country: mission.country,
    history,
    endedAt: mission.endedAt?.toString() ?? null,
    instead: mission.endedAt === null ? [] : await listInstead(db, mission),
    refusals: {
      "correct-mission-name": mayCorrectMissionName(mission),
      "end-mission": mayEndMission({ mission, ties }),
    },
    lookedAfter: own.some((person) => person.accessAdministrator && person.bannedAt === null),
    people: own.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      deactivated: person.bannedAt !== null,
      readsOnly: person.readsOnly,
      accessAdministrator: person.accessAdministrator,
      secondFactor: person.secondFactor,
      signedInAt: person.signedInAt?.toString() ?? null,
    })),
    invitations: invitations.map((invitation) => invitationShown(invitation, mission.name, { now, lost })),
  };
}

/** Those that have the State or the name of one that has ended: it may have been recorded for the wrong one of both. */
async function listInstead(db: Context["db"], { country, name }: Pick<Mission, "country" | "name">) {
  const missions = await listMissions(db);
  return missions
    .filter((one) => one.name === name || (country !== null && one.country === country))
    .map((one) => ({ id: one.id, name: one.name }));
}

function missionShown(
  { id, name, email, copiesTo, memberState, endedAt }: Mission,
  people: readonly PersonInOffice[],
  letters: ReadonlyMap<string, number>,
) {
  const own = people.filter((person) => person.mission === id);
  const latest = own
    .flatMap(({ signedInAt }) => (signedInAt === null ? [] : [signedInAt]))
    .reduce<PersonInOffice["signedInAt"]>((last, one) => (last === null || isAfter(one, last) ? one : last), null);
  return {
    id,
    name,
    email,
    memberState,
    ended: endedAt !== null,
    active: own.filter(({ bannedAt }) => bannedAt === null).length,
    signedInAt: latest?.toString() ?? null,
    lettersGivenUp: [email, ...copiesTo].reduce((count, address) => count + (letters.get(address) ?? 0), 0),
  };
}
