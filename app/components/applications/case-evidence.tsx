import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import { Country } from "../kit/page/country.tsx";
import { type Fact, Facts } from "../kit/page/facts.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Aside, Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { Status } from "../kit/status/status.tsx";
import { AsClaimed } from "../modalities/class-title.tsx";
import { ClaimProposed, ClaimVerified } from "./claim.tsx";

interface CaseEvidenceProps extends Pick<
  CaseSeen,
  "application" | "similar" | "earlier" | "changed" | "evidence" | "claim"
> {
  queue: string | null;
}

/** What an officer compares before deciding. */
export function CaseEvidence(props: CaseEvidenceProps) {
  const { application, similar, earlier, changed, evidence, claim, queue } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { missing, notifies, answers, state, class: own } = application;
  const rows: readonly (Fact | false)[] = [
    {
      key: t("applications.review.evidence.answers"),
      value:
        missing.length === 0 ? (
          <Status tone="ok">{t("applications.review.evidence.complete")}</Status>
        ) : (
          <Status tone="act">{t("applications.review.evidence.missing", { count: missing.length })}</Status>
        ),
    },
    {
      key: t("applications.review.evidence.record"),
      value:
        changed.changes.length === 0 ? (
          <Status tone="ok">{t("applications.review.evidence.unchanged")}</Status>
        ) : !changed.toLookAt ? (
          t("applications.review.evidence.changedLater", { count: changed.changes.length })
        ) : (
          <Status tone="act">{t("applications.review.evidence.changed", { count: changed.changes.length })}</Status>
        ),
    },
    {
      key: t("applications.review.evidence.duplicates"),
      value:
        similar.length === 0 ? (
          <Status tone="ok">{t("applications.review.evidence.noDuplicates")}</Status>
        ) : (
          <>
            <Status tone="act">{t("applications.review.evidence.toCompare", { count: similar.length })}</Status>
            {similar.map((one) => (
              <div key={one.id} className="small">
                <a href={listAddress(to.reviewApplication(one.reference), { queue })}>
                  <UserText>{one.name}</UserText>
                </a>
                <Aside />
                <Country code={one.country} />
                <Colon />
                {t("applications.review.similarBecause", { because: one.because })}
              </div>
            ))}
          </>
        ),
    },
    {
      key: t("applications.review.evidence.earlier"),
      value:
        earlier.length === 0 ? (
          <Status tone="ok">{t("applications.review.evidence.noEarlier")}</Status>
        ) : (
          <Status tone="act">{t("applications.review.evidence.others", { count: earlier.length })}</Status>
        ),
    },
    (notifies || claim !== null || evidence.length > 0) && {
      key: t("applications.review.evidence.status"),
      value: (
        <>
          {own?.consultative === true && (
            <Status tone={own.asClaimed ? "idle" : state === "submitted" ? "act" : "ok"}>
              {t(
                state === "submitted" && !own.asClaimed
                  ? "applications.review.evidence.toVerify"
                  : "applications.review.evidence.statusClaimed",
                {
                  status: answers.consultativeStatus ?? "other",
                  year: answers.consultativeStatusYear ?? t("page.notGiven"),
                  numbered: answers.registerNumber === null ? "no" : "yes",
                  number: isolated(answers.registerNumber ?? ""),
                },
              )}
              <AsClaimed of={own} />
            </Status>
          )}
          {claim !== null && <ClaimProposed claim={claim} />}
          {evidence.map((one) => (
            <ClaimVerified key={one.edition.id} evidence={one} />
          ))}
        </>
      ),
    },
    {
      key: t("applications.deskField.route"),
      value: (
        <>
          {own !== null && (
            <>
              {t(`modalities.route.${own.route}`)} <Cited citation={own.cites} />
            </>
          )}
        </>
      ),
    },
  ];
  return (
    <Part title={t("applications.review.evidence.title")} rule id="evidence">
      <Facts rows={rows.filter((row) => row !== false)} />
    </Part>
  );
}
