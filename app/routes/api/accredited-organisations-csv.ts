import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { accreditedCsvQuery } from "#forms/accreditation/accredited-query.ts";
import { readQuery } from "#forms/kit/read-query.ts";
import { answerPieces, answerProblemToProgram } from "#http/api-answer.ts";
import { type AccreditedShown, seeAllAccredited } from "#views/accreditation/accredited-organisations.ts";

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
  "formerly",
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readQuery(request, accreditedCsvQuery);
  if (!query.ok) return answerProblemToProgram(400, "A parameter cannot be read.", query.parameters);
  const { as_of: asOf, sort: order, ...asked } = query.value;
  const list = await seeAllAccredited(context, params["process"] ?? "", { ...asked, asOf, order });
  if (list === null) return answerProblemToProgram(404, "There is no such process.");
  const write = () => writeCsv(list.read());
  const answer = await answerPieces(request, write, "text/csv; charset=utf-8");
  answer.headers.set("Content-Disposition", `attachment; filename="accredited-organisations-${list.slug}.csv"`);
  return answer;
}

async function* writeCsv(batches: AsyncGenerator<AccreditedShown[]>): AsyncGenerator<string> {
  yield stringify([columns], { bom: true, record_delimiter: "windows" });
  for await (const batch of batches)
    yield stringify(
      batch.map(({ reference, name, acronym, country, category, route, accreditedAt, validUntil, formerly }) => [
        reference,
        name,
        acronym,
        country.code,
        country.name,
        category,
        route,
        accreditedAt,
        validUntil,
        formerly.map((former) => former.name).join("; "),
      ]),
      { escape_formulas: true, record_delimiter: "windows" },
    );
}
