import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { removePasskey } from "#acts/people/remove-passkey.ts";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { inZone } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seePasskeys } from "#views/people/passkeys.ts";

const schema = (t: Translate) => z.object({ passkey: formFields(t).id<"passkey">() });

const changes = ["added", "removed"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "remove-passkey");
  const done = new URL(args.request.url).searchParams.get("done");
  return {
    passkeys: await seePasskeys(context, actor.person),
    done: changes.find((change) => change === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "remove-passkey",
    ({ t }) => schema(t),
    (context, said) => removePasskey(context, said),
    (to) => `${to.passkeys}?done=removed`,
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.passkeys.title"));

export default function Passkeys() {
  const { passkeys, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const add = <LinkButton href={to.addPasskey}>{t("people.addPasskey.title")}</LinkButton>;
  return (
    <Page
      before={<BackLink href={to.signIns}>{t("people.signIns.title")}</BackLink>}
      margin={
        <>
          <Box title={t("people.passkeys.whatTitle")}>
            <p>{t("people.passkeys.intro")}</p>
          </Box>
          <Box title={t("people.passkeys.lostTitle")}>
            <p>{t("people.passkeys.lost")}</p>
          </Box>
        </>
      }
    >
      <ErrorSummary answer={useActionData<typeof action>()} />
      {done !== null && <Note success>{t(`people.passkeys.${done}`)}</Note>}
      <h1>{t("people.passkeys.title")}</h1>
      {passkeys.length === 0 ? (
        <Empty title={t("people.passkeys.none")}>
          <p>{t("people.passkeys.noneText")}</p>
          <ButtonGroup>{add}</ButtonGroup>
        </Empty>
      ) : (
        <>
          <Table
            caption={t("people.passkeys.title")}
            rows={passkeys}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", label: t("people.passkeys.name"), cell: ({ name }) => <bdi dir="ltr">{name}</bdi> },
              {
                key: "since",
                label: inZone(t("people.list.since"), headquarters, language),
                cell: ({ createdAt }) => <ShortMoment instant={createdAt} zone={headquarters} />,
              },
              {
                key: "used",
                label: inZone(t("people.signIns.used"), headquarters, language),
                cell: ({ usedAt }) =>
                  usedAt === null ? t("people.passkeys.never") : <ShortMoment instant={usedAt} zone={headquarters} />,
              },
              {
                key: "remove",
                label: t("people.passkeys.remove"),
                narrow: "own",
                cell: ({ id, name }) => (
                  <Form name={`remove-${id}`}>
                    <input type="hidden" name="passkey" value={id} />
                    <Button variant="calm" tight>
                      {t("people.passkeys.remove")}
                      <span className="unseen"> {name}</span>
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
          <ButtonGroup>{add}</ButtonGroup>
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
