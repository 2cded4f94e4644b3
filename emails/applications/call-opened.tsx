import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { formatDays } from "#messages/kit/instant.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** What everybody may know of a call that has opened. */
export interface OpenedCall {
  readonly process: AboutProcess;
  readonly call: { readonly id: Id<"call">; readonly title: string };
  readonly session: { readonly title: string; readonly beginsOn: string; readonly endsOn: string };
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: string;
  /** Under which it was opened. */
  readonly decision: { readonly title: string; readonly version: number; readonly citation: Citation };
}

/** To who could apply, to the missions and to the Chair's office. */
export interface CallOpened extends OpenedCall {
  readonly mayApply: boolean;
  /** Of an organisation that was not accredited before: from when on it may apply again, while the call is open. */
  readonly mayApplyFrom?: string;
}

export const callOpened: LetterForm<CallOpened> = {
  asks: "nothing",
  subject: ({ t, typed }, { call }) => t("applications.letter.callOpened.subject", { call: typed(call.title) }),
  Body: function CallOpenedBody({ data }) {
    const { t } = useLetter();
    const { deadline } = useInstants();
    const { mayApply, mayApplyFrom } = data;
    return (
      <>
        <AboutOpenedCall call={data} />
        {mayApply && (
          <Paragraph>
            {mayApplyFrom === undefined
              ? t("applications.letter.callOpened.own")
              : t("applications.letter.callOpened.ownFrom", { from: deadline(mayApplyFrom, data.zone) })}
          </Paragraph>
        )}
        <GoToCall call={data} mayStart={mayApply && mayApplyFrom === undefined} />
      </>
    );
  },
};

/** The same for each of its readers: what has opened, until when, for what, and by which text. */
export function AboutOpenedCall({
  call: { process, call, session, opensAt, closesAt, zone, decision },
}: {
  readonly call: OpenedCall;
}) {
  const { t, language, typed } = useLetter();
  const { deadline } = useInstants();
  return (
    <>
      <Outcome>{t("applications.letter.callOpened.opening", { process: typed(process.title) })}</Outcome>
      <Facts
        facts={[
          { term: t("letter.fact.call"), fact: call.title },
          { term: t("letter.fact.opened"), fact: deadline(opensAt, zone) },
          { term: t("letter.fact.closes"), fact: deadline(closesAt, zone) },
          { term: t("applications.letter.callOpened.session"), fact: session.title },
          { term: t("applications.letter.callOpened.days"), fact: formatDays(session, language) },
          { term: t("applications.letter.callOpened.decision"), fact: decision.title },
          { term: t("applications.letter.callOpened.source"), fact: formatCitation(decision.citation, t) },
        ]}
      />
    </>
  );
}

/** A mission and the Chair's office read what is asked; they start nothing. */
export function GoToCall({ call: { call }, mayStart }: { readonly call: OpenedCall; readonly mayStart: boolean }) {
  const { t, paths } = useLetter();
  return (
    <Go to={paths.startApplication(call.id)}>
      {mayStart ? t("applications.letter.callOpened.go") : t("applications.letter.callOpened.goToRead")}
    </Go>
  );
}
