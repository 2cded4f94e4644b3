import type { Citation } from "#domain/kit/ruling.ts";
import { consultationMarks, listMarks, type Mark, rulingMarks, windowMarks } from "#domain/modalities/marks.ts";
import type { Destination, OutcomeOfStage, StageForeseen } from "#domain/modalities/preview.ts";
import type { Audience } from "#domain/modalities/provisions.ts";
import type { StageSources } from "#domain/modalities/stage-sources.ts";
import type { RulingStage, Stage } from "#domain/modalities/stages.ts";
import { memberStates } from "#domain/process/body.ts";
import { selector } from "#messages/kit/selector.ts";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { useLengthInWords } from "./length-words.ts";

/** One thing that a stage says, in words. */
export interface LeafInWords {
  readonly label: string;
  readonly words: string;
  /** None where the portal works so, whatever a text says. */
  readonly mark: Mark | null;
  readonly sources: readonly Citation[];
}

interface Foreseen extends Pick<StageForeseen, "stage" | "outcomes"> {
  readonly sources: StageSources;
  /** Of a stage that follows from the provisions; what one of a decision's own says was entered with it. */
  readonly customary?: { readonly alsoReadBy: readonly Audience[] } | null | undefined;
}

/** What stages name by a key: classes of the decision, to which an answer leads, and bodies of its process. */
export interface Named {
  readonly classes: readonly Titled[];
  readonly bodies: readonly Titled[];
}

interface Titled {
  readonly key: string;
  readonly title: string;
}

/** A decision's stages in plain words. `among` are all of one track. A body that nobody has named yet is called as the decision calls it. */
export function useStageWords(among: readonly Foreseen[], { classes, bodies }: Named) {
  const t = useTranslations();
  const format = useFormatter();
  const lengthOf = useLengthInWords();

  const bodyOf = (body: string) =>
    body === memberStates ? t("modalities.preview.memberStates") : titleIn(bodies, body);

  function titleOf(stage: Stage): string {
    switch (stage.kind) {
      case "ruling":
        return t(`modalities.preview.stage.${stage.what}`);
      case "list":
        return t(`modalities.preview.stage.${stage.what}`);
      case "window":
      case "consultation":
        return t(`modalities.preview.stage.${stage.kind}`);
    }
  }

  function decides(by: RulingStage["by"]): string {
    return typeof by === "string"
      ? t(`modalities.preview.office.${by}`)
      : t("modalities.preview.body", { body: bodyOf(by.body), decides: by.decides });
  }

  const readers = (given: readonly (Audience | "observers")[]) =>
    format.list(given.map((one) => t(`modalities.preview.audience.${one}`)));

  /** Who acts at the stage. */
  function whoActs({ stage, customary = null }: Pick<Foreseen, "stage" | "customary">): string {
    switch (stage.kind) {
      case "ruling":
        return decides(stage.by);
      case "window":
        return bodyOf(stage.body);
      case "consultation":
        return t("modalities.preview.office.chair");
      case "list":
        // Texts name those to whom it is sent. The Chair has every list.
        return t("modalities.preview.listTo", {
          to: readers(stage.to.filter((one) => customary === null || one !== "chair")),
        });
    }
  }

  function leadsTo(leads: Destination): string {
    switch (leads.to) {
      case "stage": {
        const next = among.find(({ stage }) => stage.key === leads.stage);
        return t("modalities.preview.leads.stage", { stage: next === undefined ? leads.stage : titleOf(next.stage) });
      }
      case "class":
        return t("modalities.preview.leads.class", {
          class: titleIn(classes, leads.class),
        });
      case "accredited":
      case "not-accredited":
      case "refused":
        return t(`modalities.preview.leads.${leads.to}`);
    }
  }

  function leavesOf(foreseen: Foreseen): LeafInWords[] {
    const { stage, outcomes, sources, customary = null } = foreseen;
    const works = (name: "worksList" | "worksWindow", words: string) => ({
      label: t(`modalities.preview.leaf.${name}`),
      words,
      mark: null,
      sources: [],
    });
    const leaf = (name: LeafName, words: string, mark: Mark) => ({
      label: t(`modalities.preview.leaf.${name}`),
      words,
      mark,
      sources: sources[name] ?? [],
    });
    const outcome = (of: OutcomeOfStage) => {
      const found = outcomes.find((one) => one.outcome === of);
      return found === undefined ? "" : leadsTo(found.leads);
    };
    const isClaim = customary !== null && stage.kind === "ruling" && stage.what === "claim";
    switch (stage.kind) {
      case "ruling":
        return [
          leaf("by", decides(stage.by), rulingMarks(stage).by),
          ...(stage.register === null
            ? []
            : [
                leaf(
                  "register",
                  t("modalities.preview.register", { register: selector(stage.register), name: stage.register }),
                  rulingMarks(stage).register,
                ),
              ]),
          ...(isClaim ? [leaf("opposed", t("modalities.preview.opposedByNobody"), "enforced")] : []),
          // Nothing asks for a time of a customary stage, and it waits.
          ...(stage.due === null
            ? customary === null
              ? [leaf("due", t("modalities.preview.noTimeWaits"), rulingMarks(stage).due)]
              : []
            : [
                leaf("due", timeOf(stage), rulingMarks(stage).due),
                leaf("ifNone", t("modalities.preview.ifNone", { answer: stage.ifNone }), rulingMarks(stage).ifNone),
              ]),
          ...(stage.what === "determination"
            ? []
            : [
                leaf(
                  "returned",
                  isClaim ? t("modalities.preview.claimNotReturned") : returnedIn(stage),
                  rulingMarks(stage).returned,
                ),
              ]),
          ...(stage.returned === null
            ? []
            : [leaf("rounds", roundsIn(stage.returned, customary !== null), rulingMarks(stage).returned)]),
          ...(stage.reasonOwed
            ? [leaf("reasonOwed", t("modalities.preview.reasonOwed"), rulingMarks(stage).reasonOwed)]
            : []),
          // The next of them stands on their line, and that a claim accredits is said over it.
          ...(isClaim || (customary !== null && leadsOn(outcomes, "yes"))
            ? []
            : [leaf("yes", outcome("yes"), rulingMarks(stage).yes)]),
          leaf("no", outcome("no"), rulingMarks(stage).no),
        ];
      case "window":
        return [
          leaf(
            "body",
            t("modalities.preview.mayObject", { body: bodyOf(stage.body), count: stage.threshold }),
            windowMarks.body,
          ),
          leaf("length", timeOf(stage), windowMarks.length),
          ...(stage.closingClock === undefined
            ? []
            : [
                leaf(
                  "closingClock",
                  t("modalities.preview.closingClock", { clock: stage.closingClock }),
                  windowMarks.closingClock,
                ),
              ]),
          // Where the text fixes day and hour nothing is left to enter.
          ...(stage.length !== null && stage.closingClock !== undefined
            ? []
            : [
                works(
                  "worksWindow",
                  t("modalities.preview.worksWindow", {
                    by: stage.length === null ? "chair" : "length",
                    hour: stage.closingClock === undefined ? "no" : "yes",
                  }),
                ),
              ]),
          leaf("silent", outcome("silent"), windowMarks.silent),
          leaf("objected", outcome("objected"), windowMarks.objected),
          leaf("basis", t("modalities.preview.basis", { basis: stage.basis }), windowMarks.basis),
          leaf("bulk", t("modalities.preview.bulk", { bulk: stage.bulk ? "yes" : "no" }), windowMarks.bulk),
          leaf(
            "withdrawal",
            t("modalities.preview.withdrawal", { until: selector(stage.withdrawal) }),
            windowMarks.withdrawal,
          ),
          ...(stage.hold === null
            ? []
            : [
                leaf(
                  "hold",
                  t("modalities.preview.hold", { length: lengthOf(stage.hold.limit), then: stage.hold.then }),
                  windowMarks.hold,
                ),
              ]),
        ];
      case "consultation":
        return [
          leaf("within", timeOf(stage), consultationMarks.within),
          leaf("silence", t("modalities.preview.consulted", { silence: stage.silence }), consultationMarks.silence),
          leaf("withdrawn", outcome("withdrawn"), consultationMarks.withdrawn),
          leaf("maintained", outcome("maintained"), consultationMarks.maintained),
        ];
      case "list": {
        const marks = listMarks(stage);
        return [
          leaf("to", whoActs(foreseen), marks.to),
          ...(customary === null || customary.alsoReadBy.length === 0
            ? []
            : [leaf("alsoReadBy", readers(customary.alsoReadBy), "enforced")]),
          leaf("fields", t("modalities.preview.fields", { fields: selector(stage.fields) }), marks.fields),
          ...(stage.beforeSession === null ? [] : [leaf("beforeSession", timeOf(stage), marks.beforeSession)]),
          ...(stage.what === "final" ? [] : [works("worksList", t("modalities.preview.worksList"))]),
        ];
      }
    }
  }

  function returnedIn({ returned }: RulingStage): string {
    return returned === null
      ? t("modalities.preview.notReturned")
      : t("modalities.preview.returned", {
          length: lengthOf(returned.within),
          call: returned.untilCallCloses === true ? "yes" : "no",
        });
  }

  /** `portal`: no text says it. */
  function roundsIn({ rounds, untilCallCloses }: NonNullable<RulingStage["returned"]>, portal: boolean): string {
    return t("modalities.preview.rounds", { rounds, portal: portal && untilCallCloses !== true ? "yes" : "no" });
  }

  function dueOf({ due }: RulingStage): string {
    if (due === null) return t("modalities.preview.noTime");
    return "after" in due ? lengthOf(due.after) : t("modalities.preview.dueAt", { at: selector(due.at) });
  }

  /** What the text itself says of the time of a stage, where no day follows from it. */
  function timeOf(stage: Stage): string {
    switch (stage.kind) {
      case "ruling":
        return dueOf(stage);
      case "window":
        return stage.length === null ? t("modalities.preview.byChair") : lengthOf(stage.length);
      case "consultation":
        return lengthOf(stage.within);
      case "list":
        return stage.beforeSession === null
          ? t("modalities.preview.noTime")
          : t("modalities.text.beforeSession", { length: lengthOf(stage.beforeSession) });
    }
  }

  return { titleOf, whoActs, timeOf, leavesOf };
}

function leadsOn(outcomes: Foreseen["outcomes"], of: OutcomeOfStage): boolean {
  return outcomes.some(({ outcome, leads }) => outcome === of && leads.to === "stage");
}

function titleIn(titled: readonly Titled[], wanted: string): string {
  return titled.find(({ key }) => key === wanted)?.title ?? wanted;
}

/** How many must object is said with who may. */
type LeafName = Exclude<keyof StageSources, "threshold">;
