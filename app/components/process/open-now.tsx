import { formatDaysInBrief } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { sentencesOf } from "#messages/kit/listed.ts";
import { questionsInWords } from "#messages/kit/what-follows.ts";
import { paths } from "#paths";
import type { UsedCall } from "#views/applications/own-applications.ts";
import type { ClassShown } from "#views/kit/class-shown.ts";
import type { HomeShown } from "#views/process/home.ts";
import { TakenUp } from "../applications/cut-offs.tsx";
import { LinkButton } from "../kit/form/button.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Gap, Reference, UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { OpenWindow, Windows } from "../kit/status/window.tsx";
import { membersInWords } from "../modalities/class-title.tsx";
import { useSilenceName } from "./year-of-process.tsx";

type Open = Pick<HomeShown, "calls" | "periods" | "silences">;

/** Every window that is open, for whom it is, and what can be done about it. */
export function OpenNow({
  calls,
  periods,
  silences,
  used,
  mayApply,
}: Open & { used: readonly UsedCall[]; mayApply: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const nameOf = useSilenceName();
  return (
    <Windows>
      {calls.map(({ id, title, process, session, applying, notifying, window, cutOffs }) => (
        <OpenWindow
          key={id}
          title={t("process.home.call", { session: isolated(session.title) })}
          of={<Belongs process={process} session={session} />}
          window={window}
          act={
            used.some(({ call }) => call === id) ? (
              <OwnApplication reference={used.find(({ call }) => call === id)?.reference ?? ""} />
            ) : mayApply ? (
              <LinkButton href={to.startApplication(id)}>
                {t("process.home.apply")}
                <span className="unseen"> {t("process.home.applyTo", { call: title })}</span>
              </LinkButton>
            ) : (
              <ToProcess slug={process.slug} />
            )
          }
        >
          <ForWhom {...{ applying, notifying }} />
          <TakenUp cutOffs={cutOffs} />
        </OpenWindow>
      ))}
      {periods.map(({ id, process, session, number, count, questions, window }) => (
        <OpenWindow
          key={id}
          title={t("process.home.period", { session: isolated(session.title), number })}
          of={<Belongs process={process} session={session} />}
          window={window}
          act={<ToProcess slug={process.slug} />}
        >
          <p>
            {count === null ? t("process.home.periodOfList") : t("process.home.periodText", { count })}
            <Gap />
            {sentencesOf(questionsInWords(t, "silent", questions), t)}
          </p>
        </OpenWindow>
      ))}
      {silences.map(({ id, process, text, window }) => (
        <OpenWindow
          key={id}
          title={nameOf(text)}
          of={<Belongs process={process} />}
          window={window}
          act={
            <a href={to.namedText(process.slug, text)}>
              {t("process.home.readText")}
              <span className="unseen"> {text.title}</span>
            </a>
          }
        >
          <p>{"version" in text ? t("process.home.silenceText") : t("process.home.silenceOnText")}</p>
        </OpenWindow>
      ))}
    </Windows>
  );
}

interface Session {
  title: string;
  beginsOn: string;
  endsOn: string;
}

function Belongs({ process, session }: { process: { slug: string; shortName: string }; session?: Session }) {
  const language = useLanguage();
  const t = useTranslations();
  return (
    <>
      <a href={paths(language).process(process.slug)}>
        <UserText>{process.shortName}</UserText>
      </a>
      {session !== undefined && session.beginsOn !== "" && (
        <>{t("process.home.sessionDays", { days: formatDaysInBrief(session, language) })}</>
      )}
    </>
  );
}

/** There is one in each call: it is led to, and no other is offered. */
function OwnApplication({ reference }: { reference: string }) {
  const t = useTranslations();
  return (
    <a href={paths(useLanguage()).application(reference)}>
      {t("process.home.ownApplication")} <Reference>{reference}</Reference>
    </a>
  );
}

function ToProcess({ slug }: { slug: string }) {
  const t = useTranslations();
  return <a href={paths(useLanguage()).process(slug)}>{t("process.home.seeProcess")}</a>;
}

function ForWhom({ applying, notifying }: { applying: readonly ClassShown[]; notifying: readonly ClassShown[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const listed = (those: readonly ClassShown[]) => format.list(those.map((one) => membersInWords(one, t)));
  return (
    <p>
      {applying.length > 0 && t("process.home.applying", { who: listed(applying) })}
      <Gap />
      {notifying.length > 0 && t("process.home.notifying", { who: listed(notifying) })}
    </p>
  );
}
