import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { TextComparison } from "#components/modalities/text-comparison.tsx";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { citeSilence } from "#domain/modalities/sources.ts";
import { notEntered } from "#forms/modalities/draft-citation.ts";
import { aDatabase } from "#support/database.ts";
import { givenProcess } from "#support/given.ts";
import { ownTracks } from "#support/own-tracks.ts";
import { someProvisions } from "#support/random-provisions.ts";
import { compareDecisions } from "#views/modalities/comparison.ts";
import { render } from "../kit/gallery.tsx";

const { db } = await aDatabase();
const { process } = await givenProcess(db);

const text = { ...ownTracks, date: Temporal.PlainDate.from("2022-04-22") };
type Text = Pick<typeof text, "title" | "issuer" | "citation" | "date" | "text" | "provisions"> &
  Partial<Pick<typeof text, "classes">>;

async function compared(before: Text, after: Text) {
  const found = await compareDecisions(db, process, before, after);
  const html = render(<TextComparison compared={found} version={2} />);
  const words = html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ");
  return { words, headings: html.match(/<h2/g)?.length ?? 0, fields: found.fields };
}

const { classes, ...customary } = text;

/** What programs call the parts of a text and their values, where no reader would. */
function keysIn(of: object): string[] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]) => [
    ...(/^\d+$/.test(key) ? [] : [key]),
    ...(typeof value === "string" ? [value] : []),
    ...(typeof value === "object" && value !== null ? keysIn(value) : []),
  ]);
}

function coded(of: object): string[] {
  return [...new Set(keysIn(of))].filter((key) => /^[a-z]+([-_][a-z]+|[A-Z][a-z]+)+$/.test(key));
}

describe("a draft compared with a version", () => {
  test("speaks as the page of a version does, and never in keys, whatever differs", async () => {
    const pairs = fc.tuple(someProvisions, someProvisions);
    await fc.assert(
      fc.asyncProperty(pairs, async ([one, other]) => {
        const { words, headings, fields } = await compared(
          { ...customary, provisions: one },
          { ...customary, provisions: other },
        );
        for (const key of [...coded(one), ...coded(other)])
          expect(words).not.toMatch(new RegExp(`(?<![\\w-])${key}(?![\\w-])`));
        expect(words).not.toMatch(/[a-z]\.[a-z]|[a-z]_[a-z]|[a-z][A-Z]/);
        // How one objects is said where somebody may.
        const unsaid = [one, other].every(({ objection }) => objection.by === "nobody") ? ["objection"] : [];
        expect(fields.filter((field) => !unsaid.includes(field)).length).toBeLessThanOrEqual(headings);
      }),
      { numRuns: 60 },
    );
  });

  test("of a provision that gives nothing says where it stands now", async () => {
    const nothing = { attendFormal: false, speak: null, written: null, documents: false, representatives: null };
    const from = (paragraph: string) => ({ ...nothing, cites: { source: "A decision", paragraph } });
    const { words } = await compared(
      { ...customary, provisions: { ...customary.provisions, entitlements: from("1") } },
      { ...customary, provisions: { ...customary.provisions, entitlements: from("2") } },
    );
    expect(words).toMatch(/Entitlements Version 2 Source: A decision, paragraph 1 This draft Source: A decision, para/);
  });

  test("says each thing that differs once, with what the version says and what the draft says", async () => {
    const { provisions } = customary;
    const changed: Provisions = {
      ...provisions,
      information: { ...provisions.information, curable: { by: { unit: "working_days", count: 5 } } },
      circulation: { ...provisions.circulation, period: { length: { unit: "calendar_days", count: 9 } } },
    };
    const { words } = await compared(customary, { ...customary, title: "Another title", provisions: changed });
    expect(words).toMatch(/Title Version 2 .+ This draft Another title/);
    expect(words).toMatch(
      /Information and review Version 2 What is incomplete may be sent back, to be completed within 10 calendar days\. .+ This draft What is incomplete may be sent back, to be completed within 5 working days\./,
    );
    expect(words).toMatch(/Circulation and period Version 2 .+ This draft Period: 9 calendar days\. *$/);
  });

  test("tells each paragraph that differs, however far apart they are, and none that does not", async () => {
    const paragraphs = ["One.", `Two, ${"long ".repeat(400)}and the same.`, "Three.", "Four."];
    const before = { ...customary, text: paragraphs.join("\n\n") };
    const after = { ...customary, text: paragraphs.with(0, "First.").with(3, "Fourth.").join("\n\n") };
    const { words } = await compared(before, after);
    expect(words).toMatch(/Text Version 2 One\. *Four\. This draft First\. *Fourth\. *$/);
    const moved = { ...customary, text: paragraphs.toReversed().join("\n\n") };
    expect((await compared(before, moved)).words).toMatch(/Version 2 .*One\..* This draft .*One\./);
  });

  test("tells what was left empty from what the text does not say, and from what it says is none", async () => {
    const { provisions, citation } = customary;
    const suspended = { by: [], withdrawalBy: [], grounds: "" };
    const empty = (cites: Provisions["list"]["cites"]) => ({
      ...customary,
      provisions: {
        ...provisions,
        exemptions: { accreditedTo: [], cites },
        suspension: { ...suspended, cites },
      },
    });
    const given = {
      ...customary,
      provisions: { ...provisions, exemptions: { ...provisions.exemptions, accreditedTo: ["A conference"] } },
    };
    const left = empty({ ...citation, paragraph: notEntered });
    const silent = empty(citeSilence(citation, "Exemptions"));
    const cited = empty({ ...citation, paragraph: "16" });
    const draft = async (before: Text, after: Text) =>
      / Exemptions Version 2 (.+?) Suspension/.exec((await compared(before, after)).words)?.[1] ?? "";
    expect(await draft(given, left)).toMatch(/^Accredited already to: A conference\. .+ This draft Nothing entered\.$/);
    expect(await draft(given, silent)).toMatch(/This draft None\. [^.]+ does not say; the portal’s own rule applies/);
    expect(await draft(cited, left)).toMatch(/^None\. Source: .+?paragraph 16 This draft Nothing entered\.$/);
    expect(await draft(left, cited)).toMatch(/This draft None\. Source: .+?paragraph 16$/);
    // Of a version nobody knows any more.
    expect(await draft(silent, left)).toBe("None. This draft Nothing entered.");
  });

  test("tells a source that changed alone", async () => {
    const { provisions } = customary;
    const cites = { source: "A/AC.292/2022/2", paragraph: "paragraph 9" };
    const { words } = await compared(customary, {
      ...customary,
      provisions: { ...provisions, validity: { ...provisions.validity, cites } },
    });
    expect(words).toMatch(/^ ?Validity Version 2 Source: .+ This draft Source: A\/AC\.292\/2022\/2, paragraph 9 *$/);
  });

  test("tells of categories of its own stage by stage, and of a stage that was moved", async () => {
    const { words } = await compared(customary, text);
    expect(words).toContain("Categories and their stages");
    expect(words).toMatch(/Other organisations: 3\. Silence\. Hold\. A State may hold one open for 72 hours/);
    expect(words).not.toMatch(/[a-z]_[a-z]|[a-z][A-Z]/);
    const moved = classes.map((one) => ({ ...one, track: one.track === null ? null : one.track.toReversed() }));
    expect((await compared(text, { ...text, classes: moved })).words).toMatch(/4\. Silence/);
  });

  test("says that nothing differs", async () => {
    expect((await compared(text, text)).words).toContain("Nothing differs.");
  });
});
