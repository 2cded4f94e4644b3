/**
 * Whether every percent-escape of a URL is UTF-8 and no part of it is a character that no text holds (NUL cannot be stored by PostgreSQL).
 *
 * @param url path and query as they came, before anything decoded them.
 */
export function isWellFormedUrl(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    return !decodeURIComponent(url).includes("\0");
  } catch (fault) {
    if (fault instanceof URIError) return false;
    throw fault;
  }
}

/** A Host header that a URL can be made of. */
export function isWellFormedHost(host: string | undefined): boolean {
  return host !== undefined && /^[a-z\d.[\]:_-]+$/i.test(host) && URL.canParse(`http://${host}/`);
}
