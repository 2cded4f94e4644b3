/**
 * Whether every percent-escape of a URL is UTF-8 and no part of it is a character that no text holds (NUL cannot be stored by PostgreSQL). A path
 * that begins with a backslash would be read as the beginning of a host, which the router cannot make a URL of.
 *
 * @param url path and query as they came, before anything decoded them.
 */
export function isWellFormedUrl(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    const text = decodeURIComponent(url);
    return !text.includes("\0") && !text.startsWith("/\\");
  } catch (fault) {
    if (fault instanceof URIError) return false;
    throw fault;
  }
}

/** A Host header that a URL can be made of. */
export function isWellFormedHost(host: string | undefined): boolean {
  return host !== undefined && /^[a-z\d.[\]:_-]+$/i.test(host) && URL.canParse(`http://${host}/`);
}
