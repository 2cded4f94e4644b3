import { expect, test } from "vitest";
import { consultationMarks, listMarks, provisionMarks, rulingMarks, windowMarks } from "#domain/modalities/marks.ts";

test("what nobody can bring about in the portal is read out, and never promised", () => {
  const { by, due, ifNone, yes, no } = rulingMarks({ what: "determination" });
  const promised = [by, due, ifNone, yes, no, windowMarks.hold, ...Object.values(consultationMarks)];
  expect(new Set(promised)).toEqual(new Set(["read-out"]));
  expect(rulingMarks({ what: "screening" })).toMatchObject({ by: "enforced", no: "enforced", returned: "enforced" });
  expect(provisionMarks.information.curable).toBe("enforced");
  expect(provisionMarks.effect).toEqual({ kind: "enforced", by: "read-out", for: "read-out" });
});

test("lists go out to whom the text says, and a list that it makes public is public", () => {
  expect(listMarks({ what: "information" }).to).toBe("enforced");
  expect(listMarks({ what: "final" }).to).toBe("read-out");
  expect(provisionMarks.disclosure.proposedList).toBe("enforced");
});
