import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { accreditedCsvQuery } from "#forms/accreditation/accredited-query.ts";
import { liesAhead } from "#forms/accreditation/as-of.ts";
import { readQuery } from "#forms/kit/read-query.ts";
import { answerAhead, answerNoSuchProcess, answerPieces, answerUnreadQuery } from "#http/api-answer.ts";
import { accreditedColumns } from "#http/api-shapes.ts";
import { rowsAsCsv } from "#http/csv-answer.ts";
import { countryName, inOrderOfNames } from "#messages/kit/countries.ts";
import { type AccreditedShown, seeAllAccredited } from "#views/accreditation/accredited-organisations.ts";

/** What the program itself says in it, which another version may say otherwise. */
const ofTheProgram = [...accreditedColumns, ...inOrderOfNames("en").map((code) => countryName(code, "en"))];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readQuery(request, accreditedCsvQuery);
  if (!query.ok) return answerUnreadQuery(query, accreditedCsvQuery);
  const { as_of: asOf, sort: order, ...asked } = query.value;
  if (asOf !== undefined && liesAhead(asOf, context.now)) return answerAhead("as_of");
  const countries = inOrderOfNames("en");
  const list = await seeAllAccredited(context, params["process"] ?? "", { ...asked, asOf, order, countries });
  if (list === null) return answerNoSuchProcess();
  const answer = answerPieces(request, {
    restsOn: [list.restsOn, JSON.stringify(query.value), ...ofTheProgram],
    write: () => writeCsv(list.read()),
    contentType: "text/csv; charset=utf-8",
  });
  answer.headers.set("Content-Disposition", `attachment; filename="accredited-organisations-${list.slug}.csv"`);
  return answer;
}

async function* writeCsv(batches: AsyncGenerator<AccreditedShown[]>): AsyncGenerator<string> {
  yield stringify([accreditedColumns], { bom: true, record_delimiter: "windows" });
  for await (const batch of batches)
    yield rowsAsCsv(
      batch.map((one) => [
        one.reference,
        one.name,
        one.acronym,
        one.country,
        countryName(one.country, "en"),
        one.category,
        one.route,
        one.accreditedAt,
        one.validUntil,
        one.formerly.map((former) => former.name).join("; "),
        one.class.key,
        one.class.title,
        one.class.asClaimed ? "true" : "false",
      ]),
    );
}
