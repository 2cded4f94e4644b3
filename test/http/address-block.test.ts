import { expect, it } from "vitest";
import { addressBlock } from "#http/address-block.ts";

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["2001:db8::9", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("takes %s for %s: one office has a whole block of addresses", (address, block) => {
  expect(addressBlock(address)).toBe(block);
});
