import type { Citation } from "#domain/kit/ruling.ts";
import { type Mark, markOfRoute, marksOfProvisions } from "#domain/modalities/marks.ts";
import { notifyByStatusAlone } from "#domain/modalities/modalities.ts";
import {
  type Audience,
  audiences,
  categories as allCategories,
  type InformationItem,
  informationItems,
  listCriteria,
  type ProvisionName,
  type Provisions,
  type RequirableDocument,
  requirableDocuments,
} from "#domain/modalities/provisions.ts";
import type { SourceName } from "#domain/modalities/sources.ts";
import type { Stage } from "#domain/modalities/stages.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { selector } from "#messages/kit/selector.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { EnglishText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { useLengthInWords } from "./length-words.ts";
import { useValidity } from "./use-validity.ts";

/** What a decision provides, in the order of domain.md's parameters 2 to 12. */
export const provisionNames = [
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
] as const satisfies readonly ProvisionName[];

/** One thing that a decision provides. */
export interface Sentence {
  readonly name: ProvisionName;
  /** What of it has a source of its own. */
  readonly of: SourceName;
  readonly words: string;
  readonly cites: Citation;
  readonly mark: Mark;
  /** Said by stages with the way of a class, wherever one comes to such a stage: by every way, or by a stage of some kinds. */
  readonly bySome: "way" | readonly StageTold[] | null;
  /** A ground, in the words of the text. */
  readonly isGround?: boolean;
  /** That there is nothing: neither obeyed nor read out. */
  readonly isNone?: boolean;
  /** Of a category: which goes which way. */
  readonly way?: { readonly category: string; readonly route: string };
}

type StageTold = "claim" | "screening" | Exclude<Stage["kind"], "ruling">;

/** Whether a stage says what such a sentence says. */
export function isTold({ bySome }: Pick<Sentence, "bySome">, stages: readonly Stage[]): boolean {
  if (bySome === null) return false;
  return (
    bySome === "way" ||
    stages.some((stage) => bySome.some((told) => told === (stage.kind === "ruling" ? stage.what : stage.kind)))
  );
}

export function Said({ sentence: { words, isGround = false } }: { sentence: Sentence }) {
  const t = useTranslations();
  if (!isGround) return words;
  return (
    <>
      {t("modalities.text.grounds")} <EnglishText>{words}</EnglishText>
    </>
  );
}

/** As far as they are entered. */
export type AsFar = { readonly [Name in ProvisionName]?: Provisions[Name] | undefined };

/** What a decision provides, as far as it is entered, sentence by sentence; of one with classes of its own what their stages say is marked as read out. */
export function useProvisionWords() {
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const validFor = useValidity();
  const length = useLengthInWords();
  const listed = (items: readonly string[]) => (items.length === 0 ? t("modalities.text.nobody") : format.list(items));
  // In one order, whatever the order in which they were entered.
  const readers = (given: readonly Audience[]) =>
    listed(audiences.filter((one) => given.includes(one)).map((one) => t(`modalities.text.audiences.${one}`)));
  const items = (given: readonly InformationItem[], ofStatus = false) =>
    listed(
      informationItems
        .filter((one) => given.includes(one))
        // Of those in consultative status the register is that of the status.
        .map((one) =>
          t(ofStatus && one === "registerNumber" ? "modalities.form.statusNumber" : `applications.field.${one}`),
        ),
    );
  const documents = (given: readonly RequirableDocument[]) =>
    format.list(
      requirableDocuments.filter((one) => given.includes(one)).map((one) => t(`applications.documents.kinds.${one}`)),
    );
  const offices = (given: readonly ("chair" | "secretariat")[]) =>
    listed(
      (["chair", "secretariat"] as const)
        .filter((one) => given.includes(one))
        .map((one) => t(`modalities.text.offices.${one}`)),
    );

  return (provisions: AsFar, hasOwnClasses = false): Readonly<Record<ProvisionName, readonly Sentence[]>> => {
    const { categories, exemptions, information, list, circulation, objection, effect, disclosure, validity } =
      provisions;
    const { entitlements, suspension } = provisions;
    const speak = entitlements?.speak ?? null;
    const written = entitlements?.written ?? null;
    const marks = marksOfProvisions(hasOwnClasses);
    const notifyByStatus = notifyByStatusAlone((one) => categories?.[one].route);
    const say =
      (name: Exclude<ProvisionName, "categories">) =>
      (words: string | false, mark: Mark, bySome: Sentence["bySome"] = null): readonly Sentence[] =>
        words === false || provisions[name] === undefined
          ? []
          : [{ name, of: name, words, cites: provisions[name].cites, mark, bySome }];
    const [asks, circulates, objects] = [say("information"), say("circulation"), say("objection")];
    const [lasts, entitles, suspends] = [say("validity"), say("entitlements"), say("suspension")];

    return {
      categories:
        categories === undefined
          ? []
          : allCategories.map((category) => {
              const way = {
                category: t(`modalities.category.${category}`),
                route: t(`modalities.text.routes.${categories[category].route}`),
              };
              return {
                name: "categories",
                of: category,
                words: t("modalities.text.route", way),
                way,
                cites: categories[category].cites,
                mark: markOfRoute(categories[category].route, marks),
                bySome: "way",
              };
            }),
      exemptions:
        exemptions === undefined
          ? []
          : say("exemptions")(
              exemptions.accreditedTo.length === 0
                ? t("modalities.text.exemptNone")
                : t("modalities.text.exempt", { names: format.list(exemptions.accreditedTo.map(isolated)) }),
              marks.exemptions.accreditedTo,
            ).map((sentence) => ({ ...sentence, isNone: exemptions.accreditedTo.length === 0 })),
      information:
        information === undefined
          ? []
          : [
              ...asks(
                t("modalities.text.information", {
                  named: information.required.length === 0 ? "no" : "yes",
                  items: items(information.required),
                }),
                marks.information.required,
              ),
              ...asks(
                t("modalities.text.informationOfNotifiers", {
                  named: information.requiredOfNotifiers.length === 0 ? "no" : "yes",
                  items: items(information.requiredOfNotifiers, notifyByStatus),
                }),
                marks.information.requiredOfNotifiers,
              ),
              ...asks(
                (information.optional ?? []).length > 0 &&
                  t("modalities.text.optional", { items: items(information.optional ?? []) }),
                marks.information.optional,
              ),
              ...asks(
                (information.documents ?? []).length > 0 &&
                  t("modalities.text.documentsRequired", { items: documents(information.documents ?? []) }),
                marks.information.documents,
              ),
              ...asks(
                information.closes !== undefined &&
                  t("modalities.text.callCloses", {
                    length: length(information.closes.before),
                    clock: information.closes.clock,
                  }),
                marks.information.closes,
              ),
              ...asks(t("modalities.text.reviewedBy", { by: information.screenedBy }), marks.information.screenedBy, [
                "claim",
                "screening",
              ]),
              ...asks(
                t("modalities.text.refusalReason", { reason: information.refusalCarriesReason ? "yes" : "no" }),
                marks.information.refusalCarriesReason,
                ["screening"],
              ),
              ...asks(
                t("modalities.text.curable", {
                  cure: information.curable === null ? "none" : length(information.curable.by),
                  call: information.curable?.untilCallCloses === true ? "yes" : "no",
                }),
                marks.information.curable,
                ["screening"],
              ),
            ],
      list:
        list === undefined
          ? []
          : say("list")(
              t("modalities.text.list", {
                by: list.compiledBy,
                named: list.criteria.length === 0 ? "no" : "yes",
                criteria: listed(
                  listCriteria
                    .filter((one) => list.criteria.includes(one))
                    .map((one) => t(`modalities.text.criteria.${one}`)),
                ),
              }),
              marks.list.criteria,
            ),
      circulation:
        circulation === undefined
          ? []
          : [
              ...circulates(
                t("modalities.text.circulated", { to: selector(circulation.to), fields: circulation.fields }),
                marks.circulation.to,
                ["list"],
              ),
              ...circulates(
                circulation.beforeSession !== null &&
                  t("modalities.text.beforeSession", { length: length(circulation.beforeSession) }),
                marks.circulation.beforeSession,
                ["list"],
              ),
              ...circulates(periodWords(circulation), marks.circulation.period, ["window"]),
              ...circulates(
                circulation.closingClock !== undefined &&
                  t("modalities.text.periodClock", { clock: circulation.closingClock }),
                marks.circulation.closingClock,
                ["window"],
              ),
              ...circulates(
                t("modalities.text.periodZone", { zone: zoneInWords(circulation.zone, language) }),
                marks.circulation.zone,
              ),
            ],
      objection:
        objection === undefined || effect === undefined
          ? []
          : objects(
              objection.by === "nobody"
                ? t("modalities.text.objectionNobody")
                : t("modalities.text.objection", {
                    bulk: objection.bulk ? "yes" : "no",
                    basis: objection.basis,
                    withdrawal: selector(objection.withdrawal),
                    consults: effect.kind === "chair-consults" ? "yes" : "no",
                  }),
              marks.objection.by,
              ["window"],
            ),
      effect: effect === undefined ? [] : say("effect")(effectWords(effect), marks.effect.kind, ["window"]),
      disclosure:
        disclosure === undefined
          ? []
          : (["proposedList", "finalList", "objectors", "reasons"] as const).flatMap((what) =>
              say("disclosure")(
                disclosed(what, disclosure),
                marks.disclosure[what],
                // A list says to whom it goes.
                what === "proposedList" && !hasOwnClasses ? ["list"] : null,
              ),
            ),
      validity:
        validity === undefined
          ? []
          : [
              ...lasts(t("modalities.text.valid", validFor(validity)), marks.validity.until),
              ...lasts(
                t("modalities.text.reapply", {
                  allowed: validity.reapplication.allowed ? "yes" : "no",
                  after: validity.reapplication.after === null ? "none" : length(validity.reapplication.after),
                }),
                marks.validity.reapplication,
              ),
            ],
      entitlements:
        entitlements === undefined
          ? []
          : [
              ...entitles(entitlements.attendFormal && t("modalities.text.attend"), marks.entitlements.attendFormal),
              ...(speak === null ? [] : speakWords(speak)).flatMap(({ words, leaf }) =>
                entitles(words, marks.entitlements[leaf]),
              ),
              ...entitles(
                written !== null && t("modalities.text.written", { words: written.maximumWords ?? 0 }),
                marks.entitlements.maximumWords,
              ),
              ...entitles(
                written !== null && t("modalities.text.writtenPosted", { posted: written.posted ? "yes" : "no" }),
                marks.entitlements.posted,
              ),
              ...entitles(
                written !== null &&
                  written.language !== null &&
                  t("modalities.text.writtenLanguage", { language: isolated(written.language) }),
                marks.entitlements.language,
              ),
              ...entitles(entitlements.documents && t("modalities.text.documents"), marks.entitlements.documents),
              ...entitles(
                entitlements.representatives !== null &&
                  t("modalities.text.representatives", { count: entitlements.representatives }),
                marks.entitlements.representatives,
              ),
            ],
      suspension:
        suspension === undefined
          ? []
          : [
              ...suspends(
                t("modalities.text.suspended", {
                  by: offices(suspension.by),
                  withdrawnBy: offices(suspension.withdrawalBy),
                }),
                marks.suspension.by,
              ),
              ...suspends(suspension.grounds !== "" && suspension.grounds, marks.suspension.grounds).map(
                (sentence) => ({
                  ...sentence,
                  isGround: true,
                }),
              ),
            ],
    };
  };

  /** No text says from when on: of who objected, and why, the portal says it, once where it is the same. */
  function disclosed(
    what: "proposedList" | "finalList" | "objectors" | "reasons",
    to: Omit<Provisions["disclosure"], "cites">,
  ): string {
    const said = t("modalities.text.disclosure", {
      what: t(`modalities.text.disclosed.${what}`),
      audiences: readers(to[what]),
    });
    if (what === "proposedList" || what === "finalList") return said;
    const whom = besideTheChair(to[what]);
    const isSaid = what === "reasons" && whom === besideTheChair(to.objectors);
    return whom === null || isSaid ? said : t("modalities.text.disclosedFrom", { words: said, whom });
  }

  function periodWords({ period }: Provisions["circulation"]): string {
    if ("length" in period) return t("modalities.text.periodLength", { length: length(period.length) });
    return t(`modalities.text.${"inTheRoom" in period ? "periodInRoom" : "periodByChair"}`);
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

  /** In each of the settings that the text names or, where it names none, at all. */
  function speakWords(speak: NonNullable<Provisions["entitlements"]["speak"]>) {
    const { dedicatedSession, endOfItem, throughSpokespersons } = speak;
    const said = (setting: "dedicated" | "end" | "any") =>
      t("modalities.text.speak", { setting, minutes: speak.minutes ?? 0 });
    return [
      ...(dedicatedSession ? [{ words: said("dedicated"), leaf: "dedicatedSession" } as const] : []),
      ...(endOfItem ? [{ words: said("end"), leaf: "endOfItem" } as const] : []),
      ...(dedicatedSession || endOfItem ? [] : [{ words: said("any"), leaf: "endOfItem" } as const]),
      ...(throughSpokespersons
        ? [{ words: t("modalities.text.spokespersons"), leaf: "throughSpokespersons" } as const]
        : []),
    ];
  }
}

/** Who else than the Chair reads it: whoever asks, others by themselves, or both. */
function besideTheChair(to: readonly Audience[]): "asks" | "others" | "both" | null {
  const asks = to.includes("state-on-request");
  const others = to.some((one) => one !== "chair" && one !== "state-on-request");
  if (asks && others) return "both";
  return asks ? "asks" : others ? "others" : null;
}
