import { expect, test } from "vitest";
import { NotADraftPage } from "#components/applications/not-a-draft.tsx";
import { render } from "../kit/gallery.tsx";

const reference = "A-7Q4K-M2XD";
const refused = { ok: false as const, because: "answers_are_settled" as const, details: {}, cites: null };
const answer = {
  problems: [],
  submitted: { purpose: ["An hour of words."] },
  refusal: { because: "answers_are_settled" as const, words: "Look.", citation: null },
};

test("who comes back to a question of an application that was sent is led to changing its answers, while that is possible", () => {
  const changeable = render(<NotADraftPage application={{ reference, answersChange: null }} answer={undefined} />);
  expect(changeable).toContain(`/en/organisation/applications/${reference}/change-answers`);
  expect(changeable).not.toContain("cannot be changed");
  const settled = render(<NotADraftPage application={{ reference, answersChange: refused }} answer={undefined} />);
  expect(settled).not.toContain("change-answers");
  expect(settled).toContain("cannot be changed");
});

test("what was typed on a page that was opened before it was sent is given back", () => {
  const shown = render(<NotADraftPage application={{ reference, answersChange: null }} {...{ answer }} />);
  expect(shown).toContain("What you typed");
  expect(shown).toContain("An hour of words.");
});
