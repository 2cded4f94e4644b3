import type { LoaderFunctionArgs } from "@remix-run/node";
import { noQuery, readQuery } from "#forms/kit/read-query.ts";
import { answerJson, answerUnreadQuery } from "#http/api-answer.ts";
import { apiDocument } from "#http/api-document.ts";

export function loader({ request }: LoaderFunctionArgs) {
  const query = readQuery(request, noQuery);
  return query.ok ? answerJson(request, apiDocument) : answerUnreadQuery(query, noQuery);
}
