import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { draftProgramme } from "#acts/process/draft-programme.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Checkbox } from "#components/kit/form/choices.tsx";
import { Fieldset } from "#components/kit/form/fieldset.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { partsOfDay } from "#domain/process/programme-of-work.ts";
import {
  customaryHours,
  meetingField,
  programmeForm,
  programmeOf,
  programmeTyped,
} from "#forms/process/programme-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay, formatDays, formatInstant, formatWeekday } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeProgrammeToPublish } from "#views/process/programme-to-publish.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "draft-programme");
  const seen = found(await seeProgrammeToPublish(context, idIn(args, "session")));
  const { title, beginsOn, endsOn, process, days, version, savedAt, savedBy, refusals, programme } = seen;
  const draft = { version, savedAt, savedBy, typed: programmeTyped(programme) };
  return { title, beginsOn, endsOn, process, days, ...draft, refusal: refusals.draft };
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "draft-programme",
    async ({ context, t, language }) => {
      const { days } = found(await seeProgrammeToPublish(context, session));
      return programmeForm({ t, language }, days);
    },
    async (context, said) => {
      const { days } = found(await seeProgrammeToPublish(context, session));
      return draftProgramme(context, { session, programme: programmeOf(said, days), seen: said.seen, key: said.key });
    },
    (to) => listAddress(to.publishProgramme(session), { done: "saved" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.programme.draft"), { of: args.data?.title });

export default function DraftProgramme() {
  const seen = useLoaderData<typeof loader>();
  const { title, process, days, typed, refusal, savedAt, savedBy } = seen;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page
      before={<BackLink href={to.scheduleSession(process.slug)}>{t("process.scheduleSession.title")}</BackLink>}
      margin={
        <Box title={t("process.programme.howToWrite")}>
          <p>{formatDays(seen, language)}</p>
          <p>{t("process.programme.writeAgenda")}</p>
          <p>{t("process.programme.writeItems")}</p>
          {savedAt !== null && (
            <p>
              {t("process.programme.saved", {
                at: formatInstant(savedAt, process.zone, language),
                by: savedBy ?? t("process.programme.somebody"),
              })}
            </p>
          )}
        </Box>
      }
    >
      <ActForm
        answer={answer ?? { problems: [], submitted: typed }}
        act={t("process.programme.save")}
        refusal={refusal}
        name="programme"
        heading={<Heading over={<UserText>{title}</UserText>}>{t("process.programme.draft")}</Heading>}
      >
        <input type="hidden" name="seen" value={seen.version} />
        <TextArea
          name="agenda"
          label={t("process.programme.agenda")}
          hint={t("process.programme.agendaHint")}
          optional
        />
        <Checkbox name="flexible" label={t("process.programme.flexible")} hint={t("process.programme.flexibleHint")} />
        {days.map((on) => (
          <Part
            key={on}
            title={t("process.programme.day", {
              weekday: formatWeekday(on, language),
              day: formatDay(on, language),
            })}
          >
            {partsOfDay.map((part) => {
              const field = meetingField(on, part);
              const [begins, ends] = customaryHours[part];
              return (
                <Fieldset key={part} legend={t(`process.programme.parts.${part}`)}>
                  <TextArea name={`${field}.items`} label={t("process.programme.items")} rows={3} optional />
                  <div className="date">
                    <TextInput
                      name={`${field}.begins`}
                      label={t("process.programme.begins")}
                      defaultValue={begins}
                      width={5}
                      dir="ltr"
                    />
                    <TextInput
                      name={`${field}.ends`}
                      label={t("process.programme.ends")}
                      defaultValue={ends}
                      width={5}
                      dir="ltr"
                    />
                    <TextInput name={`${field}.room`} label={t("process.programme.room")} width={20} optional />
                  </div>
                  <Checkbox name={`${field}.dedicated`} label={t("process.programme.dedicated")} />
                </Fieldset>
              );
            })}
          </Part>
        ))}
        <ButtonGroup>
          <Button>{t("process.programme.save")}</Button>
          <a href={to.scheduleSession(process.slug)}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
