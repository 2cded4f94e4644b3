import type { LoaderFunctionArgs } from "@remix-run/node";
import { listAddress } from "#components/kit/page/list-address.ts";
import { answerFeed } from "#http/atom-feed.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { countryName } from "#messages/kit/countries.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeFeedOfAccredited } from "#views/accreditation/accredited-organisations.ts";

/** Who was accredited to one process last, for a program that asks again; who is no longer is left out, as on the list. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const slug = args.params["process"] ?? "";
  const { process, entries } = found(await seeFeedOfAccredited(args.context, slug));
  const [t, to] = [translator(language), paths(language)];
  const at = (path: string) => new URL(path, args.context.env.portalUrl).href;
  const id = at(to.accreditedOrganisationsFeed(slug));
  const page = at(listAddress(to.accreditedOrganisations, { process: slug, sort: "-granted" }));
  return answerFeed({
    ...{ id, page, language },
    title: t("accreditation.list.feedTitle", { process: process.shortName }),
    author: t("page.portalName"),
    beganAt: process.beganAt,
    entries: entries.map(({ reference, name, country, class: { customary, title }, grantedAt }) => ({
      id: `${id}#${reference}`,
      page: at(listAddress(to.accreditedOrganisations, { process: slug, q: name })),
      title: name,
      summary: `${countryName(country, language)} · ${customary === null ? title : t(`modalities.category.${customary}`)}`,
      at: grantedAt,
    })),
  });
}
