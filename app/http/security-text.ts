import type { Instant } from "#domain/kit/calendar.ts";
import type { Environment } from "#machine/env.ts";
import { defaultLanguage } from "#messages/kit/languages.ts";

/** RFC 9116 wants it to end within a year. It says the same all through a month, and never ends within half a year. */
const MONTHS_GOOD = 7;

/** `/.well-known/security.txt`: whom somebody tells who found a weakness. */
export function securityText(
  { contact, portalUrl }: Pick<Environment, "portalUrl"> & { readonly contact: string },
  now: Instant,
): string {
  const expires = now.toZonedDateTimeISO("UTC").with({ day: 1 }).startOfDay().add({ months: MONTHS_GOOD }).toInstant();
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toString()}`,
    // Of who reads there. Pages are in more.
    `Preferred-Languages: ${defaultLanguage}`,
    // An address without https: may not stand there.
    ...(portalUrl.startsWith("https:") ? [`Canonical: ${portalUrl}/.well-known/security.txt`] : []),
    "",
  ].join("\n");
}
