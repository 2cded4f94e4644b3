import type { LoaderFunctionArgs } from "@remix-run/node";
import { noQuery, readQuery } from "#forms/kit/read-query.ts";
import { decisionFileSchema } from "#forms/modalities/decision-file.ts";
import { answerJson, answerUnreadQuery } from "#http/api-answer.ts";

/** What a file of a decision says, for whoever writes one elsewhere. */
export function loader({ request }: LoaderFunctionArgs) {
  const query = readQuery(request, noQuery);
  return query.ok ? answerJson(request, decisionFileSchema) : answerUnreadQuery(query, noQuery);
}
