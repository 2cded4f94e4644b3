import { Fragment, type ReactNode } from "react";
import type { AnswerItem } from "#domain/applications/answer-items.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { listed } from "#messages/kit/listed.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Fold } from "../kit/page/notices.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { sentOf } from "./choices-in-words.ts";

interface AskedAndMoreProps<Item extends AnswerItem> {
  items: readonly Item[];
  application: Pick<ApplicationShown, "asked" | "answers">;
  answer: FormAnswer | undefined;
  field: (item: Item) => ReactNode;
}

/**
 * What the decision asks for first; what it only takes folded below, and open where something is in it. A page of which it asks nothing has nothing to
 * keep apart.
 */
export function AskedAndMore<Item extends AnswerItem>(props: AskedAndMoreProps<Item>) {
  const { items, application, answer, field } = props;
  const t = useTranslations();
  const { asked, answers } = application;
  const first = items.filter((item) => asked.includes(item));
  const more = items.filter((item) => !asked.includes(item));
  const shown = (all: readonly Item[]) => all.map((item) => <Fragment key={item}>{field(item)}</Fragment>);
  if (first.length === 0 || more.length === 0) return shown(items);
  const isOpen = more.some(
    (item) =>
      (answers[item] ?? "") !== "" ||
      (answer !== undefined && sentOf(item, answer.submitted) !== "") ||
      answer?.problems.some(({ field: of }) => of === item || of.startsWith(`${item}.`)) === true,
  );
  return (
    <>
      {shown(first)}
      <Fold
        summary={t("applications.question.mayAdd")}
        says={listed(
          more.map((item: AnswerItem) => t(`applications.field.${item}`)),
          t,
        )}
        open={isOpen}
      >
        {shown(more)}
      </Fold>
    </>
  );
}
