import type { LoaderFunctionArgs } from "@remix-run/node";
import { countAccredited, listAccreditedAfter } from "#db/accreditation/accredited-organisations.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { writeCursor } from "#forms/accreditation/accredited-cursor.ts";
import { accreditedApiQuery } from "#forms/accreditation/accredited-query.ts";
import { answerJson, answerProblemToProgram } from "#http/api-answer.ts";
import { readQuery } from "#forms/kit/read-query.ts";

export async function loader({ request, params, context: { db, now } }: LoaderFunctionArgs) {
  const query = readQuery(request, accreditedApiQuery);
  if (!query.ok) return answerProblemToProgram(400, "A parameter cannot be read.", query.parameters);
  const { as_of: asOf, limit, cursor: after = null, ...asked } = query.value;
  const process = await findProcessBySlug(db, params["process"] ?? "");
  if (process === null) return answerProblemToProgram(404, "There is no such process.");
  const filter = { ...asked, asOf, process: process.id, at: now };
  const [total, { items, next }] = await Promise.all([
    countAccredited(db, filter),
    listAccreditedAfter(db, filter, { after, limit }),
  ]);
  return answerJson(request, {
    total,
    items: items.map(({ reference, organisation, category, route, grantedAt, validUntil }) => ({
      reference,
      name: organisation.name,
      acronym: organisation.acronym,
      country: { code: organisation.country, name: organisation.countryName },
      category,
      route,
      accredited_at: grantedAt.toString(),
      valid_until: validUntil?.toString() ?? null,
    })),
    next: next === null ? null : writeCursor(next),
  });
}
