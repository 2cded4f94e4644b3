import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readFilter, unreadDays } from "#forms/kit/read-filter.ts";
import { auditAsked, auditQuery } from "#forms/record/audit-query.ts";
import { answerCsv } from "#http/csv-answer.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeWholeAuditTrail } from "#views/record/audit-trail.ts";

const columns = ["at", "event", "act", "by", "role", "subject_kind", "subject", "reference", "name", "process", "data"];

/** What the page shows, whole and with what each entry holds: UTC, and identifiers as they are on record. No entry has its number: gaps would tell when a State has spoken. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-audit-trail");
  const { url } = args.request;
  const filter = readFilter(url, auditQuery);
  // A file tells nobody that it holds more than was asked for: the page says which day cannot be read.
  if (unreadDays(url, filter).length > 0)
    throw redirect(`${paths(readLanguage(args)).auditTrail}${new URL(url).search}`);
  const asked = auditAsked(filter);
  return answerCsv("audit-trail.csv", columns, seeWholeAuditTrail(context, asked), (row) => {
    const { entry, name, reference, process } = row;
    return [
      entry.at.toString(),
      entry.event,
      entry.act,
      entry.actorName,
      entry.actorRole,
      entry.subjectKind,
      entry.subject,
      reference,
      name,
      process?.slug,
      JSON.stringify(entry.data),
    ];
  });
}
