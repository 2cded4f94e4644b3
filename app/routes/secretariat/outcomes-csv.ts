import type { LoaderFunctionArgs } from "@remix-run/node";
import { outcomesQuery } from "#forms/accreditation/outcomes-query.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import { answerCsv } from "#http/csv-answer.ts";
import { authorise } from "#http/request-context.ts";
import { countryName } from "#messages/kit/countries.ts";
import { seeWholeOutcomes } from "#views/accreditation/outcomes.ts";

const columns = [
  "reference",
  "organisation",
  "country_code",
  "country",
  "class",
  "class_title",
  "as_claimed",
  "process",
  "since",
  "outcome",
  "valid_until",
];

/** The record of outcomes as it is filtered, whole. Instants in UTC; the last day of an accreditation as a date in the zone of its process. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-outcomes");
  const whole = await seeWholeOutcomes(context, readFilter(args.request.url, outcomesQuery));
  const { groundsTold } = whole;
  return answerCsv("outcomes.csv", groundsTold ? [...columns, "refusal_ground"] : columns, whole.read(), (row) => [
    row.reference,
    row.organisation.name,
    row.organisation.country,
    countryName(row.organisation.country, "en"),
    row.class.key,
    row.class.title,
    row.class.asClaimed ? "true" : "false",
    row.process.shortName,
    row.decidedAt.toString(),
    row.outcome,
    row.validUntil?.toString(),
    ...(groundsTold ? [row.refusalGround] : []),
  ]);
}
