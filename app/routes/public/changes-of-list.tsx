import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ListChange } from "#components/accreditation/list-change.tsx";
import { AnswerProvider } from "#components/kit/form/answer.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { accreditedPageQuery } from "#forms/accreditation/accredited-query.ts";
import { problemOfDay, readAsOf } from "#forms/accreditation/as-of.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeChangesOfList } from "#views/accreditation/accredited-organisations.ts";

/** Since which day, as the list says it of the day on which it stood. */
const query = accreditedPageQuery.pick({ as_of: true, process: true });

export async function loader(args: LoaderFunctionArgs) {
  const { as_of: given, process } = readFilter(args.request.url, query);
  const { db, now, held } = args.context;
  const day = readAsOf(given, readLanguage(args));
  const problem = problemOfDay(given, day, now);
  const since = problem === null ? (day?.instant ?? null) : null;
  const context = { db, now, held, actor: await readActor(args) };
  const changes = since === null ? null : found(await seeChangesOfList(context, { process, since }));
  return {
    ...{ given, process, problem, changes },
    since: since === null ? null : { instant: since.toString(), iso: day?.iso },
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) => {
      const title = t("accreditation.changes.title");
      return (args.data?.problem ?? null) === null ? title : t("page.errorPrefix", { title });
    },
    { of: args.data?.changes?.process?.shortName },
  );

export default function ChangesOfList() {
  const { given, process, problem, changes, since } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const list = listAddress(to.accreditedOrganisations, { process, as_of: since?.iso });
  const answer =
    problem === null
      ? undefined
      : { problems: [{ field: "as_of", words: t(`accreditation.list.${problem}`) }], submitted: {} };
  const of = changes?.process?.shortName;
  const isSame = changes !== null && changes.came.total + changes.left.total === 0;
  return (
    <Page before={<BackLink href={list}>{t("accreditation.list.title")}</BackLink>}>
      <ErrorSummary answer={answer} />
      <Heading over={of === undefined ? undefined : <UserText>{of}</UserText>}>
        {t("accreditation.changes.title")}
      </Heading>
      {since !== null && (
        <p className="lede">
          {t("accreditation.changes.since")} <Deadline instant={since.instant} zone={headquarters} />
        </p>
      )}
      <AnswerProvider value={answer}>
        <FilterForm
          label={t("accreditation.changes.title")}
          clear={to.changesOfList}
          filtered={false}
          button={t("accreditation.changes.show")}
          keep={process === undefined ? {} : { process }}
        >
          <TextInput
            name="as_of"
            label={t("accreditation.list.asOf")}
            hint={t("accreditation.list.asOfHint")}
            defaultValue={given}
            width={10}
            dir="ltr"
          />
        </FilterForm>
      </AnswerProvider>
      {changes?.withheld.map((name) => (
        <InsetText key={name}>{t("accreditation.list.withheld", { process: isolated(name) })}</InsetText>
      ))}
      {isSame && <Empty title={t("accreditation.changes.none")} />}
      {changes !== null && (
        <>
          <ListChange
            title={t("accreditation.changes.came", { count: changes.came.total })}
            {...changes.came}
            ofOne={process !== undefined}
          />
          <ListChange
            title={t("accreditation.changes.left", { count: changes.left.total })}
            lead={t("accreditation.changes.leftMeans")}
            {...changes.left}
            ofOne={process !== undefined}
          />
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
