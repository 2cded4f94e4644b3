import type { LoaderFunctionArgs } from "@remix-run/node";
import { noQuery, readQuery } from "#forms/kit/read-query.ts";
import { answerJson, answerUnreadQuery } from "#http/api-answer.ts";
import type { ProcessList } from "#http/api-shapes.ts";
import { apiPaths } from "#paths";
import { seeProcesses } from "#views/process/processes.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = readQuery(request, noQuery);
  if (!query.ok) return answerUnreadQuery(query, noQuery);
  const processes = await seeProcesses(context);
  const items = processes.map(({ slug, title, shortName, beginsOn, endsOn, accredited }) => ({
    slug,
    title,
    short_name: shortName,
    begins_on: beginsOn.toString(),
    ends_on: endsOn?.toString() ?? null,
    accredited_organisations: { total: accredited, href: apiPaths.accreditedOrganisations(slug) },
    sessions: { href: apiPaths.sessions(slug) },
  }));
  return answerJson(request, { total: items.length, items, next: null } satisfies ProcessList);
}
