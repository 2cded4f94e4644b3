import { expect, test } from "vitest";
import { Heading } from "#components/kit/page/page.tsx";
import type { Language } from "#messages/kit/languages.ts";
import { render } from "./gallery.tsx";

test("a heading counts as its language writes numbers", () => {
  const shown = (language: Language) => render(<Heading count={20_223}>.</Heading>, language);
  expect(shown("en")).toContain(">20,223<");
  expect(shown("es")).toContain(">20.223<");
});
