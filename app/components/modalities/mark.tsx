import { useTranslations } from "use-intl";
import { type Mark, provisionMarks } from "#domain/modalities/marks.ts";
import { Status } from "../kit/status/status.tsx";

/** Whether the portal obeys what is said, or reads it out. */
export function MarkTag({ mark }: { mark: Mark }) {
  const t = useTranslations();
  return <Status tone={mark === "enforced" ? "ok" : "idle"}>{t(`modalities.mark.${mark}`)}</Status>;
}

/** The field at which each leaf of the provisions is given; the circle of those who see the objector is given once, with disclosure. */
const fieldMarks = {
  routeEcosocNgo: provisionMarks.categories.route,
  routeNgo: provisionMarks.categories.route,
  routeBusiness: provisionMarks.categories.route,
  routeAcademia: provisionMarks.categories.route,
  exemptions: provisionMarks.exemptions.accreditedTo,
  required: provisionMarks.information.required,
  requiredOfNotifiers: provisionMarks.information.requiredOfNotifiers,
  screenedBy: provisionMarks.information.screenedBy,
  refusalCarriesReason: provisionMarks.information.refusalCarriesReason,
  curable: provisionMarks.information.curable,
  compiledBy: provisionMarks.list.compiledBy,
  criteria: provisionMarks.list.criteria,
  circulatedTo: provisionMarks.circulation.to,
  circulatedFields: provisionMarks.circulation.fields,
  beforeSession: provisionMarks.circulation.beforeSession,
  period: provisionMarks.circulation.period,
  periodLength: provisionMarks.circulation.period,
  zone: provisionMarks.circulation.zone,
  objectionBy: provisionMarks.objection.by,
  bulk: provisionMarks.objection.bulk,
  basis: provisionMarks.objection.basis,
  withdrawal: provisionMarks.objection.withdrawal,
  effect: provisionMarks.effect.kind,
  consultsFor: provisionMarks.effect.for,
  proposedList: provisionMarks.disclosure.proposedList,
  finalList: provisionMarks.disclosure.finalList,
  objectors: provisionMarks.disclosure.objectors,
  reasons: provisionMarks.disclosure.reasons,
  validUntil: provisionMarks.validity.until,
  lastDay: provisionMarks.validity.lastDay,
  cycleBeginsOn: provisionMarks.validity.cycle,
  cycleYears: provisionMarks.validity.cycle,
  reapplication: provisionMarks.validity.reapplication,
  reapplicationAfter: provisionMarks.validity.reapplication,
  attendFormal: provisionMarks.entitlements.attendFormal,
  documents: provisionMarks.entitlements.documents,
  speak: provisionMarks.entitlements.speak,
  minutes: provisionMarks.entitlements.speak,
  written: provisionMarks.entitlements.written,
  maximumWords: provisionMarks.entitlements.written,
  writtenLanguage: provisionMarks.entitlements.written,
  representatives: provisionMarks.entitlements.representatives,
  suspendedBy: provisionMarks.suspension.by,
  withdrawnBy: provisionMarks.suspension.withdrawalBy,
  grounds: provisionMarks.suspension.grounds,
} as const;

/** What a field asks, with its mark: the same for those who listen. */
export function useMarkedLabel(): (field: keyof typeof fieldMarks) => string {
  const t = useTranslations();
  return (field) =>
    t("modalities.mark.field", {
      label: t(`modalities.form.${field}`),
      mark: t(`modalities.mark.${fieldMarks[field]}`),
    });
}
