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

/** Controls of a form by their names, with their values; null where any will do. */
export type Controls = Readonly<Record<string, string | null>>;

/** The form of a page that has these controls, as it was rendered. */
export function formWith(html: string, controls: Controls): string {
  const forms = Array.from(html.matchAll(/<form.*?<\/form>/gs), ([form]) => form);
  const found = forms.find((form) =>
    Object.entries(controls).every(([name, value]) =>
      value === null ? controlsIn(form).has(name) : controlsIn(form).getAll(name).includes(value),
    ),
  );
  if (found === undefined) throw new Error(`No form of the page has ${JSON.stringify(controls)}`);
  return found;
}

/** What a browser sends when somebody has filled the form in. What it does not ask, or does not offer, cannot be answered. */
export function filledIn(form: string, answers: Readonly<Record<string, readonly string[]>>): URLSearchParams {
  const sent = controlsIn(form);
  for (const [name, values] of Object.entries(answers)) {
    const given = values.filter((value) => value !== "");
    const offered = offeredIn(form, name);
    if (offered === null && given.length > 0) throw new Error(`The form does not ask ${name}`);
    for (const value of given)
      if (offered !== null && offered !== "anything" && !offered.includes(value))
        throw new Error(`The form does not offer ${value} as ${name}`);
    if (offered !== null) sent.delete(name);
    for (const value of given) sent.append(name, value);
  }
  return sent;
}

/** The answers among which one chooses; null where the form has no such control. */
function offeredIn(form: string, name: string): readonly string[] | "anything" | null {
  const named = Array.from(form.matchAll(/<(?:input|textarea|select)[^>]*>/g), ([tag]) => tag).filter(
    (tag) => attribute(tag, "name") === name,
  );
  const [first] = named;
  if (first === undefined) return null;
  const valuesOf = (tags: readonly string[]) => tags.map((tag) => unescaped(attribute(tag, "value") ?? ""));
  if (/type="(?:radio|checkbox|hidden)"/.test(first)) return valuesOf(named);
  if (!first.startsWith("<select")) return "anything";
  const list = form.slice(form.indexOf(first));
  return valuesOf(Array.from(list.slice(0, list.indexOf("</select>")).matchAll(/<option[^>]*>/g), ([tag]) => tag));
}
