import type { ReactNode } from "react";
import type { ProvisionCode } from "#domain/applications/provision-outcome.ts";
import type { Id } from "#domain/kit/id.ts";
import { formatDay, formatDeadline, formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { followsInWords } from "#messages/kit/what-follows.ts";
import { paths } from "#paths";
import type { OwnApplicationShown } from "#views/applications/own-application.ts";
import { LinkButton } from "../kit/form/button.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { EnglishText, Reference } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { Verdict } from "../kit/status/status.tsx";
import { toneOfStanding } from "./standing-status.tsx";
import { ProvisionWords } from "./why-it-stands.tsx";

/** What is so, since when, until when, and the one thing to do about it. */
export function ApplicationOutcome({ application }: { application: OwnApplicationShown }) {
  const t = useTranslations();
  const { standing } = application;
  const sentences = useSentences(application);
  return (
    <Verdict tone={toneOfStanding[standing]} word={t(`applications.standing.${standing}`)} acts={actsOf(application)}>
      {sentences.map((sentence, place) => (
        <p key={place} className={place === 0 ? undefined : "small"}>
          {sentence}
        </p>
      ))}
    </Verdict>
  );
}

function actsOf(application: OwnApplicationShown): ReactNode {
  const { standing, again } = application;
  if (standing === "accredited") return <OfTheAccredited application={application} />;
  if (standing === "returned") return <Complete reference={application.reference} />;
  if (again === null) return undefined;
  return (
    <>
      {again.call !== null && <ApplyAgain call={again.call.id} />}
      <ProcessOpen process={application.process.slug} />
    </>
  );
}

function OfTheAccredited({ application: { process, decision, entitledBy } }: { application: OwnApplicationShown }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      <LinkButton href={to.modalities(process.slug, entitledBy ?? decision.version)}>
        {t("applications.status.entitlements")}
      </LinkButton>
      <a href={to.accreditedOrganisations}>{t("applications.status.list")}</a>
    </>
  );
}

function Complete({ reference }: { reference: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return <LinkButton href={to.completeApplication(reference)}>{t("applications.complete.go")}</LinkButton>;
}

function ApplyAgain({ call }: { call: Id<"call"> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return <LinkButton href={to.startApplication(call)}>{t("applications.status.applyAgain")}</LinkButton>;
}

/** What stays open to who is not accredited. */
function ProcessOpen({ process }: { process: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return <a href={to.process(process)}>{t("applications.status.processOpen")}</a>;
}

/** The sentences under the word of the outcome; the first says the most. */
function useSentences(application: OwnApplicationShown): readonly ReactNode[] {
  const t = useTranslations();
  const language = useLanguage();
  const { standing, call, receivedAt, since, validUntil, period, decision, decisive, explanation, again, next } =
    application;
  const {
    returned,
    completionDraft,
    wasNotCompleted,
    wasRefusedOnList,
    ruledBy,
    askedOfStates: asked,
    goesOnTo,
  } = application;
  const { completedAt = null } = returned.findLast(({ takenBack }) => takenBack === null) ?? {};
  /** How many must object. */
  const enough = asked?.threshold ?? 1;
  const at = (instant: string | null) => (instant === null ? "" : formatInstant(instant, call.zone, language));
  const by = (instant: string | null) => (instant === null ? "" : formatDeadline(instant, call.zone, language));
  const applyingAgain = again === null ? [] : [<Again key="again" again={again} call={call} />];
  const nothingToDo = t("applications.status.nothingToDo");
  switch (standing) {
    case "submitted":
    case "interest-notified":
      if (completedAt !== null) return [t("applications.status.completed", { at: at(completedAt) }), nothingToDo];
      return [t(`applications.status.${standing}`, { at: at(receivedAt), by: ruledBy }), nothingToDo];
    case "cleared":
      return [
        goesOnTo === null
          ? t("applications.status.cleared")
          : t("applications.status.clearedAgain", { next: goesOnTo }),
        nothingToDo,
      ];
    case "circulated":
      return [
        t("applications.status.circulated", {
          at: by(period?.closesAt ?? null),
          body: (asked?.title ?? null) === null ? "none" : "named",
          title: isolated(asked?.title ?? ""),
        }),
        ...(asked === null ? [] : [followsInWords(t, "own", "silent", { ...asked, follows: asked.silent })]),
        nothingToDo,
      ];
    case "settling":
      return [t("applications.status.settling")];
    case "returned":
      return [
        t("applications.status.returned", { at: by(returned.at(-1)?.until ?? null) }),
        ...(completionDraft === null ? [] : [t("applications.complete.kept", { at: at(completionDraft.savedAt) })]),
      ];
    case "before-body":
    case "in-consultation":
      return [t(`applications.status.${standing}`), nothingToDo];
    case "undecided":
      return [t("applications.status.undecided"), ...applyingAgain];
    case "accredited":
      return [
        validUntil === null
          ? t("applications.status.accredited", { at: at(since) })
          : t("applications.status.accreditedUntil", { at: at(since), day: formatDay(validUntil, language) }),
        t(`applications.status.accreditedBy.${accreditedBy(decisive?.code)}`, { count: enough }),
      ];
    case "suspended":
    case "accreditation-withdrawn":
      return [t(`applications.status.${standing}`, { at: at(since) }), ...applyingAgain];
    case "expired":
      return [
        t("applications.status.expired", { day: validUntil === null ? "" : formatDay(validUntil, language) }),
        ...applyingAgain,
      ];
    case "refused":
    case "not-accredited":
      return [
        wasNotCompleted
          ? t("applications.status.notCompleted", { at: by(returned.at(-1)?.until ?? null) })
          : explanation.some(({ code }) => code === "not_accredited_by_body")
            ? t("applications.status.notAccreditedByBody")
            : t(`applications.status.${wasRefusedOnList ? "refusedOnList" : standing}`, {
                told: decision.tellsObjectors ? "yes" : "no",
                by: ruledBy,
                count: enough,
              }),
        ...(next?.provision === "accreditation" ? [<ProvisionWords key="next" provision={next} />] : []),
        ...applyingAgain,
        ...(decision.informal !== null ? [<EnglishText key="informal">{decision.informal}</EnglishText>] : []),
      ];
    case "withdrawn":
      return [t("applications.status.withdrawn"), ...applyingAgain];
    case "draft":
    case "draft-closed":
      return [];
  }
}

/** Whether it may apply again, and under which call, as far as the decision lets it. */
function Again({
  again: { call: open, own, refused, rule, mandateEnded },
  call,
}: {
  again: NonNullable<OwnApplicationShown["again"]>;
  call: OwnApplicationShown["call"];
}) {
  const t = useTranslations();
  const language = useLanguage();
  const runs = ({ title, closesAt, zone }: typeof call) => ({
    call: isolated(title),
    at: formatDeadline(closesAt, zone, language),
  });
  if (open !== null) return t("applications.status.againOpen", runs(open));
  if (own !== null) {
    return (
      <>
        {t("applications.status.againOwn")}{" "}
        <a href={paths(language).application(own)}>
          <Reference>{own}</Reference>
        </a>
      </>
    );
  }
  if (refused !== null) {
    const { because, details, cites } = refused.refusal;
    return (
      <>
        {t("applications.status.againRefused", runs(refused.call))} {refusalInWords({ because, details }, language)}{" "}
        {cites !== null && <Cited citation={cites} />}
      </>
    );
  }
  if (mandateEnded) return t("applications.status.noCallAnyMore");
  return (
    <>
      {!rule.allowed
        ? t("applications.status.applyAgainNot")
        : rule.after === null
          ? t("applications.status.applyAgainText")
          : t("applications.status.applyAgainAfter", {
              length: t(`modalities.length.${rule.after.unit}`, { count: rule.after.count }),
            })}{" "}
      {rule.allowed && (
        <>
          {call.standing === "open"
            ? t("applications.status.usedCall", runs(call))
            : t("applications.status.noOpenCall")}{" "}
        </>
      )}
      {rule.cites !== null && <Cited citation={rule.cites} />}
    </>
  );
}

/** What is accredited without one of these was verified. */
const waysIn: { readonly [Code in ProvisionCode]?: "silence" | "body" | "consultation" | "default" | "right" } = {
  accredited_by_silence: "silence",
  accredited_by_body: "body",
  accredited_after_consultations: "consultation",
  accredited_by_default: "default",
  accredited_as_of_right: "right",
};

function accreditedBy(code: ProvisionCode | undefined) {
  return (code === undefined ? undefined : waysIn[code]) ?? "notice";
}
