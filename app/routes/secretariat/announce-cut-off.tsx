import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { announceCutOff } from "#acts/applications/announce-cut-off.ts";
import { AnnouncedCutOffs } from "#components/applications/cut-offs.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Change } from "#components/kit/form/change.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { SecondLook } from "#components/kit/status/second-look.tsx";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { closingIn, fieldsOfInstant, instantOfField } from "#forms/kit/closing-field.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { isChanging } from "#forms/kit/two-pages.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeCallToCutOff } from "#views/applications/cut-off.ts";

/** First the instant is asked, then it is confirmed: it cannot be moved. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "announce-cut-off");
  return found(await seeCallToCutOff(context, idIn(args, "call"), closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const call = idIn(args, "call");
  const chosen = closingIn(args.request.url);
  return answerForm(
    args,
    "announce-cut-off",
    async ({ context, t }) => {
      found(await seeCallToCutOff(context, call, null));
      const asked = { field: t("applications.cutOff.at"), required: true } as const;
      return z.object({ at: formFields(t).dayAndClock(asked).optional() });
    },
    async (context, { at, key }, { language, t }) => {
      if (chosen !== null) {
        const ruling = await announceCutOff(context, { call, cutsOffAt: chosen, key });
        return ruling.ok ? { ok: true, next: null } : ruling;
      }
      if (at === undefined)
        return { field: "at.day", words: t("problem.missing.dayAndClock", { field: t("applications.cutOff.at") }) };
      const { zone } = found(await seeCallToCutOff(context, call, null));
      const read = instantOfField("at", at, zone, language);
      if (!read.ok) return read.problem;
      const { refusal } = found(await seeCallToCutOff(context, call, read.instant));
      return refusal ?? { ok: true, next: read.instant };
    },
    {
      to: (to, at) =>
        at === null
          ? listAddress(to.call(call), { done: "cutOff" })
          : listAddress(to.announceCutOff(call), { closesAt: at.toString() }),
      first: async ({ context }) =>
        chosen && fieldsOfInstant("at", chosen, found(await seeCallToCutOff(context, call, null)).zone),
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.cutOff.title"), {
    readBack: (t) => t("applications.cutOff.confirmTitle"),
    second: Boolean(args.data?.look),
    of: args.data?.title,
  });

export default function AnnounceCutOff() {
  const { id, title, process, window, refusal, look, cutOffs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const changing = isChanging(answer);
  const confirming = look !== null && refusal === null && !changing;
  return (
    <Page
      before={<BackLink href={to.call(id)} />}
      margin={
        <>
          <ClosingBox title={t("applications.call.ends.open")} window={window} />
          {cutOffs !== null && (
            <Box title={t("applications.cutOff.announced")}>
              <AnnouncedCutOffs cutOffs={cutOffs} />
            </Box>
          )}
        </>
      }
    >
      <ActForm
        answer={answer}
        act={t("applications.cutOff.button")}
        refusal={refusal}
        action={changing ? to.announceCutOff(id) : undefined}
        name="cut-off"
        heading={
          <Heading
            over={
              <>
                <UserText>{process}</UserText> <span aria-hidden="true">·</span> <UserText>{title}</UserText>
              </>
            }
          >
            {confirming ? t("applications.cutOff.confirmTitle") : t("applications.cutOff.title")}
          </Heading>
        }
      >
        {confirming ? (
          <>
            <SecondLook look={look} closing={t("applications.cutOff.at")} />
            <Warning>{t("applications.cutOff.forGood")}</Warning>
            <ButtonGroup>
              <Button variant="grave">{t("applications.cutOff.button")}</Button>
              <Change what={t("applications.cutOff.at")} />
              <a href={to.call(id)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        ) : (
          <>
            <p className="lede">{t("applications.cutOff.lead")}</p>
            <DateInput
              name="at"
              legend={t("applications.cutOff.at")}
              legendSize="m"
              hint={t("form.closesHint", { zone: zoneInWords(window.zone, language) })}
              clock
              defaultClock="18:00"
            />
            <ButtonGroup>
              <Button>{t("form.extend.continue")}</Button>
              <a href={to.call(id)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
