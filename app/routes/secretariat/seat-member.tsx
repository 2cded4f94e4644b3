import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { seatMember } from "#acts/process/seat-member.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
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
import { authorise, found, idIn } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { type BodyShown, seeBody } from "#views/process/bodies.ts";

const schema = (t: Translate, missions: BodyShown["missions"]) => {
  const { choice, optionalDay } = formFields(t);
  return z.object({
    mission: choice(
      missions.map(({ id }) => id),
      { field: t("process.body.mission"), required: t("process.seatMember.giveMission") },
    ),
    first: optionalDay({ field: t("process.seatMember.first") }),
    last: optionalDay({ field: t("process.seatMember.last") }),
    ...groundsFields(t).shape,
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "seat-member");
  return found(await seeBody(context, args.params["process"] ?? "", idIn(args, "body")));
}

export async function action(args: ActionFunctionArgs) {
  const [slug, body] = [args.params["process"] ?? "", idIn(args, "body")];
  return answerForm(
    args,
    "seat-member",
    async ({ context, t }) => schema(t, found(await seeBody(context, slug, body)).missions),
    async (context, { mission, first, last, key, ...grounds }) => {
      const { process } = found(await seeBody(context, slug, body));
      return seatMember(context, {
        ...groundsIn(grounds),
        body,
        mission,
        from: first === null ? null : startOfDay(process.zone, first),
        to: last === null ? null : startOfDay(process.zone, last.add({ days: 1 })),
        key,
      });
    },
    {
      to: (to) => listAddress(to.body(slug, body), { done: "seated" }),
      atFields: {
        only_a_member_state_is_seated: "mission",
        mission_is_a_member_then: "mission",
        membership_ends_before_it_begins: "last",
        past_membership_is_not_stated: "past",
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.seatMember.title"), { of: args.data?.body.title });

export default function SeatMember() {
  const { process, body, missions } = useLoaderData<typeof loader>();
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
      <Form
        answer={answer}
        name="seat"
        heading={<Heading over={<UserText>{body.title}</UserText>}>{t("process.seatMember.title")}</Heading>}
      >
        <p className="lede">{t("process.body.rule")}</p>
        <Select
          name="mission"
          label={t("process.body.mission")}
          options={[
            { value: "", label: t("process.seatMember.giveMission") },
            ...missions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DateInput
          name="first"
          legend={t("process.seatMember.first")}
          hint={t("process.seatMember.firstHint", { zone: zoneInWords(process.zone, language) })}
          optional
        />
        <DateInput name="last" legend={t("process.seatMember.last")} hint={t("process.seatMember.lastHint")} optional />
        <GroundsFields of="body" limit={LONGEST_REASON} />
        <ButtonGroup>
          <Button>{t("process.seatMember.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
