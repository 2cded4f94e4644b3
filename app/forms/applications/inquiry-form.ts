import { z } from "zod";
import { LONGEST_INQUIRY } from "#domain/applications/inquiry.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** What is asked about an application, or what is answered. */
export const inquirySchema = (t: Translate, what: "inquiry" | "reply") =>
  z.object({
    words: formFields(t).paragraphs({
      field: t(`applications.inquiries.${what}`),
      required: t(`applications.inquiries.${what === "inquiry" ? "give" : "giveReply"}`),
      max: LONGEST_INQUIRY,
    }),
  });
