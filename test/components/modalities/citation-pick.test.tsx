import { describe, expect, test } from "vitest";
import { AnswerProvider } from "#components/kit/form/answer.tsx";
import { CitableParagraphs, CitationPick, TextBeside } from "#components/modalities/citation-pick.tsx";
import { paragraphsOf } from "#domain/modalities/paragraphs.ts";
import { citingOf, readPicks } from "#forms/modalities/draft-citation.ts";
import { controlsIn } from "#support/rendered-form.ts";
import { render } from "../kit/gallery.tsx";

const decision = { source: "Letter of the Chair", paragraph: null };
const citableIn = (text: string) => citingOf(decision, paragraphsOf(text)).paragraphs;
const before = citableIn("1. It lets them in.\n2. It hears them.\n3. It lasts.");
const now = citableIn("1. It hears them.\n2. It lasts for a year.\n3. It may be changed.");
const pickedBefore = before.map(({ pick }) => pick);

/** As somebody finds it who opens a page on which this was entered. */
const shown = (submitted: Readonly<Record<string, readonly string[]>>, paragraphs = now) =>
  render(
    <AnswerProvider value={{ problems: [], submitted }}>
      <CitableParagraphs value={paragraphs}>
        <TextBeside />
        <CitationPick name="cites" of="Validity" />
      </CitableParagraphs>
    </AnswerProvider>,
  );

test("the words of every paragraph are there to be read, and several are picked at once", () => {
  const html = shown({});
  for (const { words } of now) expect(html.split(words).length).toBeGreaterThan(2);
  expect(controlsIn(shown({ "cites.pick": now.slice(1).map(({ pick }) => pick) })).getAll("cites.pick")).toEqual(
    now.slice(1).map(({ pick }) => pick),
  );
});

describe("of a text that was numbered anew", () => {
  test("a citation is shown with its words, and where they stood before", () => {
    const html = shown({ "cites.pick": pickedBefore.slice(1, 2) });
    expect(html).toMatch(/Paragraph .*2.* is now paragraph .*1.*The citation went with its words/);
    expect(controlsIn(html).getAll("cites.pick")).toEqual([now[0]?.pick]);
  });

  test("one whose words are no more stays ticked as it was, beside what stands there now", () => {
    const html = shown({ "cites.pick": pickedBefore.slice(2) });
    expect(html).toMatch(/Cited was paragraph .*3.*It lasts\..*is now:.*It may be changed\./s);
    expect(controlsIn(html).getAll("cites.pick")).toEqual(pickedBefore.slice(2));
    expect(shown({ "cites.pick": pickedBefore.slice(2) }, now.slice(0, 2))).toContain("any more");
  });

  test("the same words under two numbers lead nowhere", () => {
    const twice = citableIn("1. It lasts.\n2. It may be changed.\n3. It hears them.\n4. It lasts.");
    expect(readPicks(pickedBefore.slice(2), twice)).toMatchObject({ paragraphs: [], changed: [{ mark: "3" }] });
  });
});

test("an old citation is sent with the page until something is picked, and never as another source", () => {
  const old = { "cites.pick": ["old"], "cites.source": ["A/1"], "cites.paragraph": ["4"] };
  const kept = controlsIn(shown(old));
  expect(kept.getAll("cites.pick")).toEqual(["old"]);
  expect([kept.get("cites.source"), kept.get("cites.other.source")]).toEqual(["A/1", ""]);
  const picked = controlsIn(shown({ ...old, "cites.pick": ["old", "silent"] }));
  expect(picked.getAll("cites.pick")).toEqual(["silent"]);
  expect(picked.has("cites.source")).toBe(false);
});

test("another source that was typed before it had fields of its own stands in them", () => {
  const sent = controlsIn(shown({ "cites.pick": ["other"], "cites.source": ["A/2"], "cites.paragraph": ["4"] }));
  expect(sent.getAll("cites.pick")).toEqual([]);
  expect([sent.get("cites.other.source"), sent.get("cites.other.paragraph")]).toEqual(["A/2", "4"]);
});
