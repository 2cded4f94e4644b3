import type { Db } from "#db/handles.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { addPaperLanguage } from "../papers/add-paper-language.ts";
import { announcePaper } from "../papers/announce-paper.ts";
import { circulatePaper } from "../papers/circulate-paper.ts";
import type { TextBrought } from "../papers/paper-to-change.ts";
import { revisePaper } from "../papers/revise-paper.ts";
import { accepted, type ActorIn, as } from "./cast.ts";

/** A file as somebody brings it, typeset outside of the acts. */
export type FileOfDemonstration = Extract<TextBrought, { readonly file: unknown }>["file"];

interface Stage {
  readonly chair: ActorIn<"chair">;
  readonly session: Id<"session">;
  /** So many days from now. */
  readonly day: (days: number, clock: string) => Instant;
  readonly information: FileOfDemonstration;
}

const opening = "1. The Chair offers this paper to energize the discussion. It does not predetermine any outcome.";
const closing = "4. Concrete proposals on each item are welcome before the session.";

/** Papers for the session to come, invented: one revised and translated, one in a file, one announced, and what an organisation wrote. */
export async function playPapers(db: Db, { chair, session, day, information }: Stage): Promise<void> {
  const at = (days: number, clock: string) => as(db, chair, day(days, clock));
  const of = { process: chair.process, session };
  const workingPaper = accepted(
    await circulatePaper(at(-20, "10:00"), {
      paper: {
        ...of,
        kind: "working_paper",
        symbol: "DM/WP.1",
        title: "Chair's working paper: questions for the first substantive session",
        audience: "public",
      },
      text: {
        language: "en",
        words: [opening, "2. Which confidence-building measures can be taken up first?", closing].join("\n\n"),
      },
    }),
  ).next;
  accepted(
    await circulatePaper(at(-10, "10:00"), {
      paper: {
        ...of,
        kind: "background_paper",
        symbol: "DM/INF.1",
        title: "Background paper on existing bodies and processes",
        audience: "missions",
      },
      text: { language: "en", words: "A non-exhaustive overview, invented for the demonstration." },
    }),
  );
  accepted(
    await circulatePaper(at(-9, "10:00"), {
      paper: {
        ...of,
        kind: "information_document",
        symbol: "DM/INF.2",
        title: "Information for participants",
        audience: "public",
      },
      text: { language: "en", file: information },
    }),
  );
  const revised = [
    opening,
    "2. Which confidence-building measures can be taken up at this session?",
    "3. What can stakeholders contribute to each of them?",
    closing,
  ];
  accepted(
    await revisePaper(at(-6, "16:00"), {
      paper: workingPaper.id,
      seen: 1,
      reason: "A question on the contribution of stakeholders was added, as delegations had proposed.",
      text: { language: "en", words: revised.join("\n\n") },
    }),
  );
  accepted(
    await addPaperLanguage(at(-4, "11:00"), {
      paper: workingPaper.id,
      seen: 2,
      text: {
        language: "fr",
        words: [
          "1. La présidence propose ce document pour animer le débat. Il ne préjuge d’aucun résultat.",
          "2. Quelles mesures de confiance peuvent être examinées à cette session ?",
          "3. Quelle contribution les parties prenantes peuvent-elles apporter à chacune d’elles ?",
          "4. Des propositions concrètes sur chaque point sont bienvenues avant la session.",
        ].join("\n\n"),
      },
    }),
  );
  accepted(
    await circulatePaper(at(-4, "15:00"), {
      paper: {
        ...of,
        kind: "written_input",
        symbol: "DM/NGO.1",
        title: "Three proposals for the first substantive session",
        writtenBy: "Coalition for Quiet Networks",
        audience: "public",
      },
      text: {
        language: "en",
        words: "1. Contact points for each region.\n\n2. A glossary in six languages.\n\n3. Short papers.",
      },
    }),
  );
  accepted(
    await announcePaper(at(-3, "11:00"), {
      ...of,
      kind: "summary",
      symbol: "DM/CRP.1",
      title: "Summary of the informal consultations",
      audience: "accredited",
      note: "In the second half of next month.",
    }),
  );
}
