import { createContext, useContext } from "react";
import { type Mark, markOfRoute, marksOfProvisions } from "#domain/modalities/marks.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";

/** Whether the portal obeys what is said, or reads it out. */
export function MarkTag({ mark }: { mark: Mark }) {
  const t = useTranslations();
  return <Status tone={mark === "enforced" ? "ok" : "idle"}>{t(`modalities.mark.${mark}`)}</Status>;
}

type Marks = ReturnType<typeof marksOfProvisions>;

/** Whether the decision that is being entered has classes of its own, whose stages say what its provisions then do not. */
export const HasOwnClasses = createContext(false);

/** The field at which each leaf of the provisions is given; the circle of those who see the objector is given once, with disclosure. */
const leafOfField = {
  routeEcosocNgo: (of: Marks) => of.categories.route,
  routeNgo: (of: Marks) => of.categories.route,
  routeBusiness: (of: Marks) => of.categories.route,
  routeAcademia: (of: Marks) => of.categories.route,
  exemptions: (of: Marks) => of.exemptions.accreditedTo,
  required: (of: Marks) => of.information.required,
  requiredOfNotifiers: (of: Marks) => of.information.requiredOfNotifiers,
  optional: (of: Marks) => of.information.optional,
  requiredDocuments: (of: Marks) => of.information.documents,
  callCloses: (of: Marks) => of.information.closes,
  callClosesAt: (of: Marks) => of.information.closes,
  screenedBy: (of: Marks) => of.information.screenedBy,
  refusalCarriesReason: (of: Marks) => of.information.refusalCarriesReason,
  curable: (of: Marks) => of.information.curable,
  curableUntilCallCloses: (of: Marks) => of.information.curable,
  compiledBy: (of: Marks) => of.list.compiledBy,
  criteria: (of: Marks) => of.list.criteria,
  circulatedTo: (of: Marks) => of.circulation.to,
  circulatedFields: (of: Marks) => of.circulation.fields,
  beforeSession: (of: Marks) => of.circulation.beforeSession,
  period: (of: Marks) => of.circulation.period,
  periodLength: (of: Marks) => of.circulation.period,
  periodClock: (of: Marks) => of.circulation.closingClock,
  zone: (of: Marks) => of.circulation.zone,
  objectionBy: (of: Marks) => of.objection.by,
  bulk: (of: Marks) => of.objection.bulk,
  basis: (of: Marks) => of.objection.basis,
  withdrawal: (of: Marks) => of.objection.withdrawal,
  effect: (of: Marks) => of.effect.kind,
  consultsFor: (of: Marks) => of.effect.for,
  proposedList: (of: Marks) => of.disclosure.proposedList,
  finalList: (of: Marks) => of.disclosure.finalList,
  objectors: (of: Marks) => of.disclosure.objectors,
  reasons: (of: Marks) => of.disclosure.reasons,
  validUntil: (of: Marks) => of.validity.until,
  lastDay: (of: Marks) => of.validity.lastDay,
  cycleBeginsOn: (of: Marks) => of.validity.cycle,
  cycleYears: (of: Marks) => of.validity.cycle,
  reapplication: (of: Marks) => of.validity.reapplication,
  reapplicationAfter: (of: Marks) => of.validity.reapplication,
  attendFormal: (of: Marks) => of.entitlements.attendFormal,
  documents: (of: Marks) => of.entitlements.documents,
  minutes: (of: Marks) => of.entitlements.minutes,
  maximumWords: (of: Marks) => of.entitlements.maximumWords,
  writtenLanguage: (of: Marks) => of.entitlements.language,
  representatives: (of: Marks) => of.entitlements.representatives,
  suspendedBy: (of: Marks) => of.suspension.by,
  withdrawnBy: (of: Marks) => of.suspension.withdrawalBy,
  grounds: (of: Marks) => of.suspension.grounds,
} as const;

/** The choices of a field of which each is a leaf of its own. */
const leafOfChoice = {
  "carried-over": (of: Marks) => markOfRoute("carried-over", of),
  "dedicated-session": (of: Marks) => of.entitlements.dedicatedSession,
  "end-of-item": (of: Marks) => of.entitlements.endOfItem,
  spokespersons: (of: Marks) => of.entitlements.throughSpokespersons,
  none: (of: Marks) => of.entitlements.written,
  kept: (of: Marks) => of.entitlements.posted,
  posted: (of: Marks) => of.entitlements.posted,
} as const;

/** What a choice says, with its mark. */
export function useMarkedChoice(): (choice: keyof typeof leafOfChoice, label: string) => string {
  const t = useTranslations();
  const marks = marksOfProvisions(useContext(HasOwnClasses));
  return (choice, label) =>
    t("modalities.mark.field", { label, mark: t(`modalities.mark.${leafOfChoice[choice](marks)}`) });
}

/** What a field asks, with its mark: the same for those who listen. */
export function useMarkedLabel(): (field: keyof typeof leafOfField) => string {
  const t = useTranslations();
  const marks = marksOfProvisions(useContext(HasOwnClasses));
  return (field) =>
    t("modalities.mark.field", {
      label: t(`modalities.form.${field}`),
      mark: t(`modalities.mark.${leafOfField[field](marks)}`),
    });
}
