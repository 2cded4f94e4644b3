import PostalMime, { type Attachment } from "postal-mime";
import { type Id, readId } from "#domain/kit/id.ts";
import { withoutAddresses } from "#domain/record/letter.ts";

/** That a letter did not arrive, and will not: RFC 3464. */
export interface NonDelivery {
  readonly letter: Id<"letter">;
  /** What the mail server said, without the address to which the letter went. */
  readonly because: string;
}

const LONGEST_REASON = 500;

/** Other mail programs begin an identity of theirs otherwise; see the mailer. */
const identityOfLetter = /^<?letter\.(?<letter>[0-9a-f-]{36})(?:@[^>]*)?>?$/i;

/**
 * Reads what comes to the address to which mail servers report.
 *
 * @returns null where it is no report, or one of a letter that is only late, that arrived, or that was not the portal's.
 */
export async function readNonDelivery(content: Uint8Array): Promise<NonDelivery | null> {
  const parts = await partsOf(content);
  const status = parts.find(({ mimeType }) => mimeType === "message/delivery-status");
  if (status === undefined) return null;
  const [about = new Map<string, string>(), ...recipients] = groupsOf(textOf(status));
  const failed = recipients.find((recipient) => recipient.get("action")?.toLowerCase() === "failed");
  if (failed === undefined) return null;
  const letter = letterOf(about.get("original-envelope-id")) ?? letterOf(identityOfReturned(parts));
  return letter === null ? null : { letter, because: reasonOf(failed) };
}

/** The portal's letters have few parts; a report that hides one within many is none. */
async function partsOf(content: Uint8Array): Promise<readonly Attachment[]> {
  try {
    const { attachments } = await PostalMime.parse(content, {
      attachmentEncoding: "utf8",
      forceRfc822Attachments: true,
      maxNestingDepth: 10,
    });
    return attachments;
  } catch {
    return [];
  }
}

function textOf({ content }: Attachment): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** RFC 3464, 2.1: groups of fields with an empty line between them, the first about the message, each other about one recipient. */
function groupsOf(text: string): Map<string, string>[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .filter((group) => group.trim() !== "")
    .map(fieldsOf);
}

/** RFC 5322, 2.2: a line that begins with a space goes on with the one before. The first of a name counts. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\n[ \t]+/g, " ")
    .split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== "" && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Of the letter that is sent back with the report, whole or its head alone. */
function identityOfReturned(parts: readonly Attachment[]): string | undefined {
  const returned = parts.find(({ mimeType }) => mimeType === "text/rfc822-headers" || mimeType === "message/rfc822");
  if (returned === undefined) return undefined;
  const [head = ""] = textOf(returned).split(/\r?\n\r?\n/, 1);
  return fieldsOf(head).get("message-id");
}

function letterOf(identity: string | undefined): Id<"letter"> | null {
  return readId<"letter">(identityOfLetter.exec(identity ?? "")?.groups?.["letter"]);
}

/** The status of RFC 3463 and what the server said, which begins with its kind. */
function reasonOf(recipient: ReadonlyMap<string, string>): string {
  const said = (recipient.get("diagnostic-code") ?? "").replace(/^[\w-]+\s*;\s*/, "");
  const status = recipient.get("status") ?? "";
  const reason = said.includes(status) ? said : `${status} ${said}`;
  return withoutAddresses(reason.replaceAll(/\s+/g, " ").trim()).slice(0, LONGEST_REASON);
}
