import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { authorise, found, idIn } from "#http/request-context.ts";
import { readSpeakers } from "#views/participation/list-of-speakers.ts";

const columns = ["place", "organisation", "country", "name", "functional_title", "attends", "topic", "minutes"];

/** Who speaks, in their order, for the podium. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-list-of-speakers");
  const { speakers, minutes } = found(await readSpeakers(context, idIn(args, "session")));
  const head = stringify([columns], { bom: true, record_delimiter: "windows" });
  const body = stringify(
    speakers.map(({ organisation, country, name, functionalTitle, attends, topic }, index) => [
      index + 1,
      organisation,
      country,
      name,
      functionalTitle,
      attends,
      topic,
      minutes,
    ]),
    { escape_formulas: true, record_delimiter: "windows" },
  );
  return new Response(head + body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="list-of-speakers.csv"',
      "Cache-Control": "no-store",
    },
  });
}
