import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

/** What a browser and its passkey answer, as the form sends it: an ES256 key, no attestation (WebAuthn Level 3, sections 6 and 7). */
export interface Authenticator {
  make: (options: { readonly challenge: string }, changes?: Changes) => string;
  use: (options: { readonly challenge: string }, changes?: Changes) => string;
}

/** What an attacker, or a careless browser, does otherwise. */
export interface Changes {
  readonly origin?: string;
  readonly rpId?: string;
  /** Whether who uses it was verified by a PIN, a finger or a face. */
  readonly userVerified?: boolean;
  readonly counter?: number;
  readonly type?: string;
}

const base64url = (bytes: Buffer) => bytes.toString("base64url");

export function anAuthenticator(portalUrl: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let uses = 0;

  const clientData = (type: string, challenge: string, { origin = new URL(portalUrl).origin }: Changes) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  const authenticatorData = (attested: Buffer, { rpId, userVerified = true, counter }: Changes) => {
    uses += 1;
    const flags = 0x01 | (userVerified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0);
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(counter ?? uses);
    const site = createHash("sha256")
      .update(rpId ?? new URL(portalUrl).hostname)
      .digest();
    return Buffer.concat([site, Buffer.of(flags), counted, attested]);
  };

  const answer = (response: Record<string, Buffer>) =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: "public-key",
      response: Object.fromEntries(Object.entries(response).map(([name, bytes]) => [name, base64url(bytes)])),
    });

  return {
    make({ challenge }, changes = {}) {
      const length = Buffer.of(0, id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseOf(publicKey)]);
      const authData = authenticatorData(attested, changes);
      const attestationObject = Buffer.concat([
        Buffer.of(0xa3),
        text("fmt"),
        text("none"),
        text("attStmt"),
        Buffer.of(0xa0),
        text("authData"),
        Buffer.of(0x58, authData.length),
        authData,
      ]);
      return answer({
        clientDataJSON: clientData(changes.type ?? "webauthn.create", challenge, changes),
        attestationObject,
      });
    },
    use({ challenge }, changes = {}) {
      const clientDataJSON = clientData(changes.type ?? "webauthn.get", challenge, changes);
      const data = authenticatorData(Buffer.alloc(0), changes);
      const signed = Buffer.concat([data, createHash("sha256").update(clientDataJSON).digest()]);
      const signature = createSign("sha256").update(signed).sign(privateKey);
      return answer({ clientDataJSON, authenticatorData: data, signature });
    },
  };
}

/** CBOR of a short text. */
function text(words: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + words.length), Buffer.from(words)]);
}

/** The key as COSE writes it: kty EC2, alg ES256, crv P-256, x, y. */
function coseOf(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const bytes = (part: string) => Buffer.concat([Buffer.of(0x58, 32), Buffer.from(part, "base64url")]);
  return Buffer.concat([Buffer.of(0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21), bytes(x), Buffer.of(0x22), bytes(y)]);
}
