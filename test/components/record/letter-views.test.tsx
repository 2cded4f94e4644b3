import { expect, test } from "vitest";
import { LetterViews } from "#components/record/letter-views.tsx";
import { render } from "../kit/gallery.tsx";

const counts = { dead: 0, failing: 0, gathered: 0, held: 0, returned: 0, sent: 0, waiting: 0 };

test("what is asked of the letters holds in every view; only where nothing is asked the given up are on the page that tries them again", () => {
  const asked = render(
    <LetterViews counts={counts} shown="sent" filter={{ kind: "list-circulated", from: undefined }} />,
  );
  expect(asked).toContain("/en/secretariat/letters/all?kind=list-circulated&amp;state=waiting");
  expect(asked).toContain("/en/secretariat/letters/all?kind=list-circulated&amp;state=dead");
  const all = render(<LetterViews counts={counts} shown="sent" filter={{ kind: undefined }} />);
  expect(all).toContain('"/en/secretariat/letters"');
  expect(all).not.toContain("state=dead");
});
