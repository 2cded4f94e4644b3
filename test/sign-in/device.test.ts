import { describe, expect, test } from "vitest";
import { hasSignedIn, readDevice, rememberDevice } from "#sign-in/device.ts";

const env = { secret: "a secret of tests that is long enough", portalUrl: "http://localhost:3000" };
const cookieOf = (header: string) => header.split(";")[0] ?? "";
const remembered = (...accounts: readonly string[]) =>
  accounts.reduce((cookies, account) => cookieOf(rememberDevice(env, cookies, account)), "");

describe("a browser", () => {
  test("is known to those who have signed in there, whatever the case of their address, and to nobody else", () => {
    const device = readDevice(env, `other=1; ${remembered("Ada@example.org", "eve@example.org")}`);
    if (device === null) throw new Error("The device is not read");
    const known = ["ada@EXAMPLE.org", "eve@example.org", "mallory@example.org"].map((each) =>
      hasSignedIn(env, device, each),
    );
    expect(known).toEqual([true, true, false]);
  });

  test("keeps its name when somebody signs in again, and is no other", () => {
    const once = remembered("ada@example.org");
    const again = cookieOf(rememberDevice(env, once, "ada@example.org"));
    expect(again).toBe(once);
    expect(remembered("ada@example.org")).not.toBe(once);
  });

  test("keeps the latest eight accounts", () => {
    const accounts = Array.from({ length: 9 }, (_, at) => `person${String(at)}@example.org`);
    const device = readDevice(env, remembered(...accounts));
    if (device === null) throw new Error("The device is not read");
    expect(accounts.map((each) => hasSignedIn(env, device, each))).toEqual([
      false,
      ...accounts.slice(1).map(() => true),
    ]);
  });

  test("cannot be made up, nor given the mark of another", () => {
    const [, mark = ""] = /\.([^.]+)$/.exec(remembered("ada@example.org")) ?? [];
    const other = remembered("eve@example.org");
    const stolen = readDevice(env, `${other}.${mark}`);
    if (stolen === null) throw new Error("The device is not read");
    expect(hasSignedIn(env, stolen, "ada@example.org")).toBe(false);
    expect(readDevice({ ...env, secret: "another secret of tests, long enough" }, other)).toBeNull();
    const another = other.replace(/=(.)/, (_whole, first) => (first === "_" ? "=-" : "=_"));
    for (const cookies of [null, "", "portal.device=", "portal.device=a.b.c", another])
      expect(readDevice(env, cookies)).toBeNull();
  });
});
