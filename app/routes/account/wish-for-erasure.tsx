import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { wishForErasure } from "#acts/people/wish-for-erasure.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { formatDeadline } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeErasureWish } from "#views/people/own-account.ts";

const changes = ["wished", "withdrawn"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "wish-for-erasure");
  const done = new URL(args.request.url).searchParams.get("done");
  return {
    ...(await seeErasureWish(context, actor.person)),
    /** An organisation is not left without somebody; an office is filled by invitation. */
    acts: actor.role === "applicant" ? ("organisation" as const) : ("office" as const),
    done: changes.find((change) => change === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "wish-for-erasure",
    () => z.object({}),
    (context, { key }) => wishForErasure(context, { key }),
    (to) => `${to.wishForErasure}?done=wished`,
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.erasureWish.title"));

export default function WishForErasure() {
  const { wishedAt, dueAt, acts, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page
      before={<BackLink href={to.signIns}>{t("people.signIns.title")}</BackLink>}
      margin={
        <Box title={t("people.erasureWish.staysTitle")}>
          <p>{t("people.erasureWish.stays")}</p>
          <p>{t("people.erasureWish.backups")}</p>
        </Box>
      }
    >
      {done !== null && <Note success>{t(`people.erasureWish.done.${done}`)}</Note>}
      <h1>{t("people.erasureWish.title")}</h1>
      <p className="lede">{t("people.erasureWish.lead")}</p>
      <p>{t("people.erasureWish.how", { acts })}</p>
      {wishedAt === null ? (
        <Form answer={answer} name="wish-for-erasure">
          <ButtonGroup>
            <Button variant="grave">{t("people.erasureWish.wish")}</Button>
            <a href={to.signIns}>{t("form.cancel")}</a>
          </ButtonGroup>
        </Form>
      ) : (
        <>
          <p>
            {t("people.erasureWish.wishedAt")} <Moment instant={wishedAt} zone={headquarters} />
          </p>
          {dueAt !== null && (
            <p>{t("people.erasureWish.due", { at: formatDeadline(dueAt, headquarters, language) })}</p>
          )}
          <Form action={to.withdrawErasureWish} name="withdraw-erasure-wish">
            <Button variant="calm">{t("people.erasureWish.withdraw")}</Button>
          </Form>
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
