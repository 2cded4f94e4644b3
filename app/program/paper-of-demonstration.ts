import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { FileOfDemonstration } from "#acts/demonstration/play-papers.ts";
import { typesetLetter } from "#machine/pdf/typeset.ts";
import { translator } from "#messages/kit/translator.ts";

/** A paper of the demonstration as a file that can be taken along, with words of its own. Nobody looks for viruses in a demonstration. */
export async function typesetInformation(now: Temporal.Instant): Promise<FileOfDemonstration> {
  const t = translator("en");
  const { year, month, day } = now.toZonedDateTimeISO("America/New_York");
  const content = await typesetLetter({
    title: "Information for participants",
    issuer: "Secretariat of the demonstration mechanism",
    language: "en",
    rtl: false,
    ...{ year, month, day },
    foot: t("page.portalName"),
    pages: t("objections.sealedList.page"),
    draft: "",
    process: "Demonstration mechanism on ICT security",
    date: "DM/INF.2",
    salutation: "1. This paper is invented for the demonstration.",
    paragraphs: [
      "2. Meetings take place from 10:00 to 13:00 and from 15:00 to 18:00, New York time.",
      "3. Statements of up to three minutes are made from the list of speakers. Written versions may be sent before the meeting.",
      "4. Interpretation is provided in the six official languages.",
    ],
    ...{ closing: "", signature: "", addressees: "", enclosed: "", enclosures: [], doing: "", does: [], seal: [] },
  });
  const sha256 = createHash("sha256").update(content).digest("hex");
  return {
    ...{ name: "information-for-participants.pdf", type: "pdf", size: content.length, sha256, scan: "not_scanned" },
    content,
  };
}
