import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { authorise, found, idIn } from "#http/request-context.ts";
import { readWhoComes } from "#views/participation/who-comes.ts";

const columns = ["organisation", "country", "name", "functional_title", "email", "attends", "nominated_at"];

/** All who come to the session, for the system in which they are registered: nothing is typed again. Instants in UTC. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-representatives");
  const rows = found(await readWhoComes(context, idIn(args, "session")));
  const head = stringify([columns], { bom: true, record_delimiter: "windows" });
  const body = stringify(
    rows.map(({ organisation, country, name, functionalTitle, email, attends, nominatedAt }) => [
      organisation,
      country,
      name,
      functionalTitle,
      email,
      attends,
      nominatedAt.toString(),
    ]),
    { escape_formulas: true, record_delimiter: "windows" },
  );
  return new Response(head + body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="representatives.csv"',
      "Cache-Control": "no-store",
    },
  });
}
