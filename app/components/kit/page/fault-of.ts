/** The words of messages/en/kit/fault.ts that belong to an HTTP status. */
export function faultOf(status: number, said: unknown) {
  switch (status) {
    case 400:
      return "unreadable";
    case 401:
    case 403:
      return "forbidden";
    case 404:
      return "notFound";
    case 405:
      return "wrongMethod";
    case 409:
      return "conflict";
    case 413:
      return "tooLarge";
    case 429:
      return "tooMany";
    case 503:
      return said === "full" ? "full" : "unavailable";
    default:
      return "internal";
  }
}
