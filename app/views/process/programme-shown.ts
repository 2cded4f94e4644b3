import { type Programme, type PublishedProgramme, writeItem } from "#domain/process/programme-of-work.ts";

/** A programme of work as a page shows it: its meetings by day, its items as they are written. */
export function programmeShown({ agenda, meetings, flexible }: Programme) {
  return {
    flexible,
    agenda: agenda.map(({ number, title }) => ({ number, title })),
    days: Array.from(
      Map.groupBy(meetings, ({ on }) => on),
      ([on, ofDay]) => ({
        on,
        meetings: ofDay.map(({ part, begins, ends, room, dedicated, items }) => ({
          part,
          begins,
          ends,
          room,
          dedicated,
          items: items.map(writeItem),
        })),
      }),
    ),
  };
}

export type ProgrammeShown = ReturnType<typeof programmeShown>;

export function publishedShown({ number, programme, publishedAt }: PublishedProgramme) {
  return { number, publishedAt: publishedAt.toString(), ...programmeShown(programme) };
}
