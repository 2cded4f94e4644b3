import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { readAccredited, type AccreditedOrganisation } from "#db/accreditation/accredited-organisations.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { accreditedCsvQuery } from "#forms/accreditation/accredited-query.ts";
import { answerPieces, answerProblemToProgram } from "#http/api-answer.ts";
import { readQuery } from "#forms/kit/read-query.ts";

/** Rows read at once; the file is the whole list, because a spreadsheet has no pages. */
const BATCH = 1000;

const columns = [
  "reference",
  "name",
  "acronym",
  "country_code",
  "country",
  "category",
  "route",
  "accredited_at",
  "valid_until",
];

export async function loader({ request, params, context: { db, now } }: LoaderFunctionArgs) {
  const query = readQuery(request, accreditedCsvQuery);
  if (!query.ok) return answerProblemToProgram(400, "A parameter cannot be read.", query.parameters);
  const process = await findProcessBySlug(db, params["process"] ?? "");
  if (process === null) return answerProblemToProgram(404, "There is no such process.");
  const { as_of: asOf, sort: order, ...asked } = query.value;
  const filter = { ...asked, asOf, process: process.id, at: now };
  const write = () => writeCsv(readAccredited(db, filter, { order, batch: BATCH }));
  const answer = await answerPieces(request, write, "text/csv; charset=utf-8");
  answer.headers.set("Content-Disposition", `attachment; filename="accredited-organisations-${process.slug}.csv"`);
  return answer;
}

async function* writeCsv(batches: AsyncGenerator<AccreditedOrganisation[]>): AsyncGenerator<string> {
  yield stringify([columns], { bom: true, record_delimiter: "windows" });
  for await (const batch of batches)
    yield stringify(
      batch.map(({ reference, organisation, category, route, grantedAt, validUntil }) => [
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
      { escape_formulas: true, record_delimiter: "windows" },
    );
}
