import type { Context } from "#acts/kit/context.ts";
import { listMissions } from "#db/people/missions.ts";
import {
  getBody,
  listBodies,
  listMemberships,
  listSeatsOfMission,
  type MembershipOnRecord,
} from "#db/process/bodies.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import type { Instant, Zone } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayEndMembership, membershipStanding, termOf } from "#domain/process/body.ts";
import type { Process } from "#domain/process/process.ts";

type Reading = Pick<Context, "db" | "now">;

/** The bodies of a process: all Member States, and those that have a name; null when there is no such process. */
export async function seeBodies({ db, now }: Reading, slug: string) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const [bodies, missions] = await Promise.all([listBodies(db, process.id), listMissions(db)]);
  const memberships = await listMemberships(
    db,
    bodies.map(({ id }) => id),
  );
  return {
    process: processShown(process),
    memberStates: missions.filter(({ memberState }) => memberState).length,
    bodies: bodies.map((body) => ({
      ...body,
      members: memberships.filter((one) => one.body === body.id && membershipStanding(one, now) === "member").length,
    })),
  };
}

/** One of them with all who sit, sat or will sit in it, and the missions that can be seated; null where it is not one of the process. */
export async function seeBody({ db, now }: Reading, slug: string, id: Id<"body">) {
  const [process, body] = await Promise.all([findProcessBySlug(db, slug), getBody(db, id)]);
  if (process === null || body?.process !== process.id) return null;
  const [memberships, missions] = await Promise.all([listMemberships(db, [body.id]), listMissions(db)]);
  const members = memberships.map((membership) => membershipShown(membership, process.zone, now));
  return {
    process: processShown(process),
    body: { id: body.id, slug: body.slug, title: body.title, citation: body.citation },
    members: [...members.filter(isNotOver), ...members.filter((one) => !isNotOver(one))],
    seated: members.filter(({ standing }) => standing === "member").length,
    missions: missions.filter(({ memberState }) => memberState).map(({ id: of, name }) => ({ id: of, name })),
  };
}

function isNotOver({ standing }: ReturnType<typeof membershipShown>): boolean {
  return standing !== "ended";
}

function membershipShown(membership: MembershipOnRecord, zone: Zone, now: Instant) {
  const { id, missionName, from, to, reason, citation, statedAsPast, end } = membership;
  return {
    id,
    mission: missionName,
    standing: membershipStanding(membership, now),
    ...termOf({ from, to }, zone),
    reason,
    citation,
    statedAsPast,
    end,
    refusal: mayEndMembership(membership, now),
  };
}

/** The seats that a mission has or will have, of the processes that are given. */
export async function seeSeats({ db, now }: Reading, mission: Id<"mission">, processes: readonly Process[]) {
  const seats = await listSeatsOfMission(db, mission);
  return seats.flatMap((seat) => {
    const standing = membershipStanding(seat, now);
    const { shortName, zone } = mustExist(processes.find(({ id }) => id === seat.process) ?? null);
    if (standing === "ended") return [];
    return [{ id: seat.id, body: seat.body, process: shortName, zone, standing, ...termOf(seat, zone) }];
  });
}

export type SeatShown = Awaited<ReturnType<typeof seeSeats>>[number];

function processShown({ id, slug, shortName, zone }: Process) {
  return { id, slug, shortName, zone };
}

export type BodyShown = NonNullable<Awaited<ReturnType<typeof seeBody>>>;
