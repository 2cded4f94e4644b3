import type { Visitor } from "#support/visitor.ts";
import { dayAndClock } from "./secretariat.ts";

export const chair = "chair@working-group.example";

/** Who is in the Chair's office, in the order of their addresses: each of them is told what it is told. */
export const chairsOffice = ["adviser@working-group.example", chair] as const;

const words = [
  "Organisations in consultative status with the Economic and Social Council inform the Secretariat of their interest.",
  "Other organisations that are relevant and competent inform the Secretariat too, with their purpose, programmes and activities.",
  "They are invited on a no-objection basis. A State that objects makes it known to the Chair and, if it wishes, says why.",
  "Accredited organisations attend formal meetings as observers and submit written inputs.",
  "An accreditation is valid for the remainder of the mandate.",
].map((paragraph, index) => `${String(index + 1)}. ${paragraph}`);

/** What is ticked and chosen on each page, and from which paragraph, in the order of the pages; null where the text does not say. */
const pages = [
  {
    heading: "Whom it lets in",
    choose: {
      routeEcosocNgo: "notify",
      routeNgo: "no-objection",
      routeBusiness: "as-ngo",
      routeAcademia: "as-ngo",
    },
    cites: { routeEcosocNgoCites: "1", routeNgoCites: "2" },
  },
  {
    heading: "Information and review",
    tick: {
      required: ["purpose", "programmes", "activities"],
      screenedBy: ["secretariat"],
      refusalCarriesReason: ["yes"],
    },
    cites: { cites: "2" },
  },
  {
    heading: "The list and its circulation",
    tick: {
      compiledBy: ["secretariat"],
      circulatedTo: ["all-missions"],
      circulatedFields: ["name-and-country"],
      period: ["decided-by-chair"],
    },
    write: { periodClock: "6 pm" },
    cites: { listCites: "2", circulationCites: "3" },
  },
  {
    heading: "Objection",
    tick: { objectionBy: ["member-states"], bulk: ["yes"], basis: ["voluntary"], withdrawal: ["until-close"] },
    cites: { cites: "3" },
  },
  { heading: "Effect of an objection", tick: { effect: ["final"] }, cites: { cites: "3" } },
  {
    heading: "Disclosure",
    tick: { finalList: ["public"], objectors: ["chair", "state-on-request"], reasons: ["chair"] },
    cites: { cites: "3" },
  },
  { heading: "Validity", tick: { validUntil: ["mandate"], reapplication: ["yes"] }, cites: { cites: "5" } },
  { heading: "Entitlements", tick: { attendFormal: ["yes"], written: ["posted"] }, cites: { cites: "4" } },
  {
    heading: "Suspension and withdrawal",
    tick: { suspendedBy: ["secretariat"] },
    write: { grounds: "A request of the organisation." },
    cites: { cites: null },
  },
] as const;

/** From the Chair's page through the pages of a decision, with a look at each and at its preview, to the text that is put forward. */
export async function enterDecision(visitor: Visitor, title: string): Promise<void> {
  const { page } = visitor;
  await visitor.visit("/en/chair/begin-working-draft");
  await visitor.look("begin-working-draft");
  await visitor.press("Begin");
  await visitor.follow("The text");
  const { Day = "", Month = "", Year = "" } = dayAndClock(0);
  await visitor.fill({
    Text: words.join("\n"),
    Title: title,
    Issuer: "The Chair",
    "Symbol or letter (optional)": "Letter of the Chair",
  });
  await visitor.fill({ Day, Month, Year });
  await visitor.look("draft-text");
  await visitor.press("Save and continue");
  await visitor.expectWords("5 paragraphs were found");
  await visitor.look("draft-paragraphs");
  await visitor.press("Save and continue");
  for (const { heading, cites, ...said } of pages) {
    await visitor.expectHeading(heading);
    for (const [name, value] of Object.entries("choose" in said ? said.choose : {}))
      await page.locator(`[name="${name}"]`).selectOption(value);
    for (const [name, values] of Object.entries("tick" in said ? said.tick : {}))
      for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check();
    for (const [name, value] of Object.entries("write" in said ? said.write : {}))
      await page.locator(`[name="${name}"]`).fill(value);
    for (const [name, mark] of Object.entries<string | null>(cites)) {
      // What may be left empty is folded.
      const fold = page.locator(`details:not([open]):has([name="${name}.pick"]) > summary`);
      if ((await fold.count()) > 0) await fold.click();
      await page.locator(`[name="${name}.pick"][value^="${mark === null ? "silent" : `paragraph ${mark}\t`}"]`).check();
    }
    await visitor.look(`draft-${heading.toLowerCase().replaceAll(" ", "-")}`);
    await visitor.press("Save and continue");
  }
  await visitor.expectHeading(title);
  await visitor.look("draft-tasks");
  await visitor.follow("Preview");
  await visitor.expectWords("Status check", "Review", "Silence");
  await visitor.look("draft-preview");
  await visitor.follow("All pages");
  await visitor.follow("Put the decision forward");
  await visitor.look("put-forward");
  await visitor.press("Put it forward");
  await visitor.expectWords("The draft has been saved.", title, "The period ends at 18:00 of its last day.");
  await visitor.look("draft-saved");
}

/** Puts the draft that is open before the visitor under silence, to close so many days from now at 18:00 in New York. */
export async function openSilence(visitor: Visitor, days: number): Promise<void> {
  await visitor.follow("Open a silence procedure");
  await visitor.look("open-silence");
  // The opening is asked with the same labels, and stays empty: it opens at once.
  const closing = visitor.page.getByRole("group", { name: "When does it close?" });
  for (const [label, words] of Object.entries(dayAndClock(days)))
    await closing.getByLabel(label, { exact: true }).fill(words);
  await visitor.press("Continue");
  await visitor.expectHeading("Check and open the silence procedure");
  await visitor.look("open-silence-confirm");
  await visitor.press("Open the silence procedure");
  await visitor.expectWords("The silence procedure is open.", "Nobody has broken silence.");
  await visitor.look("silence-open");
}
