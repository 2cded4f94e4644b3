import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerCsv } from "#http/csv-answer.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { readSpeakers } from "#views/participation/list-of-speakers.ts";

const columns = ["place", "organisation", "country", "name", "functional_title", "attends", "topic", "minutes"];

/** Who speaks, in their order, for the podium. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-list-of-speakers");
  const { speakers, minutes } = found(await readSpeakers(context, idIn(args, "session")));
  const rows = speakers.map((speaker, index) => ({ ...speaker, place: index + 1 }));
  return answerCsv("list-of-speakers.csv", columns, [rows], (row) => [
    row.place,
    row.organisation,
    row.country,
    row.name,
    row.functionalTitle,
    row.attends,
    row.topic,
    minutes,
  ]);
}
