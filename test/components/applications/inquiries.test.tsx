import { expect, test } from "vitest";
import { Inquiries } from "#components/applications/inquiries.tsx";
import { anId } from "#support/an-id.ts";
import { render } from "../kit/gallery.tsx";

const said = (words: string) => ({ words, at: "2022-06-01T12:00:00Z", by: null });

function inquiries(count: number, waiting: readonly number[] = []) {
  return Array.from({ length: count }, (_, place) => ({
    id: anId<"inquiry">(`00000000-0000-4000-8000-${String(place).padStart(12, "0")}`),
    side: "secretariat" as const,
    asked: said(`Question ${String(place)}.`),
    reply: waiting.includes(place) ? null : said("Answered."),
    waitsForReader: waiting.includes(place),
  }));
}

function shown(all: ReturnType<typeof inquiries>): string {
  const application = { reference: "A-0000-0000", call: { zone: "America/New_York" } };
  return render(<Inquiries application={application} inquiries={{ all, side: "applicant", asking: null }} />);
}

const inFold = /<details[^]*<\/details>/;

test("the latest three inquiries stand open, and whatever waits; how many came before stands on their fold", () => {
  expect(shown(inquiries(3))).not.toMatch(inFold);
  const page = shown(inquiries(50, [1, 49]));
  const folded = inFold.exec(page)?.[0] ?? "";
  expect(folded).toContain("46 earlier inquiries");
  expect(folded.match(/Question \d+/g)).toHaveLength(46);
  for (const open of ["Question 1.", "Question 47.", "Question 48.", "Question 49."]) {
    expect(page).toContain(open);
    expect(folded).not.toContain(open);
  }
});
