import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openListOfSpeakers } from "#acts/participation/open-list-of-speakers.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { ListOfSpeakersForm } from "#components/participation/list-of-speakers-form.tsx";
import { fieldsOfList, listOfSpeakersSchema, termsIn } from "#forms/participation/speaker-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { seeListToOpen } from "#views/participation/list-of-speakers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "open-list-of-speakers");
  return found(await seeListToOpen(context, idIn(args, "session")));
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "open-list-of-speakers",
    async ({ context, t }) => listOfSpeakersSchema(t, found(await seeListToOpen(context, session)).most ?? 1),
    async (context, said, { language }) => {
      const { zone } = found(await seeListToOpen(context, session)).process;
      const terms = termsIn(said, zone, language);
      return "field" in terms ? terms : openListOfSpeakers(context, { ...terms.next, session, key: said.key });
    },
    {
      to: (to) => listAddress(to.listOfSpeakers(session), { done: "opened" }),
      atFields: fieldsOfList,
      readBack: async (context, said, { language }) => {
        const { zone } = found(await seeListToOpen(context, session)).process;
        const terms = termsIn(said, zone, language);
        if ("field" in terms) return terms;
        const { beginsAt, closesAt, minutes } = terms.next;
        const { refusal, told } = found(await seeListToOpen(context, session, terms.next));
        const next = { beginsAt: beginsAt.toString(), closesAt: closesAt.toString(), minutes, told };
        return refusal ?? { ok: true, next };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.speakers.open.title"), {
    of: args.data?.session.title,
    readBack: (t) => t("participation.speakers.open.confirmTitle"),
  });

export default function OpenListOfSpeakers() {
  return <ListOfSpeakersForm of="open" seen={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
