/** What a browser would send of rendered markup: the controls with their values, as they stand. */
export function controlsIn(html: string): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [tag] of html.matchAll(/<(?:input[^>]*|textarea[^>]*>[^<]*<\/textarea|select.*?<\/select)>/gs)) {
    const [opening = ""] = /^<[^>]*>/.exec(tag) ?? [];
    const name = attribute(opening, "name");
    const value = tag.startsWith("<input") ? valueOfInput(opening) : valueWithin(tag);
    if (name !== undefined && value !== undefined) sent.append(name, unescaped(value));
  }
  return sent;
}

function valueOfInput(opening: string): string | undefined {
  const ticks = /type="(?:radio|checkbox)"/.test(opening);
  return ticks && !/ checked=/.test(opening) ? undefined : (attribute(opening, "value") ?? "");
}

function valueWithin(tag: string): string | undefined {
  if (tag.startsWith("<textarea")) return /^<[^>]*>(?<text>[^<]*)/.exec(tag)?.groups?.["text"];
  const options = Array.from(tag.matchAll(/<option[^>]*>/g), ([option]) => option);
  const chosen = options.find((option) => option.includes(" selected=")) ?? options[0];
  return chosen === undefined ? undefined : attribute(chosen, "value");
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
