import type { Citation } from "#domain/kit/ruling.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { inOrder } from "#domain/modalities/sources.ts";
import type { Entered, ProvisionPage } from "#domain/modalities/working-draft.ts";
import type { WriteCitation } from "./draft-citation.ts";
import { lengthEntered } from "./length-field.ts";
import type { Sent } from "./provision-pages.ts";

/** The inverse of `provisionsIn`: each page as it is filled where the draft begins with provisions. */
export function provisionsEntered(
  said: Provisions,
  write: WriteCitation,
): { readonly [Page in ProvisionPage]: Entered } {
  const { categories, exemptions, information, list, circulation, objection, effect, disclosure, validity } = said;
  const { entitlements, suspension } = said;
  const cycle = validity.until === "cycle" ? validity.cycle : undefined;
  const cited = ({ cites }: { readonly cites: Citation }, name = "cites") => write(name, cites);
  const routed = (name: "routeBusiness" | "routeAcademia", way: Provisions["categories"]["ngo"]) =>
    inOrder(way) === inOrder(categories.ngo)
      ? { [name]: ["as-ngo"] }
      : { [name]: [way.route], ...cited(way, `${name}Cites`) };
  return {
    categories: {
      routeEcosocNgo: [categories["ecosoc-ngo"].route],
      ...cited(categories["ecosoc-ngo"], "routeEcosocNgoCites"),
      routeNgo: [categories.ngo.route],
      ...cited(categories.ngo, "routeNgoCites"),
      ...routed("routeBusiness", categories.business),
      ...routed("routeAcademia", categories.academia),
      exemptions: [exemptions.accreditedTo.join("\n")],
      ...cited(exemptions, "exemptionsCites"),
    },
    information: {
      required: information.required,
      requiredOfNotifiers: information.requiredOfNotifiers,
      ...(information.optional === undefined ? {} : { optional: information.optional }),
      ...(information.documents === undefined ? {} : { requiredDocuments: information.documents }),
      ...lengthEntered("callCloses", information.closes?.before ?? null),
      ...(information.closes === undefined ? {} : { callClosesAt: [information.closes.clock] }),
      screenedBy: [information.screenedBy],
      refusalCarriesReason: [yesOrNo(information.refusalCarriesReason)],
      ...lengthEntered("curable", information.curable?.by ?? null),
      ...(information.curable?.untilCallCloses === true ? { curableUntilCallCloses: ["yes"] } : {}),
      ...cited(information),
    },
    list: {
      compiledBy: [list.compiledBy],
      criteria: list.criteria,
      ...cited(list, "listCites"),
      circulatedTo: [circulation.to],
      circulatedFields: [circulation.fields],
      ...lengthEntered("beforeSession", circulation.beforeSession),
      period: [choiceOfPeriod(circulation.period)],
      ...lengthEntered("periodLength", "length" in circulation.period ? circulation.period.length : null),
      ...(circulation.closingClock === undefined ? {} : { periodClock: [circulation.closingClock] }),
      zone: [circulation.zone],
      ...cited(circulation, "circulationCites"),
    },
    objection: {
      objectionBy: [objection.by],
      ...(objection.by === "nobody"
        ? {}
        : { bulk: [yesOrNo(objection.bulk)], basis: [objection.basis], withdrawal: [objection.withdrawal] }),
      ...cited(objection),
    },
    effect: {
      effect: [effect.kind === "body-decides" ? effect.by : effect.kind],
      ...lengthEntered("consultsFor", effect.kind === "chair-consults" ? effect.for : null),
      ...cited(effect),
    },
    disclosure: {
      proposedList: disclosure.proposedList,
      finalList: disclosure.finalList,
      objectors: disclosure.objectors,
      reasons: disclosure.reasons,
      ...cited(disclosure),
    },
    validity: {
      validUntil: [validity.until],
      ...dayEntered("lastDay", validity.until === "date" ? validity.lastDay : null),
      ...dayEntered("cycleBeginsOn", cycle?.beginsOn ?? null),
      ...(cycle === undefined ? {} : { cycleYears: [String(cycle.years)] }),
      reapplication: [yesOrNo(validity.reapplication.allowed)],
      ...lengthEntered("reapplicationAfter", validity.reapplication.after),
      ...cited(validity),
    },
    entitlements: {
      ...(entitlements.attendFormal ? { attendFormal: ["yes"] } : {}),
      ...(entitlements.documents ? { documents: ["yes"] } : {}),
      speak: choicesOfSpeech(entitlements.speak),
      minutes: [entitlements.speak?.minutes?.toString() ?? ""],
      written: [choiceOfWritten(entitlements.written)],
      maximumWords: [entitlements.written?.maximumWords?.toString() ?? ""],
      writtenLanguage: [entitlements.written?.language ?? ""],
      representatives: [entitlements.representatives?.toString() ?? ""],
      ...cited(entitlements),
    },
    suspension: {
      suspendedBy: suspension.by,
      withdrawnBy: suspension.withdrawalBy,
      grounds: [suspension.grounds],
      ...cited(suspension),
    },
  };
}

function dayEntered(name: string, day: string | null): Entered {
  if (day === null) return {};
  const [year = "", month = "", ofMonth = ""] = day.split("-").map((part) => String(Number(part)));
  return { [`${name}.day`]: [ofMonth], [`${name}.month`]: [month], [`${name}.year`]: [year] };
}

export function yesOrNo(answer: boolean): "yes" | "no" {
  return answer ? "yes" : "no";
}

function choiceOfPeriod(period: Provisions["circulation"]["period"]): Sent<"list">["period"] {
  if ("length" in period) return "length";
  return "inTheRoom" in period ? "in-the-room" : "decided-by-chair";
}

function choicesOfSpeech(speak: Provisions["entitlements"]["speak"]): Sent<"entitlements">["speak"] {
  if (speak === null) return [];
  return [
    ...(speak.dedicatedSession ? (["dedicated-session"] as const) : []),
    ...(speak.endOfItem ? (["end-of-item"] as const) : []),
    ...(speak.throughSpokespersons ? (["spokespersons"] as const) : []),
  ];
}

function choiceOfWritten(written: Provisions["entitlements"]["written"]): Sent<"entitlements">["written"] {
  if (written === null) return "none";
  return written.posted ? "posted" : "kept";
}
