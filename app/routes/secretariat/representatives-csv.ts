import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerCsv } from "#http/csv-answer.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { readWhoComes } from "#views/participation/who-comes.ts";

const columns = ["organisation", "country", "name", "functional_title", "email", "attends", "nominated_at", "comes_as"];

/** All who come to the session, for the system in which they are registered: nothing is typed again. Instants in UTC. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-representatives");
  const rows = found(await readWhoComes(context, idIn(args, "session")));
  return answerCsv("representatives.csv", columns, [rows], (row) => {
    const { organisation, country, name, functionalTitle, email, attends, nominatedAt, comesAs } = row;
    return [organisation, country, name, functionalTitle, email, attends, nominatedAt.toString(), comesAs];
  });
}
