import type { Context } from "#acts/kit/context.ts";
import { getMission, listMissions, type Mission } from "#db/people/missions.ts";
import { listPeopleInOffice, type PersonInOffice } from "#db/people/people.ts";
import { countDeadLettersByAddress } from "#db/record/outbox.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { addressesInOne } from "#domain/people/mission-addresses.ts";

/** The missions on record: where their letters go and whether they arrive, who acts for them, and when somebody did last. */
export async function seeMissions({ db }: Pick<Context, "db">) {
  const [missions, people] = await Promise.all([listMissions(db), listPeopleInOffice(db)]);
  const letters = await countDeadLettersByAddress(
    db,
    missions.flatMap(({ email, copiesTo }) => [email, ...copiesTo]),
  );
  return missions.map((mission) => missionShown(mission, people, letters));
}

/** One of them with its people; null when there is none of this id. */
export async function seeMission({ db }: Pick<Context, "db">, id: Id<"mission">) {
  const mission = await getMission(db, id);
  if (mission === null) return null;
  const [people, letters] = await Promise.all([
    listPeopleInOffice(db),
    countDeadLettersByAddress(db, [mission.email, ...mission.copiesTo]),
  ]);
  const own = people.filter((person) => person.mission === id);
  return {
    ...missionShown(mission, people, letters),
    copiesTo: mission.copiesTo,
    addresses: addressesInOne(mission),
    country: mission.country,
    memberState: mission.memberState,
    people: own.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      deactivated: person.bannedAt !== null,
      signedInAt: person.signedInAt?.toString() ?? null,
    })),
  };
}

function missionShown(
  { id, name, email, copiesTo }: Mission,
  people: readonly PersonInOffice[],
  letters: ReadonlyMap<string, number>,
) {
  const active = people.filter((person) => person.mission === id && person.bannedAt === null);
  const latest = active
    .flatMap(({ signedInAt }) => (signedInAt === null ? [] : [signedInAt]))
    .reduce<PersonInOffice["signedInAt"]>((last, one) => (last === null || isAfter(one, last) ? one : last), null);
  return {
    id,
    name,
    email,
    active: active.length,
    signedInAt: latest?.toString() ?? null,
    lettersGivenUp: [email, ...copiesTo].reduce((count, address) => count + (letters.get(address) ?? 0), 0),
  };
}
