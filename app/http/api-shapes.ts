import { z } from "zod";
import { listedCategories, routes } from "#domain/modalities/provisions.ts";
import { comesAs, waysToAttend } from "#domain/participation/representative.ts";
import { LONGEST_SHORT_NAME } from "#domain/process/process.ts";
import { sessionKinds } from "#domain/process/session.ts";
import { invitedReaders, sessionFormats } from "#domain/process/session-details.ts";

/* What programs are answered: the answers have these types, and the document at /api/v1/openapi.json is made of them. */

export const processList = z
  .object({
    total: z.int().min(0),
    items: z.array(
      z
        .object({
          slug: z.string().meta({ description: "Its name in addresses.", examples: ["oewg-ict-2021-2025"] }),
          title: z.string(),
          short_name: z
            .string()
            .min(1)
            .max(LONGEST_SHORT_NAME)
            .meta({
              description: "What it is called where its title is too long.",
              examples: ["OEWG 2021–2025"],
            }),
          begins_on: z.iso.date().meta({ description: "The first day of its mandate." }),
          ends_on: z.iso
            .date()
            .nullable()
            .meta({ description: "The last day of its mandate; null while it has none." }),
          accredited_organisations: z.object({
            total: z.int().min(0).nullable().meta({
              description: "How many are on its list; null where its decision does not make public who is accredited.",
            }),
            href: z.string().startsWith("/api/v1/").meta({ description: "The address of the list, on this host." }),
          }),
          sessions: z.object({
            href: z.string().startsWith("/api/v1/").meta({ description: "The address of its sessions, on this host." }),
          }),
        })
        .meta({ id: "Process" }),
    ),
    next: z.null().meta({ description: "All processes are on one page." }),
  })
  .meta({ id: "ProcessList" });

export type ProcessList = z.output<typeof processList>;

export const sessionList = z
  .object({
    total: z.int().min(0),
    items: z.array(
      z
        .object({
          id: z.string().meta({ description: "Stays, whatever is changed of the session." }),
          title: z.string(),
          kind: z.enum(sessionKinds),
          format: z.enum(sessionFormats),
          place: z.string().meta({ description: "Empty where it is virtual." }),
          standing: z.enum(["planned", "confirmed", "cancelled"]).meta({
            description: "Whether its days are to be confirmed, or confirmed, or it does not take place.",
          }),
          invited: z.array(z.enum(invitedReaders)).meta({ description: "Empty where nothing was said of it." }),
          capacity: z
            .int()
            .min(1)
            .nullable()
            .meta({ description: "How many people there is room for, where it was said." }),
          begins_on: z.iso.date(),
          ends_on: z.iso.date().meta({ description: "Its last day." }),
          time_zone: z
            .string()
            .meta({ description: "In which its hours are; an IANA name.", examples: ["America/New_York"] }),
          earlier: z
            .array(
              z.object({
                begins_on: z.iso.date(),
                ends_on: z.iso.date(),
                reason: z.string(),
                moved_at: z.iso.datetime().meta({ description: "In UTC." }),
              }),
            )
            .meta({ description: "The days that were announced before, in the order of time." }),
          programme: z
            .object({
              version: z.int().min(1),
              published_at: z.iso.datetime().meta({ description: "In UTC." }),
              flexible: z
                .boolean()
                .meta({ description: "Whether items may be taken up earlier or later than it says." }),
              agenda: z.array(z.object({ number: z.string(), title: z.string() })),
              meetings: z
                .array(
                  z.object({
                    on: z.iso.date(),
                    begins: z.string().meta({ examples: ["10:00"] }),
                    ends: z.string().meta({ examples: ["13:00"] }),
                    room: z.string().meta({ description: "Empty where it is not said." }),
                    dedicated: z.boolean().meta({ description: "Whether it is dedicated to stakeholders." }),
                    items: z.array(z.string()).meta({ description: "What it takes up." }),
                  }),
                )
                .meta({ description: "In the order of time." }),
            })
            .nullable()
            .meta({ description: "The programme of work that stands; null before the first is published." }),
        })
        .meta({ id: "Session" }),
    ),
    next: z.null().meta({ description: "All sessions are on one page." }),
  })
  .meta({ id: "SessionList" });

export type SessionList = z.output<typeof sessionList>;

export const representativeList = z
  .object({
    total: z.int().min(0),
    items: z.array(
      z
        .object({
          id: z.string().meta({
            description:
              "Another once the organisation says something else of who comes: what was read before is replaced.",
          }),
          organisation: z.string(),
          country: z.string().meta({ description: "ISO 3166-1 alpha-3.", examples: ["KEN"] }),
          name: z.string(),
          functional_title: z.string(),
          email: z.string().nullable(),
          attends: z.enum(waysToAttend),
          nominated_at: z.iso
            .datetime()
            .meta({ description: "When the organisation nominated or registered the person, in UTC." }),
          comes_as: z.enum(comesAs).meta({
            description:
              "Nominated under an accreditation that is in force, or registered without one for a session that invites all stakeholders: that gives no right of an accreditation.",
          }),
        })
        .meta({ id: "Representative" }),
    ),
    next: z.null().meta({ description: "All who come are on one page." }),
  })
  .meta({ id: "RepresentativeList" });

export type RepresentativeList = z.output<typeof representativeList>;

export const speakerList = z
  .object({
    published_at: z.iso
      .datetime()
      .nullable()
      .meta({ description: "In UTC. Null while there is no list whose order stands." }),
    heard_at: z.iso.datetime().nullable().meta({ description: "When the first speaker is heard, in UTC." }),
    minutes: z.int().min(1).nullable().meta({ description: "For each speaker." }),
    total: z.int().min(0),
    items: z.array(
      z
        .object({
          id: z.string().meta({ description: "Stays, whatever is changed of the inscription." }),
          place: z.int().min(1),
          organisation: z.string(),
          country: z.string().meta({ description: "ISO 3166-1 alpha-3.", examples: ["KEN"] }),
          name: z.string().nullable().meta({
            description: "Of the speaker; null, as the next two, once it was deleted who came to the session.",
          }),
          functional_title: z.string().nullable(),
          attends: z.enum(waysToAttend).nullable(),
          topic: z
            .string()
            .nullable()
            .meta({ description: "What the statement is about, where the organisation says it." }),
        })
        .meta({ id: "Speaker" }),
    ),
    next: z.null().meta({ description: "All speakers are on one page." }),
  })
  .meta({ id: "SpeakerList" });

export type SpeakerList = z.output<typeof speakerList>;

export const accreditedList = z
  .object({
    total: z.int().min(0).meta({ description: "How many organisations the filters leave, on all pages together." }),
    items: z.array(
      z
        .object({
          reference: z.string().meta({ description: "Of the application.", examples: ["A-7Q4K-M2XD"] }),
          name: z.string(),
          acronym: z.string().nullable(),
          country: z.object({
            code: z
              .string()
              .regex(/^[A-Z]{3}$/)
              .meta({ description: "ISO 3166-1 alpha-3.", examples: ["KEN"] }),
            name: z.string(),
          }),
          category: z.enum(listedCategories).meta({
            description:
              "What the class is in which it applied: one of the customary ones, or `other` for a class of the decision's own that is none of them.",
          }),
          class: z
            .object({
              key: z.string().meta({
                description: "Within its decision; a customary class has the key of its category.",
                examples: ["partners"],
              }),
              title: z.string().meta({
                description: "What the decision calls it, in the decision's own words.",
                examples: ["Partners of the conference"],
              }),
            })
            .meta({ description: "The class of its decision in which it was accredited." }),
          as_claimed: z.boolean().meta({
            description:
              "Whether its consultative status is as it claimed it, since under its decision nobody verified it.",
          }),
          route: z.enum(routes).meta({ description: "By which provision of the decision it was accredited." }),
          accredited_at: z.iso.datetime().meta({ description: "The instant from which it is accredited, in UTC." }),
          valid_until: z.iso.date().nullable().meta({
            description: "The last day of the accreditation, in the time zone of the process; null when it has no end.",
          }),
          formerly: z
            .array(
              z.object({
                name: z.string(),
                country: z.string().meta({ description: "ISO 3166-1 alpha-3." }),
                until: z.iso.datetime().meta({ description: "The instant of the change, in UTC." }),
              }),
            )
            .meta({ description: "What it was called before under this accreditation, the latest first." }),
        })
        .meta({ id: "AccreditedOrganisation" }),
    ),
    next: z.string().nullable().meta({ description: "The `cursor` of the next page; null on the last one." }),
  })
  .meta({ id: "AccreditedList" });

export type AccreditedList = z.output<typeof accreditedList>;

/** RFC 4180, after a byte order mark. */
export const accreditedColumns = [
  "reference",
  "name",
  "acronym",
  "country_code",
  "country",
  "category",
  "route",
  "accredited_at",
  "valid_until",
  "formerly",
  "class",
  "class_title",
  "as_claimed",
] as const;

export const problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().optional(),
    parameters: z.array(z.string()).optional().meta({ description: "The names of the parameters at fault." }),
  })
  .meta({ id: "Problem", description: "RFC 9457." });

export type Problem = z.output<typeof problem>;
