import type { LoaderFunctionArgs } from "@remix-run/node";
import { readQueue } from "#forms/applications/queue-query.ts";
import { answerCsv } from "#http/csv-answer.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { countryName, inOrderOfNames } from "#messages/kit/countries.ts";
import { seeWholeQueue } from "#views/applications/queue.ts";

const columns = [
  "reference",
  "organisation",
  "acronym",
  "country_code",
  "country",
  "class",
  "class_title",
  "as_claimed",
  "process",
  "received_at",
  "days_waiting",
  "complete_by",
  "standing",
  "waits_for",
  "held_back",
  "refusal_ground",
];

/** The list as it is filtered and ordered, whole. Instants in UTC. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  const countries = inOrderOfNames(readLanguage(args));
  const whole = await seeWholeQueue(context, { ...readQueue(args.request.url), countries });
  const { assigns } = whole;
  return answerCsv("applications.csv", assigns ? [...columns, "assigned_to"] : columns, whole.read(), (row) => [
    row.reference,
    row.organisation.name,
    row.organisation.acronym,
    row.organisation.country,
    countryName(row.organisation.country, "en"),
    row.class.key,
    row.class.title,
    row.class.asClaimed ? "true" : "false",
    row.process,
    row.receivedAt.toString(),
    row.waiting,
    row.completableUntil?.toString(),
    row.standing,
    row.office,
    row.heldBack ? "true" : "false",
    row.refusalGround,
    ...(assigns ? [row.officer] : []),
  ]);
}
