import type { ReactNode } from "react";
import type { Length } from "#domain/kit/calendar.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import { type Mark, provisionMarks } from "#domain/modalities/marks.ts";
import { type Audience, categories as allCategories, type Provisions } from "#domain/modalities/provisions.ts";
import type { SourceName } from "#domain/modalities/sources.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { selector } from "#messages/kit/selector.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { EnglishText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { Status } from "../kit/status/status.tsx";
import { useValidity } from "./use-validity.ts";

type Name = keyof Provisions;

/** What a decision provides, in the order of domain.md's parameters 2 to 12. */
const provisionNames = [
  "categories",
  "exemptions",
  "information",
  "list",
  "circulation",
  "objection",
  "effect",
  "disclosure",
  "validity",
  "entitlements",
  "suspension",
] as const satisfies readonly Name[];

/** No rule of the portal depends on it: it is done outside, or by people. */
function isShownOnly({ exemptions }: Provisions, name: Name): boolean {
  return name === "list" || name === "entitlements" || (name === "exemptions" && exemptions.accreditedTo.length > 0);
}

interface CarriedOver {
  readonly version: number;
  readonly sources: readonly SourceName[];
}

/** What a modalities decision provides, each provision with its source: domain.md's parameters 2 to 12. Its Chair also sees which sources are old. */
export function ProvisionList({
  provisions,
  hasOwnClasses,
  carriedOver = null,
}: {
  provisions: Provisions;
  /** Whose stages say themselves what the provisions then do not. */
  hasOwnClasses: boolean;
  carriedOver?: CarriedOver | null;
}) {
  const t = useTranslations();
  const every = useProvisionWords(provisions);
  const clock = t("modalities.text.periodZone", { zone: zoneInWords(provisions.circulation.zone, useLanguage()) });
  const words = hasOwnClasses ? withoutStages(every, clock) : every;
  return (
    <Facts
      rows={provisionNames
        .filter((name) => words[name].length > 0)
        .map((name) => ({
          key: t(`modalities.text.names.${name}`),
          value: (
            <>
              <ul className="plain">
                {words[name].map((sentence, index) => (
                  <li key={index}>{sentence}</li>
                ))}
              </ul>
              {isShownOnly(provisions, name) && <p className="small mute">{t("modalities.text.shownOnly")}</p>}
              <p className="small mute">
                {t("modalities.text.source")} <Cited citation={cites(provisions, name)} />{" "}
                {carriedOver !== null && isCarriedOver(name, carriedOver) && (
                  <Status tone="act">{t("modalities.text.carriedOver", { version: carriedOver.version })}</Status>
                )}
              </p>
            </>
          ),
        }))}
    />
  );
}

/** Without whom it lets in, who reviews, and what an objection does: all of it is drawn with the ways of its classes. */
function withoutStages(words: Record<Name, ReactNode[]>, clock: string): Record<Name, ReactNode[]> {
  const { information } = words;
  return {
    ...words,
    categories: [],
    information: information.slice(0, -1),
    circulation: [clock],
    objection: [],
    effect: [],
  };
}

function isCarriedOver(name: Name, { sources }: CarriedOver): boolean {
  return sources.some((source) =>
    name === "categories" ? allCategories.some((one) => one === source) : name === source,
  );
}

function cites(provisions: Provisions, name: Name): Citation {
  return name === "categories" ? provisions.categories.ngo.cites : provisions[name].cites;
}

/** What a text says and the portal does not apply, in its words: whole provisions, and single sentences of others. */
export function useReadOutWords(provisions: Provisions): { readonly name: Name; readonly words: ReactNode }[] {
  const words = useProvisionWords(provisions);
  const of = (name: Name, mark: Mark, said: readonly ReactNode[]) =>
    mark === "read-out" ? said.map((sentence) => ({ name, words: sentence })) : [];
  const { exemptions, list, disclosure, entitlements, suspension } = provisionMarks;
  return [
    ...of("exemptions", exemptions.accreditedTo, provisions.exemptions.accreditedTo.length > 0 ? words.exemptions : []),
    ...of("list", list.criteria, words.list),
    ...of("disclosure", disclosure.proposedList, words.disclosure.slice(0, 1)),
    ...of("entitlements", entitlements.attendFormal, words.entitlements),
    ...of("suspension", suspension.grounds, words.suspension.slice(1)),
  ];
}

function useProvisionWords(provisions: Provisions): Record<Name, ReactNode[]> {
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const validFor = useValidity();
  const length = (given: Length) => t(`modalities.length.${given.unit}`, { count: given.count });
  const listed = (items: readonly string[]) => (items.length === 0 ? t("modalities.text.nobody") : format.list(items));
  const audiences = (given: readonly Audience[]) => listed(given.map((one) => t(`modalities.text.audiences.${one}`)));
  const offices = (given: readonly ("chair" | "secretariat")[]) =>
    listed(given.map((one) => t(`modalities.text.offices.${one}`)));
  const { categories, exemptions, information, list, circulation, objection, effect, disclosure, validity } =
    provisions;
  const { entitlements, suspension } = provisions;
  const { speak, written } = entitlements;

  return {
    categories: allCategories.map((category) =>
      t("modalities.text.route", {
        category: t(`modalities.category.${category}`),
        route: t(`modalities.text.routes.${categories[category].route}`),
      }),
    ),
    exemptions: [
      exemptions.accreditedTo.length === 0
        ? t("modalities.text.exemptNone")
        : t("modalities.text.exempt", { names: format.list(exemptions.accreditedTo) }),
    ],
    information: [
      t("modalities.text.information", {
        named: information.required.length === 0 ? "no" : "yes",
        items: listed(information.required.map((item) => t(`applications.field.${item}`))),
      }),
      t("modalities.text.informationOfNotifiers", {
        named: information.requiredOfNotifiers.length === 0 ? "no" : "yes",
        items: listed(information.requiredOfNotifiers.map((item) => t(`applications.field.${item}`))),
      }),
      t("modalities.text.screening", {
        by: information.screenedBy,
        reason: information.refusalCarriesReason ? "yes" : "no",
        cure: information.curable === null ? "none" : length(information.curable.by),
      }),
    ],
    list: [
      t("modalities.text.list", {
        by: list.compiledBy,
        named: list.criteria.length === 0 ? "no" : "yes",
        criteria: listed(list.criteria.map((one) => t(`modalities.text.criteria.${one}`))),
      }),
    ],
    circulation: [
      t("modalities.text.circulated", { to: selector(circulation.to), fields: circulation.fields }),
      ...(circulation.beforeSession === null
        ? []
        : [t("modalities.text.beforeSession", { length: length(circulation.beforeSession) })]),
      periodWords(circulation),
    ],
    objection:
      objection.by === "nobody"
        ? [t("modalities.text.objectionNobody")]
        : [
            t("modalities.text.objection", {
              bulk: objection.bulk ? "yes" : "no",
              basis: objection.basis,
              withdrawal: selector(objection.withdrawal),
              consults: effect.kind === "chair-consults" ? "yes" : "no",
            }),
          ],
    effect: [effectWords(effect)],
    disclosure: (["proposedList", "finalList", "objectors", "reasons"] as const).map((what) =>
      t("modalities.text.disclosure", {
        what: t(`modalities.text.disclosed.${what}`),
        audiences: audiences(disclosure[what]),
      }),
    ),
    validity: [
      t("modalities.text.valid", validFor(validity)),
      t("modalities.text.reapply", {
        allowed: validity.reapplication.allowed ? "yes" : "no",
        after: validity.reapplication.after === null ? "none" : length(validity.reapplication.after),
      }),
    ],
    entitlements: [
      entitlements.attendFormal && t("modalities.text.attend"),
      speak?.dedicatedSession === true && t("modalities.text.speakDedicated", { minutes: speak.minutes ?? 0 }),
      speak?.endOfItem === true &&
        t("modalities.text.speakEnd", { spokespersons: speak.throughSpokespersons ? "yes" : "no" }),
      written !== null &&
        t("modalities.text.written", { words: written.maximumWords ?? 0, posted: written.posted ? "yes" : "no" }),
      entitlements.documents && t("modalities.text.documents"),
      entitlements.representatives !== null &&
        t("modalities.text.representatives", { count: entitlements.representatives }),
    ].filter((sentence) => sentence !== false),
    suspension: [
      t("modalities.text.suspended", {
        by: offices(suspension.by),
        withdrawnBy: offices(suspension.withdrawalBy),
        grounds: suspension.grounds === "" ? "no" : "yes",
      }),
      ...(suspension.grounds === "" ? [] : [<EnglishText key="grounds">{suspension.grounds}</EnglishText>]),
    ],
  };

  function periodWords({ period, zone }: Provisions["circulation"]): string {
    const there = zoneInWords(zone, language);
    if ("length" in period) return t("modalities.text.periodLength", { length: length(period.length), zone: there });
    return "inTheRoom" in period
      ? t("modalities.text.periodInRoom")
      : t("modalities.text.periodByChair", { zone: there });
  }

  function effectWords(given: Provisions["effect"]): string {
    switch (given.kind) {
      case "final":
        return t("modalities.text.effectFinal");
      case "body-decides":
        return t("modalities.text.effectBody", { by: given.by });
      case "chair-consults":
        return t("modalities.text.effectConsults", { length: length(given.for) });
    }
  }
}
