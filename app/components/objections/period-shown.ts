import type { Citation } from "#domain/kit/ruling.ts";
import type { Audience, Provisions } from "#domain/modalities/provisions.ts";
import type { PeriodStanding } from "#domain/objections/period.ts";

/** A no-objection period as a mission is shown it: the window, and what the decision says of objections. */
export interface PeriodShown {
  readonly id: string;
  readonly standing: PeriodStanding;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: string;
  /** In seconds. */
  readonly left: number;
  readonly count: number;
  readonly extensions: readonly {
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    readonly extendedAt: string;
  }[];
  readonly call: string;
  readonly process: { readonly slug: string; readonly title: string };
  readonly decision: { readonly version: number; readonly title: string };
  readonly circulation: { readonly fields: "name-and-country" | "dossier"; readonly cites: Citation };
  readonly objection: Pick<Provisions["objection"], "by" | "bulk" | "withdrawal" | "basis" | "cites"> & {
    readonly seenBy: readonly Audience[];
  };
  readonly effect: Provisions["effect"];
  readonly disclosure: Pick<Provisions["disclosure"], "objectors" | "reasons" | "cites">;
}
