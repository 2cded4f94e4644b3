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

test("where there is nothing yet to choose from, it is said what comes first", () => {
  const html = render(<OfficeFields missions={[]} processes={[]} />);
  expect(html).toContain("No mission is on record yet: record missions first");
  expect(html).toContain("No process has been opened yet: an officer of the Secretariat opens one first");
  expect(render(<OfficeFields missions={[]} processes={[aProcess()]} />)).not.toContain("No process has been opened");
});
