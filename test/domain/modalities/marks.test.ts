import { expect, test } from "vitest";
import { consultationMarks, listMarks, provisionMarks, rulingMarks, windowMarks } from "#domain/modalities/marks.ts";

test("what nobody can bring about in the portal is read out, and never promised", () => {
  const ruled = { by: "enforced", yes: "enforced", no: "enforced", due: "enforced", ifNone: "enforced" };
  expect(rulingMarks({ what: "determination" })).toMatchObject({ ...ruled, returned: "read-out" });
  expect(new Set([windowMarks.hold, ...Object.values(consultationMarks)])).toEqual(new Set(["enforced"]));
  expect(rulingMarks({ what: "screening" })).toMatchObject({ ...ruled, returned: "enforced" });
  expect(provisionMarks.information.curable).toBe("enforced");
  expect(provisionMarks.effect).toEqual({ kind: "enforced", by: "read-out", for: "enforced" });
});

test("lists go out to whom the text says, and a list that it makes public is public", () => {
  expect(listMarks({ what: "information" }).to).toBe("enforced");
  expect(listMarks({ what: "final" }).to).toBe("read-out");
  expect(provisionMarks.disclosure.proposedList).toBe("enforced");
});
