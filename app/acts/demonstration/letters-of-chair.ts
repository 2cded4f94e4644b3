import type { LetterAct } from "#domain/chair-letters/letter-acts.ts";
import type { LetterDraft } from "#domain/chair-letters/letter-draft.ts";
import type { Id } from "#domain/kit/id.ts";
import type { KindOfPaper } from "#domain/papers/kinds.ts";

/*
 * What the letters of the Chair of 31 December 2019, 17 December 2021 and 18 October 2022 do, with their real dates; and those of 15 December 2021
 * and 18 January 2022, of which the second of them speaks. Their words, and the papers that go with them, are invented.
 */

/** A sentence of a letter; where it states an act, with what does it, whose number is put into its places: `{n.days}`. */
export interface Sentence {
  readonly words: string;
  readonly does?: LetterAct;
}

export interface WrittenLetter extends Pick<LetterDraft, "subject" | "to"> {
  readonly paragraphs: readonly (readonly Sentence[])[];
}

const toAll = { missions: "all", chosen: [], organisations: "none", session: null } as const;

/** The letter as the Chair's office keeps it. */
export function draftOf({ paragraphs, subject, to }: WrittenLetter, signature: string): LetterDraft {
  const does = paragraphs.flat().flatMap((sentence) => (sentence.does === undefined ? [] : [sentence.does]));
  let number = 0;
  const said = paragraphs.map((sentences) =>
    sentences
      .map(({ words, does: act }) => {
        if (act === undefined) return words;
        number += 1;
        return words.replaceAll("{n.", `{${String(number)}.`);
      })
      .join(" "),
  );
  return {
    subject,
    language: "en",
    salutation: "Excellency,",
    paragraphs: said.join("\n\n"),
    closing: "Please accept, Excellency, the assurances of my highest consideration.",
    signature,
    addressees: "All Permanent Representatives and Permanent Observers to the United Nations\nNew York",
    replyTo: "chair@working-group.example",
    enclosures: [],
    to,
    does,
  };
}

const honour = {
  words: "I have the honour of addressing you in my capacity as Chair of the Open-ended Working Group.",
};

function named(session: Id<"session">): LetterAct {
  return { act: "name-session", session };
}

function paper(kind: KindOfPaper, symbol: string, title: string, session: Id<"session"> | null = null) {
  return { kind, symbol, title, session, audience: "public" } as const;
}

function circulated(of: ReturnType<typeof paper>): LetterAct {
  return { act: "circulate-paper", paper: of, language: "en", words: `${of.title}. Invented for the demonstration.` };
}

interface SessionsOf2020 {
  readonly consultation: Id<"session">;
  readonly second: Id<"session">;
  readonly third: Id<"session">;
  readonly exchanges: readonly [Id<"session">, Id<"session">];
}

/** 31 December 2019: six enclosures, three papers to come, and two rounds of exchanges on other days. */
export function letterOf2019({ consultation, second, third, exchanges }: SessionsOf2020): WrittenLetter {
  const [first, other] = exchanges;
  return {
    subject: "Documents for the second substantive session",
    to: toAll,
    paragraphs: [
      [honour],
      [
        { words: "The informal consultative meeting in December had over a hundred organisations in the room." },
        {
          words: "The {n.title} will be circulated amongst all participants in the second half of January 2020.",
          does: {
            act: "announce-paper",
            paper: paper("summary", "OLD/CRP.1", "Summary of the informal consultative meeting", consultation),
            note: "In the second half of January 2020.",
          },
        },
      ],
      [
        {
          words: "Enclosed are documents that shall help prepare for the second substantive session, {n.days}.",
          does: named(second),
        },
      ],
      [
        {
          words: "The {n.title} is inspired by the structure of the September session.",
          does: circulated(
            paper(
              "programme_of_work",
              "OLD/PW.2",
              "Draft programme of work for the second substantive session",
              second,
            ),
          ),
        },
        {
          words: "I have also prepared the {n.title}, which does not intend to predetermine any outcome.",
          does: circulated(
            paper("working_paper", "OLD/WP.1", "Chair's working paper for the second substantive session", second),
          ),
        },
      ],
      [
        {
          words: "At the request of some members, three background papers have been produced: the {n.title};",
          does: circulated(
            paper("background_paper", "OLD/INF.1", "Background paper on existing bodies and processes", second),
          ),
        },
        {
          words: "the {n.title};",
          does: circulated(
            paper("background_paper", "OLD/INF.2", "Background paper on recommendations on international law", second),
          ),
        },
        {
          words: "and the {n.title}.",
          does: circulated(
            paper("background_paper", "OLD/INF.3", "Background paper on regular institutional dialogue", second),
          ),
        },
      ],
      [
        {
          words: "The {n.title} is attached.",
          does: circulated(
            paper("draft_report", "OLD/CRP.2", "Tentative structure of the substantive component of the report"),
          ),
        },
        {
          words: "I intend to prepare the {n.title} following the second substantive session.",
          does: {
            act: "announce-paper",
            paper: paper("draft_report", "OLD/CRP.3", "Pre-draft of the report"),
            note: "Following the second substantive session.",
          },
        },
        {
          words: "It will be followed by the {n.title}.",
          does: {
            act: "announce-paper",
            paper: paper("draft_report", "OLD/CRP.4", "Zero draft of the report"),
            note: "In time for the third substantive session.",
          },
        },
        { words: "The third and final substantive session takes place from {n.days} in New York.", does: named(third) },
      ],
      [
        {
          words:
            "We had to slightly change the dates of the first round of informal exchange: announced for {n.before}, it takes place from {n.days};",
          does: {
            act: "move-session",
            session: first,
            beginsOn: "2020-03-30",
            endsOn: "2020-03-31",
            reason: "The dates of the rounds of exchange were slightly changed.",
          },
        },
        {
          words: "and of the second: announced for {n.before}, it takes place from {n.days}.",
          does: {
            act: "move-session",
            session: other,
            beginsOn: "2020-05-28",
            endsOn: "2020-05-29",
            reason: "The dates of the rounds of exchange were slightly changed.",
          },
        },
      ],
      [{ words: "I am looking forward to constructively engaging with your delegation in 2020." }],
    ],
  };
}

/** 15 December 2021: the revised proposal, on which no consensus is reached two days later. */
export const letterOf15December: WrittenLetter = {
  subject: "Revised proposal on modalities for stakeholder participation",
  to: { ...toAll, missions: "member_states" },
  paragraphs: [
    [honour],
    [
      {
        words:
          "I convey to all Member States the {n.title} ({n.symbol}), on the basis of the informal consultations of this week.",
        does: circulated(
          paper(
            "working_paper",
            "GRP/2021/WP.1",
            "Chair's revised proposal on modalities for stakeholder participation",
          ),
        ),
      },
    ],
  ],
};

/** Under which the Chair's proposal on modalities is announced, and circulated a month later. */
const proposal = paper(
  "working_paper",
  "GRP/2022/WP.1",
  "Chair's proposal on modalities for stakeholder participation",
);

/** 17 December 2021: a virtual meeting on 13 January, and a proposal to come on 18 January. */
export function letterOf2021({ second }: { readonly second: Id<"session"> }): WrittenLetter {
  return {
    subject: "Timeline for a decision on modalities for stakeholder participation",
    to: toAll,
    paragraphs: [
      [honour],
      [
        { words: "The first substantive session concluded its work today." },
        {
          words: "I will study the proposals as we prepare for the second, to be held from {n.days}.",
          does: named(second),
        },
      ],
      [
        { words: "On 15 December 2021 I sent a letter to all Member States to convey my revised proposal." },
        { words: "We were not able to adopt a consensus decision on modalities for stakeholder participation." },
        { words: "In the meantime, my revised proposal remains on the table." },
      ],
      [
        {
          words: "I will convene the {n.title} on {n.days}; further details will be transmitted in due course.",
          does: {
            act: "schedule-session",
            session: {
              title: "Informal open-ended virtual meeting",
              kind: "informal-consultative",
              format: "virtual",
              place: "",
              standing: "confirmed",
              invited: ["states", "observers"],
              capacity: null,
              beginsOn: "2022-01-13",
              endsOn: "2022-01-13",
            },
          },
        },
        {
          words:
            "On 18 January 2022 I will circulate to all Member States the {n.title}, to be placed under silence for a week.",
          does: { act: "announce-paper", paper: proposal, note: "On 18 January 2022." },
        },
        { words: "Silence will expire on 25 January 2022." },
      ],
      [{ words: "My door is always open to any delegation that wishes to meet with me." }],
    ],
  };
}

/** 18 January 2022: what was announced goes out, and silence begins. */
export function letterOfJanuary(
  announced: Id<"paper">,
  { decision, closesAt }: { readonly decision: Id<"decision">; readonly closesAt: string },
): WrittenLetter {
  return {
    subject: "Silence procedure on modalities for stakeholder participation",
    to: toAll,
    paragraphs: [
      [honour],
      [
        {
          words: "I circulate the {n.title} ({n.symbol}) as I announced.",
          does: {
            act: "circulate-paper",
            paper: announced,
            language: "en",
            words: `${proposal.title}. Invented for the demonstration.`,
          },
        },
        {
          words: "It is placed under a silence procedure that expires on {n.closes}.",
          does: { act: "open-silence-procedure", of: { kind: "decision", id: decision }, opensAt: null, closesAt },
        },
      ],
    ],
  };
}

interface SessionsOf2022 {
  readonly townHall: Id<"session">;
  readonly interSessional: Id<"session">;
}

/** 18 October 2022: the inter-sessional meetings are confirmed, their programme of work is to come. */
export function letterOf2022({ townHall, interSessional }: SessionsOf2022): WrittenLetter {
  return {
    subject: "Informal inter-sessional meetings",
    to: toAll,
    paragraphs: [
      [honour],
      [
        {
          words: "I would like to thank delegations for attending the virtual informal townhall meeting of {n.days}.",
          does: named(townHall),
        },
      ],
      [
        {
          words: "The informal inter-sessional meetings have been confirmed for {n.days}.",
          does: {
            act: "confirm-session",
            session: interSessional,
            reason: "Announced by the Chair's letter of 18 October 2022.",
          },
        },
        { words: "They will be held in New York, with the hybrid option made available." },
      ],
      [
        {
          words: "The {n.title} will be circulated in due course.",
          does: {
            act: "announce-paper",
            paper: paper(
              "programme_of_work",
              "GRP/2022/PW.1",
              "Programme of work for the inter-sessional meetings",
              interSessional,
            ),
            note: "In due course.",
          },
        },
      ],
      [{ words: "I reiterate the importance of safeguarding the spirit of consensus." }],
    ],
  };
}
