import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { prepareClearances } from "#acts/applications/prepare-clearances.ts";
import { LeftOut } from "#components/applications/left-out.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress, listCameFrom } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortDay } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { preparingClearances } from "#forms/applications/preparing-clearances.ts";
import { readSeenRow } from "#forms/applications/seen-rows.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seePreparingClearances } from "#views/applications/preparing-clearances.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "prepare-clearances");
  const { searchParams } = new URL(args.request.url);
  const references = [...new Set(searchParams.getAll("applications"))];
  return { seen: await seePreparingClearances(context, references), queue: searchParams.get("queue") };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "prepare-clearances",
    ({ t }) => preparingClearances(t),
    (context, { applications, key }, { t }) => {
      const rows = applications.map(readSeenRow);
      if (rows.includes(null))
        return Promise.resolve({ field: "applications", words: t("applications.together.noneNext") });
      return prepareClearances(context, { applications: rows.filter((row) => row !== null), key });
    },
    (to, { prepared, left }) =>
      listAddress(to.preparedRulings, {
        together: prepared,
        unprepared: left.length === 0 ? undefined : left.join(" "),
      }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (t) => t("applications.together.title"));

export default function PrepareClearances() {
  const { seen, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const format = useFormatter();
  const from = listCameFrom(paths(useLanguage()).secretariat, queue);
  const count = seen.named.length;
  return (
    <Page before={<BackLink href={from}>{t("applications.prepared.toQueue")}</BackLink>}>
      <Form
        answer={answer}
        closed={count === 0}
        name="prepare"
        heading={
          <Heading>
            {count === 0 ? t("applications.together.title") : t("applications.together.confirmTitle", { count })}
          </Heading>
        }
      >
        {count > 0 && (
          <>
            <p className="lede">{t("applications.together.effect")}</p>
            <p>{t("applications.prepared.whenReleased")}</p>
            <ul>
              {seen.effects.map(({ effect, count: how }) => (
                <li key={effect}>
                  <b>{format.number(how)}</b> {t(`applications.prepared.effects.${effect}`)}
                </li>
              ))}
            </ul>
            <ToBePrepared rows={seen.named} />
            {seen.named.map(({ reference, version }) => (
              <input key={reference} type="hidden" name="applications" value={`${reference}:${String(version)}`} />
            ))}
            <ButtonGroup>
              <Button>{t("applications.together.button", { count })}</Button>
              <a href={from}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
      {count === 0 && (
        <Empty title={t("applications.together.none")}>
          <p>
            <a href={from}>{t("applications.together.noneNext")}</a>
          </p>
        </Empty>
      )}
      {seen.left.length > 0 && (
        <LeftOut
          rows={seen.left}
          caption={t("applications.prepared.leftOut")}
          otherwise={t("applications.together.changed")}
        />
      )}
    </Page>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["seen"]["named"][number];

function ToBePrepared({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Table
      caption={t("applications.together.toBePrepared")}
      captionSize="s"
      rows={rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "name",
          label: t("applications.deskField.organisation"),
          cell: ({ reference, name }) => (
            <a href={to.reviewApplication(reference)}>
              <UserText>{name}</UserText>
            </a>
          ),
        },
        {
          key: "country",
          label: t("applications.deskField.country"),
          narrow: "plain",
          cell: ({ country }) => <Country code={country} />,
        },
        {
          key: "look",
          label: t("applications.queue.toLookAt"),
          narrow: "own",
          cell: ({ answersChangedAt, zone }) =>
            answersChangedAt !== null && (
              <Status tone="act">
                {t("applications.queue.answersChanged")} <ShortDay instant={answersChangedAt} zone={zone} />
              </Status>
            ),
        },
        {
          key: "reference",
          label: t("applications.deskField.reference"),
          narrow: "plain",
          whole: true,
          cell: ({ reference }) => <Reference>{reference}</Reference>,
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
