import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { aBrowser } from "#support/chromium.ts";
import { aPortal, type PortalUnderTest } from "#support/portal-under-test.ts";
import { aProxyThatRewritesHost, type Proxy } from "#support/proxy.ts";
import { aVisitor } from "#support/visitor.ts";
import { signInToOffice, signOut } from "#support/walk/account.ts";

let proxy: Proxy;
let portal: PortalUnderTest;
let browser: Browser;

beforeAll(async () => {
  proxy = await aProxyThatRewritesHost();
  portal = await aPortal({
    from: inject("demonstration"),
    variables: { PORTAL_URL: proxy.url, TRUSTED_PROXIES: "1" },
  });
  proxy.leadTo(portal.url);
  browser = await aBrowser();
});

afterAll(async () => {
  await browser.close();
  await portal.close();
  await proxy.close();
});

it("forms work behind a proxy that does not keep the Host, and lead where the reader was going", async () => {
  const officer = await aVisitor(browser, proxy.url);
  await officer.visit("/en/secretariat/letters");
  await officer.expectHeading("Sign in");
  await officer.fill({ "E-mail address": "officer@secretariat.example", Password: "open-and-transparent" });
  await officer.press("Sign in");
  await officer.expectHeading("Enter your code");
  await officer.leave();

  const returning = await aVisitor(browser, proxy.url);
  await signInToOffice(returning, "officer@secretariat.example");
  expect(new URL(returning.page.url()).origin).toBe(proxy.url);
  await signOut(returning);
  await returning.leave();
});

it("what another site sends is refused there too", async () => {
  const answer = await fetch(`${proxy.url}/en/account/sign-in`, {
    method: "POST",
    headers: { "Sec-Fetch-Site": "cross-site", Origin: portal.url },
    body: new URLSearchParams({ email: "officer@secretariat.example", password: "open-and-transparent" }),
  });
  expect(answer.status).toBe(403);
});
