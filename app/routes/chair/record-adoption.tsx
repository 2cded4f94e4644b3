import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeTextOfChair } from "#views/modalities/text-of-chair.ts";

const schema = (t: Translate) => {
  const field = t("modalities.adoption.when");
  const { dayAndClock, hidden } = formFields(t);
  return z.object({
    adopted: dayAndClock({ field, required: true }),
    seen: hidden(/^[0-9a-f]{64}$/).optional(),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "record-adoption");
  const seen = found(await seeTextOfChair(context, idIn(args, "decision")));
  const { process, decision, standing, refusals } = seen;
  return { process, decision, standing, seen: seen.seen, refusal: refusals.recordAdoption };
}

export async function action(args: ActionFunctionArgs) {
  const decision = idIn(args, "decision");
  return answerForm(
    args,
    "record-adoption",
    async ({ context, t }) => {
      found(await seeTextOfChair(context, decision));
      return schema(t);
    },
    async (context, { adopted, seen, key }, { language }) => {
      const { process } = found(await seeTextOfChair(context, decision));
      const read = instantOfField("adopted", adopted, process.zone, language);
      return read.ok ? recordAdoption(context, { decision, adoptedAt: read.instant, seen, key }) : read.problem;
    },
    (to) => listAddress(to.draftModalities(decision), { done: "adopted" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.adoption.title", { version: args.data?.decision.version ?? 0 }));

export default function RecordAdoption() {
  const { process, decision, standing, seen, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page
      before={<BackLink href={to.draftModalities(decision.id)} />}
      margin={
        <Box title={t("modalities.follow.text")}>
          <p>
            <a href={to.draftModalities(decision.id)}>
              <UserText>{decision.title}</UserText>
            </a>
          </p>
          <p>
            <Cited citation={decision.citation} />
          </p>
        </Box>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null}
        name="adoption"
        heading={
          <Heading over={<UserText>{process.shortName}</UserText>}>
            {t("modalities.adoption.title", { version: decision.version })}
          </Heading>
        }
      >
        {refusal !== null ? (
          answer?.refusal === undefined && <RefusedAct act={t("modalities.adoption.button")} refusal={refusal} />
        ) : (
          <>
            <p className="lede">{t("modalities.adoption.text")}</p>
            {standing === "not-adopted" && <p>{t("modalities.adoption.fell")}</p>}
            <DateInput
              name="adopted"
              legend={t("modalities.adoption.when")}
              legendSize="m"
              hint={t("modalities.adoption.whenHint", { zone: zoneInWords(process.zone, language) })}
              clock
            />
            <input type="hidden" name="seen" value={seen} />
            <Warning>{t("modalities.adoption.warning")}</Warning>
            <ButtonGroup>
              <Button variant="grave">{t("modalities.adoption.button")}</Button>
              <a href={to.draftModalities(decision.id)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
