import type { LoaderFunctionArgs } from "@remix-run/node";
import { noQuery, readQuery } from "#forms/kit/read-query.ts";
import { answerJson, answerNoSuchProcess, answerUnreadQuery } from "#http/api-answer.ts";
import type { SessionList } from "#http/api-shapes.ts";
import { seeSessions } from "#views/process/sessions.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readQuery(request, noQuery);
  if (!query.ok) return answerUnreadQuery(query, noQuery);
  const sessions = await seeSessions(context, params["process"] ?? "");
  if (sessions === null) return answerNoSuchProcess();
  const items = sessions.map(({ beginsOn, endsOn, zone, earlier, programme, invited, ...session }) => ({
    ...session,
    invited: [...invited],
    begins_on: beginsOn,
    ends_on: endsOn,
    time_zone: zone,
    earlier: earlier.map((days) => ({
      begins_on: days.beginsOn,
      ends_on: days.endsOn,
      reason: days.reason,
      moved_at: days.movedAt,
    })),
    programme:
      programme === null
        ? null
        : {
            version: programme.number,
            published_at: programme.publishedAt,
            flexible: programme.flexible,
            agenda: programme.agenda,
            meetings: programme.days.flatMap(({ on, meetings }) =>
              meetings.map(({ begins, ends, room, dedicated, items: takenUp }) => ({
                on,
                ...{ begins, ends, room, dedicated },
                items: takenUp,
              })),
            ),
          },
  }));
  return answerJson(request, { total: items.length, items, next: null } satisfies SessionList);
}
