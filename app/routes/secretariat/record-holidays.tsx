import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { recordHolidays } from "#acts/process/record-holidays.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { FileInput } from "#components/kit/form/file-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { HolidayDifference } from "#components/process/holiday-difference.tsx";
import { HolidaysTable } from "#components/process/holidays-table.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { withoutEmptied, withTextFile } from "#forms/kit/read-form.ts";
import { readHolidays } from "#forms/process/read-holidays.ts";
import { answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { compareWithRecorded, editionCompared, seeHolidaysToRecord } from "#views/process/calendars.ts";

/** In characters; the symbol as the database keeps it. */
const longest = { circular: 100, days: 100_000 };

const years = { from: 1945, to: 2999 };

const schema = (t: Translate, stations: readonly string[]) => {
  const { choice, paragraphs, text, year } = formFields(t);
  return z.object({
    station: choice(stations, { field: t("process.calendars.station"), required: true }),
    year: year({ field: t("process.calendars.year"), required: true, ...years }),
    circular: text({ field: t("process.calendars.circular"), required: true, max: longest.circular }),
    file: z.literal(["", "text"], { error: t("process.recordHolidays.notText") }).default(""),
    days: paragraphs({
      field: t("process.recordHolidays.days"),
      required: t("process.recordHolidays.giveDays"),
      max: longest.days,
    }),
    compared: z.string().max(longest.days).default(""),
  });
};

function wantedOf(request: Request) {
  const { searchParams } = new URL(request.url);
  const year = /^\d{4}$/.test(searchParams.get("year") ?? "") ? Number(searchParams.get("year")) : null;
  return { dutyStation: searchParams.get("station"), year };
}

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "record-holidays");
  return seeHolidaysToRecord(context, wantedOf(args.request));
}

/** First it says what would change; what is then recorded is what was compared, or it is compared anew. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "record-holidays");
  const language = readLanguage(args);
  const t = translator(language);
  const { stations } = await seeHolidaysToRecord(context, { dutyStation: null, year: null });
  const form = await parseForm(args.request, schema(t, stations), withTextFile("days"));
  if (!form.ok) return answerProblems(args.context, { ...form, problems: withoutEmptied(form.problems, "days") });
  const { station: dutyStation, circular, days } = form.value;
  const year = form.value.year ?? 0;
  const { holidays, problems } = readHolidays(days, year);
  if (problems.length > 0)
    return answerProblems(args.context, {
      problems: problems.map(({ line, code, typed }) => ({
        field: "days",
        words: t("process.recordHolidays.line", {
          line,
          typed: isolated(typed),
          words: t(`process.recordHolidays.problem.${code}`, { year: String(year) }),
        }),
      })),
      submitted: form.submitted,
    });
  const list = { dutyStation, year, circular, holidays };
  const seenEdition = editionCompared(form.value.compared, list);
  if (seenEdition !== null) {
    const outcome = await recordHolidays(context, { ...list, seenEdition, key: form.key });
    if (outcome.ok)
      return redirect(listAddress(paths(language).holidays(dutyStation, year), { done: "recorded" }), 303);
    if (outcome.because !== "changed_meanwhile") return answerRefusal(args.context, outcome, language, form.submitted);
  }
  const difference = await compareWithRecorded(context, list);
  return data({ problems: [], submitted: form.submitted, difference: { ...difference, year } });
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("process.recordHolidays.title"));

export default function RecordHolidays() {
  const { stations, dutyStation, year, current } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const difference = answer !== undefined && "difference" in answer ? answer.difference : null;
  const typed = current?.holidays.map(({ on, name }) => (name === null ? on : `${on} ${name}`)).join("\n");
  return (
    <Page
      before={<BackLink href={to.calendars}>{t("process.calendars.title")}</BackLink>}
      margin={
        <>
          <Box>
            <p>{t("process.holidays.told")}</p>
          </Box>
          {current !== null && (
            <Box title={t("process.holidays.counts")}>
              <p>
                <UserText>{current.circular}</UserText>
              </p>
              <HolidaysTable
                caption={t("process.holidays.edition", { edition: current.edition })}
                holidays={current.holidays}
              />
            </Box>
          )}
        </>
      }
    >
      <Form
        answer={answer}
        name={difference === null ? "compare" : "record"}
        withFile
        heading={<Heading over={t("process.holidays.over")}>{t("process.recordHolidays.title")}</Heading>}
      >
        {difference === null ? (
          <p className="lede">{t("process.recordHolidays.lead")}</p>
        ) : (
          <>
            <HolidayDifference difference={difference} />
            <input type="hidden" name="compared" value={difference.compared} />
          </>
        )}
        <Select
          name="station"
          label={t("process.calendars.station")}
          defaultValue={dutyStation ?? ""}
          options={stations.map((value) => ({ value, label: value }))}
        />
        <TextInput
          name="year"
          label={t("process.calendars.year")}
          defaultValue={String(year)}
          width={4}
          inputMode="numeric"
        />
        <TextInput
          name="circular"
          label={t("process.calendars.circular")}
          hint={t("process.recordHolidays.circularHint")}
          defaultValue={current?.circular}
        />
        <FileInput
          name="file"
          label={t("process.recordHolidays.file")}
          hint={t("process.recordHolidays.fileHint")}
          accept=".ics,.csv,.txt,text/calendar,text/csv,text/plain"
          optional
        />
        <TextArea
          name="days"
          label={t("process.recordHolidays.days")}
          hint={t("process.recordHolidays.daysHint")}
          rows={14}
          defaultValue={typed}
        />
        <ButtonGroup>
          <Button>
            {difference === null ? t("process.recordHolidays.check") : t("process.recordHolidays.button")}
          </Button>
          <a href={to.calendars}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
