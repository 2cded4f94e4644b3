import { describe, expect, it } from "vitest";
import { readForm } from "#forms/kit/read-form.ts";

const urlencoded = "application/x-www-form-urlencoded";
const inParts = "multipart/form-data; boundary=x";
const aPart = (head: string) => `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n\r\n`;
const post = (body: BodyInit, type: string) =>
  new Request("http://portal.example/en", { method: "POST", body, headers: { "Content-Type": type } });

async function statusOf(request: Request): Promise<number> {
  try {
    await readForm(request);
    return 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

describe("a form", () => {
  it("is read with several values of one name, plus signs and any script", async () => {
    const form = await readForm(post("name=%D8%B3%D9%84%D8%A7%D9%85+1%2B1&to=a&to=b", urlencoded));
    expect([form.get("name"), form.getAll("to")]).toEqual(["سلام 1+1", ["a", "b"]]);
  });

  it("is read in parts", async () => {
    const body = new FormData();
    body.set("name", "中文");
    expect((await readForm(new Request("http://portal.example", { method: "POST", body }))).get("name")).toBe("中文");
  });

  it("holds a file of any bytes where files are read, and even there no text that is not UTF-8", async () => {
    const inParts = (text: Uint8Array<ArrayBuffer>, file: Uint8Array<ArrayBuffer>) => {
      const part = (head: string, bytes: Uint8Array<ArrayBuffer>) => [
        `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n`,
        bytes,
        "\r\n",
      ];
      const body = new Blob([...part("name=a", text), ...part('name=f; filename="f.csv"', file), "--x--\r\n"]);
      return post(body, "multipart/form-data; boundary=x");
    };
    const [letter, noLetter] = [new Uint8Array([0x61]), new Uint8Array([0xff])];
    expect((await readForm(inParts(letter, noLetter), { files: true })).get("f")).toBeInstanceOf(File);
    expect(await statusOf(inParts(letter, noLetter))).toBe(400);
    await expect(readForm(inParts(noLetter, noLetter), { files: true })).rejects.toMatchObject({ status: 400 });
  });

  it.each([
    ["an escape that is not UTF-8", post("name=%ff", urlencoded)],
    ["half an escape", post("name=%", urlencoded)],
    ["bytes that are not UTF-8", post(new Uint8Array([0x61, 0x3d, 0xff]), urlencoded)],
    ["a NUL, which cannot be stored", post("name=a%00b", urlencoded)],
    ["JSON", post("{}", "application/json")],
    [
      "parts without their end",
      post("--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb", "multipart/form-data; boundary=x"),
    ],
    ["parts without a boundary", post("a", "multipart/form-data")],
    ["parts whose boundary no program writes", post("--x y--\r\n", 'multipart/form-data; boundary="x y"')],
    ["more fields than any page has", post("a&".repeat(11_001), urlencoded)],
    ["more parts than any page has fields", post(`${aPart("name=a").repeat(11_001)}--x--\r\n`, inParts)],
    ["more files than any page has fields", post(`${aPart('name=a; filename="x"').repeat(11_001)}--x--\r\n`, inParts)],
    [
      "a part whose head is longer than a browser writes",
      post(`${aPart(`name="${"%22".repeat(6_000)}"`)}--x--\r\n`, inParts),
    ],
  ])("is unreadable with %s", async (_what, request) => {
    expect(await statusOf(request)).toBe(400);
  });

  it("is read with as many fields as the largest page has", async () => {
    expect((await readForm(post("a&".repeat(10_999), urlencoded))).getAll("a")).toHaveLength(10_999);
    const parts = await readForm(post(`${aPart("name=a").repeat(11_000)}--x--\r\n`, inParts));
    expect(parts.getAll("a")).toHaveLength(11_000);
  });
});
