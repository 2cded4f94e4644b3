import type { ReactNode } from "react";
import { kindsOfRuling } from "#domain/applications/kind-of-ruling.ts";
import { formatDeadline } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import type { PreparedInShort } from "#views/applications/prepared-in-short.ts";
import { LinkButton } from "../kit/form/button.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { InsetText, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { RecordChanges } from "../organisations/record-changes.tsx";
import { PreparedInWords } from "./prepared-ruling.tsx";

interface CaseDecisionProps extends Pick<
  CaseSeen,
  "application" | "acts" | "otherOffice" | "heldBack" | "changed" | "waiting" | "toReturn" | "prepared"
> {
  queue: string | null;
}

/** What must be read stands above what decides: the change of a record, and why an act is not possible now. */
export function CaseDecision(review: CaseDecisionProps) {
  const t = useTranslations();
  const { application, acts, otherOffice, waiting } = review;
  const waits = application.state === "submitted" && waiting !== null;
  const beforeTheList = application.state === "cleared" && (acts.takeBack === null || otherOffice !== null);
  const changed = acts.reviewChange === null;
  const returned = application.standing === "returned" && (acts.giveLonger === null || acts.takeBackReturn === null);
  const refused = application.state === "refused" && acts.takeBackRefusal === null;
  if (!waits && !beforeTheList && !changed && !returned && !refused) return null;
  return (
    <section className="panel" aria-labelledby="decide">
      <h2 id="decide">{headingOf({ waits: waits || returned, refused }, t)}</h2>
      {review.heldBack !== null && (
        <InsetText>
          <h3>{t("applications.clearance.heldBack")}</h3>
          <UserText lines>{review.heldBack}</UserText>
        </InsetText>
      )}
      {changed && <Change {...review} />}
      {review.prepared !== null && <Prepared {...review} prepared={review.prepared} />}
      {otherOffice !== null && <RefusedAct act={t("applications.review.rule")} refusal={otherOffice} />}
      {otherOffice === null && waits && <Acts {...review} />}
      {otherOffice === null && waits && <Prepare {...review} />}
      {returned && <ActsOnReturned {...review} />}
      {refused && <ActsOnRefused {...review} />}
      {otherOffice === null && beforeTheList && <ActsBeforeTheList {...review} />}
    </section>
  );
}

function headingOf({ waits, refused }: { waits: boolean; refused: boolean }, t: Translate): string {
  if (waits) return t("applications.review.decide");
  return t(refused ? "applications.clearance.refused" : "applications.clearance.heading");
}

/** What the organisation wrote into its record after it had sent the application. */
function Change({ application: { reference }, queue, changed }: CaseDecisionProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      <h3>{t("applications.reviewChange.heading")}</h3>
      <p className="small">{t("applications.reviewChange.text")}</p>
      <RecordChanges changes={changed.changes} caption={t("applications.reviewChange.heading")} />
      <p>
        <LinkButton href={listAddress(to.reviewChangedRecord(reference), { queue })}>
          {t("applications.reviewChange.go")}
        </LinkButton>
      </p>
    </>
  );
}

/** An act and what it will do. */
function Choice({ act, children }: { act: ReactNode; children: ReactNode }) {
  return (
    <div>
      {act}
      <p className="hint">{children}</p>
    </div>
  );
}

function Acts({ application: { reference, notifies }, acts, toReturn, queue }: CaseDecisionProps) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <>
      {acts.clear !== null && acts.reviewChange !== null && (
        <RefusedAct act={t("applications.clear.button")} refusal={acts.clear} />
      )}
      {acts.refuse !== null && <RefusedAct act={t("applications.refuse.button")} refusal={acts.refuse} />}
      {acts.clear === null && (
        <Choice
          act={
            <LinkButton href={listAddress(to.clearApplication(reference), { queue })}>
              {t("applications.clear.button")}
            </LinkButton>
          }
        >
          {notifies ? t("applications.clear.accredits") : t("applications.clear.goesOnList")}
        </Choice>
      )}
      {acts.sendBack !== null && acts.sendBack.because !== "decision_allows_no_return" && (
        <RefusedAct act={t("applications.return.button")} refusal={acts.sendBack} />
      )}
      {toReturn !== null && (
        <Choice
          act={
            <LinkButton variant="calm" href={listAddress(to.returnApplication(reference), { queue })}>
              {t("applications.return.button")}
            </LinkButton>
          }
        >
          {t("applications.return.inShort", { until: formatDeadline(toReturn.until, toReturn.zone, language) })}
        </Choice>
      )}
      {acts.refuse === null && (
        <Choice
          act={
            <LinkButton variant="calm" href={listAddress(to.refuseApplication(reference), { queue })}>
              {t("applications.refuse.button")}
            </LinkButton>
          }
        >
          {t("applications.refuse.inShort")}
        </Choice>
      )}
    </>
  );
}

/** What the office has prepared, which binds nobody. */
function Prepared(props: { application: CaseDecisionProps["application"]; prepared: PreparedInShort }) {
  const { application, prepared } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <InsetText>
      <h3>
        <PreparedInWords prepared={prepared} />
      </h3>
      <p>
        <Moment instant={prepared.at} zone={application.call.zone} />
      </p>
      <p>
        <a href={to.preparedRuling(application.reference)}>{t("applications.prepared.see")}</a>
      </p>
    </InsetText>
  );
}

/** Each of the three can be prepared in place of being given. */
function Prepare({ application: { reference }, acts, queue }: CaseDecisionProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const refusals = { clear: acts.clear, refuse: acts.refuse, return: acts.sendBack };
  const possible = kindsOfRuling.filter((kind) => refusals[kind] === null);
  if (possible.length === 0) return null;
  return (
    <p className="small">
      {t("applications.prepared.orPrepare")}{" "}
      <span className="dots">
        {possible.map((kind) => (
          <a key={kind} href={listAddress(to.prepareRuling(reference), { ruling: kind, queue })}>
            {t("applications.prepared.prepareKind", { kind })}
          </a>
        ))}
      </span>
    </p>
  );
}

/** It can be completed: its organisation gets longer, or need not. */
function ActsOnReturned({ application: { reference, returned, call }, acts, queue }: CaseDecisionProps) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const until = returned.at(-1)?.until;
  return (
    <>
      {acts.giveLonger === null && until !== undefined && (
        <Choice
          act={
            <LinkButton variant="calm" href={listAddress(to.extendTimeToComplete(reference), { queue })}>
              {t("applications.return.longer")}
            </LinkButton>
          }
        >
          {t("applications.return.longerEffect", { until: formatDeadline(until, call.zone, language) })}
        </Choice>
      )}
      {acts.takeBackReturn === null && (
        <Choice
          act={
            <LinkButton variant="calm" href={listAddress(to.takeBackReturn(reference), { queue })}>
              {t("applications.clearance.takeBackReturn.button")}
            </LinkButton>
          }
        >
          {t("applications.clearance.takeBackReturn.effect")}
        </Choice>
      )}
    </>
  );
}

/** What an officer has refused: a slip is mended. */
function ActsOnRefused({ application: { reference }, queue }: CaseDecisionProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Choice
      act={
        <LinkButton variant="calm" href={listAddress(to.takeBackRefusal(reference), { queue })}>
          {t("applications.clearance.takeBackRefusal.button")}
        </LinkButton>
      }
    >
      {t("applications.clearance.takeBackRefusal.effect")}
    </Choice>
  );
}

/** What was cleared and is on no list yet. */
function ActsBeforeTheList({ application: { reference }, acts, queue }: CaseDecisionProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const links = [
    { change: "release", address: to.releaseApplication(reference) },
    { change: "holdBack", address: to.holdBackApplication(reference) },
    { change: "takeBack", address: to.takeBackClearance(reference) },
  ] as const;
  return (
    <>
      {links
        .filter(({ change }) => acts[change] === null)
        .map(({ change, address }) => (
          <Choice
            key={change}
            act={
              <LinkButton variant="calm" href={listAddress(address, { queue })}>
                {t(`applications.clearance.${change}.button`)}
              </LinkButton>
            }
          >
            {t(`applications.clearance.${change}.effect`)}
          </Choice>
        ))}
    </>
  );
}
