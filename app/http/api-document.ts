import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { accreditedApiQuery, accreditedCsvQuery } from "#forms/accreditation/accredited-query.ts";
import { noQuery } from "#forms/kit/read-query.ts";
import {
  accreditedColumns,
  accreditedList,
  problem,
  processList,
  representativeList,
  sessionList,
  speakerList,
} from "./api-shapes.ts";

const tag = z.string().meta({ description: "Changes when the content does (RFC 9110, section 8.8.3)." });
const asked = z.string().meta({ description: "Names the request in the operator's log." });
const process = z.object({ process: z.string().meta({ description: "Its slug.", examples: ["oewg-ict-2021-2025"] }) });
const session = z.object({ session: z.uuid().meta({ description: "Its id, as the list of sessions has it." }) });
const problemContent = { "application/problem+json": { schema: problem } };

/** What each address answers beside its content. */
function operation(
  { id, summary, description = "" }: { id: string; summary: string; description?: string },
  requestParams: { query: z.ZodObject; path?: z.ZodObject },
  [type, schema]: readonly [string, z.ZodType],
): ZodOpenApiOperationObject {
  return {
    operationId: id,
    summary,
    ...(description === "" ? {} : { description }),
    requestParams: {
      ...requestParams,
      header: z.object({
        "If-None-Match": z
          .string()
          .optional()
          .meta({ description: "The ETag of an answer that the program still has." }),
      }),
    },
    responses: {
      200: {
        description: "The content.",
        headers: z.object({ ETag: tag, "X-Request-Id": asked }),
        content: { [type]: { schema } },
      },
      304: { description: "Nothing has changed since.", headers: z.object({ ETag: tag, "X-Request-Id": asked }) },
      400: { description: "A parameter is unknown, given twice, or cannot be read.", content: problemContent },
      ...(requestParams.path === undefined
        ? {}
        : { 404: { description: "There is no such process.", content: problemContent } }),
      default: { description: "Something else is in the way.", content: problemContent },
    },
  };
}

/** RFC 6750. */
function withToken({ responses, ...rest }: ZodOpenApiOperationObject): ZodOpenApiOperationObject {
  return {
    ...rest,
    security: [{ token: [] }],
    responses: {
      ...responses,
      401: { description: "There is no token, or its access was ended, or its time is over.", content: problemContent },
      404: { description: "The token is of another session.", content: problemContent },
    },
  };
}

/** OpenAPI 3.1, made of the schemas with which the addresses read and the types with which they answer. */
export const apiDocument = createDocument(
  {
    openapi: "3.1.1",
    info: {
      title: "Stakeholder Accreditation Portal",
      version: "1",
      description:
        "What programs read: what the public may, without an account, from any origin, by GET, HEAD and OPTIONS. An empty parameter counts as absent; one that is unknown, given twice or cannot be read is a 400 that names it. Members may be added to answers within this version; none is renamed or taken away.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    security: [],
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    paths: {
      "/processes": {
        get: operation({ id: "listProcesses", summary: "The processes, the latest first." }, { query: noQuery }, [
          "application/json",
          processList,
        ]),
      },
      "/processes/{process}/sessions": {
        get: operation(
          {
            id: "listSessions",
            summary: "The sessions of a process, the earliest first, each with its programme of work.",
            description: "Under which address a session is joined is not among it.",
          },
          { path: process, query: noQuery },
          ["application/json", sessionList],
        ),
      },
      "/processes/{process}/accredited-organisations": {
        get: operation(
          {
            id: "listAccreditedOrganisations",
            summary: "A page of the accredited organisations, in the order of their names.",
            description: "Empty where the decision does not make public who is accredited.",
          },
          { path: process, query: accreditedApiQuery },
          ["application/json", accreditedList],
        ),
      },
      "/processes/{process}/accredited-organisations.csv": {
        get: operation(
          {
            id: "exportAccreditedOrganisations",
            summary: "All accredited organisations, for a spreadsheet.",
            description: `RFC 4180, in UTF-8 after a byte order mark. The columns: ${accreditedColumns.join(", ")}. A text that a spreadsheet would calculate has an apostrophe in front.`,
          },
          { path: process, query: accreditedCsvQuery },
          ["text/csv", z.string()],
        ),
      },
      "/sessions/{session}/representatives": {
        get: withToken(
          operation(
            {
              id: "listRepresentatives",
              summary: "Who comes to a session for accredited organisations, in the order of the organisations' names.",
              description:
                "For a program in which people are registered, with the token that an officer of the Secretariat gave it for this session. Not public, and kept by nobody on its way.",
            },
            { path: session, query: noQuery },
            ["application/json", representativeList],
          ),
        ),
      },
      "/sessions/{session}/speakers": {
        get: withToken(
          operation(
            {
              id: "listSpeakers",
              summary: "Who speaks in the dedicated session for accredited organisations, in the order of speaking.",
              description:
                "For a program in the room, with the same token. Empty, with `published_at` null, until the list is published, and again once its hours are changed.",
            },
            { path: session, query: noQuery },
            ["application/json", speakerList],
          ),
        ),
      },
      "/openapi.json": {
        get: operation({ id: "readDocument", summary: "This document." }, { query: noQuery }, [
          "application/json",
          z.looseObject({ openapi: z.string() }),
        ]),
      },
    },
  },
  {
    // Members may be added: a program that has kept the document is not to refuse what a later portal answers.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  },
);
