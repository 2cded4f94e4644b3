import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OverdueRulings } from "#components/applications/overdue-rulings.tsx";
import { QueueRows } from "#components/applications/queue-rows.tsx";
import { KeepView, listShown, SavedViews } from "#components/applications/saved-views.tsx";
import { Workload } from "#components/applications/workload.tsx";
import { Chips, FilterForm, Views } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { countryChoices } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage, usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Aside, Colon, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortDay } from "#components/kit/status/deadline.tsx";
import { secondsLeft, useWholeUnits } from "#components/kit/status/duration.ts";
import { ShortClass } from "#components/modalities/class-title.tsx";
import { WaitingInputs } from "#components/participation/waiting-inputs.tsx";
import { mayPerform } from "#domain/authority.ts";
import { readQueue } from "#forms/applications/queue-query.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeWaitingNameChanges } from "#views/accreditation/name-changes.ts";
import { seeWaitingWithdrawals } from "#views/accreditation/outcomes.ts";
import { seeOverdue } from "#views/applications/overdue.ts";
import { seeQueue } from "#views/applications/queue.ts";
import { seeSavedViews } from "#views/applications/saved-views.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-queue");
  const asked = readQueue(args.request.url);
  const seesCalls = mayPerform(actor, "see-all-applications");
  const [queue, overdue, views, nameChanges, withdrawals] = await Promise.all([
    seeQueue(context, { ...asked, countries: inOrderOfNames(readLanguage(args)) }),
    seeOverdue(context),
    seeSavedViews(context),
    mayPerform(actor, "see-name-changes") ? seeWaitingNameChanges(context) : 0,
    seeWaitingWithdrawals(context),
  ]);
  return {
    filter: { ...asked, ...queue.filter },
    seesCalls,
    overdue,
    queue,
    views,
    nameChanges,
    withdrawals: withdrawals.filter(({ isOwn }) => !isOwn).length,
    list: listShown(asked),
    plain: listShown(asked) === listShown(readQueue(new URL("?", args.request.url).href)),
    assigns: mayPerform(actor, "assign-applications"),
    done: readDone(args.request.url, ["assigned", "givenBack", "viewSaved", "viewRemoved"]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.queue.title"), { page: args.data?.queue.page });

export default function Queue() {
  const { filter, seesCalls, overdue, queue, views, nameChanges, withdrawals, list, plain, assigns, done } =
    useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const shown = { ...filter, page: queue.page };
  const { state, category, class: own, country, call, q, assigned } = filter;
  const isFiltered = [category, own, country, call, q, assigned].some((value) => value !== undefined);
  const at = (changes: Partial<Record<keyof typeof filter, string | number | undefined>>) =>
    listAddress(to.secretariat, { ...shown, page: 1, ...changes });
  return (
    <Page wide before={!seesCalls && <BackLink href={to.chair}>{t("navigation.chair")}</BackLink>}>
      {done !== null && (
        <Note success>
          <p>{t(`applications.queue.done.${done}`)}</p>
        </Note>
      )}
      <header className="head">
        <Heading count={format.number(queue.total)}>{t("applications.queue.heading")}</Heading>
        {queue.due !== null && <DueCall due={queue.due} seesCalls={seesCalls} />}
        {queue.total > 0 && (
          <p className="small">
            <a href={listAddress(to.queueFile, { ...filter, page: undefined })} download>
              {t("applications.queue.file", { count: queue.total })}
            </a>
          </p>
        )}
      </header>
      <OverdueRulings overdue={overdue} desk />
      <WaitingInputs waiting={queue.inputs} />
      <Views
        label={t("applications.queue.views")}
        views={[
          ...queue.counts.map(({ state: one, count }) => ({
            key: one,
            label: t(`applications.queue.state.${one}`, { office: queue.other }),
            href: at({ state: one, ...orderOn(one, filter.order) }),
            count,
            current: state === one,
          })),
          {
            key: "all",
            label: t("applications.queue.state.all"),
            href: at({ state: "all", ...orderOn("all", filter.order) }),
            count: queue.all,
            current: state === "all",
          },
          ...(queue.prepared === 0
            ? []
            : [
                {
                  key: "prepared",
                  label: t("applications.prepared.title"),
                  href: to.preparedRulings,
                  count: queue.prepared,
                  current: false,
                },
              ]),
          ...(queue.inquiries === null || queue.inquiries.secretariat + queue.inquiries.applicant === 0
            ? []
            : [
                {
                  key: "inquiries",
                  label: t("applications.inquiries.title"),
                  href: to.inquiries,
                  count: queue.inquiries.secretariat,
                  current: false,
                },
              ]),
          ...(nameChanges === 0
            ? []
            : [
                {
                  key: "name-changes",
                  label: t("accreditation.nameChange.list"),
                  href: to.nameChanges,
                  count: nameChanges,
                  current: false,
                },
              ]),
          ...(withdrawals === 0
            ? []
            : [
                {
                  key: "withdrawals",
                  label: t("accreditation.withdrawal.waits"),
                  href: to.outcomes,
                  count: withdrawals,
                  current: false,
                },
              ]),
        ]}
      />
      <SavedViews views={views} list={list} />
      <Filters {...{ filter, queue, assigns }} filtered={isFiltered} />
      <Chips
        label={t("applications.deskField.category")}
        chips={
          queue.classes?.map((one) => ({
            key: one.key,
            label: <ShortClass of={one} />,
            href: at({ class: own === one.key ? undefined : one.key }),
            on: own === one.key,
          })) ??
          queue.categories.map((one) => ({
            key: one,
            label: t(`modalities.shortCategory.${one}`),
            href: at({ category: category === one ? undefined : one }),
            on: category === one,
          }))
        }
      />
      {queue.total === 0 ? (
        <Nothing
          state={state}
          isFiltered={isFiltered}
          calls={seesCalls && queue.calls.length === 0 ? to.calls : null}
          leftToNobody={!seesCalls && queue.calls.length === 0}
          // Of what is looked for among all already, nothing is found but without the filters.
          all={
            state === "all"
              ? listAddress(to.secretariat, { state: "all" })
              : at({ state: "all", ...orderOn("all", filter.order) })
          }
        />
      ) : (
        <>
          {queue.heldBack > 0 && <p>{t("applications.queue.heldBackOf", { count: queue.heldBack })}</p>}
          <QueueRows filter={shown} queue={queue} assigns={assigns} address={at} />
          <Pagination page={queue.page} pages={queue.pages} href={(number) => at({ page: number })} />
          {queue.pages > 1 && (
            <p className="small mute">
              {t("applications.queue.shown", {
                shown: format.number(queue.rows.length),
                total: format.number(queue.total),
              })}
            </p>
          )}
        </>
      )}
      <KeepView views={views} list={list} plain={plain} />
      <Workload workload={queue.workload} />
    </Page>
  );
}

/** What was sent back is listed by when it must be completed, which is nothing to the other lists. */
function orderOn(list: Loaded["filter"]["state"], order: Loaded["filter"]["order"]) {
  if (list === "returned") return { order: "until" };
  return { order: order === "until" ? undefined : order };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** The deadline that the desk has before it. */
function DueCall({ due, seesCalls }: { due: NonNullable<Loaded["queue"]["due"]>; seesCalls: boolean }) {
  const t = useTranslations();
  const language = useLanguage();
  const whole = useWholeUnits();
  const { now } = usePage();
  return (
    <p className="small mute">
      {seesCalls ? (
        <a href={paths(language).call(due.id)}>
          <UserText>{due.title}</UserText>
        </a>
      ) : (
        <UserText>{due.title}</UserText>
      )}
      <Colon />
      <b>{t("applications.queue.closesIn", { length: whole(secondsLeft(due, now)) })}</b>
      <Aside />
      <ShortDay instant={due.closesAt} zone={due.zone} />
    </p>
  );
}

function Nothing(props: {
  state: Loaded["filter"]["state"];
  isFiltered: boolean;
  leftToNobody: boolean;
  /** Where calls are opened, as long as there is none. */
  calls: string | null;
  all: string;
}) {
  const { state, isFiltered, leftToNobody, calls, all } = props;
  const t = useTranslations();
  const toReview = state === "submitted" && !isFiltered;
  if (leftToNobody)
    return (
      <Empty title={t("applications.queue.emptyYet")}>
        <p>{t("applications.queue.notLeftToChair")}</p>
      </Empty>
    );
  if (calls !== null)
    return (
      <Empty title={t("applications.queue.emptyYet")}>
        <p>{t("applications.calls.emptyNext")}</p>
        <p>
          <a href={calls}>{t("applications.calls.title")}</a>
        </p>
      </Empty>
    );
  return (
    <Empty title={toReview ? t("applications.queue.emptyYet") : t("applications.queue.empty")}>
      <p>{toReview ? t("applications.queue.emptyToReview") : t("applications.queue.emptyOther")}</p>
      <p>
        <a href={all}>{t("applications.queue.seeAll")}</a>
      </p>
    </Empty>
  );
}

function Filters({
  filter,
  queue,
  assigns,
  filtered,
}: Pick<Loaded, "filter" | "queue" | "assigns"> & { filtered: boolean }) {
  const t = useTranslations();
  const language = useLanguage();
  const { state, order, category, class: own, q, country, call } = filter;
  const any = { value: "", label: t("applications.filter.any") };
  return (
    <FilterForm
      label={t("applications.filter.label")}
      clear={paths(language).secretariat}
      filtered={filtered}
      keep={{ state, order, category, class: own }}
    >
      <TextInput
        name="q"
        type="search"
        label={t(assigns ? "applications.queue.searchWithPeople" : "applications.queue.search")}
        defaultValue={q}
      />
      <Select
        name="country"
        label={t("applications.deskField.country")}
        defaultValue={country ?? ""}
        options={[any, ...countryChoices(language, queue.countries)]}
      />
      <Select
        name="call"
        label={t("applications.deskField.call")}
        defaultValue={call ?? ""}
        options={[any, ...queue.calls.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      {queue.workload.length > 0 && <AssignedTo filter={filter} queue={queue} />}
    </FilterForm>
  );
}

/** Whose those on the list are, with how many each has of them. */
function AssignedTo({ filter, queue }: Pick<Loaded, "filter" | "queue">) {
  const t = useTranslations();
  const format = useFormatter();
  const { nobody, officers } = queue.assigned;
  const counted = (officer: string, count: number) =>
    t("applications.assignment.counted", { officer, count: format.number(count) });
  return (
    <Select
      name="assigned"
      label={t("applications.assignment.filter")}
      defaultValue={filter.assigned ?? ""}
      options={[
        { value: "", label: t("applications.assignment.anybody") },
        ...officers.map(({ id, name, isReader, count }) => ({
          value: isReader ? "me" : id,
          label: counted(isReader ? t("applications.assignment.me") : isolated(name), count),
        })),
        { value: "nobody", label: counted(t("applications.assignment.nobody"), nobody) },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
