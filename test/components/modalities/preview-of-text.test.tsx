import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { EnteredOn } from "#components/modalities/entered-on.tsx";
import { PreviewOfText } from "#components/modalities/preview-of-text.tsx";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { OfText } from "#components/modalities/sources-shown.tsx";
import { TextAlong } from "#components/modalities/text-along.tsx";
import { Ways } from "#components/modalities/ways.tsx";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { startOfDay } from "#domain/kit/calendar.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import { provisionsProblems } from "#domain/modalities/contradictions.ts";
import { marksOfProvisions } from "#domain/modalities/marks.ts";
import { foresee } from "#domain/modalities/preview.ts";
import {
  type Audience,
  categories,
  type Category,
  type Provisions,
  type Route,
} from "#domain/modalities/provisions.ts";
import { citeSilence } from "#domain/modalities/sources.ts";
import { classesOf, type Described, ownClassesOf } from "#domain/modalities/templates.ts";
import { uncitedMarks } from "#domain/modalities/uncited.ts";
import { audienceInBrief, type ListAudience } from "#domain/objections/disclosure.ts";
import { notEntered } from "#forms/modalities/draft-citation.ts";
import { anId } from "#support/an-id.ts";
import { ownTracks } from "#support/own-tracks.ts";
import { marksIn } from "#support/provisions-otherwise.ts";
import { someProvisions } from "#support/random-provisions.ts";
import { aClass, aWindow } from "#support/stages.ts";
import { wayShown } from "#views/modalities/preview.ts";
import { render } from "../kit/gallery.tsx";

const zone = "America/New_York";
const day = (on: string) => Temporal.PlainDate.from(on);
const at = {
  opensAt: startOfDay(zone, day("2022-06-01")),
  session: { beginsOn: day("2022-07-25"), endsOn: day("2022-07-29") },
  zone,
  holidays: { dutyStation: "New York", years: new Map() },
};

/** Its preview without days, so that the same words are the same whenever they hold. */
function previewOf(
  decision: Described,
  citation: Citation = { source: "Another text", paragraph: null },
  paragraphs: readonly { mark: string; words: string }[] = [],
): string {
  const { provisions } = decision;
  const { ways } = foresee(classesOf(decision), at);
  return render(
    <PreviewOfText
      seen={{
        citation,
        provisions,
        hasOwnClasses: ownClassesOf(decision) !== undefined,
        sessions: [],
        session: null,
        opensOn: "2022-06-01",
        dutyStation: "New York",
        unlistedYears: [],
        leftToNobody: [],
        paragraphs,
        uncited: uncitedMarks(
          paragraphs.map(({ mark }) => mark),
          { ...decision, citation },
        ),
        ways: ways.map((way) => wayShown(decision, way, () => null)),
        validity: provisions.validity,
        zone,
        named: { classes: classesOf(decision), bodies: [] },
      }}
      calls={[]}
      ran={null}
    />,
  );
}

/** What is read, without marks that isolate names. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ");
}

function nobodyMayObject(of: Provisions): boolean {
  return provisionsProblems(of).some(({ code }) => code === "nobody_may_object_on_the_no_objection_route");
}

/** Of a proposed list, beside those who have it in any case. */
function furtherReaders({ circulation, disclosure }: Provisions): string {
  const readers = audienceInBrief([...new Set<ListAudience>([circulation.to, ...disclosure.proposedList])]);
  return readers
    .filter((one) => one !== "chair")
    .toSorted()
    .join(" ");
}

const { provisions } = oewg2021To2025;
const numbered = <Said extends object>(said: Said, n: number) => ({
  ...said,
  cites: { source: "A decision", paragraph: `paragraph ${String(n)}` },
});

/** Each provision of the 2021-2025 text, written in a paragraph of its own. */
const text: Provisions = {
  categories: {
    "ecosoc-ngo": numbered(provisions.categories["ecosoc-ngo"], 1),
    ngo: numbered(provisions.categories.ngo, 2),
    business: numbered(provisions.categories.business, 3),
    academia: numbered(provisions.categories.academia, 2),
  },
  exemptions: numbered(provisions.exemptions, 16),
  information: numbered(provisions.information, 5),
  list: numbered(provisions.list, 61),
  circulation: numbered({ ...provisions.circulation, period: { length: { unit: "working_days", count: 10 } } }, 7),
  objection: numbered(provisions.objection, 8),
  effect: numbered(provisions.effect, 10),
  disclosure: numbered(provisions.disclosure, 12),
  validity: numbered(provisions.validity, 13),
  entitlements: numbered(provisions.entitlements, 14),
  suspension: numbered(provisions.suspension, 15),
};

describe("the preview of a text", () => {
  test.each([
    { what: "the customary categories", own: {} },
    { what: "categories of its own", own: { classes: ownTracks.classes } },
  ])("with $what leaves out nothing that is marked as enforced: said otherwise, it reads otherwise", ({ own }) => {
    const marks = marksIn(marksOfProvisions("classes" in own));
    const saidTwice = fc
      .tuple(someProvisions, fc.constantFrom(...marks.filter(({ mark }) => mark === "enforced")))
      .map(([of, { leaf, differing }]) => ({ leaf, ...differing(of) }));
    fc.assert(
      fc.property(saidTwice, ({ leaf, one, other }) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        // Nobody puts forward what contradicts itself so.
        fc.pre(![one, other].some(nobodyMayObject));
        // How one objects, where nobody may.
        // Who has the list in any case.
        fc.pre(leaf !== "disclosure.proposedList" || furtherReaders(one) !== furtherReaders(other));
        fc.pre(one.objection.by !== "nobody" || !/objection\.(bulk|withdrawal|basis)/.test(leaf));
        const [said, saidOtherwise] = [one, other].map((of) => wordsOf(previewOf({ provisions: of, ...own })));
        expect(said, leaf).not.toBe(saidOtherwise);
      }),
      { numRuns: 200 },
    );
  });

  test("says of each thing where it was entered, and of what no text says nothing", () => {
    const words = wordsOf(previewOf({ provisions: text }));
    /** The source after it, which what is written in the same place has together. */
    const cited = (what: string) => new RegExp(`${what} enforced .*?A decision, paragraph (\\d+)`).exec(words)?.[1];
    expect(words).toMatch(
      /Who may object Member States: one objection is enough enforced Basis .+ Notes .+ Withdrawal .+? paragraph 8 How/,
    );
    expect(cited("How long 10 working days")).toBe("7");
    expect(cited("If objected to It is not accredited")).toBe("10");
    expect(words).toMatch(/If they are silent It is accredited enforced If objected to .+?A decision, paragraph 10 /);
    expect(cited("If they are silent It is accredited")).toBe("10");
    expect(cited("The list of organisations in consultative status")).toBe("1");
    expect(words).toMatch(/Disclosure Final list.+paragraph 12.+Validity .+paragraph 13.+Suspension.+paragraph 15/);
  });

  test("says that silence accredits where the route is written, if no text says what an objection effects", () => {
    const cites = citeSilence({ source: "A decision", paragraph: null }, "Effect of an objection");
    const words = wordsOf(previewOf({ provisions: { ...text, effect: { kind: "final", cites } } }));
    expect(words).toMatch(
      /If they are silent It is accredited enforced A decision, paragraph 2 ; A decision, paragraph 3/,
    );
  });

  test("says once who gets the list: whom the text names, and in its place who else reads it", () => {
    const told = (proposedList: Provisions["disclosure"]["proposedList"]) =>
      wordsOf(previewOf({ provisions: { ...text, disclosure: { ...text.disclosure, proposedList } } }));
    const to = { ...text.circulation, to: "member-states" } as const;
    const words = wordsOf(
      previewOf({
        provisions: {
          ...text,
          circulation: to,
          disclosure: { ...text.disclosure, proposedList: ["chair", "member-states"] },
        },
      }),
    );
    expect(words).toContain("To whom to all Member States enforced");
    expect(words).not.toMatch(/Who else reads it|Proposed list/);
    expect(told(["public"])).toMatch(/Who else reads it everybody enforced .*?A decision, paragraph 12/);
    expect(told(["public"])).not.toContain("Proposed list");
    expect(words.match(/The Secretariat and the Chair have it too/g)).toHaveLength(1);
  });

  test("of what may be put right says what was entered, and how often is how the portal works", () => {
    const words = wordsOf(previewOf({ provisions: text }));
    expect(words).toMatch(/If something is missing The organisation may put right .+? enforced .+?paragraph 5 /);
    expect(words).toMatch(
      /How often Once, also when the call has closed meanwhile enforced the text does not say: as the portal works/,
    );
    expect(words).not.toMatch(/working days, once/);
  });

  test("of a window says who fixes the instant of its end", () => {
    const wordsWith = (changed: Partial<Provisions["circulation"]>) =>
      wordsOf(previewOf({ provisions: { ...text, circulation: { ...text.circulation, ...changed } } }));
    const length = { length: { unit: "working_days", count: 10 } } as const;
    expect(wordsWith({ period: length })).toMatch(
      /Closing instant The Secretariat enters its hour when the list goes out the text does not say/,
    );
    const fixed = wordsWith({ period: length, closingClock: "18:00" });
    expect(fixed).toMatch(/How long 10 working days.+It ends At 18:00 of its last day/);
    expect(fixed).not.toContain("Closing instant");
    expect(wordsWith({ period: { decidedByChair: true } })).toContain(
      "The Secretariat enters the day of the Chair, with its hour, when the list goes out",
    );
  });

  test("says weeks as weeks beside their days, and whose register the number of who only notifies is on", () => {
    const saying = (changed: Partial<Provisions["information"]>, categoriesSaid = text.categories) =>
      wordsOf(
        previewOf({
          provisions: { ...text, categories: categoriesSaid, information: { ...text.information, ...changed } },
        }),
      );
    const days = (count: number) => ({ closes: { before: { unit: "calendar_days", count }, clock: "18:00" } }) as const;
    expect(saying(days(42))).toContain("A call closes 42 calendar days (6 weeks) before the first day of its session");
    for (const count of [7, 40])
      expect(saying(days(count))).toContain(`A call closes ${String(count)} calendar days before`);
    const numbered = { requiredOfNotifiers: ["registerNumber"] } as const;
    expect(saying(numbered)).toContain("Of those who notify: Number of the consultative status");
    const ngoNotifies = { ...text.categories, ngo: { ...text.categories.ngo, route: "notify" } } as const;
    expect(saying(numbered, ngoNotifies)).toContain("Of those who notify: Number on the register");
  });

  test("says from when on others than the Chair are told who objected, once where it is the same of the bases", () => {
    const told = (objectors: readonly Audience[], reasons: readonly Audience[]) => {
      const disclosure = { ...text.disclosure, objectors, reasons };
      const objection = { ...text.objection, objectorSeenBy: objectors };
      const words = wordsOf(previewOf({ provisions: { ...text, disclosure, objection } }));
      return Array.from(
        words.matchAll(/(Who objected|Their bases): (?:(?!enforced)[^(])*\(as the portal works: (.+?)\)/g),
        ([, what, when]) => [what, when],
      );
    };
    const asks = "whoever asks is told once the period has closed";
    const others = "others than the Chair read it with the outcome";
    expect(told(["chair"], ["chair"])).toEqual([]);
    expect(told(["chair", "state-on-request"], ["chair", "state-on-request"])).toEqual([["Who objected", asks]]);
    expect(told(["chair"], ["chair", "public"])).toEqual([["Their bases", others]]);
    expect(told(["state-on-request", "member-states"], ["state-on-request"])).toEqual([
      ["Who objected", `${asks}, ${others}`],
      ["Their bases", asks],
    ]);
  });

  test("says nothing twice: no time that nobody set, and no next stage that its line shows", () => {
    const words = wordsOf(previewOf({ provisions: text }));
    expect(words).not.toContain("No time is set");
    expect(words).not.toContain("Next: List to the States");
  });

  test("of classes of its own gives each stage the source of its page", () => {
    const classes = [aClass("all", [aWindow("window")])];
    const words = wordsOf(previewOf({ provisions: text, classes }));
    expect(words).toMatch(/Silence Who may object.+Withdrawal Until the close enforced A decision, paragraph 1/);
    expect(words).not.toMatch(/paragraph (8|10)\b/);
  });

  test("and the text in force say the same of who only notifies: the status is checked, and who does not have it is refused", () => {
    const track = (html: string) =>
      Array.from(html.matchAll(/<ol class="track"[^]*?<\/ol>/g), ([line]) =>
        Array.from(line.matchAll(/<b>([^<]*)/g), ([, title]) => title),
      );
    const goes = (route: Route): Provisions => {
      const all = categories.map((category): [Category, unknown] => [
        category,
        { ...text.categories[category], route },
      ]);
      return { ...text, categories: { ...text.categories, ...Object.fromEntries(all) } };
    };
    for (const [route, stages] of [
      ["notify", ["Notify", "Status check", "Accredited"]],
      ["notify-and-list", ["Notify", "Status check", "Accredited", "List for information"]],
    ] as const) {
      const decision = { provisions: goes(route) };
      expect(track(previewOf(decision))).toEqual([stages]);
      const [inForce] = track(render(<Ways {...decision} />));
      expect(inForce?.slice(0, 3)).toEqual(stages.slice(0, 3));
      expect(wordsOf(previewOf(decision))).toMatch(/accredited once their status is confirmed.+ No It is refused /);
    }
  });

  test("says of a category that is carried over that it is, and not that the text keeps it out", () => {
    const over = { ...text.categories.business, route: "carried-over" } as const;
    const words = wordsOf(previewOf({ provisions: { ...text, categories: { ...text.categories, business: over } } }));
    expect(words).toContain("Businesses: accreditation is carried over from another process");
  });

  test("says once of which text the paragraphs are, and names those of another one with it", () => {
    const another = { ...text.validity, cites: { source: "A resolution", paragraph: "5" } };
    const words = wordsOf(
      previewOf({ provisions: { ...text, validity: another } }, { source: "A decision", paragraph: null }),
    );
    expect(words.match(/A decision/g)).toHaveLength(1);
    expect(words).toMatch(/Withdrawal Until the close enforced paragraph 8 How long/);
    expect(words).toContain("A resolution, paragraph 5");
  });

  test("leads from each paragraph that it names to its words, and names those that nothing cites", () => {
    const paragraphs = Array.from({ length: 17 }, (_one, index) => ({
      mark: String(index + 1),
      words: `What ${String(index + 1)} says.`,
    }));
    const validity = { ...text.validity, cites: { source: "A decision", paragraph: "13, 14" } };
    const citation = { source: "A decision", paragraph: null };
    const html = previewOf({ provisions: { ...text, validity } }, citation, paragraphs);
    expect(html).toContain('paragraphs <a href="#text-13">13</a>, <a href="#text-14">14</a>');
    expect(wordsOf(html)).toMatch(/Paragraphs that nothing cites: 4 , 6 , 9 , 11 , 17 \./);
    expect(html).toContain('<a href="#text-17">17</a>');
    const along = render(<TextAlong paragraphs={paragraphs} />);
    for (const [, place] of html.matchAll(/href="#text-(\d+)"/g))
      expect(along).toContain(`<div id="text-${String(place)}"><div lang="en" dir="ltr"><b>${String(place)}</b>`);
  });

  test("names no text that has no name yet", () => {
    const unnamed = previewOf({ provisions: text }, { source: "", paragraph: null });
    expect(unnamed).not.toContain("Paragraphs are those of");
    expect(previewOf({ provisions: text })).toContain("Paragraphs are those of");
  });

  test("leaves out that there are no exemptions where the text does not say so, and never calls it silent on them", () => {
    const told = (cites: Citation) =>
      wordsOf(previewOf({ provisions: { ...text, exemptions: { accreditedTo: [], cites } } }));
    expect(told(citeSilence({ source: "A decision", paragraph: null }, "Exemptions"))).not.toMatch(/Exemptions|None/);
    expect(told({ source: "A decision", paragraph: "paragraph 16" })).toMatch(/Exemptions None\. .+?paragraph 16/);
    const silent = { ...text.suspension, by: [], withdrawalBy: [], grounds: "" };
    const own = { source: "A decision", paragraph: null };
    const words = wordsOf(
      previewOf({ provisions: { ...text, suspension: { ...silent, cites: citeSilence(own, "Suspension") } } }, own),
    );
    expect(words).toContain("withdrawn by nobody. enforced the text does not say: as the portal works");
  });

  test("of a draft tells what was left empty from what the text does not say", () => {
    const own = { source: "A decision", paragraph: null };
    const entry = { draft: anId<"working_draft">("draft"), then: "/", pages: [], ownPages: null };
    const told = (cites: Citation) => {
      const exemptions = { accreditedTo: [], cites };
      const suspension = { by: [], withdrawalBy: [], grounds: "", cites };
      const list = <ProvisionList provisions={{ exemptions, suspension }} hasOwnClasses={false} marks="each" />;
      return wordsOf(
        render(
          <EnteredOn value={entry}>
            <OfText value={own}>{list}</OfText>
          </EnteredOn>,
        ),
      );
    };
    const left = told({ ...own, paragraph: notEntered });
    expect(left).toMatch(
      /Exemptions Nothing entered\. Change Exemptions Suspension .+ by nobody\. enforced nothing entered/,
    );
    const silent = told(citeSilence(own, "Exemptions"));
    expect(silent).toMatch(/Exemptions None\. .*?the text does not say: as the portal works .*Suspension/);
    expect(silent).not.toContain("othing entered");
  });

  test("of who only notifies tells what the text says from what the portal makes of it", () => {
    const [, check = "", works = ""] =
      /Status check (Who answers.+?) (If something is missing .+?) the text does not say: as the portal works Other non-gov/.exec(
        wordsOf(previewOf({ provisions: text })),
      ) ?? [];
    expect(check).toMatch(/Who answers .+?Reason A no carries its reason read out A decision, paragraph 5/);
    expect(check).toMatch(/Compared with .+? Who may object Nobody enforced A decision, paragraph 1/);
    expect(check).not.toMatch(/refused|is accredited/);
    expect(works).toMatch(
      /^If something is missing A claim is not sent back: only applications are enforced No It is refused enforced$/,
    );
    expect(wordsOf(previewOf({ provisions: text }))).toContain(
      "That they notify through a call, and are accredited once their status is confirmed, is how the portal works.",
    );
  });

  test("has the reason of a claim that is not so from the portal, where the text needs none", () => {
    const information = { ...text.information, refusalCarriesReason: false };
    const words = wordsOf(previewOf({ provisions: { ...text, information } }));
    expect(words).toMatch(/Reason A no carries its reason read out No .+? the text does not/);
  });

  test("says what is only read out of a stage with the stage, and not again", () => {
    const words = wordsOf(previewOf({ provisions: text }));
    expect(words.match(/A no carries its reason/g)).toHaveLength(2);
    expect(words.slice(words.indexOf("Only read out"))).not.toContain("reason");
  });

  test("names what no category comes to: it is not told as obeyed", () => {
    const notify = { ...text.categories.ngo, route: "notify" } as const;
    const all = { "ecosoc-ngo": notify, ngo: notify, business: notify, academia: notify };
    const words = wordsOf(previewOf({ provisions: { ...text, categories: all } }));
    expect(words).toMatch(/Without effect .+Any Member State may object.+Only read out/);
    expect(wordsOf(previewOf({ provisions: text }))).not.toContain("Without effect");
  });
});

test("the page of a version says together of categories what they have in common, route and source, and provisions that have one source say it once", () => {
  const words = wordsOf(render(<ProvisionList provisions={text} hasOwnClasses={false} />));
  expect(words).toMatch(
    /ECOSOC: .+?paragraph 1 .+?status and Academia: .+?paragraph 2 Business: .+?paragraph 3 Exemptions/,
  );
  expect(words.match(/paragraph 13\b/g)).toHaveLength(1);
});
