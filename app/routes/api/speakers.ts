import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerProgram } from "#http/answer-program.ts";
import type { SpeakerList } from "#http/api-shapes.ts";
import { readPublishedSpeakers } from "#views/participation/list-of-speakers.ts";

/** Who speaks in the session for accredited organisations, for a program in the room. */
export async function loader(args: LoaderFunctionArgs) {
  return answerProgram(args, async (session) => {
    const list = await readPublishedSpeakers(args.context, session);
    const items = (list?.speakers ?? []).map((speaker, index) => {
      const { id, organisation, country, name, functionalTitle, attends, topic } = speaker;
      return { id, place: index + 1, organisation, country, name, functional_title: functionalTitle, attends, topic };
    });
    return {
      published_at: list?.publishedAt.toString() ?? null,
      heard_at: list?.beginsAt.toString() ?? null,
      minutes: list?.minutes ?? null,
      ...{ total: items.length, items, next: null },
    } satisfies SpeakerList;
  });
}
