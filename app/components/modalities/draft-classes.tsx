import type { ReactNode } from "react";
import type { Id } from "#domain/kit/id.ts";
import { trackTemplates } from "#domain/modalities/templates.ts";
import type { ClassPage, StagePage } from "#domain/modalities/working-draft.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { stageKinds } from "#forms/modalities/class-pages.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { AnswerProvider } from "../kit/form/answer.tsx";
import { Button } from "../kit/form/button.tsx";
import { Radios } from "../kit/form/choices.tsx";
import { Form } from "../kit/form/form.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Empty } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface Arranged {
  readonly id: Id<"working_draft">;
  readonly version: number;
  readonly isEnded: boolean;
  readonly classes:
    | readonly {
        readonly page: ClassPage;
        readonly title: string;
        readonly isClosed: boolean;
        readonly stages: readonly { readonly page: StagePage; readonly title: string }[];
      }[]
    | null;
}

/** The classes of a draft and their stages, with what can be done with each. */
export function DraftClasses({ seen, answer }: { seen: Arranged; answer: FormAnswer | undefined }) {
  const t = useTranslations();
  const { classes, isEnded } = seen;
  if (classes === null)
    return (
      <>
        <p>{t("modalities.entry.classes.customary")}</p>
        {!isEnded && (
          <>
            <p className="hint">{t("modalities.entry.classes.giveHint")}</p>
            <Act seen={seen} act="own-classes">
              <Button>{t("modalities.entry.classes.give")}</Button>
            </Act>
          </>
        )}
      </>
    );
  return (
    <>
      {classes.length === 0 && <Empty title={t("modalities.entry.classes.none")} />}
      {classes.map((one) => (
        <ClassPart key={one.page} one={one} seen={seen} answer={answer} />
      ))}
      {!isEnded && (
        <>
          <Part rule title={t("modalities.entry.classes.addClass")}>
            <Act seen={seen} act="add-class" answer={answer?.submitted["do"]?.[0] === "add-class" ? answer : undefined}>
              <TextInput name="title" label={t("modalities.entry.class.form.title")} />
              <Radios
                legendSize="s"
                name="template"
                legend={t("modalities.entry.classes.template")}
                choices={trackTemplates.map((value) => ({
                  value,
                  label: t(`modalities.entry.classes.templates.${value}`),
                }))}
              />
              <Button>{t("modalities.entry.classes.addClass")}</Button>
            </Act>
          </Part>
          <Act seen={seen} act="customary-classes">
            <Button variant="grave">{t("modalities.entry.classes.takeAway")}</Button>
          </Act>
        </>
      )}
    </>
  );
}

interface ClassPartProps {
  one: NonNullable<Arranged["classes"]>[number];
  seen: Arranged;
  answer: FormAnswer | undefined;
}

function ClassPart({ one: { page, title, isClosed, stages }, seen, answer }: ClassPartProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const isAnswered = answer?.submitted["do"]?.[0] === "add-stage" && answer.submitted["page"]?.[0] === page;
  return (
    <Part
      rule
      title={
        <a href={to.draftPage(seen.id, page)}>
          <UserText>{title}</UserText>
        </a>
      }
    >
      <Moves seen={seen} page={page} what={title} />
      {isClosed && <p>{t("modalities.entry.classes.closed")}</p>}
      {!isClosed && stages.length === 0 && <p>{t("modalities.entry.classes.asOfRight")}</p>}
      {stages.length > 0 && (
        <ol>
          {stages.map((stage) => (
            <li key={stage.page}>
              <a href={to.draftPage(seen.id, stage.page)}>{stage.title}</a>
              <Moves seen={seen} page={stage.page} what={`${title}: ${stage.title}`} />
            </li>
          ))}
        </ol>
      )}
      {!seen.isEnded && !isClosed && (
        <Act seen={seen} act="add-stage" page={page} answer={isAnswered ? answer : undefined}>
          <Select
            name="stage"
            label={t("modalities.entry.classes.stageOf", { title: isolated(title) })}
            options={[
              { value: "", label: t("form.chooseOne") },
              ...stageKinds.map((value) => ({ value, label: t(`modalities.preview.stage.${value}`) })),
            ]}
          />
          <Button variant="calm">{t("modalities.entry.classes.addStage")}</Button>
        </Act>
      )}
    </Part>
  );
}

function Moves({ seen, page, what }: { seen: Arranged; page: ClassPage | StagePage; what: string }) {
  const t = useTranslations();
  if (seen.isEnded) return null;
  return (
    <div className="acts">
      {(["up", "down", "remove"] as const).map((act) => (
        <Act key={act} seen={seen} act={act} page={page}>
          <Button variant="calm" tight>
            {t(`modalities.entry.classes.${act}`)}
            <span className="unseen">
              <Colon />
              {isolated(what)}
            </span>
          </Button>
        </Act>
      ))}
    </div>
  );
}

interface ActProps {
  seen: Arranged;
  act: string;
  page?: ClassPage | StagePage;
  answer?: FormAnswer | undefined;
  children: ReactNode;
}

/** Each button is a form of its own, so that the page needs no scripts. The summary of problems stands once, at the top. */
function Act({ seen, act, page, answer, children }: ActProps) {
  return (
    <Form name={`${act}-${page ?? ""}`}>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="seen" value={seen.version} />
      {page !== undefined && <input type="hidden" name="page" value={page} />}
      <AnswerProvider value={answer}>{children}</AnswerProvider>
    </Form>
  );
}
