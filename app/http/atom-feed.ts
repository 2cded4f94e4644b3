interface Feed {
  /** The address of the feed, by which it is known. */
  readonly id: string;
  /** The page that says the same to people. */
  readonly page: string;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** What it bears while it has no entry. */
  readonly beganAt: string;
  /** The latest first. */
  readonly entries: readonly {
    readonly id: string;
    readonly page: string;
    readonly title: string;
    readonly summary: string;
    readonly at: string;
  }[];
}

/** An Atom feed (RFC 4287). */
export function answerFeed({ id, page, title, author, language, beganAt, entries }: Feed): Response {
  const feed = element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language }, [
    element("id", {}, escaped(id)),
    element("title", {}, escaped(title)),
    element("updated", {}, escaped(entries[0]?.at ?? beganAt)),
    element("author", {}, element("name", {}, escaped(author))),
    element("link", { rel: "self", type: "application/atom+xml", href: id }),
    element("link", { rel: "alternate", type: "text/html", href: page }),
    ...entries.map((entry) =>
      element("entry", {}, [
        element("id", {}, escaped(entry.id)),
        element("title", {}, escaped(entry.title)),
        element("updated", {}, escaped(entry.at)),
        element("link", { rel: "alternate", type: "text/html", href: entry.page }),
        element("summary", {}, escaped(entry.summary)),
      ]),
    ),
  ]);
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}

function element(name: string, attributes: Readonly<Record<string, string>>, inner: string | readonly string[] = "") {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join("")}>${typeof inner === "string" ? inner : inner.join("")}</${name}>`;
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML can hold: without what it reads as its own, and without what it forbids. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => named[sign] ?? "");
}
