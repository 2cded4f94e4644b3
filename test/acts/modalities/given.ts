import type { Db } from "#db/handles.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { SilenceProcedure } from "#domain/modalities/silence.ts";
import { aModalitiesDecision, round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, type ActorIn, type GivenProcess } from "#support/given.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";

export interface GivenText extends GivenProcess {
  readonly decision: ModalitiesDecision;
}

export async function givenText(db: Db, within?: GivenProcess): Promise<GivenText> {
  const given = within ?? (await givenProcess(db));
  const { title, issuer, citation, date: datedOn, text, provisions } = aModalitiesDecision();
  const input = { process: given.process.id, title, issuer, citation, datedOn, text, provisions };
  const { next: decision } = accepted(await proposeModalities(as(db, given.chair, round.proposed), input));
  return { ...given, decision };
}

export interface GivenSilence extends GivenText {
  readonly procedure: SilenceProcedure;
  readonly stateA: ActorIn<"mission">;
  readonly stateB: ActorIn<"mission">;
  readonly observer: ActorIn<"mission">;
}

/** From 20 April 2022, 10 a.m., to 22 April 2022, 6 p.m. in New York. */
export async function givenSilence(db: Db): Promise<GivenSilence> {
  const given = await givenText(db);
  const missions = {
    stateA: await givenMission(db),
    stateB: await givenMission(db),
    observer: await givenMission(db, { memberState: false }),
  };
  const { next: procedure } = accepted(
    await openSilenceProcedure(as(db, given.chair, round.silenceOpens), {
      decision: given.decision.id,
      closesAt: round.silenceCloses,
      zone: given.process.zone,
      letter: "I have the honour to place the text under silence.",
    }),
  );
  return { ...given, ...missions, procedure };
}
