import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { openProcess } from "#acts/process/open-process.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { dutyStations } from "#domain/process/holiday-list.ts";
import { LONGEST_SHORT_NAME } from "#domain/process/process.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";

/** Whose clock counts at a duty station. */
const zones: Readonly<Record<(typeof dutyStations)[number], string>> = {
  "New York": "America/New_York",
  Geneva: "Europe/Zurich",
  Vienna: "Europe/Vienna",
  Nairobi: "Africa/Nairobi",
};

/** In characters, as the database keeps them. */
const longest = { title: 300, slug: 100, mandate: 1000, source: 300, paragraph: 100 };

const schema = (t: Translate) => {
  const { text, paragraphs, day, optionalDay, choice, webAddress } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  const title = t("process.openProcess.name");
  const station = t("process.openProcess.dutyStation");
  return z.object({
    title: text({ ...asked(title), max: longest.title }),
    shortName: text({ ...asked(t("process.openProcess.shortName")), max: LONGEST_SHORT_NAME }),
    slug: text({ ...asked(t("process.openProcess.slug")), max: longest.slug }).refine(
      (slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug),
      { error: t("process.openProcess.slugRule") },
    ),
    mandate: paragraphs({ ...asked(t("process.openProcess.mandate")), max: longest.mandate }),
    source: text({ ...asked(t("process.openProcess.source")), max: longest.source }),
    paragraph: text({ field: t("process.openProcess.paragraph"), max: longest.paragraph }),
    url: webAddress({ field: t("process.openProcess.url") }),
    dutyStation: choice(dutyStations, asked(station)),
    begins: day(asked(t("process.openProcess.begins"))),
    ends: optionalDay({ field: t("process.openProcess.ends") }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "open-process");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "open-process",
    ({ t }) => schema(t),
    async (context, { source, paragraph, url, begins, ends, ...said }, { t }) => {
      const ruling = await openProcess(context, {
        ...said,
        citation: { source, paragraph: paragraph === "" ? null : paragraph, ...(url === "" ? {} : { url }) },
        zone: zones[said.dutyStation],
        beginsOn: begins,
        endsOn: ends,
      });
      if (!ruling.ok && ruling.because === "slug_is_taken")
        return { field: "slug", words: t("process.openProcess.slugTaken") };
      if (!ruling.ok && ruling.because === "short_name_does_not_fit")
        return { field: "shortName", words: t("process.openProcess.shortNameRule") };
      return ruling;
    },
    {
      to: (to, { slug }) => listAddress(to.scheduleSession(slug), { done: "opened" }),
      atFields: { process_ends_before_it_begins: "ends" },
    },
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("process.openProcess.title"));

const nextSteps = ["session", "modalities", "call"] as const;

export default function OpenProcess() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.calls}>{t("applications.calls.title")}</BackLink>}
      margin={
        <Box title={t("process.openProcess.next")}>
          <ol>
            {nextSteps.map((step) => (
              <li key={step}>{t(`process.openProcess.nextSteps.${step}`)}</li>
            ))}
          </ol>
        </Box>
      }
    >
      <Form answer={answer} name="open" heading={<Heading>{t("process.openProcess.title")}</Heading>}>
        <p className="lede">{t("process.openProcess.intro")}</p>
        <TextInput name="title" label={t("process.openProcess.name")} />
        <TextInput
          name="shortName"
          label={t("process.openProcess.shortName")}
          hint={t("process.openProcess.shortNameHint", { limit: LONGEST_SHORT_NAME })}
          width={30}
        />
        <TextInput
          name="slug"
          label={t("process.openProcess.slug")}
          hint={t("process.openProcess.slugHint")}
          width={30}
          dir="ltr"
          spellCheck={false}
        />
        <TextArea
          name="mandate"
          label={t("process.openProcess.mandate")}
          hint={t("process.openProcess.mandateHint")}
          limit={longest.mandate}
        />
        <TextInput name="source" label={t("process.openProcess.source")} hint={t("process.openProcess.sourceHint")} />
        <TextInput name="paragraph" label={t("process.openProcess.paragraph")} optional width={10} />
        <TextInput name="url" type="url" label={t("process.openProcess.url")} optional />
        <Select
          name="dutyStation"
          label={t("process.openProcess.dutyStation")}
          hint={t("process.openProcess.dutyStationHint")}
          options={dutyStations.map((value) => ({ value, label: t(`process.openProcess.stations.${value}`) }))}
        />
        <DateInput name="begins" legend={t("process.openProcess.begins")} />
        <DateInput
          name="ends"
          legend={t("process.openProcess.ends")}
          hint={t("process.openProcess.endsHint")}
          optional
        />
        <ButtonGroup>
          <Button>{t("process.openProcess.button")}</Button>
          <a href={to.calls}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
