import { expect, test } from "vitest";
import { AuditTable } from "#components/record/audit-table.tsx";
import type { AuditEntryShown } from "#views/record/audit-trail.ts";
import { render } from "../kit/gallery.tsx";

const entry: AuditEntryShown = {
  at: "2022-06-30T21:42:00Z",
  event: "ObjectionRaised",
  changes: [],
  changed: [],
  actorName: "Noor Lindqvist",
  actorRole: "secretariat",
  subjectKind: "application",
  subject: null,
  name: null,
  reference: null,
  call: null,
  period: null,
  accreditation: null,
  nameChange: null,
  zone: "America/New_York",
};

test("who acted has a direction of their own, and their office, in the reader's language, says which way the two run", () => {
  const cell = render(<AuditTable entries={[entry]} mayReview={false} />, "ar");
  expect(cell).toContain('<span dir="auto"><span title="Noor Lindqvist"><bdi>Noor Lindqvist</bdi>، ');
});
