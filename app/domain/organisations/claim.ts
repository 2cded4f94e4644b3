import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import { type EntryDetails, foldedName, type RegisterEdition, type RegisterEntry } from "./register.ts";

/* What an organisation claims of itself, before the officer who verifies it against an edition of a register. */

/** By what an entry may be the organisation, the surest first. */
const matchGrounds = ["number", "name", "acronym", "part_of_name"] as const;
export type MatchGround = (typeof matchGrounds)[number];

export interface Match<Entry extends EntryDetails = RegisterEntry> {
  readonly entry: Entry;
  readonly because: readonly MatchGround[];
}

/** Who claims to be on the register. */
export interface Claimant {
  readonly name: string;
  readonly acronym: string | null;
  /** Its number on the register, as it gives it and as its officer looks for it. */
  readonly numbers: readonly string[];
}

/** In letters: a shorter name stands in too many others by chance. */
const SHORTEST_TELLING_NAME = 8;

/** Which entries may be the organisation. A person decides: that none is found is held against nobody. */
export function proposeMatches<Entry extends EntryDetails>(
  claimant: Claimant,
  entries: readonly Entry[],
): readonly Match<Entry>[] {
  return entries
    .map((entry) => ({ entry, because: groundsOf(claimant, entry) }))
    .filter(({ because }) => because.length > 0)
    .sort((one, other) => compareMatches(one, other));
}

function groundsOf(claimant: Claimant, entry: EntryDetails): MatchGround[] {
  const [own, other] = [foldedName(claimant.name), foldedName(entry.name)];
  const isPart = (part: string, whole: string) => part.length >= SHORTEST_TELLING_NAME && whole.includes(part);
  const acronyms = [claimant.acronym, entry.acronym].map((acronym) => (acronym === null ? "" : foldedName(acronym)));
  const holds: Record<MatchGround, boolean> = {
    number: entry.number !== null && claimant.numbers.some((number) => isSameNumber(number, entry.number ?? "")),
    name: own !== "" && own === other,
    acronym:
      (acronyms[0] !== "" && (acronyms[0] === acronyms[1] || acronyms[0] === other)) ||
      (acronyms[1] !== "" && acronyms[1] === own),
    part_of_name: own !== other && (isPart(own, other) || isPart(other, own)),
  };
  return matchGrounds.filter((ground) => holds[ground]);
}

/** What an organisation says of its status, as it answers: general, special or roster, and since which year. */
export interface ClaimedStatus {
  readonly status: string | null;
  readonly year: string | null;
}

/** Around the word itself, in a register's own words. */
const SAYS_NOTHING = /consultative|status|category|with|ecosoc/g;

/** Whether an entry says another status than is claimed, or since another year. What either leaves open contradicts nothing. */
export function saysOtherwise(claimed: ClaimedStatus, entry: Pick<EntryDetails, "status" | "statusYear">): boolean {
  const { status, statusYear } = entry;
  const other =
    claimed.status !== null &&
    status !== null &&
    foldedName(status).replaceAll(SAYS_NOTHING, "") !== foldedName(claimed.status);
  return other || (claimed.year !== null && statusYear !== null && String(statusYear) !== claimed.year);
}

/** Which entries are surely the organisation, so that what they say counts against its claim: by the number that it gives or, without one, by its name. */
export function isSure({ because }: Pick<Match<EntryDetails>, "because">): boolean {
  return because.includes("number") || because.includes("name");
}

function compareMatches(one: Match<EntryDetails>, other: Match<EntryDetails>): number {
  const ranks = rankOf(one) - rankOf(other);
  return ranks === 0 ? Number(one.entry.name > other.entry.name) - Number(one.entry.name < other.entry.name) : ranks;
}

function rankOf({ because }: { readonly because: readonly MatchGround[] }): number {
  return Math.min(...because.map((ground) => matchGrounds.indexOf(ground)));
}

/** Whatever its spaces, and in whichever letters it was typed. */
function isSameNumber(one: string, other: string): boolean {
  return foldedNumber(one) === foldedNumber(other);
}

export function foldedNumber(number: string): string {
  return number.replaceAll(/\s/g, "").toLowerCase();
}

/** On what the verification of a claim rests: the entry that the officer picked, or why it is verified without one. */
export type ClaimVerdict =
  { readonly by: "entry"; readonly entry: Id<"entry"> } | { readonly by: "otherwise"; readonly reason: string };

/** What is kept with the clearance. */
export interface ClaimEvidence {
  readonly application: Id<"application">;
  readonly register: Id<"register">;
  readonly edition: Id<"edition">;
  readonly entry: Id<"entry"> | null;
  readonly reason: string | null;
}

/** A claim before its officer. */
export interface Claim {
  readonly application: Id<"application">;
  /** The edition of the closing day; null where no register has one, and nothing is asked. */
  readonly edition: Pick<RegisterEdition, "id" | "register"> | null;
  /** The edition that the officer saw; another one that counts now is looked at first. */
  readonly seen: Id<"edition"> | null;
  /** The entry that the officer picked, as the register has it. */
  readonly picked: Pick<RegisterEntry, "id" | "edition"> | null;
  readonly verdict: ClaimVerdict | null;
}

/** The evidence for the claim, or null where there is no register to verify it against. */
export function verifyClaim(claim: Claim): Ruling<ClaimEvidence | null, null> {
  const { application, edition, seen, picked, verdict } = claim;
  if ((edition?.id ?? null) !== seen) return refuse("changed_meanwhile");
  if (edition === null) return accept(null, null);
  if (verdict === null) return refuse("claim_is_not_verified");
  const of = { application, register: edition.register, edition: edition.id };
  if (verdict.by === "otherwise") {
    if (verdict.reason.trim() === "") return refuse("claim_is_not_verified");
    return accept({ ...of, entry: null, reason: verdict.reason }, null);
  }
  if (picked === null || picked.id !== verdict.entry || picked.edition !== edition.id)
    return refuse("entry_is_of_no_such_edition");
  return accept({ ...of, entry: picked.id, reason: null }, null);
}
