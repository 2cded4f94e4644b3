import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCursor } from "#forms/accreditation/accredited-cursor.ts";
import { accreditedApiQuery } from "#forms/accreditation/accredited-query.ts";
import { liesAhead } from "#forms/accreditation/as-of.ts";
import { readQuery } from "#forms/kit/read-query.ts";
import { answerAhead, answerJson, answerNoSuchProcess, answerUnreadQuery } from "#http/api-answer.ts";
import type { AccreditedList } from "#http/api-shapes.ts";
import { countryName } from "#messages/kit/countries.ts";
import { seeAccreditedAfter } from "#views/accreditation/accredited-organisations.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readQuery(request, accreditedApiQuery);
  if (!query.ok) return answerUnreadQuery(query, accreditedApiQuery);
  const { as_of: asOf, limit, cursor: after = null, ...asked } = query.value;
  if (asOf !== undefined && liesAhead(asOf, context.now)) return answerAhead("as_of");
  const list = await seeAccreditedAfter(context, params["process"] ?? "", { ...asked, asOf, after, limit });
  if (list === null) return answerNoSuchProcess();
  const { total, items, next } = list;
  return answerJson(request, {
    total,
    items: items.map(({ country, class: { key, title, asClaimed }, accreditedAt, validUntil, ...item }) => ({
      ...item,
      class: { key, title },
      as_claimed: asClaimed,
      country: { code: country, name: countryName(country, "en") },
      accredited_at: accreditedAt,
      valid_until: validUntil,
    })),
    next: next === null ? null : writeCursor(next),
  } satisfies AccreditedList);
}
