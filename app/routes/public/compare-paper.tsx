import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ComparedText } from "#components/papers/compared-text.tsx";
import { languagesOfPaper } from "#domain/papers/kinds.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { comparePaper } from "#views/papers/papers.ts";

const n = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined);
const asked = z.object({ from: n, to: n, language: z.enum(languagesOfPaper).catch("en").default("en") });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  const wanted = { process: args.params["process"] ?? "", symbol: args.params["symbol"] ?? "" };
  const compared = await comparePaper(
    { db: args.context.db, actor },
    { ...wanted, ...readFilter(args.request.url, asked) },
  );
  return found(compared);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) =>
      t("papers.comparison.title", {
        later: args.data?.later.symbol ?? "",
        earlier: args.data?.earlier.symbol ?? "",
      }),
    { of: args.data?.paper.title },
  );

/** What a version of a paper says otherwise than an earlier one, paragraph by paragraph. */
export default function ComparePaper() {
  const { process, paper, language, earlier, later, paragraphs } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const [gone = 0, added = 0] = (["before", "after"] as const).map(
    (which) => paragraphs?.filter((one) => one.in === which).length,
  );
  return (
    <Page before={<BackLink href={to.paper(process.slug, paper.symbol)}>{t("papers.comparison.back")}</BackLink>}>
      <Heading over={<UserText>{paper.title}</UserText>}>
        {t("papers.comparison.title", { later: later.symbol, earlier: earlier.symbol })}
      </Heading>
      {paragraphs === null ? (
        <Empty title={t("papers.comparison.noWords")} />
      ) : (
        <>
          {gone === 0 && added === 0 ? (
            <Empty title={t("papers.comparison.same")} />
          ) : (
            <p className="lede">{t("papers.comparison.count", { gone, added })}</p>
          )}
          <ComparedText language={language} paragraphs={paragraphs} />
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
