import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll } from "vitest";

/** What the provider's token says of who signs in there. */
export interface Claims {
  readonly sub: string;
  readonly email: string;
  readonly email_verified?: boolean;
  readonly amr?: readonly string[];
}

/** An OpenID Connect provider on this machine, with one client, where whoever comes is who the test says. */
export async function aProvider() {
  const client = { clientId: "portal", clientSecret: "a secret of the client" };
  const key = () => generateKeyPairSync("ec", { namedCurve: "P-256" });
  const own = key();
  const codes = new Map<string, { claims: Claims; challenge: string; nonce: string }>();
  /** Whom an access token is about. */
  const people = new Map<string, Claims>();
  let saysLittle = false;
  let issuer = "";
  let signing = own.privateKey;

  const tokenOf = (claims: Omit<Claims, "email">, nonce: string) => {
    const now = Math.floor(Date.now() / 1000);
    const part = (of: object) => Buffer.from(JSON.stringify(of)).toString("base64url");
    const payload = { iss: issuer, aud: client.clientId, iat: now, exp: now + 300, nonce, ...claims };
    const signed = `${part({ alg: "ES256", kid: "one" })}.${part(payload)}`;
    const signature = createSign("sha256").update(signed).sign({ key: signing, dsaEncoding: "ieee-p1363" });
    return `${signed}.${signature.toString("base64url")}`;
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", issuer);
    const answer = (status: number, body: object) => {
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    };
    if (pathname === "/.well-known/openid-configuration")
      answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        userinfo_endpoint: `${issuer}/userinfo`,
        id_token_signing_alg_values_supported: ["ES256"],
      });
    else if (pathname === "/keys")
      answer(200, { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "one", alg: "ES256", use: "sig" }] });
    else if (pathname === "/token")
      void text(request).then((body) => {
        const sent = new URLSearchParams(body);
        const known = codes.get(sent.get("code") ?? "");
        codes.delete(sent.get("code") ?? "");
        const basic = Buffer.from(`${client.clientId}:${encodeURIComponent(client.clientSecret)}`).toString("base64");
        const isClient =
          sent.get("client_secret") === client.clientSecret || request.headers.authorization === `Basic ${basic}`;
        const proof = createHash("sha256")
          .update(sent.get("code_verifier") ?? "")
          .digest("base64url");
        if (known === undefined || proof !== known.challenge || !isClient) answer(400, { error: "invalid_grant" });
        else {
          const { email, email_verified, ...within } = known.claims;
          const token = randomBytes(16).toString("hex");
          people.set(token, { sub: within.sub, email, ...(email_verified === undefined ? {} : { email_verified }) });
          answer(200, {
            access_token: token,
            token_type: "Bearer",
            id_token: tokenOf(saysLittle ? within : known.claims, known.nonce),
          });
        }
      });
    else if (pathname === "/userinfo") {
      const person = people.get(request.headers.authorization?.replace("Bearer ", "") ?? "");
      answer(person === undefined ? 401 : 200, person ?? {});
    } else answer(404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    ...client,
    issuer,
    name: "Example Organisation",
    /** The person signs in at the address that the portal led to, and is led back to the address that comes out. */
    signIn(authorization: string, claims: Claims): URL {
      const asked = new URL(authorization).searchParams;
      const code = randomBytes(16).toString("hex");
      codes.set(code, { claims, challenge: asked.get("code_challenge") ?? "", nonce: asked.get("nonce") ?? "" });
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
      return back;
    },
    /** From now on it says the address where it is asked for it, and not in its token (OpenID Connect Core 1.0, 5.4). */
    saysNoAddressInTokens() {
      saysLittle = true;
    },
    /** From now on its tokens are signed by somebody else. */
    loseItsKey() {
      signing = key().privateKey;
    },
  };
}
