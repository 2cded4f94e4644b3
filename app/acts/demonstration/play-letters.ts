import { Temporal } from "temporal-polyfill";
import type { Db } from "#db/handles.ts";
import { findPaper } from "#db/papers/papers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Invited } from "#domain/process/session-details.ts";
import { askSecondLook } from "../chair-letters/ask-second-look.ts";
import { beginChairLetter } from "../chair-letters/begin-chair-letter.ts";
import { circulateChairLetter } from "../chair-letters/circulate-chair-letter.ts";
import { giveSecondLook } from "../chair-letters/give-second-look.ts";
import { seeChairLetter } from "../chair-letters/see-chair-letter.ts";
import { circulatePaper } from "../papers/circulate-paper.ts";
import { openProcess } from "../process/open-process.ts";
import { scheduleSession } from "../process/schedule-session.ts";
import { accepted, type ActorIn, as, chair as chairOf } from "./cast.ts";
import { draftOf, letterOf2019, type WrittenLetter } from "./letters-of-chair.ts";
import { playOldRound } from "./play-old-round.ts";

/** Who writes a letter, and who looks at it. */
export interface OfficeOfChair {
  readonly chair: ActorIn<"chair">;
  readonly colleague: ActorIn<"chair">;
}

/** Written, looked at by a colleague, and circulated at the instant. */
export async function playLetter(
  db: Db,
  { chair, colleague }: OfficeOfChair,
  { letter, at, signature }: { readonly letter: WrittenLetter; readonly at: Instant; readonly signature: string },
): Promise<Id<"chair_letter">> {
  const writing = as(db, chair, at);
  const { id: chairLetter, version: seen } = accepted(
    await beginChairLetter(writing, { draft: draftOf(letter, signature) }),
  ).next;
  accepted(await askSecondLook(writing, { chairLetter, seen }));
  accepted(await giveSecondLook(as(db, colleague, at), { chairLetter, seen }));
  accepted(await circulateChairLetter(writing, { chairLetter, seen }));
  return chairLetter;
}

/** The people of a Chair's office. */
export async function officeOfChair(
  db: Db,
  at: Instant,
  { process, year }: { readonly process: Id<"process">; readonly year: number },
): Promise<OfficeOfChair> {
  const of = (name: string, account: string) =>
    chairOf(db, at, { name, email: `${account}-${String(year)}@working-group.example`, process });
  return {
    chair: await of(`Chair of ${String(year)}`, "chair"),
    colleague: await of(`Colleague of the Chair of ${String(year)}`, "adviser"),
  };
}

export const oldGroup = {
  slug: "oewg-ict-2019-2021",
  opened: newYork("2019-06-03T09:00"),
  letter: newYork("2019-12-31T12:00"),
  read: newYork("2020-01-02T09:30"),
  /** What the letter announces, when it said that it would come; the days are invented. */
  followed: {
    "OLD/CRP.1": newYork("2020-01-28T10:00"),
    "OLD/CRP.3": newYork("2020-03-16T10:00"),
    "OLD/CRP.4": newYork("2020-06-15T10:00"),
  },
} as const;

function newYork(local: string): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("America/New_York").toInstant();
}

interface Cast {
  readonly officer: ActorIn<"secretariat">;
  readonly delegates: ReadonlyMap<string, ActorIn<"mission">>;
}

/** The group of 2019 to 2021, which is over: its sessions, the round for the first of them, the letter of 31 December 2019, which three missions open, and the papers that it announces. */
export async function playOldGroup(db: Db, { officer, delegates }: Cast) {
  const opening = as(db, officer, oldGroup.opened);
  const { next: process } = accepted(
    await openProcess(opening, {
      slug: oldGroup.slug,
      title:
        "Open-ended Working Group on developments in the field of information and telecommunications in the context of international security",
      shortName: "OEWG 2019–2021",
      mandate: "To further develop the rules, norms and principles of responsible behaviour of States.",
      citation: { source: "General Assembly resolution 73/27", paragraph: null },
      dutyStation: "New York",
      zone: "America/New_York",
      beginsOn: Temporal.PlainDate.from("2019-06-03"),
      endsOn: Temporal.PlainDate.from("2021-03-12"),
    }),
  );
  const session = async (
    title: string,
    kind: "organizational" | "substantive" | "informal-consultative",
    [begins, ends]: readonly [string, string],
    besides: readonly Invited[] = kind === "substantive" ? ["accredited-organisations"] : [],
  ) =>
    accepted(
      await scheduleSession(opening, {
        process: process.id,
        title,
        kind,
        format: "in-person",
        beginsOn: Temporal.PlainDate.from(begins),
        endsOn: Temporal.PlainDate.from(ends),
        place: "New York",
        standing: "confirmed",
        invited: ["states", "observers", ...besides],
        capacity: null,
      }),
    ).next.id;
  const sessions = {
    organizational: await session("Organizational session", "organizational", ["2019-06-03", "2019-06-04"]),
    first: await session("First substantive session", "substantive", ["2019-09-09", "2019-09-13"]),
    consultation: await session(
      "Informal intersessional consultative meeting",
      "informal-consultative",
      ["2019-12-02", "2019-12-04"],
      ["all-stakeholders"],
    ),
    second: await session("Second substantive session", "substantive", ["2020-02-10", "2020-02-14"]),
    exchanges: [
      await session("First round of informal exchange", "informal-consultative", ["2020-03-23", "2020-03-24"]),
      await session("Second round of informal exchange", "informal-consultative", ["2020-05-21", "2020-05-22"]),
    ],
    third: await session("Third substantive session", "substantive", ["2020-07-06", "2020-07-10"]),
  } as const;
  const office = await officeOfChair(db, oldGroup.opened, { process: process.id, year: 2019 });
  await playOldRound(db, { process: process.id, sessions, chair: office.chair, officer, delegates });
  const letter = letterOf2019(sessions);
  const signature = "The Chair\nOpen-ended Working Group";
  const chairLetter = await playLetter(db, office, { letter, at: oldGroup.letter, signature });
  for (const delegate of Array.from(delegates.values()).slice(0, 3))
    accepted(await seeChairLetter(as(db, delegate, oldGroup.read), { chairLetter, opens: true }));
  for (const [symbol, at] of Object.entries(oldGroup.followed)) {
    const { id: paper, title } = mustExist(await findPaper(db, process.id, symbol));
    const text = { language: "en", words: `${title}. Invented for the demonstration.` } as const;
    accepted(await circulatePaper(as(db, office.chair, at), { paper, text }));
  }
  return { process: process.id, sessions, office, letter, chairLetter };
}
