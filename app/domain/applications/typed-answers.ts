import type { Region } from "../organisations/organisation.ts";
import type { AnswerItem, Answers } from "./answer-items.ts";

/* What an organisation answers about its members and its funds. Each answer is kept as text, as the others are; these say what stands in it. */

export const memberKinds = ["organisations", "persons", "both", "none"] as const;

/** Where people live who are members. */
export const memberRegions = ["Africa", "Americas", "Asia", "Europe", "Oceania"] as const satisfies readonly Region[];
export type MemberRegion = (typeof memberRegions)[number];

export const most = { members: 999_999_999, countries: 250 };

export const fundingKinds = [
  "member-contributions",
  "public-grants",
  "foundations",
  "donations",
  "businesses",
  "fees",
  "other",
] as const;
export type FundingKind = (typeof fundingKinds)[number];

/** Of its funds in a year; the share in per cent is null where it is not given. */
export interface FundingSource {
  readonly kind: FundingKind;
  readonly share: number | null;
}

/** "public-grants:60,fees", in the order in which they are asked; null where there are none. */
export function fundingWritten(sources: readonly FundingSource[]): string | null {
  const parts = fundingKinds.flatMap((kind) => {
    const source = sources.find((one) => one.kind === kind);
    if (source === undefined) return [];
    return [source.share === null ? kind : `${kind}:${source.share.toString()}`];
  });
  return parts.length === 0 ? null : parts.join(",");
}

export function fundingRead(text: string): FundingSource[] {
  return text.split(",").flatMap((part) => {
    const [name, share] = part.split(":");
    const kind = fundingKinds.find((one) => one === name);
    return kind === undefined ? [] : [{ kind, share: share === undefined ? null : Number(share) }];
  });
}

/** All of the funds are a hundred per cent; whoever gives no share, or few of them, says less. */
export function isWithinAll(sources: readonly Pick<FundingSource, "share">[]): boolean {
  return sources.reduce((sum, { share }) => sum + (share ?? 0), 0) <= 100;
}

/** "Africa,Asia", in their order; null where there are none. */
export function regionsWritten(regions: readonly MemberRegion[]): string | null {
  const parts = memberRegions.filter((region) => regions.includes(region));
  return parts.length === 0 ? null : parts.join(",");
}

export function regionsRead(text: string): MemberRegion[] {
  return memberRegions.filter((region) => text.split(",").includes(region));
}

/** Whoever has no members is not asked how many and where; whoever takes nothing from a State is not asked from which. */
export function applies(item: AnswerItem, answers: Partial<Answers>): boolean {
  if (ofMembers.includes(item)) return answers.membersKind !== "none";
  return item !== "fundingStates" || answers.fundingFromStates !== "no";
}

const ofMembers: readonly AnswerItem[] = ["membersNumber", "membersCountries", "membersRegions"];

/** Without what does not apply. */
export function settled<Some extends Partial<Answers>>(answers: Some): Some {
  const without = (Object.keys(answers) as AnswerItem[]).filter((item) => !applies(item, answers));
  return { ...answers, ...Object.fromEntries(without.map((item) => [item, null])) };
}
