import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BackLink } from "#components/kit/page/links.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { BesidePreview, PreviewOfText } from "#components/modalities/preview-of-text.tsx";
import { readAgainst } from "#forms/modalities/preview-against.ts";
import { found, numberIn, readActor, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeDryRun } from "#views/modalities/dry-run.ts";
import { seePreview } from "#views/modalities/preview.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const { db, now } = args.context;
  const context = { db, now, actor: await readActor(args) };
  const wanted = { process: args.params["process"] ?? "", version: numberIn(args, "version") };
  const { call, ...against } = readAgainst(args.request.url);
  const [preview, dryRun] = await Promise.all([seePreview(context, wanted, against), seeDryRun(context, wanted, call)]);
  return { seen: found(preview), ...found(dryRun), isChair: context.actor.role === "chair" };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.preview.title", { version: args.data?.seen.decision.version ?? 0 }), {
    of: args.data?.seen.process.shortName,
  });

export default function PreviewModalities() {
  const { seen, calls, ran, isChair } = useLoaderData<typeof loader>();
  const { process, decision } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = isChair ? to.draftModalities(decision.id) : to.modalities(process.slug, decision.version);
  return (
    <Page before={<BackLink href={back} />} shape="side" stick margin={<BesidePreview seen={seen} call={ran?.call} />}>
      <Heading
        over={
          <>
            <UserText>{process.shortName}</UserText> · {t("modalities.preview.title", { version: decision.version })}
          </>
        }
      >
        <UserText>{decision.title}</UserText>
      </Heading>
      <PreviewOfText seen={seen} calls={calls} ran={ran} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
