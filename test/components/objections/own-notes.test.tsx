import { expect, test } from "vitest";
import { OwnNotes } from "#components/objections/own-notes.tsx";
import { anId } from "#support/an-id.ts";
import type { OwnNote } from "#views/objections/own-objections.ts";
import { render } from "../kit/gallery.tsx";

const period: OwnNote["period"] = {
  id: anId("00000000-0000-4000-8000-000000000001"),
  opensAt: "2022-06-01T16:00:00Z",
  closesAt: "2022-06-30T22:00:00Z",
  zone: "America/New_York",
  standing: "open",
  left: 0.5,
};

const none = { withdrawn: 0, lifted: 0, holds: 0, ended: 0 };

const stateOf = (counts: Pick<OwnNote, "named"> & Partial<OwnNote>) => {
  const note = { reference: "N-0001-0001", receivedAt: "2022-06-14T16:00:00Z", first: ["Amber"], call: "Call" };
  return render(<OwnNotes caption="Notes" notes={[{ ...note, ...none, ...counts, process: "Process", period }]} />);
};

test("a note whose organisations are held says so, also when one of them is held no longer", () => {
  expect(stateOf({ named: 2, holds: 2 })).toContain("Holds");
  expect(stateOf({ named: 2, lifted: 1, holds: 1 })).toContain("Holds");
  expect(stateOf({ named: 2, withdrawn: 1 })).toContain("1 stands, 1 withdrawn");
  expect(stateOf({ named: 2, withdrawn: 2 })).toContain("Withdrawn");
  expect(stateOf({ named: 2 })).toContain("Stands");
});

test("what was lifted is not called withdrawn, and what has ended does not stand", () => {
  expect(stateOf({ named: 2, lifted: 2 })).toContain("Lifted");
  expect(stateOf({ named: 3, lifted: 1, withdrawn: 1 })).toContain("1 stands, 1 withdrawn, 1 lifted");
  expect(stateOf({ named: 2, lifted: 1, withdrawn: 1 })).toContain("1 withdrawn, 1 lifted");
  expect(stateOf({ named: 1, ended: 1 })).toContain("the limit of 1 has ended");
});
