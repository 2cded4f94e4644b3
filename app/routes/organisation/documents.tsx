import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { DocumentsToChange } from "#components/applications/documents-to-change.tsx";
import { EnclosingPage } from "#components/applications/enclosing-page.tsx";
import { cameFrom } from "#components/applications/tasks.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  const { url } = args.request;
  return {
    application: found(await seeOwnApplication(context, args.params["reference"] ?? "")),
    from: cameFrom(url),
    done: readDone(url, ["added", "removed"]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.documents.title"), { of: args.data?.application.reference });

/** What is enclosed with an application, and what the decision asks for. */
export default function Documents() {
  const { application, from, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  return (
    <EnclosingPage application={application} from={from}>
      {done !== null && <Note success>{t(`applications.documents.done.${done}`)}</Note>}
      <ApplicationHeading application={application}>{t("applications.documents.title")}</ApplicationHeading>
      <DocumentsToChange application={application} from={from} />
    </EnclosingPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
