import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "#http/api-answer.ts";
import { apiPaths } from "#paths";
import { seeProcesses } from "#views/process/processes.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { processes } = await seeProcesses(context);
  const items = processes.map(({ slug, title, beginsOn, endsOn, accredited }) => ({
    slug,
    title,
    begins_on: beginsOn,
    ends_on: endsOn,
    accredited_organisations: { total: accredited, href: apiPaths.accreditedOrganisations(slug) },
  }));
  return answerJson(request, { total: items.length, items, next: null });
}
