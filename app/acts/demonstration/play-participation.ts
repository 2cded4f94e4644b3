import type { Id } from "#domain/kit/id.ts";
import type { Nominee } from "#domain/participation/representative.ts";
import { countWords } from "#domain/participation/written-input.ts";
import type { Context } from "../kit/context.ts";
import { inscribeSpeaker } from "../participation/inscribe-speaker.ts";
import { nominateRepresentative } from "../participation/nominate-representative.ts";
import { registerForSession } from "../participation/register-for-session.ts";
import { sendWrittenInput } from "../participation/send-written-input.ts";
import { accepted } from "./cast.ts";

/** Whom some of those who were accredited at once have nominated for the first session: invented people. */
const comeWith: Readonly<Record<number, readonly Nominee[]>> = {
  4: [
    { name: "Asha Verano", functionalTitle: "Executive director", email: null, attends: "in-person" },
    { name: "Teo Lindahl", functionalTitle: "Head of research", email: "teo@live-round.example", attends: "online" },
  ],
  10: [{ name: "Mirela Onyango", functionalTitle: "Legal adviser", email: null, attends: "in-person" }],
};

/** About what the first of them speaks in the dedicated session; whose account a visitor has is not on the list yet. */
const speakAbout: Readonly<Record<number, string>> = { 10: "Words that six languages share" };

export async function nominate(context: Context, session: Id<"session">, number: number): Promise<void> {
  const topic = speakAbout[number];
  for (const [n, nominee] of (comeWith[number] ?? []).entries()) {
    const { next } = accepted(await nominateRepresentative(context, { ...nominee, session }));
    if (n === 0 && topic !== undefined)
      accepted(await inscribeSpeaker(context, { session, representative: next.id, topic }));
  }
}

/** Whom the organisation that was refused has registered for what invites all stakeholders: an invented person. */
export async function registerAnyhow(context: Context, session: Id<"session">): Promise<void> {
  const nominee = {
    name: "Ilse Tamaro",
    functionalTitle: "Programme director",
    email: null,
    attends: "in-person",
  } as const;
  accepted(await registerForSession(context, { ...nominee, session }));
}

/** What some of them have sent for it, and waits for the Secretariat: number of the organisation, title, text. */
const inputs: Readonly<Record<number, { readonly title: string; readonly words: string }>> = {
  4: {
    title: "Contact points that answer at night",
    words: "1. A contact point is of use when somebody answers.\n\n2. We propose a test of all of them twice a year.",
  },
  10: {
    title: "Words that six languages share",
    words: "1. A glossary would spare misunderstandings.\n\n2. We offer a first draft of forty terms.",
  },
};

export async function sendInput(context: Context, session: Id<"session">, number: number): Promise<void> {
  const input = inputs[number];
  if (input === undefined) return;
  const { title, words } = input;
  const said = { title, language: "en", brought: { words }, wordCount: countWords(words) } as const;
  accepted(await sendWrittenInput(context, { ...said, session }));
}
