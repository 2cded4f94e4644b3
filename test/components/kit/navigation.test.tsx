import { expect, test } from "vitest";
import { SiteHeader } from "#components/kit/page/site-header.tsx";
import type { Role } from "#domain/kit/actor.ts";
import { render } from "./gallery.tsx";

const id = "78c16891-e765-4a0a-b8b8-31905a8901bf";

test.each<[Role, string, string]>([
  ["secretariat", "", "Review"],
  ["secretariat", "/applications/A-7Q4K-M2XD", "Review"],
  ["secretariat", "/calls", "Calls"],
  ["secretariat", "/open-process", "Calls"],
  ["secretariat", "/processes/demonstration-mechanism/open-call", "Calls"],
  ["secretariat", "/processes/demonstration-mechanism/schedule-session", "Calls"],
  ["secretariat", `/program-accesses/${id}/end-program-access`, "Calls"],
  ["secretariat", `/written-inputs/${id}`, "Calls"],
  ["secretariat", `/inscriptions/${id}/move-inscription`, "Calls"],
  ["secretariat", `/accreditations/${id}`, "Outcomes"],
  ["secretariat", `/lists/${id}/enter-determination`, "Lists"],
  ["chair", `/accreditations/${id}`, "Outcomes"],
  ["chair", "/applications/A-7Q4K-M2XD", "Review"],
  ["chair", `/lists/${id}/enter-determination`, "Bodies"],
])("the navigation of %s shows that /secretariat%s belongs to %s", (role, path, place) => {
  expect(marked(role, `/en/secretariat${path}`)).toEqual([place]);
});

test.each([
  ["", "Open to you"],
  [`/no-objection-periods/${id}`, "Open to you"],
  ["/objections", "Your objections"],
  ["/objection-notes/N-3Q1A-BPE4", "Your objections"],
])("the navigation of a mission shows that /mission%s belongs to %s", (path, place) => {
  expect(marked("mission", `/en/mission${path}`)).toEqual([place]);
});

/** The entries that say that the reader is there. */
function marked(role: Role, address: string): string[] {
  const html = render(<SiteHeader language="en" offered={["en"]} role={role} address={address} demonstration={null} />);
  return Array.from(html.matchAll(/<a [^>]*aria-current[^>]*>([^<]*)<\/a>/g), ([, words = ""]) => words);
}
