import type { Db } from "#db/handles.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { round } from "./factories.ts";
import { accepted, as, givenMission, givenProcess } from "./given.ts";
import { aLoadContext, aPersonIn, signedInAs, type Browser } from "./request.ts";

export interface Delegation {
  readonly mission: string;
  readonly person: string;
  readonly actor: { readonly role: "mission"; readonly person: string; readonly mission: string; mayObject: boolean };
  /** Their browser, with requests received at the instant. */
  readonly at: (now: Instant) => Promise<Browser>;
}

/** A fictional mission with a delegate who can sign in. */
export async function aDelegation(db: Db, { memberState = true } = {}): Promise<Delegation> {
  const { mission } = await givenMission(db, { memberState });
  const person = await aPersonIn(db, { role: "mission", mission });
  return {
    mission,
    person,
    actor: { role: "mission", person, mission, mayObject: memberState },
    at: (now) => signedInAs(aLoadContext(db, { now }), person),
  };
}

/** A text under silence from 20 to 22 April 2022, 6 p.m. in New York. */
export async function givenSilence(db: Db) {
  const given = await givenProcess(db);
  const { title, issuer, citation, date: datedOn, text, provisions } = oewg2021To2025;
  const proposal = { process: given.process.id, title, issuer, citation, datedOn, text, provisions };
  const decision = accepted(await proposeModalities(as(db, given.chair, round.proposed), proposal)).next;
  const { next: procedure } = accepted(
    await openSilenceProcedure(as(db, given.chair, round.silenceOpens), {
      decision: decision.id,
      closesAt: round.silenceCloses,
      zone: given.process.zone,
      letter: "Excellencies, I place the text under silence.",
    }),
  );
  return { ...given, decision, procedure };
}
