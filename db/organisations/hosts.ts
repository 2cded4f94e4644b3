import { domainToASCII, domainToUnicode } from "node:url";

/** Where everybody has a page: that two organisations are there says nothing of them. */
const shared = [
  "academia.edu",
  "bit.ly",
  "bsky.app",
  "discord.gg",
  "facebook.com",
  "fb.com",
  "github.com",
  "gitlab.com",
  "google.com",
  "instagram.com",
  "linkedin.com",
  "linktr.ee",
  "mastodon.social",
  "medium.com",
  "ok.ru",
  "researchgate.net",
  "substack.com",
  "t.me",
  "threads.net",
  "tiktok.com",
  "twitter.com",
  "un.org",
  "vk.com",
  "wa.me",
  "weibo.com",
  "whatsapp.com",
  "wikipedia.org",
  "x.com",
  "youtube.com",
] as const;

/**
 * The host of a web address in both of its spellings, in the letters of its script and as the network knows it, without its www. None where it
 * is no address, or one that organisations share.
 */
export function hostsOf(website: string | null): string[] {
  if (website === null || !URL.canParse(website)) return [];
  const host = domainToASCII(new URL(website).hostname)
    .replace(/^www\./, "")
    .replace(/\.$/, "");
  if (host === "" || shared.some((one) => host === one || host.endsWith(`.${one}`))) return [];
  return [...new Set([host, domainToUnicode(host)])];
}
