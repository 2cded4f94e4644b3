import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { SealedListPage } from "#components/objections/sealed-list.tsx";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { found, idIn, readActor, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeSealedList } from "#views/objections/sealed-list.ts";

const filters = z.object({ q: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const { db, now } = args.context;
  const context = { db, now, actor: await readActor(args) };
  const { url } = args.request;
  const { q, page } = readFilter(url, filters);
  const list = found(await seeSealedList(context, idIn(args, "list"), { q, page }));
  return { list, q };
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const { kind = "proposed", number = 0, call, list } = args.data?.list ?? {};
  return pageTitle(args, (t) => t("objections.sealedList.numbered", { kind, number }), {
    of: call?.title,
    page: list?.page,
  });
};

export default function SealedList() {
  const { list, q } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <SealedListPage
      list={list}
      desk="public"
      q={q}
      before={
        <Breadcrumbs
          items={[
            { label: t("navigation.home"), href: to.home },
            { label: list.process.shortName, href: to.process(list.process.slug) },
          ]}
        />
      }
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
