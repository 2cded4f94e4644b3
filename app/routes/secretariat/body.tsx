import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { BodyMembers } from "#components/process/body-members.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeBody } from "#views/process/bodies.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-bodies");
  const seen = found(await seeBody(context, args.params["process"] ?? "", idIn(args, "body")));
  return { ...seen, done: readDone(args.request.url, ["named", "seated", "ended"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.body.title"), { of: args.data?.body.title });

export default function BodyOfProcess() {
  const { process, body, members, seated, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.bodies(process.slug)}>{t("process.bodies.title")}</BackLink>}>
      {done !== null && <Note success>{t(`process.body.done.${done}`)}</Note>}
      <header className="head">
        <Heading over={<UserText>{process.shortName}</UserText>} count={format.number(seated)}>
          <UserText>{body.title}</UserText>
        </Heading>
        <LinkButton href={to.seatMember(process.slug, body.id)}>{t("process.seatMember.title")}</LinkButton>
      </header>
      <p>
        <Cited citation={body.citation} />
      </p>
      <p>{t("process.body.rule")}</p>
      {members.length === 0 ? (
        <Empty title={t("process.body.nobody")}>
          <p>{t("process.body.nobodyNext")}</p>
        </Empty>
      ) : (
        <BodyMembers {...{ process, body, members }} />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
