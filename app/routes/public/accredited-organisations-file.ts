import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { listAddress } from "#components/kit/page/list-address.ts";
import { accreditedPageQuery } from "#forms/accreditation/accredited-query.ts";
import { liesAhead, readAsOf } from "#forms/accreditation/as-of.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import { answerAccreditedList, filesInTurn, formatsOfList } from "#http/list-file.ts";
import { actIn, found, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeAllAccredited } from "#views/accreditation/accredited-organisations.ts";

/** Who is accredited to one process, as everybody may read it, under the filters of the page, which says so where a day cannot be read or lies ahead. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const format = formatsOfList[actIn(args, formatsOfList)];
  const { as_of: typed, sort: order, ...asked } = readFilter(args.request.url, accreditedPageQuery);
  const { process = "" } = args.params;
  const asOf = readAsOf(typed, language)?.instant;
  if (typed.trim() !== "" && (asOf === undefined || liesAhead(asOf, args.context.now)))
    return redirect(
      listAddress(paths(language).accreditedOrganisations, { ...asked, process, as_of: typed, sort: order }),
    );
  const countries = inOrderOfNames(language);
  const at = (asOf ?? args.context.now).toString();
  return filesInTurn(async () => {
    const list = found(await seeAllAccredited(args.context, process, { ...asked, asOf, order, countries }));
    const rows = [];
    for await (const batch of list.read()) rows.push(...batch);
    return answerAccreditedList({ process: list.process, at, rows }, format, { t: translator(language), language });
  });
}
