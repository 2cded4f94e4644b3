import { Temporal } from "temporal-polyfill";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { oewgJanuary2022 } from "#db/demonstration/modalities/oewg-january-2022.ts";
import type { ModalitiesText } from "#db/demonstration/modalities/text.ts";
import { syntheticOrganisation } from "#db/demonstration/synthetic-organisations.ts";
import type { Db } from "#db/handles.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { findPaper } from "#db/papers/papers.ts";
import { listSessions } from "#db/process/sessions.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Category } from "#domain/modalities/provisions.ts";
import { partsOfDay, type Programme } from "#domain/process/programme-of-work.ts";
import { clearApplication } from "../applications/clear-application.ts";
import { openCall } from "../applications/open-call.ts";
import { submitApplication } from "../applications/submit-application.ts";
import { breakSilence } from "../modalities/break-silence.ts";
import { concludeSilenceProcedure } from "../modalities/conclude-silence-procedure.ts";
import { openSilenceProcedure } from "../modalities/open-silence-procedure.ts";
import { proposeModalities } from "../modalities/propose-modalities.ts";
import { circulateList } from "../objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "../objections/lapse-no-objection-period.ts";
import { raiseObjection } from "../objections/raise-objection.ts";
import { circulatePaper } from "../papers/circulate-paper.ts";
import { draftProgramme } from "../process/draft-programme.ts";
import { openProcess } from "../process/open-process.ts";
import { publishProgramme } from "../process/publish-programme.ts";
import { scheduleSession } from "../process/schedule-session.ts";
import { accepted, type ActorIn, as, completeDraft, delegateOf, organisationOf, theClock } from "./cast.ts";
import { letterOf15December, letterOf2021, letterOf2022, letterOfJanuary } from "./letters-of-chair.ts";
import { officeOfChair, playLetter } from "./play-letters.ts";

/**
 * The first round of 2022 with its real dates and counts (letters of the Chair of 17 December 2021 and 18 October 2022;
 * dig.watch; thecfma.org), played by synthetic organisations and fictional missions through the acts. Where the
 * sources give a day and no hour, 6 p.m. in New York stands; the opening of the no-objection period is not published,
 * and 9 June is assumed.
 */
export const firstRound = {
  slug: "oewg-ict-2021-2025",
  zone: "America/New_York",
  applicants: 86,
  notifiers: 17,
  named: { first: 5, second: 27 },
  processOpened: newYork("2021-06-01T09:00"),
  revisedProposal: newYork("2021-12-15T18:00"),
  decemberLetter: newYork("2021-12-17T18:00"),
  furtherDetails: newYork("2022-01-07T10:00"),
  firstSilenceOpens: newYork("2022-01-18T10:00"),
  silenceIsBroken: newYork("2022-01-25T17:05"),
  firstSilenceCloses: newYork("2022-01-25T18:00"),
  callIsTried: newYork("2022-01-31T10:00"),
  secondSilenceOpens: newYork("2022-04-20T10:00"),
  secondSilenceCloses: newYork("2022-04-22T18:00"),
  callOpens: newYork("2022-04-25T09:00"),
  callCloses: newYork("2022-05-24T18:00"),
  reviewBegins: newYork("2022-05-25T09:00"),
  periodOpens: newYork("2022-06-09T10:00"),
  firstNote: newYork("2022-06-28T11:30"),
  secondNote: newYork("2022-06-30T17:59:30"),
  periodCloses: newYork("2022-06-30T18:00"),
  interSessionalConfirmed: newYork("2022-10-18T10:00"),
  programmePublished: newYork("2022-11-28T10:00"),
} as const;

const interSessional = "Inter-sessional meetings";
const townHall = "Virtual informal town hall meeting";
const second = "Second substantive session";
const signature = "The Chair\nOpen-ended Working Group";

function newYork(local: string): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("America/New_York").toInstant();
}

export interface FirstRoundCast {
  readonly officer: ActorIn<"secretariat">;
  readonly delegates: ReadonlyMap<string, ActorIn<"mission">>;
}

export interface OpenedFirstRound extends FirstRoundCast {
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly interSessional: Id<"session">;
  readonly townHall: Id<"session">;
  readonly second: Id<"session">;
  readonly chair: ActorIn<"chair">;
  /** Of the Chair's office: looks at letters before they go out. */
  readonly colleague: ActorIn<"chair">;
}

/** The mandate, its sessions, and the first silence, which State A breaks on its last afternoon. */
export async function playFirstSilence(db: Db, cast: FirstRoundCast): Promise<OpenedFirstRound> {
  const { officer, delegates } = cast;
  const { slug, zone } = firstRound;
  const opening = as(db, officer, firstRound.processOpened);
  const { next: process } = accepted(
    await openProcess(opening, {
      slug,
      title:
        "Open-ended Working Group on security of and in the use of information and communications technologies 2021-2025",
      shortName: "OEWG 2021–2025",
      mandate:
        "To further develop the rules, norms and principles of responsible behaviour of States, to consider initiatives of States, and to establish regular institutional dialogue.",
      citation: { source: "General Assembly resolution 75/240", paragraph: null },
      dutyStation: "New York",
      zone,
      beginsOn: Temporal.PlainDate.from("2021-06-01"),
      endsOn: Temporal.PlainDate.from("2025-12-31"),
    }),
  );
  const meetings = [
    ["Organizational session", "organizational", "hybrid", "2021-06-01", "2021-06-01", "New York"],
    ["First substantive session", "substantive", "hybrid", "2021-12-13", "2021-12-17", "New York"],
    [second, "substantive", "hybrid", "2022-03-28", "2022-04-01", "New York"],
    ["Third substantive session", "substantive", "hybrid", "2022-07-25", "2022-07-29", "New York"],
    [townHall, "town-hall", "virtual", "2022-10-11", "2022-10-11", ""],
    [interSessional, "inter-sessional", "hybrid", "2022-12-05", "2022-12-09", "New York"],
  ] as const;
  const sessions = new Map<string, Id<"session">>();
  for (const [title, kind, format, begins, ends, place] of meetings) {
    const { next } = accepted(
      await scheduleSession(opening, {
        process: process.id,
        title,
        kind,
        format,
        beginsOn: Temporal.PlainDate.from(begins),
        endsOn: Temporal.PlainDate.from(ends),
        place,
        standing: title === interSessional ? "planned" : "confirmed",
        invited:
          title === interSessional
            ? ["states", "observers", "regional-organisations", "all-stakeholders"]
            : ["states", "observers", "accredited-organisations"],
        capacity: null,
      }),
    );
    sessions.set(title, next.id);
  }
  const office = await officeOfChair(db, firstRound.processOpened, { process: process.id, year: 2022 });
  const opened = {
    ...cast,
    process: process.id,
    session: mustExist(sessions.get("Third substantive session")),
    interSessional: mustExist(sessions.get(interSessional)),
    townHall: mustExist(sessions.get(townHall)),
    second: mustExist(sessions.get(second)),
    ...office,
  };

  const procedure = await playWinter(db, opened);
  accepted(
    await breakSilence(as(db, delegateOf(delegates, "State A"), firstRound.silenceIsBroken), {
      procedure,
      reason: "More time is needed.",
    }),
  );
  accepted(await concludeSilenceProcedure(as(db, theClock, settled(firstRound.firstSilenceCloses)), { procedure }));
  return opened;
}

/** The letter of 17 December 2021 comes after one with a proposal, and announces a meeting and the next; that of 18 January 2022 circulates it and opens silence. */
async function playWinter(db: Db, opened: OpenedFirstRound): Promise<Id<"procedure">> {
  const { process } = opened;
  const { revisedProposal, decemberLetter, firstSilenceOpens, firstSilenceCloses } = firstRound;
  await playLetter(db, opened, { letter: letterOf15December, at: revisedProposal, signature });
  await playLetter(db, opened, { letter: letterOf2021(opened), at: decemberLetter, signature });
  const [virtual] = (await listSessions(db, process)).filter(({ beginsOn }) => beginsOn.toString() === "2022-01-13");
  await publish(db, opened, {
    session: mustExist(virtual).id,
    programme: programmeOfJanuary,
    at: firstRound.furtherDetails,
  });
  const announced = mustExist(await findPaper(db, process, "GRP/2022/WP.1"));
  const decision = await propose(db, opened, oewgJanuary2022, firstSilenceOpens);
  const closesAt = firstSilenceCloses.toString();
  const letter = letterOfJanuary(announced.id, { decision, closesAt });
  await playLetter(db, opened, { letter, at: firstSilenceOpens, signature });
  return mustExist((await listSilenceProcedures(db, decision))[0]).id;
}

interface TextUnderSilence extends ModalitiesText {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

async function propose(
  db: Db,
  { process, chair }: OpenedFirstRound,
  { title, issuer, citation, provisions, classes, date: datedOn, text }: ModalitiesText,
  at: Instant,
): Promise<Id<"decision">> {
  const { next: decision } = accepted(
    await proposeModalities(as(db, chair, at), {
      process,
      title,
      issuer,
      citation,
      datedOn,
      text,
      provisions,
      ...(classes === undefined ? {} : { classes }),
    }),
  );
  return decision.id;
}

async function putUnderSilence(db: Db, opened: OpenedFirstRound, text: TextUnderSilence): Promise<Id<"procedure">> {
  const id = await propose(db, opened, text, text.opensAt);
  const { next: procedure } = accepted(
    await openSilenceProcedure(as(db, opened.chair, text.opensAt), {
      of: { kind: "decision", id },
      closesAt: text.closesAt,
      zone: firstRound.zone,
      letter: null,
    }),
  );
  return procedure.id;
}

/** The second silence, which passes; the modalities are in force from its closing instant on. */
export async function playSecondSilence(db: Db, opened: OpenedFirstRound): Promise<void> {
  const procedure = await putUnderSilence(db, opened, {
    ...oewg2021To2025,
    date: Temporal.PlainDate.from("2022-04-20"),
    opensAt: firstRound.secondSilenceOpens,
    closesAt: firstRound.secondSilenceCloses,
  });
  accepted(await concludeSilenceProcedure(as(db, theClock, settled(firstRound.secondSilenceCloses)), { procedure }));
}

export interface Applied {
  readonly reference: string;
  readonly version: number;
  readonly category: Category;
  readonly name: string;
}

/** 86 apply and 17 notify their interest; the last application arrives half a minute before the deadline. */
export async function playCall(db: Db, { officer, process, session }: OpenedFirstRound) {
  const { next: call } = accepted(
    await openCall(as(db, officer, firstRound.callOpens), {
      process,
      session,
      title: "Accreditation for the third substantive session",
      opensAt: firstRound.callOpens,
      closesAt: firstRound.callCloses,
      zone: firstRound.zone,
    }),
  );
  const total = firstRound.applicants + firstRound.notifiers;
  const others = ["ngo", "business", "academia", "ngo"] as const;
  const applied: Applied[] = [];
  for (let number = 0; number < total; number += 1) {
    const category = number < firstRound.notifiers ? "ecosoc-ngo" : (others[number % others.length] ?? "ngo");
    const one = syntheticOrganisation(number, category);
    const at =
      number === total - 1
        ? firstRound.callCloses.subtract({ seconds: 30 })
        : firstRound.callOpens.add({ minutes: 400 * (number + 1) });
    const applicant = await organisationOf(
      db,
      at.subtract({ hours: 2 }),
      one,
      `focal-point-${number.toString()}@round-2022.example`,
    );
    const draft = await completeDraft(as(db, applicant, at.subtract({ hours: 1 })), call.id, one);
    const { next } = accepted(await submitApplication(as(db, applicant, at), draft));
    applied.push({ reference: next.reference, version: next.version, category, name: one.name });
  }
  return { call: call.id, applied };
}

/** All are reviewed and cleared; those in consultative status are accredited with it. The others go out as one list. */
export async function playReview(db: Db, { officer }: OpenedFirstRound, call: Id<"call">, applied: readonly Applied[]) {
  for (const [number, { reference, version }] of applied.entries()) {
    const at = firstRound.reviewBegins.add({ minutes: 90 * number });
    accepted(await clearApplication(as(db, officer, at), { reference, version }));
  }
  const { next } = accepted(
    await circulateList(as(db, officer, firstRound.periodOpens), { call, closesAt: firstRound.periodCloses }),
  );
  return next.period.id;
}

/** One note names 5, another 27 in the last minute. `third` is what the note says that comes one millisecond late. */
export async function playObjections(
  db: Db,
  { delegates }: OpenedFirstRound,
  period: Id<"period">,
  circulated: readonly Applied[],
) {
  const { first, second } = firstRound.named;
  const references = circulated.map(({ reference }) => reference);
  const notes = [
    { state: "State B", at: firstRound.firstNote, names: references.slice(0, first), basis: null },
    {
      state: "State C",
      at: firstRound.secondNote,
      names: references.slice(first, first + second),
      basis: "The organisations are not relevant to the mandate.",
    },
  ];
  for (const { state, at, names, basis } of notes) {
    accepted(await raiseObjection(as(db, delegateOf(delegates, state), at), { period, applications: names, basis }));
  }
  return raiseObjection(as(db, delegateOf(delegates, "State D"), firstRound.periodCloses.add({ milliseconds: 1 })), {
    period,
    applications: references.slice(first + second, first + second + 1),
    basis: null,
  });
}

/** What the clock records once the settlement margin has passed. */
export async function playLapse(db: Db, period: Id<"period">) {
  return accepted(await lapseNoObjectionPeriod(as(db, theClock, settled(firstRound.periodCloses)), { period }));
}

/**
 * The letter of 18 October 2022 confirms the inter-sessional meetings of December, hybrid, with States, regional organisations and interested
 * stakeholders; their programme of work, "in due course", follows. What it says is invented.
 */
export async function playAutumn(db: Db, opened: OpenedFirstRound) {
  const { interSessional: session } = opened;
  const at = firstRound.programmePublished;
  await playLetter(db, opened, { letter: letterOf2022(opened), at: firstRound.interSessionalConfirmed, signature });
  await publish(db, opened, { session, programme: programmeOfDecember, at });
  const announced = mustExist(await findPaper(db, opened.process, "GRP/2022/PW.1"));
  const words = programmeOfDecember.meetings.map(
    ({ on, begins, ends, items }) => `${on}, ${begins} to ${ends}: ${items.map(({ title }) => title).join("; ")}.`,
  );
  const text = { language: "en", words: words.join("\n\n") } as const;
  accepted(await circulatePaper(as(db, opened.chair, at), { paper: announced.id, text }));
}

async function publish(
  db: Db,
  { officer }: OpenedFirstRound,
  { session, programme, at }: { readonly session: Id<"session">; readonly programme: Programme; readonly at: Instant },
): Promise<void> {
  const writing = as(db, officer, at);
  accepted(await draftProgramme(writing, { session, programme, seen: 0 }));
  accepted(await publishProgramme(writing, { session, seen: 1 }));
}

/** "On the morning of 13 January 2022 (New York time, further details to be transmitted in due course)." */
const programmeOfJanuary: Programme = {
  agenda: [],
  meetings: [
    {
      ...{ on: "2022-01-13", part: "morning", begins: "10:00", ends: "13:00", room: "", dedicated: false },
      items: [{ number: null, title: "Modalities for stakeholder participation" }],
    },
  ],
  flexible: false,
};

const topics = [
  "Confidence-building measures, with regional organisations",
  "Confidence-building measures, with interested stakeholders",
  "Existing and potential threats",
  "Rules, norms and principles of responsible behaviour of States",
  "Capacity-building, and summary by the Chair",
];

const programmeOfDecember: Programme = {
  agenda: [
    { number: "1", title: "Opening of the meetings" },
    { number: "2", title: "Exchange of views" },
  ],
  meetings: topics.flatMap((title, day) =>
    partsOfDay.map((part) => ({
      on: `2022-12-0${(5 + day).toString()}`,
      part,
      begins: part === "morning" ? "10:00" : "15:00",
      ends: part === "morning" ? "13:00" : "18:00",
      room: "Conference Room 4",
      dedicated: day === 1,
      items: [
        ...(day === 0 && part === "morning" ? [{ number: "1", title: "Opening of the meetings" }] : []),
        { number: "2", title: part === "morning" ? title : `${title}, continued` },
      ],
    })),
  ),
  flexible: true,
};

function settled(closesAt: Instant): Instant {
  return closesAt.add({ seconds: 120 });
}
