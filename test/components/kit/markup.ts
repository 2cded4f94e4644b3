/**
 * HTML in a form that can be compared: attributes in order, white space as one space or none. What the portal leaves out or names itself is left
 * out on both sides: hooks for govuk-frontend's scripts, and the words of aria-invalid.
 */
export function comparable(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, "")
    .replace(
      /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi,
      (_tag, slash: string, name: string, rest: string) => {
        const attributes = Array.from(rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g), ([, key = "", value = ""]) =>
          value === "" || key === "checked" || key === "selected"
            ? key.toLowerCase()
            : `${key.toLowerCase()}="${value.trim().replace(/\s+/g, " ")}"`,
        ).filter(
          (attribute) =>
            !/^(data-|xmlns|aria-invalid|id$|for$|dir=|tabindex|autofocus|role="button"|draggable)/.test(attribute),
        );
        return `<${slash}${[name.toLowerCase(), ...attributes.sort()].join(" ")}>`;
      },
    )
    .replace(/<\/(path|input|option|br|rect)>/g, "")
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&ctdot;/g, "⋯")
    .replace(/\s+/g, " ")
    .replace(/ ?(<[^>]*>) ?/g, "$1")
    .trim();
}
