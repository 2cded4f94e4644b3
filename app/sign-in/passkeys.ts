import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Db } from "#db/handles.ts";
import { findPasskey, listPasskeys, savePasskeyUsed } from "#db/people/passkeys.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Environment } from "#machine/env.ts";
import { makeChallenge, takeChallenge } from "./challenge.ts";

type Portal = Pick<Environment, "secret" | "portalUrl">;

const base64url = z.string().regex(/^[\w-]{1,10000}$/);
const credential = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).default({}),
});

const newCredential = credential.extend({
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
});

const assertion = credential.extend({
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

/** What the browser sent in a field; null for whatever is nothing of the kind. */
function read<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

/** EdDSA, ES256, RS256: what the authenticators of the last years make. */
const algorithms = [-8, -7, -257];

const toSignIn = "sign in";
const toAdd = (person: string) => `add to ${person}`;

/** For navigator.credentials.get: any passkey that the browser has for the portal, of a person who proves to it that it is they (PIN, finger, face). */
export function optionsToSignIn(env: Portal) {
  return {
    challenge: makeChallenge(env, toSignIn),
    rpId: new URL(env.portalUrl).hostname,
    userVerification: "required",
  };
}

/** For navigator.credentials.create. */
export async function optionsToAdd(
  { db, env }: { readonly db: Db; readonly env: Portal },
  { person, email, name }: { readonly person: Id<"person">; readonly email: string; readonly name: string },
) {
  const known = await listPasskeys(db, person);
  return {
    challenge: makeChallenge(env, toAdd(person)),
    rp: { id: new URL(env.portalUrl).hostname, name: "Stakeholder Accreditation Portal" },
    user: { id: Buffer.from(person).toString("base64url"), name: email, displayName: name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: known.map((passkey) => ({ type: "public-key", id: passkey.credential })),
    attestation: "none",
  };
}

/** The passkey that a browser has made for the person; null when it is none, or was not asked for here. */
export async function readNewPasskey(
  { db, env }: { readonly db: Db; readonly env: Portal },
  person: string,
  text: string,
): Promise<{ credential: string; publicKey: string; counter: number } | null> {
  const response = read(newCredential, text);
  if (response === null) return null;
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const verified = await asked(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(db, env, toAdd(person), challenge),
      expectedOrigin: new URL(env.portalUrl).origin,
      expectedRPID: new URL(env.portalUrl).hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (verified?.verified !== true) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { credential: id, publicKey: Buffer.from(publicKey).toString("base64url"), counter };
}

/**
 * Signing in with a passkey: a plugin for better-auth, which makes the sign-in and its cookie. The passkey has verified who uses it, so that it counts as
 * both factors.
 */
export function passkeys({ db, env }: { readonly db: Db; readonly env: Portal }) {
  return {
    id: "portal-passkeys",
    endpoints: {
      signInWithPasskey: createAuthEndpoint(
        "/sign-in/passkey",
        { method: "POST", body: z.object({ passkey: z.string() }) },
        async (ctx) => {
          const person = await verifyPasskey({ db, env }, ctx.body.passkey);
          const user = person === null ? null : await ctx.context.internalAdapter.findUserById(person);
          if (user?.emailVerified !== true) throw new APIError("UNAUTHORIZED", { code: "NO_SUCH_PASSKEY" });
          const bothFactors = { bothFactors: true };
          const session = await ctx.context.internalAdapter.createSession(user.id, false, bothFactors, true);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ user: { ...user, ...bothFactors } });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

/** Whose passkey has answered; null when the answer is not right. */
async function verifyPasskey({ db, env }: { readonly db: Db; readonly env: Portal }, text: string) {
  const response = read(assertion, text);
  const passkey = response === null ? null : await findPasskey(db, response.id);
  if (response === null || passkey === null) return null;
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const verified = await asked(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(db, env, toSignIn, challenge),
      expectedOrigin: new URL(env.portalUrl).origin,
      expectedRPID: new URL(env.portalUrl).hostname,
      requireUserVerification: true,
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
        counter: passkey.counter,
      },
    }),
  );
  if (verified?.verified !== true) return null;
  await savePasskeyUsed(db, passkey.id, verified.authenticationInfo.newCounter);
  return passkey.person;
}

/** The library throws at whatever is not as it was asked for: another origin, another challenge, nobody verified, a key that it cannot read. */
async function asked<Answer>(verify: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await verify();
  } catch (fault) {
    if (fault instanceof Error) return null;
    throw fault;
  }
}
