import type { ComponentProps } from "react";
import type { Refusal } from "#domain/kit/ruling.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { RefusedAct } from "../page/refused-act.tsx";
import { Form } from "./form.tsx";

type ActFormProps = Omit<ComponentProps<typeof Form>, "closed"> & {
  /** What one would do, in the words of its button or its page. */
  act: string;
  /** What the rule would answer now. */
  refusal: Refusal | null;
};

/** The form of an act. Where the rule would refuse it, the page says why instead, unless it has just answered that. */
export function ActForm({ act, refusal, children, ...form }: ActFormProps) {
  return (
    <Form {...form} closed={refusal !== null}>
      {refusal === null ? children : !isAnswered(form.answer, refusal) && <RefusedAct act={act} refusal={refusal} />}
    </Form>
  );
}
