/** Forms hold text; files have a route of their own. */
const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * The only way in which a page reads what was sent to it: the standard reader would silently put U+FFFD for bytes that are not UTF-8.
 *
 * @throws {Response} 400 when it is not a form, not UTF-8, or has a NUL, which PostgreSQL cannot store.
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!formTypes.some((known) => type.toLowerCase().startsWith(known))) throw unreadable();
  const bytes = await request.arrayBuffer();
  if (!isUtf8(bytes)) throw unreadable();
  if (type.toLowerCase().startsWith("multipart/")) return readMultipart(bytes, type);
  const text = new TextDecoder().decode(bytes);
  if (!isUtf8Escaped(text)) throw unreadable();
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
}

async function readMultipart(bytes: ArrayBuffer, type: string): Promise<FormData> {
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData().catch((fault: unknown) => {
    if (fault instanceof TypeError) throw unreadable();
    throw fault;
  });
  for (const [name, value] of form)
    if (`${name}${typeof value === "string" ? value : value.name}`.includes("\0")) throw unreadable();
  return form;
}

function isUtf8(bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
}

function isUtf8Escaped(text: string): boolean {
  try {
    return !decodeURIComponent(text).includes("\0");
  } catch (fault) {
    if (fault instanceof URIError) return false;
    throw fault;
  }
}

function unreadable(): Response {
  return new Response(null, { status: 400, statusText: "Bad Request" });
}
