import type { LoaderFunctionArgs } from "@remix-run/node";
import { mustExist } from "#domain/kit/must-exist.ts";
import { answerProgram } from "#http/answer-program.ts";
import type { RepresentativeList } from "#http/api-shapes.ts";
import { readWhoComes } from "#views/participation/who-comes.ts";

/** Who comes to a session, for the program in which they are registered. */
export async function loader(args: LoaderFunctionArgs) {
  return answerProgram(args, async (session) => {
    const rows = mustExist(await readWhoComes(args.context, session));
    const items = rows.map(
      ({ id, organisation, country, name, functionalTitle, email, attends, nominatedAt, comesAs }) => ({
        ...{ id, organisation, country, name, email, attends },
        functional_title: functionalTitle,
        nominated_at: nominatedAt.toString(),
        comes_as: comesAs,
      }),
    );
    return { total: items.length, items, next: null } satisfies RepresentativeList;
  });
}
