import type { ReactNode } from "react";
import { isolated } from "#messages/kit/isolated.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Heading } from "../kit/page/page.tsx";
import { Referring } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** To which process an application belongs, for which session, and which it is. */
export function ApplicationContext({
  application,
}: {
  application: Pick<ApplicationShown, "process" | "session" | "reference">;
}) {
  const t = useTranslations();
  const { process, session, reference } = application;
  return (
    <Referring to={reference}>
      {t("applications.over", {
        process: isolated(process.shortName),
        session: isolated(session.title),
        reference,
      })}
    </Referring>
  );
}

/** The heading of a page about one application. */
export function ApplicationHeading(props: {
  application: Pick<ApplicationShown, "process" | "session" | "reference">;
  children: ReactNode;
}) {
  return <Heading over={<ApplicationContext application={props.application} />}>{props.children}</Heading>;
}
