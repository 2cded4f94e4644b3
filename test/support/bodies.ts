import { nameBody } from "#acts/process/name-body.ts";
import { seatMember } from "#acts/process/seat-member.ts";
import type { Db } from "#db/handles.ts";
import type { Id } from "#domain/kit/id.ts";
import { round } from "./factories.ts";
import { accepted, as, type GivenProcess, givenProcess } from "./given.ts";

/** The grounds of a seat. */
export const ofResolution = {
  reason: "Elected by the Assembly.",
  citation: { source: "General Assembly decision 1/1", paragraph: null },
  statedAsPast: false,
};

/** A committee of a process, in which nobody sits. */
export async function givenBody(db: Db, within?: GivenProcess) {
  const given = within ?? (await givenProcess(db));
  const named = {
    process: given.process.id,
    slug: "committee",
    title: "Committee of fifteen",
    citation: { source: "General Assembly resolution 1/1", paragraph: null },
  };
  const { next: body } = accepted(await nameBody(as(db, given.officer, round.processOpened), named));
  return { ...given, body };
}

/** The same, with one mission in it since the process was opened. */
export async function givenSeatIn(db: Db, within: GivenProcess, mission: Id<"mission">) {
  const { body } = await givenBody(db, within);
  return { body, membership: await givenSeat(db, within, body.id, mission) };
}

/** One more. */
export async function givenSeat(
  db: Db,
  { officer }: Pick<GivenProcess, "officer">,
  body: Id<"body">,
  mission: Id<"mission">,
) {
  const seat = { body, mission, ...ofResolution, from: null, to: null };
  return accepted(await seatMember(as(db, officer, round.processOpened), seat)).next;
}
