import type { Citation } from "#domain/kit/ruling.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import file from "./oewg-2021-2025.json" with { type: "json" };
import { textOf } from "./text.ts";

/** Open-ended Working Group on security of and in the use of ICTs 2021-2025: the text on which silence passed on 22 April 2022. */
export const oewg2021To2025 = textOf(file);

/** What the text provides, each provision with the letter that says it. */
export function provisionsCiting(letter: string): Provisions {
  const anew = <Said extends { readonly cites: Citation }>(said: Said): Said => ({
    ...said,
    cites: { ...said.cites, source: said.cites.source.replace(file.citation.source, letter) },
  });
  const { categories, exemptions, information, list, circulation, objection, effect, ...others } = file.provisions;
  return {
    categories: {
      "ecosoc-ngo": anew(categories["ecosoc-ngo"]),
      ngo: anew(categories.ngo),
      business: anew(categories.business),
      academia: anew(categories.academia),
    },
    exemptions: anew(exemptions),
    information: anew(information),
    list: anew(list),
    circulation: anew(circulation),
    objection: anew(objection),
    effect: anew(effect),
    disclosure: anew(others.disclosure),
    validity: anew(others.validity),
    entitlements: anew(others.entitlements),
    suspension: anew(others.suspension),
  };
}
