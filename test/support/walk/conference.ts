import { Temporal } from "temporal-polyfill";
import { readDecision } from "#support/decision-round.ts";
import { nameOfOrganisation, playThroughActs } from "#support/play-through-acts.ts";
import { letIn, onTheData } from "./data.ts";

/*
 * A conference beside the demonstration's own process: under an invented decision of test/decisions, which its body has adopted, its call is over and
 * those who applied are cleared. Its people sign in as everybody in the demonstration does.
 */

export interface Conference {
  readonly slug: string;
  /** The addresses of its people. */
  readonly chair: string;
  readonly applicants: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, string>;
}

export const callOfConference = "Call first";
export const nameOf = nameOfOrganisation;

/** @param begins - in how many days its session begins; it lasts for five. */
export async function playConference(
  dataDirectory: string,
  { decision, applicants, begins }: { decision: string; applicants: readonly string[]; begins: number },
): Promise<Conference> {
  return onTheData(dataDirectory, async (database) => {
    const { db } = database;
    const { zone } = readDecision(decision).provisions.circulation;
    const day = (days: number) => Temporal.Now.plainDateISO(zone).add({ days }).toString();
    const played = await playThroughActs(
      database,
      {
        decision,
        process: { beginsOn: day(-60), endsOn: day(300) },
        sessions: {
          organizational: { beginsOn: day(-50), endsOn: day(-46) },
          first: { beginsOn: day(begins), endsOn: day(begins + 4) },
        },
        ...{ holidays: [], states: [], observers: [], members: {}, registers: {} },
        adopted: { by: "two", session: "organizational", at: `${day(-48)}T12:00`, confirmedAt: `${day(-48)}T15:00` },
        acts: [
          { act: "open-call", at: `${day(-40)}T09:00`, call: "first", session: "first", closesAt: `${day(-20)}T18:00` },
          ...applicants.map(
            (application) =>
              ({
                act: "submit-application",
                at: `${day(-30)}T12:00`,
                ...{ application, class: "ngo", call: "first" },
              }) as const,
          ),
          ...applicants.map(
            (application) =>
              ({ act: "clear-application", at: `${day(-10)}T12:00`, application, stage: "screening" }) as const,
          ),
        ],
        standings: [],
      },
      () => Promise.resolve(),
    );
    const addresses = new Map<string, string>();
    for (const [name, { person }] of played.applicants) addresses.set(name, await letIn(db, person));
    return {
      slug: played.process.slug,
      chair: await letIn(db, played.chair.person),
      applicants: addresses,
      references: played.references,
    };
  });
}
