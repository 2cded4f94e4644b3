import { expect, test } from "vitest";
import { OfficeFields } from "#components/people/office-fields.tsx";
import { aProcess } from "#support/factories.ts";
import { render } from "../kit/gallery.tsx";

test("a process is offered by its short name", () => {
  const process = aProcess({ title: "Open-ended Working Group of a long title", shortName: "OEWG 2021–2025" });
  const html = render(<OfficeFields missions={[]} processes={[process]} />);
  expect(html).toContain(`<option value="${process.id}">OEWG 2021–2025</option>`);
  expect(html).not.toContain(process.title);
});
