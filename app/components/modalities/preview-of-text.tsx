import type { Id } from "#domain/kit/id.ts";
import type { Citation, Refusal } from "#domain/kit/ruling.ts";
import type { Provisions, ValidUntil } from "#domain/modalities/provisions.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { listed } from "#messages/kit/listed.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import type { seeDryRun } from "#views/modalities/dry-run.ts";
import type { WayForeseenShown } from "#views/modalities/preview.ts";
import { Button } from "../kit/form/button.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { Select } from "../kit/form/select.tsx";
import { Warning } from "../kit/page/notices.tsx";
import { Box, Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, Stop, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { DryRun } from "./dry-run.tsx";
import { BesideWays, type CallCloses, PreviewWays } from "./preview-ways.tsx";
import { OfText } from "./sources-shown.tsx";
import type { Named } from "./stage-words.ts";
import { MarksAlong, type ParagraphAlong, TextAlong, Uncited } from "./text-along.tsx";

interface Foreseen {
  readonly citation: Citation;
  readonly provisions: Provisions;
  readonly hasOwnClasses: boolean;
  readonly sessions: readonly { readonly id: Id<"session">; readonly title: string }[];
  readonly session: {
    readonly id: Id<"session">;
    readonly title: string;
    readonly beginsOn: string;
    readonly endsOn: string;
  } | null;
  readonly opensOn: string;
  readonly callCloses?: CallCloses | null;
  readonly paragraphs: readonly ParagraphAlong[];
  readonly uncited: readonly string[];
  readonly dutyStation: string;
  readonly unlistedYears: readonly number[];
  readonly leftToNobody: readonly Pick<Refusal, "because" | "details">[];
  readonly ways: readonly WayForeseenShown[];
  readonly validity: ValidUntil;
  readonly zone: string;
  readonly named: Named;
}

type RanDry = NonNullable<Awaited<ReturnType<typeof seeDryRun>>>;

/** What a text would do, class by class; what of it is only read out; and a past round under it. */
export function PreviewOfText({ seen, calls, ran }: { seen: Foreseen } & RanDry) {
  const { session, unlistedYears, leftToNobody, provisions } = seen;
  const t = useTranslations();
  const language = useLanguage();
  return (
    <OfText value={seen.citation}>
      <MarksAlong value={seen.paragraphs.map(({ mark }) => mark)}>
        <p className="lede">{t("modalities.preview.lead")}</p>
        {seen.citation.source !== "" && (
          <p>
            {t("modalities.preview.ofText")} <Cited citation={seen.citation} />
            <Stop />
          </p>
        )}
        <Uncited marks={seen.uncited} />
        {session === null && <Warning>{t("modalities.preview.noSession")}</Warning>}
        {unlistedYears.length > 0 && (
          <Warning>
            {t("modalities.preview.unlisted", { years: listed(unlistedYears, t), station: seen.dutyStation })}
          </Warning>
        )}
        {leftToNobody.map((refusal) => (
          <Warning key={JSON.stringify(refusal.details)}>{refusalInWords(refusal, language)}</Warning>
        ))}
        <Part title={t("modalities.preview.ways")} id="ways">
          <PreviewWays seen={seen} />
        </Part>
        <BesideWays seen={seen} provisions={provisions} hasOwnClasses={seen.hasOwnClasses} />
        <Part title={t("modalities.dryRun.title")} id="dry-run">
          <p>{t("modalities.dryRun.lead")}</p>
          {ran !== null && <p>{t("modalities.dryRun.unknown")}</p>}
          {calls.length === 0 ? (
            <p>{t("modalities.dryRun.none")}</p>
          ) : (
            <form method="get" action="#dry-run" className="flow">
              {session !== null && <input type="hidden" name="session" value={session.id} />}
              <Select
                name="call"
                label={t("modalities.dryRun.call")}
                defaultValue={ran?.call}
                options={calls.map(({ id, title, process: of, isOver }) => ({
                  value: id,
                  label: isOver ? `${of}: ${title}` : t("modalities.dryRun.notOver", { round: `${of}: ${title}` }),
                }))}
              />
              <Button variant="calm">{t("modalities.dryRun.button")}</Button>
            </form>
          )}
          {ran !== null && <DryRun ran={ran} />}
        </Part>
      </MarksAlong>
    </OfText>
  );
}

/** Beside a preview: the text, and against which session and from which day it is foreseen. */
export function BesidePreview(props: { seen: Foreseen; call: string | undefined }) {
  return (
    <>
      <TextAlong paragraphs={props.seen.paragraphs} />
      <PreviewedAgainst {...props} />
    </>
  );
}

/** Against which session, and from which day. */
function PreviewedAgainst({ seen, call }: { seen: Foreseen; call: string | undefined }) {
  const t = useTranslations();
  const language = useLanguage();
  const { session, sessions, opensOn } = seen;
  if (session === null) return null;
  return (
    <Box title={t("modalities.preview.against")} screenOnly>
      <p>
        <UserText>{session.title}</UserText>
        <Colon />
        {formatDays(session, language)}
      </p>
      <form method="get" className="flow">
        {call !== undefined && <input type="hidden" name="call" value={call} />}
        <Select
          name="session"
          label={t("modalities.preview.session")}
          defaultValue={session.id}
          options={sessions.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <DateInput name="opens" legend={t("modalities.preview.opens")} legendSize="s" defaultValue={opensOn} />
        <Button variant="calm">{t("modalities.preview.button")}</Button>
      </form>
    </Box>
  );
}
