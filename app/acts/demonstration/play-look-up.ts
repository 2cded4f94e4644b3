import { lookUpOrganisation } from "../applications/look-up-organisation.ts";
import type { Context } from "../kit/context.ts";
import { accepted } from "./cast.ts";

/** What an officer has kept of an invented answer about a synthetic organisation: a demonstration asks no directory. */
export async function playLookUp(context: Context, { reference, name }: { reference: string; name: string }) {
  const number = "0exampe44";
  const names = [{ value: name, types: ["ror_display", "label"], lang: "en" }];
  const organization = { id: `https://ror.org/${number}`, names, locations: [], status: "active" };
  const answer = {
    number_of_results: 1,
    items: [{ chosen: true, organization }],
    meta: "Invented for the demonstration",
  };
  const from = new URL("https://directory.invalid/organizations");
  from.searchParams.set("affiliation", name);
  accepted(
    await lookUpOrganisation(context, {
      ...{ reference, directory: "ror", asked: name, from: from.href },
      answer: Buffer.from(JSON.stringify(answer)),
      entry: { number, name, country: null, status: "active" },
    }),
  );
}
