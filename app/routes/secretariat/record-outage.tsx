import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { recordOutage } from "#acts/process/record-outage.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { headquarters, type Instant } from "#domain/kit/calendar.ts";
import { mayRecordOutage } from "#domain/process/outage.ts";
import { acrossFields } from "#forms/kit/across-fields.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { formFields, type TypedInstant } from "#forms/kit/form-fields.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import type { Language } from "#messages/kit/languages.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";

/** In characters, as the database keeps it. */
const LONGEST_WHAT = 300;

/** An hour that the clocks leave out, and a time that cannot be that of an outage, are told with what else is wrong. */
const schema = (t: Translate, language: Language, now: Instant) => {
  const { text, paragraphs, dayAndClock } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  const form = z.object({
    what: text({ ...asked(t("process.calendars.what")), max: LONGEST_WHAT }),
    began: dayAndClock(asked(t("process.calendars.began"))),
    ended: dayAndClock(asked(t("process.calendars.ended"))),
    reason: paragraphs({ ...asked(t("process.calendars.why")), max: LONGEST_REASON }),
  });
  return acrossFields(form, ({ began, ended }, context) => {
    const instantIn = (field: "began" | "ended", typed: TypedInstant | undefined) => {
      const read = typed === undefined ? null : instantOfField(field, typed, headquarters, language);
      if (read?.ok === false)
        context.addIssue({ code: "custom", path: read.problem.field.split("."), message: read.problem.words });
      return read?.ok === true ? read.instant : null;
    };
    const [beganAt, endedAt] = [instantIn("began", began), instantIn("ended", ended)];
    const refusal = beganAt === null || endedAt === null ? null : mayRecordOutage({ beganAt, endedAt }, now);
    if (refusal !== null)
      context.addIssue({ code: "custom", path: ["ended"], message: refusalInWords(refusal, language) });
  });
};

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "record-outage");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "record-outage",
    ({ t, language, context: { now } }) => schema(t, language, now),
    async (context, { began, ended, ...said }, { language }) => {
      const from = instantOfField("began", began, headquarters, language);
      if (!from.ok) return from.problem;
      const to = instantOfField("ended", ended, headquarters, language);
      if (!to.ok) return to.problem;
      return recordOutage(context, { ...said, beganAt: from.instant, endedAt: to.instant });
    },
    {
      to: (to) => listAddress(to.calendars, { done: "outage-recorded" }),
      atFields: { outage_ends_before_it_begins: "ended", outage_is_not_over: "ended" },
    },
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("process.recordOutage.title"));

export default function RecordOutage() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const zone = zoneInWords(headquarters, language);
  return (
    <Page before={<BackLink href={to.calendars}>{t("process.calendars.title")}</BackLink>}>
      <Form
        answer={answer}
        name="record"
        heading={<Heading over={t("process.holidays.over")}>{t("process.recordOutage.title")}</Heading>}
      >
        <p className="lede">{t("process.recordOutage.lead")}</p>
        <TextInput name="what" label={t("process.calendars.what")} hint={t("process.recordOutage.whatHint")} />
        <DateInput
          name="began"
          legend={t("process.calendars.began")}
          hint={t("process.recordOutage.zone", { zone })}
          clock
        />
        <DateInput
          name="ended"
          legend={t("process.calendars.ended")}
          hint={t("process.recordOutage.zone", { zone })}
          clock
        />
        <TextArea
          name="reason"
          label={t("process.calendars.why")}
          hint={t("process.recordOutage.reasonHint")}
          limit={LONGEST_REASON}
        />
        <ButtonGroup>
          <Button>{t("process.recordOutage.button")}</Button>
          <a href={to.calendars}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
