import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Context } from "#acts/kit/context.ts";
import { endMembership } from "#acts/process/end-membership.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { GroundsFields } from "#components/process/body-members.tsx";
import { startOfDay } from "#domain/kit/calendar.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { groundsFields, groundsIn } from "#forms/process/grounds-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, type RouteArgs } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeBody } from "#views/process/bodies.ts";

/** @throws {Response} 404 where there is no such seat in this body of this process. */
async function seeSeat(context: Context, args: RouteArgs) {
  const { process, body, members } = found(await seeBody(context, args.params["process"] ?? "", idIn(args, "body")));
  const membership = idIn(args, "membership");
  return { process, body, member: found(members.find(({ id }) => id === membership) ?? null) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "end-membership");
  return seeSeat(context, args);
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "end-membership",
    async ({ context, t }) => {
      await seeSeat(context, args);
      const last = formFields(t).optionalDay({ field: t("process.seatMember.last") });
      return z.object({ last, ...groundsFields(t).shape });
    },
    async (context, { last, key, ...grounds }) => {
      const { process, body, member } = await seeSeat(context, args);
      return endMembership(context, {
        ...groundsIn(grounds),
        body: body.id,
        membership: member.id,
        to: last === null ? null : startOfDay(process.zone, last.add({ days: 1 })),
        key,
      });
    },
    {
      to: (to, { body }) => listAddress(to.body(args.params["process"] ?? "", body), { done: "ended" }),
      atFields: {
        membership_ends_before_it_begins: "last",
        membership_is_not_prolonged: "last",
        past_membership_is_not_stated: "past",
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.endMembership.title"), { of: args.data?.member.mission });

export default function EndMembership() {
  const { process, body, member } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const back = to.body(process.slug, body.id);
  return (
    <Page
      before={
        <BackLink href={back}>
          <UserText>{body.title}</UserText>
        </BackLink>
      }
    >
      <ActForm
        answer={answer}
        act={t("process.endMembership.go")}
        refusal={member.refusal}
        name="end"
        heading={
          <Heading
            over={
              <>
                <UserText>{body.title}</UserText>
                {" · "}
                <UserText>{member.mission}</UserText>
              </>
            }
          >
            {t("process.endMembership.title")}
          </Heading>
        }
      >
        <p className="lede">{t("process.endMembership.intro")}</p>
        <DateInput
          name="last"
          legend={t("process.seatMember.last")}
          hint={t("process.endMembership.lastHint", { zone: zoneInWords(process.zone, language) })}
          optional
        />
        <GroundsFields of="endMembership" limit={LONGEST_REASON} />
        <ButtonGroup>
          <Button variant="grave">{t("process.endMembership.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
