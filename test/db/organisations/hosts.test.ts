import { expect, test } from "vitest";
import { hostsOf } from "#db/organisations/hosts.ts";

test.each([
  ["https://www.Example.org/about?x#y", ["example.org"]],
  ["http://example.org.:8080", ["example.org"]],
  ["https://bücher.example", ["xn--bcher-kva.example", "bücher.example"]],
  ["https://www.xn--bcher-kva.example/", ["xn--bcher-kva.example", "bücher.example"]],
  ["https://www.facebook.com/harbour", []],
  ["https://fr.linkedin.com/company/harbour", []],
  ["https://x.com/harbour", []],
  ["https://harbour-x.com", ["harbour-x.com"]],
  ["no address", []],
  [null, []],
])("the hosts of %s are %j", (website, hosts) => {
  expect(hostsOf(website)).toEqual(hosts);
});
