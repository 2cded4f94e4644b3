import { createHash } from "node:crypto";

/** What is kept of the secret in an invitation: whoever reads the table cannot accept one. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
