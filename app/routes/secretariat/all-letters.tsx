import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AnswerProvider } from "#components/kit/form/answer.tsx";
import { Chips, FilterForm } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Address, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { LetterViews } from "#components/record/letter-views.tsx";
import { endOfDay, headquarters, startOfDay } from "#domain/kit/calendar.ts";
import { readReference } from "#domain/kit/reference.ts";
import { lettersInPost } from "#domain/record/reading.ts";
import { filterFields, readFilter, unreadDays } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { paths } from "#paths";
import { seeAllLetters } from "#views/record/all-letters.ts";

const { oneOf, id, search, day, page: pageNumber } = filterFields;
const filters = z.object({
  state: oneOf(lettersInPost),
  recipient: search,
  kind: search,
  reference: search,
  period: id<"period">(),
  from: day,
  until: day,
  page: pageNumber,
});

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-letters");
  const { url } = args.request;
  const { state = "sent", page, recipient, kind, reference, period, from, until } = readFilter(url, filters);
  const shown = await seeAllLetters(context, {
    state,
    page,
    recipient,
    kind,
    // What is no reference is asked for as it is, and finds nothing.
    reference: reference === undefined ? undefined : (readReference(reference) ?? reference),
    period,
    from: from === undefined ? undefined : startOfDay(headquarters, from),
    until: until === undefined ? undefined : endOfDay(headquarters, until),
  });
  const ofChair = actor.role === "chair";
  return {
    ...shown,
    ofChair,
    filter: {
      ...(ofChair ? {} : { recipient, reference, period }),
      kind,
      from: from?.toString(),
      until: until?.toString(),
    },
    unread: unreadDays(url, { from, until }),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("record.allLetters.title", { state: t(`record.letters.${args.data?.state ?? "sent"}`) }), {
    page: args.data?.page,
  });

export default function AllLetters() {
  const { state, counts, kinds, letters, page, pages, ofChair, filter, unread } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([headquarters]);
  const returned = state === "returned";
  const sent = state === "sent" || returned;
  const filtered = Object.values(filter).some((value) => value !== undefined) || unread.length > 0;
  const answer =
    unread.length === 0
      ? undefined
      : {
          problems: unread.map(({ day: field }) => ({ field, words: t("record.audit.dayUnread") })),
          submitted: Object.fromEntries(unread.map(({ day: field, given }) => [field, [given]])),
        };
  return (
    <Page wide>
      <Heading>{t("record.letters.title")}</Heading>
      <LetterViews counts={counts} shown={state} filter={filter} />
      <AnswerProvider value={answer}>
        <FilterForm
          label={t("applications.filter.label")}
          clear={state === "dead" ? to.letters : listAddress(to.allLetters, { state })}
          filtered={filtered}
          keep={{ state, period: filter.period }}
        >
          {!ofChair && (
            <>
              <TextInput
                name="recipient"
                type="search"
                label={t("record.allLetters.toWhom")}
                defaultValue={filter.recipient ?? ""}
              />
              <TextInput
                name="reference"
                label={t("record.allLetters.reference")}
                width={10}
                dir="ltr"
                defaultValue={filter.reference ?? ""}
              />
            </>
          )}
          <TextInput
            name="from"
            label={t("record.allLetters.from")}
            width={10}
            dir="ltr"
            defaultValue={filter.from ?? ""}
          />
          <TextInput
            name="until"
            label={t("record.allLetters.until")}
            width={10}
            dir="ltr"
            defaultValue={filter.until ?? ""}
          />
          <Select
            name="kind"
            label={t("record.letters.kind")}
            defaultValue={filter.kind ?? ""}
            options={[
              { value: "", label: t("applications.filter.any") },
              ...kinds.map((value) => ({ value, label: wordOnRecord(t, "letter", value) })),
            ]}
          />
        </FilterForm>
      </AnswerProvider>
      {filter.period !== undefined && (
        <Chips
          label={t("record.allLetters.about")}
          chips={[
            {
              key: "period",
              label: t("record.allLetters.oneList"),
              href: listAddress(to.allLetters, { ...filter, state, period: undefined }),
              on: true,
            },
          ]}
        />
      )}
      {letters.length === 0 && filtered ? (
        <Empty title={t("record.allLetters.noneSuch")}>
          <p>{t("applications.queue.emptyOther")}</p>
        </Empty>
      ) : letters.length === 0 ? (
        <Empty title={t(`record.allLetters.empty.${state}`)}>
          <p>{t("record.allLetters.emptyNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t(`record.letters.${state}`)}
          dense
          rows={letters}
          rowKey={({ id: letter }) => letter}
          columns={[
            {
              key: "kind",
              label: t("record.letters.kind"),
              cell: ({ id: letter, kind, language, subject }) =>
                subject === null ? (
                  <a href={to.letter(letter)}>{wordOnRecord(t, "letter", kind)}</a>
                ) : (
                  <>
                    <a href={to.letter(letter)} lang={language}>
                      <UserText>{subject}</UserText>
                    </a>
                    <div className="small mute">{wordOnRecord(t, "letter", kind)}</div>
                  </>
                ),
            },
            {
              key: "recipient",
              label: t("record.letters.recipient"),
              narrow: "plain",
              cell: ({ recipient }) =>
                recipient === null ? t("record.letters.aMission") : <Address>{recipient}</Address>,
            },
            {
              key: "written",
              label: head(t("record.letter.written")),
              whole: true,
              cell: ({ createdAt }) => moment(createdAt, headquarters),
            },
            ...(sent
              ? [
                  {
                    key: "sent",
                    label: head(t("record.letter.sent")),
                    whole: true,
                    cell: ({ sentAt }: (typeof letters)[number]) =>
                      sentAt === null ? t("page.none") : moment(sentAt, headquarters),
                  },
                ]
              : []),
            ...(returned
              ? [
                  {
                    key: "cameBack",
                    label: head(t("record.letter.cameBack")),
                    whole: true,
                    cell: ({ cameBackAt }: (typeof letters)[number]) =>
                      cameBackAt === null ? t("page.none") : moment(cameBackAt, headquarters),
                  },
                  {
                    key: "error",
                    narrow: "plain" as const,
                    label: t("record.letters.error"),
                    cell: ({ recipient, because }: (typeof letters)[number]) => {
                      if (recipient === null) return t("record.letters.notShown");
                      return because === null ? t("page.none") : <UserText lines>{because}</UserText>;
                    },
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => listAddress(to.allLetters, { ...filter, state, page: number })}
      />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
