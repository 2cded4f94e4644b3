import type { LoaderFunctionArgs } from "@remix-run/node";
import { noQuery, readQuery } from "#forms/kit/read-query.ts";
import { answerJsonToOne, answerProblemToProgram, answerUnreadQuery, answerWithoutToken } from "#http/api-answer.ts";
import type { RepresentativeList } from "#http/api-shapes.ts";
import { bearerToken } from "#http/bearer.ts";
import { openSealedId } from "#sign-in/sealed-id.ts";
import { findSessionForProgram } from "#views/participation/program-accesses.ts";
import { readWhoComes } from "#views/participation/who-comes.ts";

/** Who comes to a session, for the program in which they are registered: the token that an officer gave it is the authority. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const query = readQuery(request, noQuery);
  if (!query.ok) return answerUnreadQuery(query, noQuery);
  const given = request.headers.get("Authorization");
  const access = openSealedId(context.env, "program_access", bearerToken(given));
  const session = access === null ? null : await findSessionForProgram(context, access);
  if (session === null) return answerWithoutToken(given !== null);
  const rows = session === args.params["session"] ? await readWhoComes(context, session) : null;
  if (rows === null) return answerProblemToProgram(404, { title: "The token is of no such session." });
  const items = rows.map(({ id, organisation, country, name, functionalTitle, email, attends, nominatedAt }) => ({
    ...{ id, organisation, country, name, email, attends },
    functional_title: functionalTitle,
    nominated_at: nominatedAt.toString(),
  }));
  return answerJsonToOne(request, { total: items.length, items, next: null } satisfies RepresentativeList);
}
