import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";
import type { AudienceOfPaper, LanguageOfPaper } from "./kinds.ts";

export type PapersEvent =
  PaperAnnounced | PaperCirculated | PaperLanguageAdded | PaperRevised | PaperCorrected | PaperWithdrawn;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const papersSubjects = { paper: "paper" } as const;

const facts = {
  version: 1,
  about: "paper",
  confidential: ({ audience }: OfPaper) => audience === "chair",
} as const;

export const papersEvents = {
  PaperAnnounced: facts,
  PaperCirculated: facts,
  PaperLanguageAdded: facts,
  PaperRevised: facts,
  PaperCorrected: facts,
  PaperWithdrawn: facts,
} as const satisfies EventsOf<PapersEvent>;

interface OfPaper {
  readonly process: Id<"process">;
  readonly paper: Id<"paper">;
  /** With what was done to it: "A/AC.900/2022/WP.1/Rev.1". */
  readonly symbol: string;
  readonly audience: AudienceOfPaper;
}

export interface PaperAnnounced extends OfPaper {
  readonly type: "PaperAnnounced";
}

export interface PaperCirculated extends OfPaper {
  readonly type: "PaperCirculated";
  readonly language: LanguageOfPaper;
}

export interface PaperLanguageAdded extends OfPaper {
  readonly type: "PaperLanguageAdded";
  readonly language: LanguageOfPaper;
}

export interface PaperRevised extends OfPaper {
  readonly type: "PaperRevised";
  readonly language: LanguageOfPaper;
  readonly reason: string;
}

export interface PaperCorrected extends OfPaper {
  readonly type: "PaperCorrected";
  readonly language: LanguageOfPaper;
  readonly reason: string;
}

export interface PaperWithdrawn extends OfPaper {
  readonly type: "PaperWithdrawn";
  readonly reason: string;
}
