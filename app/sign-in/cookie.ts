import type { Environment } from "#machine/env.ts";

/** Names of the portal's cookies. Where it is reached by https, a browser takes one of this name from this host alone. */
export function cookiePrefix({ portalUrl }: Pick<Environment, "portalUrl">): string {
  return isEncrypted(portalUrl) ? "__Host-portal" : "portal";
}

export function isEncrypted(portalUrl: string): boolean {
  return portalUrl.startsWith("https:");
}

/** The value of a cookie as it was sent, of the first of that name. */
export function cookieIn(header: string | null | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
