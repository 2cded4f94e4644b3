import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { symmetricEncrypt } from "better-auth/crypto";
import { twoFactor } from "better-auth/plugins";
import { Temporal } from "temporal-polyfill";
import { keepingAccounts } from "#db/account-keeper.ts";
import { readShift } from "#db/demonstration/demonstration-clock.ts";
import type { Db } from "#db/handles.ts";
import { findActor } from "#db/people/people.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { appendLetters } from "#db/record/outbox.ts";
import { isUnavailable } from "#db/unavailable.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { longestPassword, shortestPassword } from "#domain/people/password.ts";
import { keptFor } from "#domain/record/retention.ts";
import type { Letter } from "#emails/registry.ts";
import { clientAddressHeader } from "#http/http.ts";
import type { Environment } from "#machine/env.ts";
import type { Logger } from "#machine/logger.ts";
import { defaultLanguage } from "#messages/kit/languages.ts";
import { cookiePrefix, isEncrypted } from "./cookie.ts";
import { passkeys } from "./passkeys.ts";
import { providers } from "./provider.ts";
import { hashPassword, verifyPassword } from "./work-of-passwords.ts";

/** NIST SP 800-63B-4: whoever signed in must do so again after a day, or after two hours without a request. */
const signInEndsAfterSeconds = keptFor.signInHours * 60 * 60;
export const signInIdleSeconds = keptFor.restingHours * 60 * 60;

const linkWorksSeconds = 60 * 60;

/** What signing in answers to somebody whose access an administrator has ended. */
export const accessHasEnded = "ACCESS_HAS_ENDED";

export type Auth = ReturnType<typeof createAuth>;

interface AccountHolder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Signing in: better-auth on the portal's own tables. Its handler has no URL on the network: pages forward what a form
 * said (sign-in.ts), so that nothing but the pages' own fields ever reaches it. Its clock is the machine's; field
 * deadlines alone use the portal's. It uses the root handle of the database: never call it within a transaction.
 */
export function createAuth({ db, env, log }: { db: Db; env: Environment; log: Logger }) {
  const encrypted = isEncrypted(env.portalUrl);
  const post = (holder: AccountHolder, eventKey: string, write: (now: Instant) => Letter) =>
    postAccountLetter(db, holder, eventKey, write);
  return betterAuth({
    appName: "Stakeholder Accreditation Portal",
    baseURL: new URL(env.portalUrl).origin,
    basePath: "/sign-in-without-a-page",
    secret: env.secret,
    database: { db: keepingAccounts(db), type: "postgres" },
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (_level, message, ...details) => {
        const fault = details.find((detail) => detail instanceof Error);
        // What it says without one it says before it throws, and the fault comes to us.
        log[fault === undefined || isUnavailable(fault) ? "warn" : "error"]({ err: fault }, `sign-in: ${message}`);
      },
    },
    // A fault comes to us; what better-auth refuses is an answer all the same.
    onAPIError: { throw: true },

    user: {
      modelName: "person",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
      additionalFields: {
        role: { type: "string", input: false, required: false },
        language: { type: "string", input: true, required: false },
      },
    },
    session: {
      modelName: "sign_in",
      fields: {
        userId: "person_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
      additionalFields: {
        bothFactors: { type: "boolean", input: false, required: false, fieldName: "both_factors" },
      },
      expiresIn: signInEndsAfterSeconds,
      disableSessionRefresh: true,
    },
    account: {
      modelName: "credential",
      fields: {
        userId: "person_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
      updateAccountOnSignIn: false,
    },
    databaseHooks: {
      // Nothing of the provider's tokens is needed afterwards, and whoever had them could ask there in the person's name.
      account: { create: { before: (made) => Promise.resolve({ data: withoutTokens(made) }) } },
      session: {
        create: {
          // After the password, the code, the passkey or the provider was right, so that nobody else learns it.
          before: async ({ userId }) => {
            if ((await findActor(db, mustExist(readId<"person">(userId)))) === null)
              throw new APIError("FORBIDDEN", { code: accessHasEnded });
          },
        },
      },
    },
    verification: {
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
      storeIdentifier: "hashed",
    },

    emailAndPassword: {
      enabled: true,
      // An account is made by acts/people/confirm-address.ts; one of an earlier version may still wait to be confirmed.
      disableSignUp: true,
      requireEmailVerification: true,
      // passwords.ts says what a password must be; here UTF-16 units are counted.
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword * 2,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: linkWorksSeconds,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        post(user, `reset-password:${new Date().toISOString()}`, (now) => ({
          kind: "reset-password",
          data: { token, expiresAt: after(now, linkWorksSeconds) },
        })),
    },
    plugins: [
      passkeys({ db, env }),
      providers(env),
      twoFactor({
        issuer: "Stakeholder Accreditation Portal",
        // It would lock the account for everybody, its holder too: limits.ts counts codes by who tries them.
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "second_factor",
            fields: {
              userId: "person_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
    ],

    // Every request comes by askSignIn, which counts it (limits.ts).
    rateLimit: { enabled: false },
    trustedOrigins: [new URL(env.portalUrl).origin],
    advanced: {
      cookiePrefix: cookiePrefix(env),
      // Its own prefix would be __Secure-, which is weaker.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: encrypted, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      // A sign-in and its person in one question: each page of somebody asks it first.
      database: { generateId: "uuid", joins: true },
    },
  });
}

function withoutTokens<Made extends object>(made: Made) {
  return { ...made, accessToken: null, refreshToken: null, idToken: null, scope: null };
}

function after(now: Instant, seconds: number): string {
  return now.add({ seconds }).round("second").toString();
}

/**
 * Account letters leave by the outbox as all others: the answer to a form waits for no mail server. What they say of time is in the portal's, which a
 * demonstration may have moved, as in all others.
 */
async function postAccountLetter(
  db: Db,
  holder: AccountHolder,
  eventKey: string,
  write: (now: Instant) => Letter,
): Promise<void> {
  if ((await findActor(db, mustExist(readId<"person">(holder.id)))) === null) return;
  await db.transaction().execute(async (trx) => {
    const now = Temporal.Now.instant().add(await readShift(trx));
    await appendLetters(trx, [
      {
        ...write(now),
        eventKey,
        recipientEmail: holder.email,
        recipientPerson: mustExist(readId<"person">(holder.id)),
        recipientName: holder.name,
        language: "language" in holder && typeof holder.language === "string" ? holder.language : defaultLanguage,
        createdAt: now,
      },
    ]);
    await appendJob(trx, DELIVER_LETTERS);
  });
}

/** What the rows of `credential` and `second_factor` hold for an account that somebody else sets up: a demonstration's. */
export async function prepareCredentials(
  env: Pick<Environment, "secret">,
  { password, totpSecret }: { readonly password: string; readonly totpSecret: string | null },
) {
  const encrypt = (text: string) => symmetricEncrypt({ key: env.secret, data: text });
  return {
    passwordHash: await hashPassword(password),
    secondFactor:
      totpSecret === null
        ? null
        : { secret: await encrypt(totpSecret), backupCodes: await encrypt(JSON.stringify([])) },
  };
}
