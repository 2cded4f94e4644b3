import type { Id } from "#domain/kit/id.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To who reviews: the deadline of a call has been reached. */
export interface CallClosed {
  /** A Chair has the queue, and not the page of the call. Of the Secretariat where it is not said. */
  readonly reader?: "secretariat" | "chair";
  readonly process: AboutProcess;
  readonly call: { readonly id: Id<"call">; readonly title: string };
  readonly closesAt: string;
  readonly zone: string;
  readonly received: number;
  readonly waiting: number;
}

export const callClosed: LetterForm<CallClosed> = {
  asks: "nothing",
  subject: ({ t, typed }, { call }) => t("applications.letter.callClosed.subject", { call: typed(call.title) }),
  Body: function CallClosedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>{t("applications.letter.callClosed.opening", { process: typed(data.process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call.title },
            { term: t("letter.fact.closed"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Paragraph>{t("applications.letter.callClosed.received", { count: data.received })}</Paragraph>
        <Paragraph>{t("applications.letter.callClosed.waiting", { count: data.waiting })}</Paragraph>
        {data.reader === "chair" ? (
          <Go to={paths.secretariat}>{t("applications.letter.callClosed.goToQueue")}</Go>
        ) : (
          <Go to={paths.call(data.call.id)}>{t("applications.letter.callClosed.go")}</Go>
        )}
      </>
    );
  },
};
