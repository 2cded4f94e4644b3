import { expect } from "vitest";
import { signInToOffice, signOut } from "#support/walk/account.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter } = aStage("passkey");

chapter("a delegate adds a passkey and signs in with it, without a password and a code", async () => {
  const delegate = await enter("delegate");
  const session = await delegate.page.context().newCDPSession(delegate.page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInToOffice(delegate, "delegate@state-a.example");
  await delegate.visit("/en/account/sign-ins");
  await delegate.follow("Your passkeys");
  await delegate.look("passkeys");
  await delegate.follow("Add a passkey");
  await delegate.look("add-passkey");
  await delegate.fill({ Password: "open-and-transparent" });
  await delegate.press("Continue");
  await delegate.look("add-passkey-now");
  await delegate.press("Add a passkey");
  await delegate.expectWords("The passkey has been added.");
  const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
  expect(credentials).toHaveLength(1);
  await signOut(delegate);

  await delegate.visit("/en/account/sign-in");
  await delegate.follow("Sign in with a passkey");
  await delegate.look("sign-in-with-passkey");
  await delegate.press("Sign in with a passkey");
  expect(new URL(delegate.page.url()).pathname).toBe("/en/mission");

  await signOut(delegate);
  await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await delegate.visit("/en/account/sign-in-with-passkey");
  await delegate.page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await delegate.page.getByRole("alert").getByText("No passkey was used").waitFor();
});
