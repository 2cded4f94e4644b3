import type { AnswerItem } from "#domain/applications/answer-items.ts";
import { consultativeStatuses } from "#domain/applications/application.ts";
import {
  fundingKinds,
  fundingRead,
  fundingWritten,
  memberKinds,
  memberRegions,
  regionsRead,
  regionsWritten,
} from "#domain/applications/typed-answers.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { listed } from "#messages/kit/listed.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { ClassShown } from "#views/kit/class-shown.ts";
import { classInWords } from "../modalities/class-title.tsx";
import type { AnswerCompared } from "./changed-meanwhile.tsx";

/** A choice as the form calls it; what is none is shown as it is. */
export function keyInWords(value: string, classes: readonly ClassShown[], t: Translate): string {
  const chosen = classes.find(({ key }) => key === value);
  return chosen === undefined ? value : classInWords(chosen, t);
}

function statusInWords(value: string, t: Translate): string {
  const status = consultativeStatuses.find((known) => known === value);
  return status === undefined ? value : t(`organisations.consultativeStatus.${status}`);
}

/** What is on record of an answer, as a reader is shown it: choices and figures in words of their language, text as it is. */
export function answerInWords(item: AnswerItem, value: string, t: Translate): string {
  const words = wordsOf[item];
  return words === undefined ? value : words(value, t);
}

const count = (value: string, t: Translate) => t("applications.members.count", { count: Number(value) });

const wordsOf: { readonly [item in AnswerItem]?: (value: string, t: Translate) => string } = {
  consultativeStatus: statusInWords,
  membersKind: (value, t) => {
    const kind = memberKinds.find((known) => known === value);
    return kind === undefined ? value : t(`applications.members.kind.${kind}`);
  },
  membersNumber: count,
  membersCountries: count,
  membersRegions: (value, t) =>
    listed(
      regionsRead(value).map((region) => t(`accreditation.list.regions.${region}`)),
      t,
    ),
  fundingSources: (value, t) =>
    listed(
      fundingRead(value).map(({ kind, share }) =>
        t("applications.funding.source", {
          kind: t(`applications.funding.kind.${kind}`),
          shared: share === null ? "no" : "yes",
          share: share ?? 0,
        }),
      ),
      t,
    ),
  fundingFromStates: (value, t) => t(`applications.funding.fromStates.${value === "yes" ? "yes" : "no"}`),
};

/** An answer as a form sent it, in the shape in which answers are kept. */
export function sentOf(item: AnswerItem, submitted: FormAnswer["submitted"]): string {
  if (item === "membersRegions")
    return regionsWritten(memberRegions.filter((region) => submitted[item]?.includes(region))) ?? "";
  if (item !== "fundingSources") return submitted[item]?.[0] ?? "";
  const shareOf = (kind: string) => submitted[`${item}.${kind}`]?.[0]?.trim() ?? "";
  const kinds = fundingKinds.filter((kind) => submitted[`${item}.kinds`]?.includes(kind) || shareOf(kind) !== "");
  const share = (kind: string) => (/^\d{1,3}$/.test(shareOf(kind)) ? Number(shareOf(kind)) : null);
  return fundingWritten(kinds.map((kind) => ({ kind, share: share(kind) }))) ?? "";
}

/** Each of some answers as it is saved, to be read beside what was sent. */
export function answersCompared(
  items: readonly AnswerItem[],
  saved: Readonly<Record<AnswerItem, string | null>>,
  t: Translate,
): AnswerCompared[] {
  return items.map((item) => ({
    name: item,
    label: t(`applications.field.${item}`),
    saved: saved[item],
    sent: (submitted: FormAnswer["submitted"]) => sentOf(item, submitted),
    inWords: (value: string) => answerInWords(item, value, t),
  }));
}
