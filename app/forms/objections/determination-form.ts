import { z } from "zod";
import { type Id, readId } from "#domain/kit/id.ts";
import { determinedOutcomes, type Votes, waysToDecide } from "#domain/objections/determination.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** More are answered all together. */
export const MOST_NAMED = 500;

/** What a body decided: for all that wait, and for each of them otherwise. `reference`, `outcome` and `votes` are of one row each. */
export const determinationSchema = (t: Translate, states: readonly State[], keepsInstant: boolean) => {
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
    /** Of a correction it is that of what it corrects. */
    decided: keepsInstant ? z.undefined().optional() : dayAndClock(of("decided")),
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
    opposed: z.array(statesNamed(t, states)).default([]),
  });
};

interface State {
  readonly id: Id<"mission">;
  readonly name: string;
}

/** The names of Member States, with commas. */
function statesNamed(t: Translate, states: readonly State[]) {
  const byName = new Map(states.map(({ id, name }) => [name.toLowerCase(), id]));
  return z
    .string()
    .max(2000)
    .transform((text, context) => {
      const names = text
        .split(/[,;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== "");
      const unknown = names.filter((name) => !byName.has(name.toLowerCase()));
      if (unknown.length > 0) {
        context.addIssue({
          code: "custom",
          message: t("objections.determine.opposedUnknown", { names: unknown.join(", ") }),
        });
        return z.NEVER;
      }
      return [...new Set(names.flatMap((name) => byName.get(name.toLowerCase()) ?? []))];
    });
}

type Said = z.output<ReturnType<typeof determinationSchema>>;

/** On whom the body decided what: the answer for all holds for those that have none of their own. */
export function itemsOf(
  { all, reference, outcome, votes, opposed }: Pick<Said, "all" | "reference" | "outcome" | "votes" | "opposed">,
  waiting: readonly { readonly reference: string }[],
) {
  const places = new Map(reference.map((one, place) => [one, place]));
  return waiting.flatMap((one) => {
    const place = places.get(one.reference);
    const own = place === undefined ? null : (outcome[place] ?? null);
    const answer = own ?? all;
    if (answer === null || answer === "none") return [];
    return [
      {
        reference: one.reference,
        outcome: answer,
        votes: place === undefined ? null : readVotes(votes[place]),
        opposedBy: place === undefined ? [] : (opposed[place] ?? []),
      },
    ];
  });
}

function readVotes(text: string | undefined): Votes | null {
  const [inFavour, against, abstentions] = (text ?? "").split("-").map(Number);
  return inFavour === undefined || against === undefined || abstentions === undefined
    ? null
    : { inFavour, against, abstentions };
}

/** What is entered, by its address: another answer where the body has decided, a correction of an entry, or the answer that is awaited. */
export function whatIsEntered(url: string) {
  const { searchParams } = new URL(url);
  const of = readId<"determination">(searchParams.get("corrects") ?? "");
  if (of !== null) return { what: "correction", of } as const;
  return { what: searchParams.get("again") === "yes" ? "change" : "answer" } as const;
}
