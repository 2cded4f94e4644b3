import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { listAccredited } from "#db/accredited-organisations.ts";
import { findProcessBySlug } from "#db/processes.ts";
import { accreditedCsvQuery } from "#platform/accredited-query.ts";
import { answerApi, answerProblemToProgram } from "#platform/api-answer.ts";
import { readQuery } from "#platform/read-query.ts";

/** The whole list at once: a spreadsheet has no pages. */
const most = 50_000;

export async function loader({ request, params, context: { db, now } }: LoaderFunctionArgs) {
  const query = readQuery(request, accreditedCsvQuery);
  if (!query.ok) return answerProblemToProgram(400, "A parameter cannot be read.", query.parameters);
  const process = await findProcessBySlug(db, params["process"] ?? "");
  if (process === null) return answerProblemToProgram(404, "There is no such process.");
  const { as_of: asOf, sort: order, ...asked } = query.value;
  const filter = { ...asked, asOf, process: process.id, at: now };
  const rows = await listAccredited(db, filter, { limit: most, offset: 0, order });
  const csv = stringify(
    rows.map(({ reference, organisation, category, route, grantedAt, validUntil }) => [
      reference,
      organisation.name,
      organisation.acronym,
      organisation.country,
      organisation.countryName,
      category,
      route,
      grantedAt.toString(),
      validUntil?.toString(),
    ]),
    {
      header: true,
      columns: [
        "reference",
        "name",
        "acronym",
        "country_code",
        "country",
        "category",
        "route",
        "accredited_at",
        "valid_until",
      ],
      bom: true,
      escape_formulas: true,
      record_delimiter: "windows",
    },
  );
  const answer = answerApi(request, csv, "text/csv; charset=utf-8");
  answer.headers.set("Content-Disposition", `attachment; filename="accredited-organisations-${process.slug}.csv"`);
  return answer;
}
