import type { ListOfSpeakers } from "#domain/participation/list-of-speakers.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import type { AboutList } from "#emails/participation/about-list.tsx";

export interface ToldOfList {
  readonly process: Process;
  readonly session: Session;
  readonly list: ListOfSpeakers;
}

/** What everybody who is told of a list is told of it. */
export function aboutList({ process, session, list }: ToldOfList): AboutList {
  return {
    process: process.title,
    session: session.title,
    place: session.place,
    beginsAt: list.beginsAt.toString(),
    closesAt: list.closesAt.toString(),
    minutes: list.minutes,
    zone: process.zone,
  };
}
