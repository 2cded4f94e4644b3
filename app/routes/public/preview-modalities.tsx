import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Temporal } from "temporal-polyfill";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { Button } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { DryRun } from "#components/modalities/dry-run.tsx";
import { OnlyReadOut, PreviewWays } from "#components/modalities/preview-ways.tsx";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { found, notFound, readActor, readLanguage } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeDryRun } from "#views/modalities/dry-run.ts";
import { seePreview } from "#views/modalities/preview.ts";

const part = z.coerce.number().int().min(1).max(9999).optional().catch(undefined);
const query = z.object({
  session: filterFields.id<"session">(),
  call: filterFields.id<"call">(),
  "opens.day": part,
  "opens.month": part,
  "opens.year": part,
});

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const { process = "", version = "" } = args.params;
  if (!/^[1-9]\d{0,5}$/.test(version)) throw notFound();
  const { db, now } = args.context;
  const context = { db, now, actor: await readActor(args) };
  const wanted = { process, version: Number(version) };
  const { session, call, ...opens } = readFilter(args.request.url, query);
  const [preview, dryRun] = await Promise.all([
    seePreview(context, wanted, { session, opensOn: dayOf(opens) }),
    seeDryRun(context, wanted, call),
  ]);
  return { seen: found(preview), ...found(dryRun), isChair: context.actor.role === "chair" };
}

/** A day that there is; anything else counts as not given. */
function dayOf(opens: Omit<z.output<typeof query>, "session" | "call">): Temporal.PlainDate | undefined {
  const { "opens.day": day, "opens.month": month, "opens.year": year } = opens;
  if (day === undefined || month === undefined || year === undefined) return undefined;
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.preview.title", { version: args.data?.seen.decision.version ?? 0 }), {
    of: args.data?.seen.process.shortName,
  });

export default function PreviewModalities() {
  const { seen, calls, ran, isChair } = useLoaderData<typeof loader>();
  const { process, decision, session, unlistedYears } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = isChair ? to.draftModalities(decision.id) : to.modalities(process.slug, decision.version);
  return (
    <Page before={<BackLink href={back} />} margin={<Against seen={seen} call={ran?.call} />}>
      <Heading
        over={
          <>
            <UserText>{process.shortName}</UserText> · {t("modalities.preview.title", { version: decision.version })}
          </>
        }
      >
        <UserText>{decision.title}</UserText>
      </Heading>
      <p className="lede">{t("modalities.preview.lead")}</p>
      {session === null && <Warning>{t("modalities.preview.noSession")}</Warning>}
      {unlistedYears.length > 0 && (
        <Warning>
          {t("modalities.preview.unlisted", { years: unlistedYears.join(", "), station: seen.dutyStation })}
        </Warning>
      )}
      <Part title={t("modalities.preview.ways")} id="ways">
        <PreviewWays seen={seen} />
      </Part>
      <Part title={t("modalities.preview.readOut")} id="read-out">
        <p>{t("modalities.preview.readOutLead")}</p>
        <OnlyReadOut seen={seen} provisions={decision.provisions} />
      </Part>
      <Part title={t("modalities.dryRun.title")} id="dry-run">
        <p>{t("modalities.dryRun.lead")}</p>
        {calls.length === 0 ? (
          <p>{t("modalities.dryRun.none")}</p>
        ) : (
          <form method="get" action="#dry-run" className="flow">
            {session !== null && <input type="hidden" name="session" value={session.id} />}
            <Select
              name="call"
              label={t("modalities.dryRun.call")}
              defaultValue={ran?.call}
              options={calls.map(({ id, title, process: of }) => ({ value: id, label: `${of}: ${title}` }))}
            />
            <Button variant="calm">{t("modalities.dryRun.button")}</Button>
          </form>
        )}
        {ran !== null && <DryRun ran={ran} />}
      </Part>
    </Page>
  );
}

type Seen = ReturnType<typeof useLoaderData<typeof loader>>["seen"];

/** Against which session, and from which day. */
function Against({ seen, call }: { seen: Seen; call: string | undefined }) {
  const t = useTranslations();
  const language = useLanguage();
  const { session, sessions, opensOn } = seen;
  if (session === null) return null;
  return (
    <Box title={t("modalities.preview.against")} screenOnly>
      <p>
        <UserText>{session.title}</UserText>: {formatDays(session, language)}
      </p>
      <form method="get" className="flow">
        {call !== undefined && <input type="hidden" name="call" value={call} />}
        <Select
          name="session"
          label={t("modalities.preview.session")}
          defaultValue={session.id}
          options={sessions.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <DateInput name="opens" legend={t("modalities.preview.opens")} legendSize="s" defaultValue={opensOn} />
        <Button variant="calm">{t("modalities.preview.button")}</Button>
      </form>
    </Box>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
