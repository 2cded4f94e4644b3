import { expect, it, vi } from "vitest";
import type { ReturnedLettersOptions } from "#http/returned-letters.ts";
import { anId } from "#support/an-id.ts";
import { anHttpApp } from "#support/http-app.ts";
import { aReport } from "#support/reports.ts";

const token = "the mail server shows this token alone".replaceAll(" ", "-");
const letter = anId<"letter">("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d");
const take = vi.fn<ReturnedLettersOptions["take"]>(() => Promise.resolve("came_back"));
const countWrite = vi.fn(() => Promise.resolve(60));
const ask = await anHttpApp({ returnedLetters: { token, take }, countWrite });

function bring(body: string, headers: Record<string, string> = { authorization: `Bearer ${token}` }) {
  return ask("/returned-letters", { method: "POST", headers, body });
}

it("takes a report of whoever shows the token, however many come in a minute, and says how many letters came back", async () => {
  take.mockClear();
  const report = aReport(letter);
  const answer = await bring(report);
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { letters: 1 }]);
  expect(answer.headers).toMatchObject({ "cache-control": "no-store" });
  expect(take.mock.calls.map(([returned]) => returned)).toEqual([
    { letter, because: "550 5.1.1 …@…: Recipient address rejected: User unknown" },
  ]);
  take.mockResolvedValueOnce("nothing_new");
  expect(JSON.parse((await bring(report)).body)).toEqual({ letters: 0 });
  expect(countWrite).not.toHaveBeenCalled();
});

it("answers what is no report in the same way, so that nobody brings it again", async () => {
  take.mockClear();
  for (const body of ["", "Subject: away\r\n\r\nI am away.", aReport(letter, { action: "delayed" })]) {
    const answer = await bring(body);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { letters: 0 }]);
  }
  expect(take).not.toHaveBeenCalled();
});

it.each([
  ["nothing", {}],
  ["another token", { authorization: `Bearer ${token.slice(1)}x` }],
  ["the token as a password", { authorization: `Basic ${token}` }],
])("refuses whoever shows %s, and reads nothing of it", async (_what, headers) => {
  take.mockClear();
  const answer = await bring(aReport(letter), headers);
  expect([answer.status, answer.body]).toEqual([401, ""]);
  expect(take).not.toHaveBeenCalled();
});

it("takes no more than a report is long, and nothing but a POST", async () => {
  take.mockClear();
  expect((await bring(aReport(letter) + "x".repeat(1024 * 1024))).status).toBe(413);
  const read = await ask("/returned-letters", { headers: { authorization: `Bearer ${token}` } });
  expect([read.status, read.headers.allow]).toEqual([405, "POST"]);
  expect(take).not.toHaveBeenCalled();
});

it("lets a report be brought again that could not be put on record, or came before its letter was on record as sent", async () => {
  take.mockResolvedValueOnce("under_way");
  const early = await bring(aReport(letter));
  expect([early.status, early.headers["retry-after"], JSON.parse(early.body)]).toEqual([503, "60", { letters: 0 }]);
  take.mockRejectedValueOnce(new Error("The database is away."));
  expect((await bring(aReport(letter))).status).toBe(500);
});

it("is not there where no mail server has a token", async () => {
  const without = await anHttpApp({
    pages: (_request, response) => {
      response.status(404).send("no such page");
    },
  });
  const answer = await without("/returned-letters", { method: "POST", headers: { "content-length": "0" } });
  expect(answer.status).toBe(404);
});
