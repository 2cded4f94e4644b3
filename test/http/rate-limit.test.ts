import { expect, it } from "vitest";
import { addressBlock, createRateLimiter } from "#http/rate-limit.ts";

const limit = { times: 2, seconds: 10 };

it("lets through as many as the window allows, then says how long to wait", () => {
  let now = 0;
  const limiter = createRateLimiter(() => now);
  expect([limiter.count(limit, "a"), limiter.count(limit, "a"), limiter.count(limit, "a")]).toEqual([0, 0, 10]);
  now = 9_999;
  expect(limiter.count(limit, "a")).toBe(1);
  now = 10_000;
  expect(limiter.count(limit, "a")).toBe(0);
});

it("counts each one, and each kind of limit, apart", () => {
  const limiter = createRateLimiter(() => 0);
  limiter.count({ times: 1, seconds: 10 }, "a");
  expect(limiter.count({ times: 1, seconds: 10 }, "b")).toBe(0);
  expect(limiter.count({ times: 1, seconds: 60 }, "a")).toBe(0);
  expect(limiter.count({ times: 1, seconds: 10 }, "a")).toBe(10);
});

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
