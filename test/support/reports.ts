import type { Id } from "#domain/kit/id.ts";

/** A report that a letter did not arrive, as Postfix writes it (RFC 3464). */
export function aReport(
  letter: Id<"letter">,
  {
    action = "failed",
    status = "5.1.1",
    said = "550 5.1.1 <desk@mission.example>: Recipient address rejected: User unknown",
    envelope = `Original-Envelope-Id: letter.${letter}`,
    returned = { kind: "text/rfc822-headers", identity: `<letter.${letter}@portal.example>` },
  }: {
    readonly action?: string;
    readonly status?: string;
    readonly said?: string;
    /** Its field, or another in its place. */
    readonly envelope?: string;
    readonly returned?: { readonly kind: string; readonly identity: string } | null;
  } = {},
): string {
  const parts = [
    ["Content-Type: text/plain; charset=us-ascii", "", "This is the mail system at host mail.example."],
    [
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mail.example",
      envelope,
      "X-Postfix-Queue-ID: 4F1B2C0A1D",
      "Arrival-Date: Thu, 16 Jun 2022 11:00:00 -0400 (EDT)",
      "",
      "Final-Recipient: rfc822; desk@mission.example",
      "Original-Recipient: rfc822;desk@mission.example",
      `Action: ${action}`,
      `Status: ${status}`,
      "Remote-MTA: dns; mail.mission.example",
      `Diagnostic-Code: smtp; ${said.replace(" rejected:", "\n    rejected:")}`,
    ],
    ...(returned === null
      ? []
      : [
          [
            `Content-Type: ${returned.kind}`,
            "",
            "From: Accreditation <portal@portal.example>",
            `Message-ID: ${returned.identity}`,
            "Subject: Action by Friday: list of 2 organisations",
            "",
            "Message-ID: <letter.00000000-0000-4000-8000-000000000000@portal.example>",
          ],
        ]),
  ];
  return [
    "Return-Path: <>",
    "From: MAILER-DAEMON@mail.example (Mail Delivery System)",
    "To: returned-letters@portal.example",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    "",
    ...parts.flatMap((lines) => ["--part", ...lines]),
    "--part--",
    "",
  ]
    .join("\n")
    .replaceAll("\n", "\r\n");
}
