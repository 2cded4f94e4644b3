import { Temporal } from "temporal-polyfill";
import { getListOfPeriod } from "#db/applications/application-filter.ts";
import { listCirculated } from "#db/applications/circulated-list.ts";
import { oewg2021To2025, provisionsCiting } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { cited } from "#db/demonstration/modalities/text.ts";
import { syntheticOrganisation } from "#db/demonstration/synthetic-organisations.ts";
import type { Db } from "#db/handles.ts";
import { listEntries } from "#db/objections/list-entries.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Category } from "#domain/modalities/provisions.ts";
import type { SessionKind } from "#domain/process/session.ts";
import { clearApplication } from "../applications/clear-application.ts";
import { openCall } from "../applications/open-call.ts";
import { refuseApplication } from "../applications/refuse-application.ts";
import { startApplication } from "../applications/start-application.ts";
import { submitApplication } from "../applications/submit-application.ts";
import type { Context } from "../kit/context.ts";
import { concludeSilenceProcedure } from "../modalities/conclude-silence-procedure.ts";
import { enterText } from "../modalities/enter-text.ts";
import { openSilenceProcedure } from "../modalities/open-silence-procedure.ts";
import { proposeModalities } from "../modalities/propose-modalities.ts";
import { circulateList } from "../objections/circulate-list.ts";
import { correctList } from "../objections/correct-list.ts";
import { raiseObjection } from "../objections/raise-objection.ts";
import { saveOrganisation } from "../organisations/save-organisation.ts";
import { openListOfSpeakers } from "../participation/open-list-of-speakers.ts";
import { openProcess } from "../process/open-process.ts";
import { scheduleSession } from "../process/schedule-session.ts";
import { demonstrationAccounts } from "./accounts.ts";
import {
  accepted,
  type ActorIn,
  as,
  chair as chairOf,
  completeDraft,
  delegateOf,
  furtherOf,
  newcomer,
  organisationOf,
  theClock,
} from "./cast.ts";
import { playConsolidatedList } from "./play-consolidated-list.ts";
import { DAYS_OF_CONSULTATION, playConsultations } from "./play-consultations.ts";
import { playEarlyRound } from "./play-early-round.ts";
import { playInquiries, playWaitingInquiry } from "./play-inquiries.ts";
import { playLookUp } from "./play-look-up.ts";
import { type FileOfDemonstration, playPapers } from "./play-papers.ts";
import { nominate, registerAnyhow, sendInput } from "./play-participation.ts";

const zone = "America/New_York";

/** A process that is in the middle of its life whenever the demonstration is loaded: a call, a period and a silence are open at `now`. */
export async function playLiveRound(
  db: Db,
  now: Instant,
  cast: {
    readonly officer: ActorIn<"secretariat">;
    readonly delegates: ReadonlyMap<string, ActorIn<"mission">>;
    readonly information: FileOfDemonstration;
  },
): Promise<void> {
  const { officer, delegates } = cast;
  const day = (days: number, clock: string) => at(now, days, clock);
  const opening = as(db, officer, day(-120, "10:00"));
  const { next: process } = accepted(
    await openProcess(opening, {
      slug: "demonstration-mechanism",
      title: "Demonstration mechanism on ICT security",
      shortName: "Demonstration mechanism",
      mandate: "An invented process in which a visitor can live through a whole round of accreditation.",
      citation: { source: "Invented for the demonstration", paragraph: null },
      dutyStation: "New York",
      zone,
      beginsOn: dayOf(now, -120),
      // As that of the body that follows the OEWG: no date ends it, only an act (A/RES/80/16).
      endsOn: null,
    }),
  );
  const session = async (title: string, kind: SessionKind, begins: number, days: number) => {
    const { next } = accepted(
      await scheduleSession(opening, {
        process: process.id,
        title,
        kind,
        format: "hybrid",
        beginsOn: dayOf(now, begins),
        endsOn: dayOf(now, begins + days),
        place: "New York",
        standing: kind === "review-conference" ? "planned" : "confirmed",
        invited: [
          "states",
          "observers",
          "accredited-organisations",
          ...(kind === "thematic-group" ? ["all-stakeholders" as const] : []),
        ],
        capacity: null,
      }),
    );
    return next.id;
  };
  await session("Organizational session", "organizational", mondayOfWeek(now, -110), 0);
  const firstBegins = mondayOfWeek(now, 45);
  // Plenaries, thematic groups, a review conference years ahead: the shape of that body too (A/RES/80/16; A/79/214, annex C).
  const firstSession = await session("First substantive session", "plenary", firstBegins, 4);
  const secondSession = await session("Second substantive session", "plenary", mondayOfWeek(now, 150), 4);
  const thematicGroups = await session("Meetings of the thematic groups", "thematic-group", mondayOfWeek(now, 199), 4);
  await session("First review conference", "review-conference", mondayOfWeek(now, 1610), 4);

  const inOffice = async (office: "chair" | "adviser") => {
    const account = demonstrationAccounts.find((one) => one.office === office);
    if (account === undefined) throw new Error(`The demonstration has no ${office}`);
    return chairOf(db, day(-120, "10:00"), { ...account, process: process.id });
  };
  const chair = await inOffice("chair");
  const adviser = await inOffice("adviser");
  const underSilence = async (
    opensAt: Instant,
    closesAt: Instant,
    {
      title,
      consults = false,
      representatives,
    }: { readonly title: string; readonly consults?: boolean; readonly representatives: number | null },
  ) => {
    const letter = `Letter of the Chair, ${dateIn(opensAt)}`;
    const provisions = provisionsCiting(letter);
    const { next: decision } = accepted(
      await proposeModalities(as(db, chair, opensAt), {
        title,
        issuer: "Chair of the demonstration mechanism",
        text: [
          oewg2021To2025.text.replaceAll("Working Group", "mechanism"),
          "Other stakeholders also say who their members are, how many and where. All may add who governs them and where their funds come from.",
          "What lacks something is sent back once, and may be completed within ten days.",
          ...(consults
            ? [
                `The Chair consults the States that have objected, for ${DAYS_OF_CONSULTATION.toString()} days. An objection that is not withdrawn stands.`,
              ]
            : []),
          ...(representatives === null
            ? []
            : [
                `An accredited stakeholder registers up to ${representatives.toString()} representatives for a session.`,
              ]),
        ].join("\n\n"),
        provisions: {
          ...provisions,
          information: {
            ...provisions.information,
            required: [...provisions.information.required, "members"],
            optional: ["governingBody", "funding"],
            curable: { by: { unit: "calendar_days", count: 10 } },
            cites: cited(letter),
          },
          ...(consults
            ? {
                effect: {
                  kind: "chair-consults",
                  for: { unit: "calendar_days", count: DAYS_OF_CONSULTATION },
                  cites: cited(letter),
                } as const,
              }
            : {}),
          entitlements: { ...provisions.entitlements, representatives },
        },
        process: process.id,
        citation: cited(letter),
        datedOn: opensAt.toZonedDateTimeISO(zone).toPlainDate(),
      }),
    );
    const { next } = accepted(
      await openSilenceProcedure(as(db, chair, opensAt), {
        of: { kind: "decision", id: decision.id },
        closesAt,
        zone,
        letter: null,
      }),
    );
    return next.id;
  };
  const adopt = async (opensAt: Instant, closesAt: Instant, text: Parameters<typeof underSilence>[2]) => {
    const procedure = await underSilence(opensAt, closesAt, text);
    accepted(await concludeSilenceProcedure(as(db, theClock, closesAt.add({ seconds: 120 })), { procedure }));
  };
  await adopt(day(-109, "10:00"), day(-105, "18:00"), {
    title: "Interim modalities for the participation of stakeholders in the demonstration mechanism",
    consults: true,
    representatives: null,
  });

  const call = async (title: string, forSession: Id<"session">, opensAt: Instant, closesAt: Instant) => {
    const { next } = accepted(
      await openCall(as(db, officer, opensAt), {
        process: process.id,
        session: forSession,
        title,
        opensAt,
        closesAt,
        zone,
      }),
    );
    return next.id;
  };
  const apply = async (toCall: Id<"call">, number: number, category: Category, when: Instant) => {
    const one = syntheticOrganisation(number, category);
    const address =
      number === OPEN_TO_VISITORS ? addressOfAccredited() : `focal-point-${number.toString()}@live-round.example`;
    const applicant = await organisationOf(db, when.subtract({ hours: 2 }), one, address);
    const draft = await completeDraft(as(db, applicant, when.subtract({ hours: 1 })), toCall, one, furtherOf(one));
    const { reference, version } = accepted(await submitApplication(as(db, applicant, when), draft)).next;
    return { reference, version, applicant };
  };

  // Opened under the interim text, under which it runs to its end.
  const interimCall = await call(
    "Interim accreditation for the first substantive session",
    firstSession,
    day(-104, "10:00"),
    day(-60, "18:00"),
  );
  await playEarlyRound(db, { officer, chair, delegates }, day, {
    open: () =>
      call(
        "Early accreditation for the first substantive session",
        firstSession,
        day(-104, "09:00"),
        day(-101, "18:00"),
      ),
    apply: (toCall, number) => apply(toCall, 400 + number, "ngo", day(-103, "12:00").add({ minutes: 20 * number })),
  });

  await adopt(day(-94, "10:00"), day(-91, "18:00"), {
    title: "Modalities for the participation of stakeholders in the demonstration mechanism",
    representatives: null,
  });
  const firstCall = await call(
    "Accreditation for the first substantive session",
    firstSession,
    day(-90, "09:00"),
    day(-30, "18:00"),
  );
  const kinds = ["ngo", "business", "academia", "ngo", "ecosoc-ngo", "academia"] as const;
  const accredited: {
    readonly number: number;
    readonly reference: string;
    readonly applicant: ActorIn<"applicant">;
  }[] = [];
  for (let number = 0; number < 24; number += 1) {
    const category = kinds[number % kinds.length] ?? "ngo";
    const when = day(-80 + 2 * number, "12:00");
    const { reference, version, applicant } = await apply(firstCall, 200 + number, category, when);
    const review = as(db, officer, day(-28, "10:00").add({ minutes: 20 * number }));
    if (number === 7) {
      const reason =
        "The programmes described do not relate to the security of information and communications technologies.";
      accepted(await refuseApplication(review, { reference, version, ground: "not_relevant", reason }));
      await registerAnyhow(as(db, applicant, day(-24, "15:00")), thematicGroups);
    } else {
      accepted(await clearApplication(review, { reference, version }));
    }
    if (category === "ecosoc-ngo") accredited.push({ number, reference, applicant });
  }
  accepted(
    await openListOfSpeakers(as(db, officer, day(-21, "10:00")), {
      ...{ session: firstSession, minutes: 3 },
      ...{ beginsAt: day(firstBegins + 2, "10:00"), closesAt: day(firstBegins - 7, "18:00") },
    }),
  );
  for (const { number, reference, applicant } of accredited) {
    await nominate(as(db, applicant, day(-20, "11:00")), firstSession, number);
    await sendInput(as(db, applicant, day(-3, "11:00")), firstSession, number);
    if (200 + number === OPEN_TO_VISITORS) {
      const asks = as(db, applicant, day(-4, "11:00"));
      await playInquiries({ asks, answers: as(db, officer, day(-3, "15:00")) }, reference);
    }
  }
  const { next: circulated } = accepted(
    await circulateList(as(db, officer, day(-8, "11:00")), { call: firstCall, closesAt: day(6, "18:00") }),
  );
  await correctOne(db, as(db, officer, day(-7, "10:00")), circulated.list);
  const named = await firstReferenceOf(db, circulated.period.id);
  accepted(
    await raiseObjection(as(db, delegateOf(delegates, "State B"), day(-2, "15:20")), {
      period: circulated.period.id,
      applications: [named],
      basis: null,
    }),
  );

  await playConsultations(db, { officer, chair, adviser, delegates }, day, {
    call: interimCall,
    apply: (toCall, number) => apply(toCall, 430 + number, kinds[number % 4] ?? "ngo", day(-100 + 4 * number, "12:00")),
  });

  const secondCall = await call(
    "Accreditation for the second substantive session",
    secondSession,
    day(-14, "09:00"),
    day(21, "18:00"),
  );
  for (let number = 0; number < 9; number += 1) {
    const category = kinds[(number + 2) % kinds.length] ?? "ngo";
    const { reference, version, applicant } = await apply(
      secondCall,
      300 + number,
      category,
      day(-12 + number, "13:00"),
    );
    if (number < 4)
      accepted(
        await clearApplication(as(db, officer, day(-3, "10:00").add({ minutes: 30 * number })), { reference, version }),
      );
    if (number === LOOKED_UP) {
      const { name } = syntheticOrganisation(300 + number, category);
      await playLookUp(as(db, officer, day(-2, "10:00")), { reference, name });
      await playConsolidatedList(as(db, officer, day(-2, "10:10")), { reference, name });
      await playWaitingInquiry(as(db, applicant, day(-1, "09:00")), reference);
    }
  }
  await visitorsOrganisation(db, secondCall, day(-5, "09:30"));

  await underSilence(day(-1, "10:00"), day(4, "18:00"), {
    title: "Revised modalities for the participation of stakeholders in the demonstration mechanism",
    representatives: 5,
  });
  const { next: programme } = accepted(
    await enterText(as(db, chair, day(-1, "10:30")), {
      kind: "programme",
      title: "Provisional programme of work of the first substantive session",
      symbol: "Invented for the demonstration, programme of work",
      date: dayOf(now, -1),
      words: [
        "First day, morning: opening of the session, adoption of the agenda, organisation of work.",
        "First and second day: exchange of views on the items of the agenda.",
        "Third day, morning: dedicated session with stakeholders, about three minutes for each of them.",
        "Last day, afternoon: adoption of the report, closing of the session.",
      ].join("\n\n"),
      follows: null,
    }),
  );
  accepted(
    await openSilenceProcedure(as(db, chair, day(-1, "11:00")), {
      of: { kind: "text", id: programme.id },
      opensAt: day(2, "10:00"),
      closesAt: day(9, "18:00"),
      zone,
      letter: "Excellencies, the programme of work is under silence from the instant below, for a week.",
    }),
  );
  await playPapers(db, { chair, session: firstSession, day, information: cast.information });
}

/** Of those who wait for an officer, an institute that one of them has found in a directory. */
const LOOKED_UP = 6;

/** Of those who are accredited at once for the first session, the one whose account a visitor has. */
const OPEN_TO_VISITORS = 204;

function addressOfAccredited(): string {
  const account = demonstrationAccounts.find(({ office }) => office === "accredited");
  if (account === undefined) throw new Error("The demonstration has no accredited organisation");
  return account.email;
}

/** The visitor's own: a record, and a draft that has only been started. */
async function visitorsOrganisation(db: Db, call: Id<"call">, when: Instant): Promise<void> {
  const account = demonstrationAccounts.find(({ office }) => office === "applicant");
  if (account === undefined) throw new Error("The demonstration has no applicant");
  const visitor = await newcomer(db, when, account);
  const { next } = accepted(
    await saveOrganisation(as(db, visitor, when), {
      name: "Meridian Observatory for Digital Peace",
      acronym: "MODP",
      country: "KEN",
      address: "12 Acacia Avenue, Kilimo",
      website: "https://meridian.example",
      foundedYear: 2009,
      legalStatus: "Registered association",
      version: null,
    }),
  );
  accepted(await startApplication(as(db, { ...visitor, organisation: next.id }, when.add({ minutes: 10 })), { call }));
}

/** An officer has seen that an acronym was left out. */
async function correctOne(db: Db, context: Context, list: Id<"list">): Promise<void> {
  const listed = (await listEntries(db, list)).find(({ entry }) => entry.acronym === null);
  if (listed === undefined) throw new Error("Every organisation on the list has its acronym");
  const { name, country, reference } = listed.entry;
  const acronym = Array.from(name.matchAll(/\b\p{Lu}/gu), ([letter]) => letter).join("");
  const to = { name, acronym, country };
  const correction = { list, entry: reference, to, reason: "The acronym was left out.", seen: 0 };
  accepted(await correctList(context, correction));
}

async function firstReferenceOf(db: Db, period: Id<"period">): Promise<string> {
  const list = await listCirculated(db, await getListOfPeriod(db, period), {}, { limit: 1, page: 1 });
  const [first] = list.rows;
  if (first === undefined) throw new Error("The list is empty");
  return first.reference;
}

/** So many days from now, at an hour in New York. */
function at(now: Instant, days: number, clock: string): Instant {
  const local = now.toZonedDateTimeISO(zone).add({ days }).withPlainTime(Temporal.PlainTime.from(clock));
  return local.toInstant();
}

function dayOf(now: Instant, days: number): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate().add({ days });
}

/** In how many days from now the week of that day begins: a session lasts from a Monday to a Friday. */
function mondayOfWeek(now: Instant, days: number): number {
  return days + 1 - dayOf(now, days).dayOfWeek;
}

function dateIn(instant: Instant): string {
  return instant
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
