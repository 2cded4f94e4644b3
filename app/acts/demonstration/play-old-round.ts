import { Temporal } from "temporal-polyfill";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { syntheticOrganisation } from "#db/demonstration/synthetic-organisations.ts";
import type { Db } from "#db/handles.ts";
import { headquarters, type Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { clearApplication } from "../applications/clear-application.ts";
import { openCall } from "../applications/open-call.ts";
import { submitApplication } from "../applications/submit-application.ts";
import { confirmAdoption } from "../modalities/confirm-adoption.ts";
import { proposeModalities } from "../modalities/propose-modalities.ts";
import { recordAdoption } from "../modalities/record-adoption.ts";
import { circulateList } from "../objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "../objections/lapse-no-objection-period.ts";
import { raiseObjection } from "../objections/raise-objection.ts";
import { accepted, type ActorIn, as, completeDraft, delegateOf, organisationOf, theClock } from "./cast.ts";

/**
 * The round for the session of September 2019 under resolution 73/27, session by session: all 18 that applied without consultative status were objected
 * to (gp-digital.org). Its days, who objected, and how many with that status came are not published, and invented here.
 */
const oldRound = {
  applicants: 18,
  notifiers: 4,
  named: { first: 11, second: 7 },
  proposed: newYork("2019-06-03T10:00"),
  adopted: newYork("2019-06-03T15:00"),
  confirmed: newYork("2019-06-03T17:00"),
  callOpens: newYork("2019-06-17T09:00"),
  callCloses: newYork("2019-07-26T18:00"),
  reviewBegins: newYork("2019-07-29T09:00"),
  periodOpens: newYork("2019-08-05T10:00"),
  firstNote: newYork("2019-08-15T15:00"),
  secondNote: newYork("2019-08-19T16:40"),
  periodCloses: newYork("2019-08-19T18:00"),
} as const;

/** The numbers of its invented organisations: no other round has them. */
const FROM = 400;

function newYork(local: string): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(headquarters).toInstant();
}

interface OldRoundCast {
  readonly process: Id<"process">;
  /** In which the text was pronounced to hold, and for which organisations are called. */
  readonly sessions: { readonly organizational: Id<"session">; readonly first: Id<"session"> };
  readonly chair: ActorIn<"chair">;
  readonly officer: ActorIn<"secretariat">;
  readonly delegates: ReadonlyMap<string, ActorIn<"mission">>;
}

/** From the text to what its silence has decided: those with status come to the one session, and nobody else. */
export async function playOldRound(db: Db, cast: OldRoundCast): Promise<void> {
  await adoptText(db, cast);
  const { officer, delegates, process, sessions } = cast;
  const { callOpens, callCloses, periodOpens, periodCloses, named } = oldRound;
  const { next: call } = accepted(
    await openCall(as(db, officer, callOpens), {
      process,
      session: sessions.first,
      title: "Accreditation for the session of September 2019",
      opensAt: callOpens,
      closesAt: callCloses,
      zone: headquarters,
    }),
  );
  const circulated = await playApplications(db, officer, call.id);
  const { next: list } = accepted(
    await circulateList(as(db, officer, periodOpens), { call: call.id, closesAt: periodCloses }),
  );
  const period = list.period.id;
  const notes = [
    { state: "State E", at: oldRound.firstNote, applications: circulated.slice(0, named.first) },
    { state: "State F", at: oldRound.secondNote, applications: circulated.slice(named.first) },
  ];
  for (const { state, at, applications } of notes)
    accepted(await raiseObjection(as(db, delegateOf(delegates, state), at), { period, applications, basis: null }));
  const settled = periodCloses.add({ seconds: 120 });
  accepted(await lapseNoObjectionPeriod(as(db, theClock, settled), { period }));
}

/** The resolution says itself who takes part: the Chair enters its text, and that it holds, and the Secretariat confirms it. */
async function adoptText(db: Db, { process, chair, officer, sessions }: OldRoundCast): Promise<void> {
  const { title, issuer, citation, provisions, classes, text } = oewg2019To2021;
  const { proposed, adopted, confirmed } = oldRound;
  const datedOn = Temporal.PlainDate.from("2019-06-03");
  const { next: decision } = accepted(
    await proposeModalities(as(db, chair, proposed), {
      ...{ process, title, issuer, citation, datedOn, text, provisions },
      ...(classes === undefined ? {} : { classes }),
    }),
  );
  const { next: adoption } = accepted(
    await recordAdoption(as(db, chair, adopted), {
      of: { kind: "decision", id: decision.id },
      session: sessions.organizational,
      how: { how: "pronouncement", figures: null },
      symbol: "A/RES/73/27",
      adoptedAt: adopted,
    }),
  );
  accepted(await confirmAdoption(as(db, officer, confirmed), { adoption: adoption.id }));
}

/** All are cleared; those with status are accredited with it. Gives the references of the others. */
async function playApplications(db: Db, officer: ActorIn<"secretariat">, call: Id<"call">): Promise<string[]> {
  const { applicants, notifiers, callOpens, reviewBegins } = oldRound;
  const others = ["ngo", "business", "academia", "ngo"] as const;
  const circulated: string[] = [];
  for (let place = 0; place < applicants + notifiers; place += 1) {
    const category = place < notifiers ? "ecosoc-ngo" : (others[place % others.length] ?? "ngo");
    const one = syntheticOrganisation(FROM + place, category);
    const at = callOpens.add({ hours: 30 * (place + 1) });
    const applicant = await organisationOf(
      db,
      at.subtract({ hours: 2 }),
      one,
      `focal-point-${place.toString()}@round-2019.example`,
    );
    const draft = await completeDraft(as(db, applicant, at.subtract({ hours: 1 })), call, one);
    const { reference, version } = accepted(await submitApplication(as(db, applicant, at), draft)).next;
    const clearing = as(db, officer, reviewBegins.add({ minutes: 90 * place }));
    if (category !== "ecosoc-ngo") circulated.push(reference);
    accepted(await clearApplication(clearing, { reference, version }));
  }
  return circulated;
}
