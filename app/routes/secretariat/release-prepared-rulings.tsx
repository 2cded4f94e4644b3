import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releasePreparedRulings } from "#acts/applications/release-prepared-rulings.ts";
import { LeftOut } from "#components/applications/left-out.tsx";
import { PreparedName, usePreparedColumns } from "#components/applications/prepared-ruling.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { readPrepared, releasing } from "#forms/applications/releasing.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeReleasing } from "#views/applications/prepared-rulings.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "release-prepared-rulings");
  return seeReleasing(context, readPrepared(new URL(args.request.url).searchParams.getAll("prepared")));
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "release-prepared-rulings",
    ({ t }) => releasing(t),
    (context, { prepared, key }) => releasePreparedRulings(context, { prepared: readPrepared(prepared), key }),
    (to, { released, left }) =>
      `${listAddress(to.preparedRulings, { left: left.join(" ") })}${left.length > 0 ? "&" : "?"}${new URLSearchParams({ released: released.join(" ") }).toString()}`,
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.prepared.releaseNone"));

export default function ReleasePreparedRulings() {
  const { named, left, gone, effects } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const format = useFormatter();
  const columns = usePreparedColumns();
  const count = named.length;
  return (
    <Page before={<BackLink href={to.preparedRulings}>{t("applications.prepared.title")}</BackLink>}>
      <Form
        answer={answer}
        closed={count === 0}
        name="release"
        heading={
          <Heading>
            {count === 0 ? t("applications.prepared.releaseNone") : t("applications.prepared.releaseTitle", { count })}
          </Heading>
        }
      >
        {count > 0 && (
          <>
            <p className="lede">{t("applications.prepared.effect")}</p>
            <ul>
              {effects.map(({ effect, count: how }) => (
                <li key={effect}>
                  <b>{format.number(how)}</b> {t(`applications.prepared.effects.${effect}`)}
                </li>
              ))}
            </ul>
            <Table
              caption={t("applications.prepared.toBeReleased")}
              captionSize="s"
              rows={named}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "name",
                  label: t("applications.deskField.organisation"),
                  cell: (row) => <PreparedName row={row} />,
                },
                ...columns,
              ]}
            />
            {named.map(({ id }) => (
              <input key={id} type="hidden" name="prepared" value={id} />
            ))}
            <ButtonGroup>
              <Button>{t("applications.prepared.releaseButton", { count })}</Button>
              <a href={to.preparedRulings}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
      {count === 0 && (
        <Empty title={t("applications.prepared.nothing")}>
          <p>{t("applications.prepared.nothingNext")}</p>
        </Empty>
      )}
      {gone > 0 && <p>{t("applications.prepared.gone", { count: gone })}</p>}
      {left.length > 0 && (
        <LeftOut
          rows={left}
          caption={t("applications.prepared.leftOut")}
          otherwise={t("applications.prepared.staysPrepared")}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
