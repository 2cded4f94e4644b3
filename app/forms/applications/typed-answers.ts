import { z } from "zod";
import type { AnswerItem } from "#domain/applications/answer-items.ts";
import {
  type FundingKind,
  fundingKinds,
  fundingWritten,
  isWithinAll,
  memberKinds,
  memberRegions,
  most,
  regionsWritten,
} from "#domain/applications/typed-answers.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { unlessSaid } from "#forms/kit/parse-form.ts";
import type { Translate } from "#messages/kit/translator.ts";

interface Named {
  field: string;
  required?: string | undefined;
}

/** In characters. */
export const longestOfTyped = { governingBody: 5000, fundingStates: 1000 };

/** Of which year funds are told: what is older says little of who pays for an organisation. */
const YEARS_BACK = 10;

/** What is asked about the governing body, the members and the funds, each as it is kept. */
export function typedAnswers(
  t: Translate,
  {
    thisYear,
    named = (item) => ({ field: t(`applications.field.${item}`) }),
  }: {
    thisYear: number;
    named?: (item: AnswerItem) => Named;
  },
) {
  const { paragraphs, choice, choices, optionalChoice, wholeNumber, year } = formFields(t);
  const oneOf = <const Value extends string>(values: readonly Value[], item: AnswerItem) => {
    const { field, required } = named(item);
    return required === undefined ? optionalChoice(values, { field }) : choice(values, { field, required });
  };
  const long = (item: keyof typeof longestOfTyped) =>
    paragraphs({ ...named(item), max: longestOfTyped[item] }).transform((text) => (text === "" ? null : text));
  const share = (kind: FundingKind) =>
    wholeNumber({
      field: t("applications.funding.share", { kind: t(`applications.funding.kind.${kind}`) }),
      from: 1,
      to: 100,
    });
  const ofMembers = <Field extends z.ZodType>(field: Field) => unlessSaid("membersKind", "none", field);
  const { field, required } = named("fundingSources");
  return {
    governingBody: long("governingBody"),
    membersKind: oneOf(memberKinds, "membersKind"),
    membersNumber: ofMembers(wholeNumber({ ...named("membersNumber"), from: 1, to: most.members }).transform(asText)),
    membersCountries: ofMembers(
      wholeNumber({ ...named("membersCountries"), from: 1, to: most.countries }).transform(asText),
    ),
    membersRegions: choices(memberRegions, named("membersRegions")).transform(regionsWritten),
    fundingSources: z
      .object({
        kinds: choices(fundingKinds, { field }),
        "member-contributions": share("member-contributions"),
        "public-grants": share("public-grants"),
        foundations: share("foundations"),
        donations: share("donations"),
        businesses: share("businesses"),
        fees: share("fees"),
        other: share("other"),
      })
      .default({ kinds: [], ...nothingShared })
      .transform(({ kinds, ...shares }, context) => {
        // Whoever gives the share of a kind has named the kind.
        const given = fundingKinds.filter((kind) => kinds.includes(kind) || shares[kind] !== null);
        const sources = given.map((kind) => ({ kind, share: shares[kind] }));
        const wrong = (message: string) => {
          context.addIssue({ code: "custom", message, path: ["kinds"] });
          return z.NEVER;
        };
        if (given.length === 0 && required !== undefined) return wrong(required);
        return isWithinAll(sources) ? fundingWritten(sources) : wrong(t("applications.funding.tooMuch"));
      }),
    fundingYear: year({ ...named("fundingYear"), from: thisYear - YEARS_BACK, to: thisYear }).transform(asText),
    fundingFromStates: oneOf(["yes", "no"], "fundingFromStates"),
    fundingStates: unlessSaid("fundingFromStates", "no", long("fundingStates")),
  };
}

const nothingShared: { readonly [kind in FundingKind]: null } = {
  "member-contributions": null,
  "public-grants": null,
  foundations: null,
  donations: null,
  businesses: null,
  fees: null,
  other: null,
};

function asText(one: number | null): string | null {
  return one === null ? null : String(one);
}
