import { createHash, timingSafeEqual } from "node:crypto";

/** RFC 6750, section 2.1; empty where none was shown. */
export function bearerToken(header: string | null | undefined): string {
  return /^Bearer +(\S+)$/i.exec(header ?? "")?.[1] ?? "";
}

/** In a time that does not tell how much of it is right, nor how long it is. */
export function isToken(given: string, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
