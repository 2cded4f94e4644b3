import type { ApplicationOutcome, StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { Aside, Colon } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status, type Tone } from "../kit/status/status.tsx";
import { StandingStatus } from "./standing-status.tsx";

/**
 * Where an application stands, in a list of an officer: what waits for them is the commonest, and quiet. `common`: so is what all rows of the list
 * have in common.
 */
export function DeskStanding({ standing, common = false }: { standing: StandingInAWord; common?: boolean }) {
  const t = useTranslations();
  switch (standing) {
    case "submitted":
    case "interest-notified":
    case "before-body":
    case "in-consultation":
      return <Status tone="idle">{t(`applications.deskStanding.${standing}`)}</Status>;
    case "returned":
    case "cleared":
    case "circulated":
    case "settling":
      return <Status tone={common ? "idle" : "run"}>{t(`applications.deskStanding.${standing}`)}</Status>;
    case "draft":
    case "draft-closed":
      return <StandingStatus standing={standing} />;
    case "accredited":
    case "suspended":
    case "accreditation-withdrawn":
    case "expired":
    case "not-accredited":
    case "undecided":
    case "refused":
    case "withdrawn":
      return <OutcomeStatus outcome={standing} />;
  }
}

const tones: Readonly<Record<ApplicationOutcome, Tone>> = {
  accredited: "ok",
  suspended: "act",
  "accreditation-withdrawn": "no",
  expired: "off",
  "not-accredited": "no",
  undecided: "off",
  refused: "no",
  withdrawn: "off",
};

/** What became of an application, in a word, which leads to its accreditation where there is one. */
export function OutcomeStatus({
  outcome,
  accreditation,
}: {
  outcome: ApplicationOutcome;
  accreditation?: { href: string; of: string };
}) {
  const t = useTranslations();
  const word = t(`applications.deskOutcome.${outcome}`);
  return (
    <Status tone={tones[outcome]}>
      {accreditation === undefined ? (
        word
      ) : (
        <a href={accreditation.href}>
          {word}
          <span className="unseen">
            <Colon />
            {t("accreditation.outcomes.seeAccreditation")}
            <Aside />
            {accreditation.of}
          </span>
        </a>
      )}
    </Status>
  );
}
