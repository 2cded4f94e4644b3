import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNonDelivery } from "#forms/record/non-delivery-report.ts";
import { anId } from "#support/an-id.ts";
import { aReport } from "#support/reports.ts";

const letter = anId<"letter">("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d");
const read = (message: string | Uint8Array) =>
  readNonDelivery(typeof message === "string" ? Buffer.from(message, "latin1") : message);

test("which letter did not arrive, and what the server said of it, without the address to which it went", async () => {
  expect(await read(aReport(letter))).toEqual({
    letter,
    because: "550 5.1.1 …@…: Recipient address rejected: User unknown",
  });
  expect(await read(aReport(letter, { said: "no mailbox", status: "5.1.1" }))).toMatchObject({
    because: "5.1.1 no mailbox",
  });
  expect((await read(aReport(letter, { said: "no ".repeat(400) })))?.because).toHaveLength(500);
});

describe("a letter is told by the identity under which it left", () => {
  const unknown = "X-Postfix-Sender: rfc822; returned-letters@portal.example";
  test.each([
    ["of its envelope alone", { returned: null }],
    [
      "of its envelope in capitals",
      { envelope: `original-envelope-ID:   LETTER.${letter.toUpperCase()}`, returned: null },
    ],
    ["in its head, where its server keeps no envelope", { envelope: unknown }],
    [
      "in its head, where it is sent back whole",
      { envelope: unknown, returned: { kind: "message/rfc822", identity: `<letter.${letter}@portal.example>` } },
    ],
    [
      "on a line of its own in its head",
      {
        envelope: unknown,
        returned: { kind: "text/rfc822-headers", identity: `\n <letter.${letter}@portal.example>` },
      },
    ],
  ])("%s", async (_where, how) => {
    expect(await read(aReport(letter, how))).toMatchObject({ letter });
  });

  test.each([
    [
      "another program's",
      { envelope: unknown, returned: { kind: "text/rfc822-headers", identity: "<1@other.example>" } },
    ],
    ["none", { envelope: unknown, returned: null }],
    ["what is no identity", { envelope: `Original-Envelope-Id: letter.${letter.slice(1)}`, returned: null }],
  ])("and %s is of no letter", async (_what, how) => {
    expect(await read(aReport(letter, how))).toBeNull();
  });
});

test.each(["delayed", "delivered", "relayed", "expanded", ""])("what is %s has not come back", async (action) => {
  expect(await read(aReport(letter, { action }))).toBeNull();
});

test("of several recipients the one counts whom it did not reach", async () => {
  const delayed = aReport(letter).replace(
    "Final-Recipient:",
    "Final-Recipient: rfc822; first@mission.example\r\nAction: delayed\r\nStatus: 4.0.0\r\n\r\nFinal-Recipient:",
  );
  expect(await read(delayed)).toMatchObject({ letter, because: expect.stringMatching(/^550/) as string });
});

test("what is no report is none: an answer of a person or of a machine, nothing, or bytes", async () => {
  const answer = `From: ada@example.org\r\nSubject: Out of office\r\nIn-Reply-To: <letter.${letter}@portal.example>\r\n\r\nI am away.\r\n`;
  for (const message of ["", "\r\n\r\n", answer, new Uint8Array(100_000)]) expect(await read(message)).toBeNull();
  const nested = Array.from(
    { length: 300 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${String(at)}"\r\n\r\n--b${String(at)}\r\n`,
  );
  expect(await read(nested.join(""))).toBeNull();
});

test("a report that is cut off or changed anywhere is read or not, and is never a fault", async () => {
  const whole = aReport(letter);
  const changed = fc.record({
    from: fc.nat(whole.length),
    length: fc.nat(400),
    instead: fc.string({ unit: "binary", maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(changed, async ({ from, length, instead }) => {
      const found = await read(Buffer.from(whole.slice(0, from) + instead + whole.slice(from + length)));
      expect([null, letter]).toContain(found === null ? null : found.letter);
      expect(found?.because ?? "").not.toContain("desk@mission.example");
    }),
    { numRuns: 300 },
  );
});
