import type { ReactNode } from "react";
import { type FormAnswer, isAnswered } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import type { ObjectionOfMission } from "#views/objections/own-objections.ts";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { type Fact, Facts } from "../kit/page/facts.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Box, Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { Reference, Referring, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline, Receipt } from "../kit/status/deadline.tsx";
import { Due } from "../kit/status/window.tsx";
import { PeriodMargin } from "./period-margin.tsx";

interface OwnObjectionProps {
  objection: Pick<
    ObjectionOfMission,
    "organisation" | "application" | "note" | "period" | "limitAt" | "standing" | "refusals"
  >;
  act: keyof ObjectionOfMission["refusals"];
  answer: FormAnswer | undefined;
  /** The words of the page: what would be done, and what that does. */
  words: { title: string; notPossible: string; text: string; button: string; keep: string };
  effects: readonly Fact[];
  /** What is filled in; without it, the page confirms. */
  children?: ReactNode;
}

/** One objection, or hold, of the reader's own mission, before it is withdrawn, lifted, maintained or written about. */
export function OwnObjection({ objection, act, answer, words, effects, children }: OwnObjectionProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { organisation, application, note, period, limitAt, standing, refusals } = objection;
  const refusal = refusals[act];
  const back = to.objectionNote(note.reference);
  const { zone } = period;
  return (
    <Page
      before={<BackLink href={back}>{t("objections.withdraw.back")}</BackLink>}
      margin={
        <PeriodMargin period={period}>
          <Box title={t(`objections.withdraw.${limitAt === null ? "objection" : "hold"}`)}>
            <Facts
              rows={[
                { key: t("objections.field.organisation"), value: <UserText>{organisation}</UserText> },
                { key: t("objections.field.reference"), value: <Reference>{application}</Reference> },
                { key: t("objections.field.note"), value: <Reference>{note.reference}</Reference> },
                { key: t("objections.field.received"), value: <Receipt instant={note.receivedAt} zone={zone} /> },
                ...(limitAt === null
                  ? []
                  : [{ key: t("objections.hold.limit"), value: <Deadline instant={limitAt} zone={zone} /> }]),
                ...(standing === null
                  ? []
                  : [
                      {
                        key: t(`objections.standing.${standing.for}`),
                        value: <Deadline instant={standing.until} zone={zone} />,
                      },
                    ]),
              ]}
            />
          </Box>
        </PeriodMargin>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null}
        name={act}
        heading={
          <>
            <Heading
              over={
                <>
                  <UserText>{period.process.shortName}</UserText>
                  {" · "}
                  <Referring to={note.reference}>
                    {t("objections.withdraw.caption", { reference: note.reference })}
                  </Referring>
                </>
              }
            >
              {refusal === null ? words.title : words.notPossible}
            </Heading>
            {period.standing === "open" && <Due exact window={period} />}
          </>
        }
      >
        {refusal === null ? (
          <>
            <p className="lede">{words.text}</p>
            {children}
            <Facts rows={effects} />
            <ButtonGroup>
              <Button {...(children === undefined && { variant: "grave" })}>{words.button}</Button>
              <a href={back}>{words.keep}</a>
            </ButtonGroup>
          </>
        ) : (
          !isAnswered(answer, refusal) && <RefusedAct act={words.button} refusal={refusal} />
        )}
      </Form>
    </Page>
  );
}
