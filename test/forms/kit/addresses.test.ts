import { describe, expect, test } from "vitest";
import { isWebAddress, readEmail } from "#forms/kit/addresses.ts";

describe("an e-mail address is read as it was typed or copied", () => {
  test.each([
    ["name@example.org", "name@example.org"],
    [" Name@Example.ORG ", "Name@example.org"],
    ["Mission of State A <name@example.org>", "name@example.org"],
    ["mailto:name@example.org", "name@example.org"],
    ["name @ example.org", "name@example.org"],
    ["ｎａｍｅ＠ｅｘａｍｐｌｅ．ｏｒｇ", "name@example.org"],
    ["büro@example.org", null],
    ["buero@bücher.example", "buero@xn--bcher-kva.example"],
    ["info@مثال.إختبار", "info@xn--mgbh0fb.xn--kgbechtv"],
    ["name@example.org.", "name@example.org"],
    ["name@", null],
    ["@example.org", null],
    ["name@example", null],
    ["a@b@example.org", null],
    ["name@exa mple.org, other@example.org", null],
  ])("%s", (typed, read) => {
    expect(readEmail(typed)).toBe(read);
  });
});

describe("a web address is one that leads where it seems to lead", () => {
  test.each([
    "https://www.example.org",
    "http://example.org/a?b=c@d",
    "https://bücher.example/@name",
    "HTTPS://EXAMPLE.ORG:8443",
  ])("%s", (address) => {
    expect(isWebAddress(address)).toBe(true);
  });

  test.each([
    "https://www.un.org@host.example",
    "https://www.un.org:80@host.example/",
    "https://@host.example",
    "https://www.un.org\\@host.example",
    "https://www.un.org @host.example",
    "javascript:alert(1)//a.b",
    "ftp://example.org",
    "https://localhost",
    "https://exa mple.org",
    "https://",
  ])("not %s", (address) => {
    expect(isWebAddress(address)).toBe(false);
  });
});
