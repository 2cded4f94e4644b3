import { type ReactNode, useId } from "react";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { usePage } from "../page/page-context.tsx";
import { AnswerProvider } from "./answer.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { SignInEnd } from "./sign-in-end.tsx";
import { Typed } from "./typed.tsx";

interface FormProps {
  children: ReactNode;
  /** The action's data: `useActionData<typeof action>()`. */
  answer?: FormAnswer | undefined;
  /** The page's heading, when it belongs below the summary of problems. */
  heading?: ReactNode;
  /** Another address than the page's own. */
  action?: string | undefined;
  /** Distinguishes forms of the same page that a list renders. */
  name?: string;
  /** By which fields and buttons belong to it that stand elsewhere on the page. */
  id?: string;
  /** A file can be chosen in it. */
  withFile?: boolean;
  /** There is nothing to send: the page says why, and is no form. What was typed before is given back. */
  closed?: boolean;
  /** What it comes back with was typed and is saved nowhere. */
  unsaved?: boolean;
}

/** The one way to change something: a POST that works without scripts, does nothing twice, and comes back with the input and its problems. */
export function Form(props: FormProps) {
  const { children, answer, heading, action, name, id, withFile = false, closed = false } = props;
  const { unsaved = answer !== undefined } = props;
  const { formKey, signInEnd } = usePage();
  const place = useId();
  return (
    <AnswerProvider value={answer}>
      <ErrorSummary answer={answer} />
      {heading}
      {closed ? (
        <>
          {children}
          {answer !== undefined && unsaved && answer.restSaved !== true && <Typed submitted={answer.submitted} />}
        </>
      ) : (
        <form id={id} method="post" action={action} encType={withFile ? "multipart/form-data" : undefined} noValidate>
          <input type="hidden" name="idempotencyKey" value={`${formKey}${name ?? place}`} />
          {children}
          {signInEnd !== null && <SignInEnd {...signInEnd} />}
          <unsaved-form changed={unsaved ? "" : undefined} />
        </form>
      )}
    </AnswerProvider>
  );
}
