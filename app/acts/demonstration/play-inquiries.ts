import { replyToInquiry } from "../applications/reply-to-inquiry.ts";
import { sendInquiry } from "../applications/send-inquiry.ts";
import type { Context } from "../kit/context.ts";
import { accepted } from "./cast.ts";

/** What one organisation asked and the Secretariat answered, and what the Secretariat has asked it since, which waits. */
export async function playInquiries(
  { asks, answers }: { readonly asks: Context; readonly answers: Context },
  reference: string,
): Promise<void> {
  const { inquiry } = accepted(
    await sendInquiry(asks, {
      reference,
      words: "Our annual report appears in autumn. May we send the new one although we are accredited already?",
    }),
  ).next;
  accepted(
    await replyToInquiry(answers, {
      reference,
      inquiry,
      words: "There is no need. Your accreditation rests on what you sent with your application.",
    }),
  );
  accepted(
    await sendInquiry(answers, {
      reference,
      words: "Which of the six official languages do the people prefer whom you will send to the session?",
    }),
  );
}

/** Of another, something that waits for the Secretariat. */
export async function playWaitingInquiry(asks: Context, reference: string): Promise<void> {
  accepted(
    await sendInquiry(asks, {
      reference,
      words:
        "Two of our programmes have ended since we applied.\nShould we change our answers, or does it suffice to tell you?",
    }),
  );
}
