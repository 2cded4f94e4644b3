import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { SealedListPage } from "#components/objections/sealed-list.tsx";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeSealedList } from "#views/objections/sealed-list.ts";

const filters = z.object({ q: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-all-applications");
  const { url } = args.request;
  const { q, page } = readFilter(url, filters);
  const list = found(await seeSealedList(context, idIn(args, "list"), { q, page }));
  return { list, q, done: readDone(url, ["sealed", "corrected"]) };
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const { kind = "proposed", number = 0, call, list } = args.data?.list ?? {};
  return pageTitle(args, (t) => t("objections.sealedList.numbered", { kind, number }), {
    of: call?.title,
    page: list?.page,
  });
};

export default function SealedList() {
  const { list, q, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <SealedListPage
      list={list}
      desk="secretariat"
      q={q}
      before={<BackLink href={to.call(list.call.id)} />}
      note={done !== null && <Note success>{t(`objections.sealedList.done.${done}`)}</Note>}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
