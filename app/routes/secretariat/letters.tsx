import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Fold, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Address, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { LetterViews } from "#components/record/letter-views.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { paths } from "#paths";
import { seeLetters } from "#views/record/letters.ts";

const filters = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-letters");
  const { url } = args.request;
  const seen = await seeLetters(context, readFilter(url, filters));
  return { ...seen, done: readDone(url, ["retried", "retried-all"]), ofChair: actor.role === "chair" };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("record.letters.title"), { page: args.data?.page });

export default function Letters() {
  const { counts, letters, page, pages, done, ofChair } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const kindOf = (kind: string) => wordOnRecord(t, "letter", kind);
  const to = paths(useLanguage());
  const { head, moment } = useMoments([headquarters]);
  return (
    <Page wide>
      {done !== null && (
        <Note success>{t(done === "retried" ? "record.letters.retried" : "record.letters.retriedAll")}</Note>
      )}
      <Heading>{t("record.letters.title")}</Heading>
      <LetterViews counts={counts} shown="dead" />
      {counts.dead > 0 && <p>{t("record.letters.givenUpCount", { count: counts.dead })}</p>}
      {counts.dead > 1 && (
        <Form action={to.retryLetters} name="all">
          <ButtonGroup>
            <Button>{t("record.letters.retryAll", { count: counts.dead })}</Button>
            <span className="hint">{t("record.letters.retryAllHint")}</span>
          </ButtonGroup>
        </Form>
      )}
      {letters.length === 0 ? (
        <Empty title={t("record.letters.empty")}>
          <p>{t("record.letters.emptyText")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("record.letters.dead")}
          dense
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "kind",
              label: t("record.letters.kind"),
              cell: ({ id, kind }) => <a href={to.letter(id)}>{kindOf(kind)}</a>,
            },
            {
              key: "recipient",
              narrow: "plain",
              label: t("record.letters.recipient"),
              cell: (letter) => <Recipient letter={letter} />,
            },
            {
              key: "error",
              narrow: "plain",
              label: t("record.letters.error"),
              cell: ({ recipient, lastError }) => {
                if (recipient === null) return t("record.letters.notShown");
                return lastError === null ? t("page.none") : <UserText lines>{lastError}</UserText>;
              },
            },
            {
              key: "givenUp",
              label: head(t("record.letters.givenUp")),
              whole: true,
              cell: ({ deadAt }) => moment(deadAt, headquarters),
            },
            {
              key: "retry",
              label: t("record.letters.retry"),
              narrow: "own",
              cell: ({ id, kind, recipient }) => (
                <Form action={to.retryLetter(id)} name={id}>
                  <Button variant="calm" tight>
                    {t("record.letters.retry")}
                    <span className="unseen">
                      {t("record.letters.retryOne", {
                        kind: kindOf(kind),
                        recipient: recipient ?? t("record.letters.aMission"),
                      })}
                    </span>
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => listAddress(to.letters, { page: number })} />
      <Fold summary={t("record.letters.how")} says={t("record.letters.howSays")}>
        <p>{t(`record.letters.${ofChair ? "introOfChair" : "intro"}`)}</p>
        <p>{t(`record.letters.${ofChair ? "withheld" : "confidential"}`)}</p>
      </Fold>
    </Page>
  );
}

type Letter = ReturnType<typeof useLoaderData<typeof loader>>["letters"][number];

function Recipient({ letter: { recipient, period, procedure } }: { letter: Letter }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (recipient !== null) return <Address>{recipient}</Address>;
  const shownAt =
    period !== null ? to.objectors(period) : procedure !== null ? to.chairSilenceProcedure(procedure) : null;
  return (
    <>
      {t("record.letters.aMission")}
      {shownAt !== null && (
        <div>
          <a href={shownAt}>{t("record.letters.whoSpoke")}</a>
        </div>
      )}
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
