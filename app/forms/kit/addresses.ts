import { domainToASCII } from "node:url";
import { z } from "zod";

/**
 * An e-mail address as it was typed or copied: with the name before it, as a link, with spaces, with a host in any script, which is written
 * as mail servers know it. Null when it is none.
 */
export function readEmail(typed: string): string | null {
  const address = (/<([^<>]*)>\s*$/.exec(typed)?.[1] ?? typed)
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^mailto:/i, "");
  const at = address.lastIndexOf("@");
  const host = domainToASCII(address.slice(at + 1).replace(/\.$/, ""));
  const read = `${address.slice(0, at)}@${host}`;
  return at > 0 && isPlainEmail(read.replace(/\.xn--[a-z0-9-]+$/, ".idn")) ? read : null;
}

/** Whether it is one whose last part is of Latin letters: the sign-in library knows of no other. */
export function isPlainEmail(address: string): boolean {
  return z.email().safeParse(address).success;
}

/** Whether it leads to a site on the web, and to the one that a reader sees in it: a name before the host would pass for the host. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^/?#]+\./i.test(text) || /[\s\\]/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "" && !/^https?:\/\/[^/?#]*@/i.test(text);
}
