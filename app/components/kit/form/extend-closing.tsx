import type { ReactNode } from "react";
import type { WindowShown } from "#domain/kit/calendar.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { type FormAnswer, isAnswered } from "#forms/kit/form-answer.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { isChanging } from "#forms/kit/two-pages.ts";
import { formatDays, formatDeadline, zoneInWords } from "#messages/kit/instant.ts";
import type { OutageShown } from "#views/kit/extensions.ts";
import type { SecondLookShown } from "#views/kit/second-look.ts";
import type { SessionShown } from "#views/kit/session.ts";
import { BackLink } from "../page/links.tsx";
import { Warning } from "../page/notices.tsx";
import { Box, Heading, Page } from "../page/page.tsx";
import { useLanguage } from "../page/page-context.tsx";
import { RefusedAct } from "../page/refused-act.tsx";
import { UserText } from "../page/text.tsx";
import { useTranslations } from "../page/words.ts";
import { SecondLook } from "../status/second-look.tsx";
import { ClosingBox, Due } from "../status/window.tsx";
import { Button, ButtonGroup } from "./button.tsx";
import { Carried, Change } from "./change.tsx";
import { DateInput } from "./date-input.tsx";
import { Form } from "./form.tsx";
import { Select } from "./select.tsx";
import { TextArea } from "./text-area.tsx";

interface ExtendClosingProps {
  /** Whose words in messages/en/kit/form.ts. */
  of: "extendCall" | "extendCompletion" | "extendConsultations" | "extendPeriod" | "extendSilence";
  title: string;
  process: string;
  /** As it is until now; null where there is none to move, which the refusal says. */
  window: WindowShown | null;
  /** For which it is, or the next one. */
  session: SessionShown | null;
  /** That it can answer. */
  outages: readonly OutageShown[];
  /** Of what the page showed, where it can change. */
  seen?: string;
  refusal: Refusal | null;
  back: string;
  answer: FormAnswer | undefined;
  /** Of the instant that has been chosen; null while it is asked for. */
  look: SecondLookShown | null;
  /** Where it is asked for again. */
  again: string;
  /** What moves with it, on both pages. */
  together?: ReactNode;
  children?: ReactNode;
}

/**
 * The page that moves the closing instant of a call or of a no-objection period to a later one. First the instant is asked, then the reason, which is
 * published, is written and all of it confirmed: it cannot be taken back.
 */
export function ExtendClosing({
  of,
  title,
  process,
  window,
  session,
  refusal,
  look,
  outages,
  seen,
  again,
  back,
  answer,
  together,
  children,
}: ExtendClosingProps) {
  const t = useTranslations();
  const language = useLanguage();
  const changing = isChanging(answer);
  return (
    <Page
      before={<BackLink href={back} />}
      margin={
        <>
          {window !== null && <ClosingBox title={t(`form.${of}.now`)} window={window} />}
          {session !== null && (
            <Box title={t("form.extend.session")}>
              <p>
                <UserText>{session.title}</UserText>
                <br />
                {formatDays(session, language)}
              </p>
            </Box>
          )}
        </>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null}
        action={changing ? again : undefined}
        name={look === null || changing ? "closing" : "extend"}
        heading={
          <Heading
            over={
              <>
                <UserText>{process}</UserText> <span aria-hidden="true">·</span> <UserText>{title}</UserText>
              </>
            }
          >
            {look === null || changing || refusal !== null ? t(`form.${of}.title`) : t(`form.${of}.confirmTitle`)}
          </Heading>
        }
      >
        {refusal !== null || window === null ? (
          refusal !== null &&
          !isAnswered(answer, refusal) && <RefusedAct act={t(`form.${of}.button`)} refusal={refusal} />
        ) : look !== null && !changing ? (
          <>
            <SecondLook look={look} closing={t(`form.${of}.closing`)} openedAt={window.opensAt} />
            {together}
            <Warning>{t("form.extend.forGood")}</Warning>
            <TextArea
              name="reason"
              label={t("form.extend.reason")}
              hint={t(`form.${of}.reasonHint`)}
              limit={LONGEST_REASON}
            />
            {outages.length > 0 && (
              <Select
                name="outage"
                label={t("form.extend.outage")}
                hint={t("form.extend.outageHint")}
                options={[
                  { value: "", label: t("form.extend.noOutage") },
                  ...outages.map(({ id, what, beganAt, endedAt }) => ({
                    value: id,
                    label: t("form.extend.outageOption", {
                      what,
                      from: formatDeadline(beganAt, window.zone, language),
                      to: formatDeadline(endedAt, window.zone, language),
                    }),
                  })),
                ]}
                optional
              />
            )}
            {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
            <ButtonGroup>
              <Button variant="grave">{t(`form.${of}.button`)}</Button>
              <Change what={t(`form.${of}.closes`)} />
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        ) : (
          <>
            <Due window={window} />
            {children}
            {together}
            <DateInput
              name="closes"
              legend={t(`form.${of}.closes`)}
              legendSize="m"
              hint={t("form.closesHint", { zone: zoneInWords(window.zone, language) })}
              clock
              defaultClock="18:00"
            />
            <Carried names={["reason", "outage"]} />
            <ButtonGroup>
              <Button>{t("form.extend.continue")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}
