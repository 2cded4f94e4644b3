import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { answerPieces, streamOf } from "#http/api-answer.ts";

/** Pieces of ten bytes, and how far they were read. */
function pieces(many: number) {
  const state = { read: 0, ended: false };
  const all = async function* () {
    try {
      for (; state.read < many; state.read += 1) yield await Promise.resolve("0123456789");
    } finally {
      state.ended = true;
    }
  };
  return { state, all };
}

async function manyTurns() {
  for (let turns = 0; turns < 50; turns += 1) await turn();
}

describe("a body in pieces", () => {
  test("is read as its reader takes it", async () => {
    const { state, all } = pieces(20);
    const reader = streamOf(all()).getReader();
    await manyTurns();
    expect(state.read).toBe(0);
    await reader.read();
    await reader.read();
    await manyTurns();
    expect(state.read).toBeLessThan(3);
  });

  test("ends what it reads from when its reader leaves", async () => {
    const { state, all } = pieces(20);
    const stream = streamOf(all());
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(state.ended).toBe(true);
  });

  test("is not begun by who has it already", async () => {
    const { state, all } = pieces(20);
    const asked = () => ({ restsOn: ["one"], write: all, contentType: "text/csv" });
    const ETag = answerPieces(new Request("http://portal.example"), asked()).headers.get("ETag") ?? "";
    const again = new Request("http://portal.example", { headers: { "If-None-Match": ETag } });
    expect(answerPieces(again, asked()).status).toBe(304);
    await manyTurns();
    expect(state.read).toBe(0);
  });
});
