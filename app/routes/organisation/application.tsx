import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationStatusPage } from "#components/applications/application-status.tsx";
import { DraftPage } from "#components/applications/draft.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { isLeftOut } from "#domain/applications/standing-in-a-word.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeSessionsOpenToAll } from "#views/participation/own-registrations.ts";
import { seeSessionsToCome } from "#views/participation/sessions-to-come.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  const application = found(await seeOwnApplication(context, args.params["reference"] ?? ""));
  const { standing, process } = application;
  return {
    application,
    done: readDone(args.request.url, ["inquirySent", "inquiryReplied"]),
    sessions: standing === "accredited" ? await seeSessionsToCome(context, process.slug) : [],
    open: isLeftOut(standing) ? await seeSessionsOpenToAll(context, process.slug) : [],
  };
}

export const meta: MetaFunction = (args) =>
  pageTitle(args, (t) => t("applications.taskList.title", { reference: args.params["reference"] ?? "" }));

/** The tasks of a draft; where an application stands once it has been submitted. */
export default function Application() {
  const { application, sessions, open, done } = useLoaderData<typeof loader>();
  return application.state === "draft" ? (
    <DraftPage application={application} />
  ) : (
    <ApplicationStatusPage application={application} sessions={sessions} open={open} done={done} />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
