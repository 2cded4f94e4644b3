import { AsyncLocalStorage } from "node:async_hooks";
import { genericOAuth } from "better-auth/plugins";
import { z } from "zod";
import type { Environment } from "#machine/env.ts";
import { defaultLanguage } from "#messages/kit/languages.ts";
import { paths } from "#paths";

export const providerId = "provider";

const claims = z.object({ sub: z.string(), amr: z.array(z.string()).catch([]) });

/** What a token says whose signature has been looked at (RFC 7519, 3). */
function claimsIn(token: string): z.infer<typeof claims> {
  const [, payload = ""] = token.split(".");
  return claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
}

/** How the provider has asked who it is (RFC 8176), in the request under way: better-auth keeps of its token what an account has. */
export const said = new AsyncLocalStorage<{ amr: readonly string[] }>();

/** Signing in at the provider of an organisation (OpenID Connect), by configuration. It lets in who has an account, and makes none. */
export function providers({ provider, portalUrl }: Pick<Environment, "provider" | "portalUrl">) {
  if (provider === undefined) return genericOAuth({ config: [] });
  const { issuer, clientId, clientSecret } = provider;
  return genericOAuth({
    config: [
      {
        providerId,
        discoveryUrl: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ["openid", "email", "profile"],
        requireIdTokenVerification: true,
        disableSignUp: true,
        redirectURI: new URL(paths(defaultLanguage).provider, portalUrl).href,
        // Asked once the token is verified. A provider may say the address elsewhere, and how it has asked in its token alone (OpenID Connect Core 1.0, 2 and 5.4).
        accountSubject: ({ tokens: { idToken = "" } }) => {
          const { sub, amr } = claimsIn(idToken);
          const store = said.getStore();
          if (store !== undefined) store.amr = amr;
          return sub;
        },
      },
    ],
  });
}
