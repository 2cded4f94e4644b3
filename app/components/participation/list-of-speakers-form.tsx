import { Temporal } from "temporal-polyfill";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { formatDays, formatWeekday, zoneInWords } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { seeListToChange, seeListToOpen } from "#views/participation/list-of-speakers.ts";
import { ActForm } from "../kit/form/act-form.tsx";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { ReadBackActs } from "../kit/form/change.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Box, Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";
import { Cited } from "../kit/status/explanation.tsx";

type Seen = NonNullable<Awaited<ReturnType<typeof seeListToOpen | typeof seeListToChange>>>;

export interface ConfirmedList {
  readonly beginsAt: string;
  readonly closesAt: string;
  readonly minutes: number;
  /** How many organisations get a letter. */
  readonly told: number;
}

/** When speakers are heard, until when organisations inscribe, and how long each speaks: read back before the list is opened or changed. */
export function ListOfSpeakersForm({
  of,
  seen,
  answer,
}: {
  of: "open" | "change";
  seen: Seen;
  answer: (FormAnswer & { readonly confirm?: ConfirmedList }) | undefined;
}) {
  const { session, refusal, minutesSaid, cites } = seen;
  const t = useTranslations();
  const language = useLanguage();
  const back = paths(language).listOfSpeakers(session.id);
  const title = t(`participation.speakers.${of}.title`);
  const confirm = answer?.confirm;
  return (
    <Page
      before={<BackLink href={back}>{t("participation.speakers.title")}</BackLink>}
      margin={
        <>
          <Box>
            <p>{formatDays(session, language)}</p>
          </Box>
          {cites !== null && (
            <Box title={t("participation.own.says")}>
              <p>
                {minutesSaid === null
                  ? t("participation.speakers.noMostMinutes")
                  : t("participation.speakers.mostMinutes", { count: minutesSaid })}
              </p>
              <p className="small mute">
                <Cited citation={cites} />
              </p>
            </Box>
          )}
        </>
      }
    >
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name={confirm === undefined ? of : "confirm"}
        heading={
          <Heading over={<UserText>{session.title}</UserText>}>
            {confirm === undefined ? title : t(`participation.speakers.${of}.confirmTitle`)}
          </Heading>
        }
      >
        {answer !== undefined && confirm !== undefined ? (
          <>
            <ReadBack confirm={confirm} zone={seen.process.zone} />
            <p>{t("participation.speakers.open.told", { count: confirm.told })}</p>
            <ReadBackActs submitted={answer.submitted} back={back}>
              {t(`participation.speakers.${of}.button`)}
            </ReadBackActs>
          </>
        ) : (
          <Terms of={of} seen={seen} back={back} />
        )}
      </ActForm>
    </Page>
  );
}

function Terms({ of, seen, back }: { of: "open" | "change"; seen: Seen; back: string }) {
  const { now, minutesSaid, process } = seen;
  const t = useTranslations();
  const zone = zoneInWords(process.zone, useLanguage());
  const heard = now === null ? null : localIn(process.zone, now.beginsAt);
  const closes = now === null ? null : localIn(process.zone, now.closesAt);
  return (
    <>
      <p className="lede">{t(`participation.speakers.${of}.lead`)}</p>
      <DateInput
        name="heard"
        legend={t("participation.speakers.field.heard")}
        hint={t("participation.speakers.open.heardHint", { zone })}
        clock
        defaultValue={heard?.day}
        defaultClock={heard?.clock}
      />
      <DateInput
        name="closes"
        legend={t("participation.speakers.field.closes")}
        hint={t("participation.speakers.open.closesHint", { zone })}
        clock
        defaultValue={closes?.day}
        defaultClock={closes?.clock ?? "18:00"}
      />
      <TextInput
        name="minutes"
        label={t("participation.speakers.field.minutes")}
        inputMode="numeric"
        width={3}
        defaultValue={(now?.minutes ?? minutesSaid ?? "").toString()}
      />
      <ButtonGroup>
        <Button>{t("form.extend.continue")}</Button>
        <a href={back}>{t("form.cancel")}</a>
      </ButtonGroup>
    </>
  );
}

function localIn(zone: string, at: string) {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), clock: local.toPlainTime().toString({ smallestUnit: "minute" }) };
}

function ReadBack({ confirm, zone }: { confirm: ConfirmedList; zone: string }) {
  const t = useTranslations();
  const language = useLanguage();
  const withWeekday = (instant: string) => (
    <>
      {t("form.secondLook.weekday", { weekday: formatWeekday(localIn(zone, instant).day, language) })}{" "}
      <Deadline instant={instant} zone={zone} />
    </>
  );
  return (
    <Facts
      rows={[
        { key: t("participation.speakers.field.heard"), value: withWeekday(confirm.beginsAt) },
        { key: t("participation.speakers.field.closes"), value: withWeekday(confirm.closesAt) },
        {
          key: t("participation.speakers.field.minutes"),
          value: t("participation.speakers.minutes", { count: confirm.minutes }),
        },
      ]}
    />
  );
}
