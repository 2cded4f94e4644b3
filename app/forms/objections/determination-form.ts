import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Instant } from "#domain/kit/calendar.ts";
import { determinedOutcomes, type Votes, waysToDecide } from "#domain/objections/determination.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** More are answered all together. */
export const MOST_NAMED = 500;

/** What a body decided: for all that wait, and for each of them otherwise. `reference`, `outcome` and `votes` are of one row each. */
export const determinationSchema = (t: Translate) => {
  const { id, choice, optionalChoice, text, dayAndClock } = formFields(t);
  const of = (name: "how" | "symbol" | "decided") => ({
    field: t(`objections.determine.${name}`),
    required: t(`objections.determine.missing.${name}`),
  });
  const votes = t("objections.determine.votes");
  return z.object({
    session: id<"session">(),
    how: choice(waysToDecide, of("how")),
    symbol: text({ ...of("symbol"), max: 200 }),
    decided: dayAndClock(of("decided")),
    all: optionalChoice(determinedOutcomes, { field: t("objections.determine.all") }),
    reference: z.array(z.string().max(40)).max(MOST_NAMED).default([]),
    outcome: z
      .array(optionalChoice([...determinedOutcomes, "none"], { field: t("objections.determine.outcome") }))
      .default([]),
    votes: z
      .array(
        z
          .string()
          .trim()
          .regex(/^(\d{1,4}\s*-\s*\d{1,4}\s*-\s*\d{1,4})?$/, {
            error: t("objections.determine.votesForm", { field: votes }),
          }),
      )
      .default([]),
  });
};

type Said = z.output<ReturnType<typeof determinationSchema>>;

/** On whom the body decided what: the answer for all holds for those that have none of their own. */
export function itemsOf({ all, reference, outcome, votes }: Said, waiting: readonly { readonly reference: string }[]) {
  const places = new Map(reference.map((one, place) => [one, place]));
  return waiting.flatMap((one) => {
    const place = places.get(one.reference);
    const own = place === undefined ? null : (outcome[place] ?? null);
    const answer = own ?? all;
    if (answer === null || answer === "none") return [];
    return [{ reference: one.reference, outcome: answer, votes: place === undefined ? null : readVotes(votes[place]) }];
  });
}

function readVotes(text: string | undefined): Votes | null {
  const [inFavour, against, abstentions] = (text ?? "").split("-").map(Number);
  return inFavour === undefined || against === undefined || abstentions === undefined
    ? null
    : { inFavour, against, abstentions };
}

/** Which list of the call an address is about: when it went out; null for none. */
export function listIn(url: string): Instant | null {
  const given = new URL(url).searchParams.get("list");
  if (given === null) return null;
  try {
    return Temporal.Instant.from(given);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
