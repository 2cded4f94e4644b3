import { z } from "zod";
import { readBounded } from "./outside.ts";

/** What an outside directory answered: the bytes as they came, from where, and its entries as far as they can be read. */
export interface FromDirectory {
  readonly from: string;
  readonly body: Uint8Array;
  readonly entries: readonly EntryOutside[];
  /** How many the directory has, of which these are the first. */
  readonly total: number;
}

interface EntryOutside {
  readonly number: string;
  readonly name: string;
  readonly country: string | null;
  readonly status: string | null;
  /** The directory itself says that this is the one. */
  readonly chosen: boolean;
}

type Asked = { readonly by: "number"; readonly number: string } | { readonly by: "name"; readonly name: string };

/** As many as a person compares. */
const MOST = 10;

/** In characters: what the record of a look-up holds. */
const longest = { name: 1000, country: 200, status: 100 };

/** As the record can hold it; null where it says nothing. */
function asText(text: string | null | undefined, most: number): string | null {
  const words = (text ?? "")
    .replace(/[\p{Cc}\p{Surrogate}]+/gu, " ")
    .trim()
    .slice(0, most)
    .trim();
  return words === "" ? null : words;
}

const organisation = z.object({
  id: z.string().regex(/^https:\/\/ror\.org\/0[0-9a-z]{8}$/),
  names: z.array(z.object({ value: z.string(), types: z.array(z.string()) })),
  locations: z.array(z.object({ geonames_details: z.object({ country_name: z.string().nullish() }) })).default([]),
  status: z.string().nullish(),
});

const organisations = z.object({
  number_of_results: z.number().int().nonnegative(),
  items: z.array(z.object({ chosen: z.boolean(), organization: organisation })),
});

/**
 * Asks the Research Organization Registry: version 2 of https://ror.readme.io/docs/rest-api, for a name `?affiliation=`, whose `chosen` counts and not its score.
 *
 * @throws when it does not answer, or something else than it should.
 */
export async function askRor(place: string, asked: Asked): Promise<FromDirectory> {
  const address = new URL(asked.by === "number" ? `${place}/organizations/${asked.number}` : `${place}/organizations`);
  if (asked.by === "name") address.searchParams.set("affiliation", asked.name);
  const { status, body } = await readBounded(address, { accept: "application/json", besides: [404] });
  const answer: unknown = status === 404 ? null : JSON.parse(body.toString("utf8"));
  const found =
    answer === null
      ? []
      : asked.by === "number"
        ? [{ chosen: true, organization: organisation.parse(answer) }]
        : organisations.parse(answer).items;
  const entries = found.slice(0, MOST).map(({ chosen, organization: { id, names, locations, status: active } }) => {
    const number = id.slice("https://ror.org/".length);
    const name = names.find(({ types }) => types.includes("ror_display")) ?? names[0];
    return {
      number,
      name: asText(name?.value, longest.name) ?? number,
      country: asText(locations[0]?.geonames_details.country_name, longest.country),
      status: asText(active, longest.status),
      chosen,
    };
  });
  return { from: address.href, body, entries, total: found.length };
}

const record = z.object({
  id: z.string().regex(/^[0-9A-Z]{18}[0-9]{2}$/),
  attributes: z.object({
    entity: z.object({
      legalName: z.object({ name: z.string() }),
      legalAddress: z.object({ country: z.string().nullish() }).nullish(),
      status: z.string().nullish(),
    }),
  }),
});

const oneRecord = z.object({ data: record });
const records = z.object({
  meta: z.object({ pagination: z.object({ total: z.number().int().nonnegative() }) }),
  data: z.array(record),
});

/**
 * Asks the Global LEI Index: https://documenter.getpostman.com/view/7679680/SVYrrxuU, JSON:API.
 *
 * @throws when it does not answer, or something else than it should.
 */
export async function askGleif(place: string, asked: Asked): Promise<FromDirectory> {
  const address = new URL(asked.by === "number" ? `${place}/lei-records/${asked.number}` : `${place}/lei-records`);
  if (asked.by === "name") {
    address.searchParams.set("filter[entity.legalName]", asked.name);
    address.searchParams.set("page[size]", String(MOST));
  }
  const { status, body } = await readBounded(address, { accept: "application/vnd.api+json", besides: [404] });
  const answer: unknown = status === 404 ? null : JSON.parse(body.toString("utf8"));
  const { data, meta } =
    answer === null
      ? { data: [], meta: { pagination: { total: 0 } } }
      : asked.by === "number"
        ? { data: [oneRecord.parse(answer).data], meta: { pagination: { total: 1 } } }
        : records.parse(answer);
  const entries = data.slice(0, MOST).map(({ id, attributes: { entity } }) => ({
    number: id,
    name: asText(entity.legalName.name, longest.name) ?? id,
    country: asText(entity.legalAddress?.country, longest.country),
    status: asText(entity.status, longest.status),
    chosen: asked.by === "number",
  }));
  return { from: address.href, body, entries, total: meta.pagination.total };
}
