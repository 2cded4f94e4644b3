import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { makeCalendarAddress } from "#acts/people/make-calendar-address.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { sealId } from "#sign-in/sealed-id.ts";
import { seeCalendarAddress } from "#views/people/own-account.ts";

const changes = ["made", "withdrawn"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "make-calendar-address");
  const { env } = args.context;
  const made = await seeCalendarAddress(context, actor.person);
  const done = new URL(args.request.url).searchParams.get("done");
  return {
    made:
      made === null
        ? null
        : {
            at: made.madeAt,
            address: new URL(
              paths(readLanguage(args)).ownCalendar(sealId(env, "calendar_address", made.id)),
              env.portalUrl,
            ).toString(),
          },
    done: changes.find((change) => change === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "make-calendar-address",
    () => z.object({}),
    (context, { key }) => makeCalendarAddress(context, { key }),
    (to) => `${to.makeCalendarAddress}?done=made`,
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.calendarAddress.title"));

export default function MakeCalendarAddress() {
  const { made, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.signIns}>{t("people.signIns.title")}</BackLink>}
      margin={
        <Box title={t("people.calendarAddress.whoTitle")}>
          <p>{t("people.calendarAddress.who")}</p>
          <p>{t("people.calendarAddress.ends")}</p>
        </Box>
      }
    >
      {done !== null && <Note success>{t(`people.calendarAddress.done.${done}`)}</Note>}
      <h1>{t("people.calendarAddress.title")}</h1>
      <p className="lede">{t("people.calendarAddress.lead")}</p>
      {made !== null && (
        <Part title={t("people.calendarAddress.address")} id="address">
          <p>
            <Reference>{made.address}</Reference>
          </p>
          <p className="small mute">
            {t("people.calendarAddress.madeAt")} <Moment instant={made.at} zone={headquarters} />
          </p>
          <Form action={to.withdrawCalendarAddress} name="withdraw-calendar-address">
            <Button variant="calm">{t("people.calendarAddress.withdraw")}</Button>
          </Form>
        </Part>
      )}
      <Form answer={answer} name="make-calendar-address">
        {made !== null && <p>{t("people.calendarAddress.anew")}</p>}
        <ButtonGroup>
          <Button>{t(made === null ? "people.calendarAddress.make" : "people.calendarAddress.makeAnew")}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
