import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { checkEdition, importRegisterEdition } from "#acts/organisations/import-register-edition.ts";
import { Button } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { FileInput } from "#components/kit/form/file-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { DryRunShown } from "#components/organisations/register-views.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { mayImportEdition } from "#domain/organisations/register.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { withoutEmptied, withTextFile } from "#forms/kit/read-form.ts";
import { MOST_ENTRIES, readRegisterTable, registerColumns } from "#forms/organisations/register-table.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { dryRunShown, seeRegister } from "#views/organisations/registers.ts";

/** In characters: as much as the form may weigh. */
const longest = { source: 300, table: 4_000_000 };

/** Of faults: whoever has more mends these first. */
const MOST_FAULTS = 100;

const schema = (t: Translate) => {
  const { paragraphs, text, day, choice, hidden } = formFields(t);
  return z.object({
    dated: day({ field: t("organisations.importEdition.dated"), required: true }),
    source: text({ field: t("organisations.register.source"), required: true, max: longest.source }),
    file: z.literal(["", "text"], { error: t("people.import.notText") }).default(""),
    table: paragraphs({
      field: t("organisations.importEdition.table"),
      required: t("people.import.giveTable"),
      max: longest.table,
    }),
    seen: hidden(/^([0-9a-f]{64})?$/).default(""),
    step: choice(["check", "import"], {
      field: t("organisations.importEdition.button"),
      required: t("people.import.giveTable"),
    }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "import-register-edition");
  const { register } = found(await seeRegister(context, args.params["register"] ?? ""));
  return { register, columns: registerColumns.join(",") };
}

/** First it says what it would do; then, when nothing has changed meanwhile, it does all of it. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "import-register-edition");
  const { register } = found(await seeRegister(context, args.params["register"] ?? ""));
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t), withTextFile("table"));
  if (!form.ok) return answerProblems(args.context, { ...form, problems: withoutEmptied(form.problems, "table") });
  const { dated: datedOn, source, table, seen, step } = form.value;
  const read = readRegisterTable(table);
  if (read === null) {
    const words = t("organisations.importEdition.unreadable", { most: MOST_ENTRIES });
    return answerProblem(args.context, { field: "table", words }, form.submitted);
  }
  const { entries, faults } = read;
  if (faults.length > 0) {
    const problems = faults.slice(0, MOST_FAULTS).map(({ line, column, twice }) => ({
      field: "table",
      words: t(twice ? "organisations.importEdition.twice" : "organisations.importEdition.fault", { line, column }),
    }));
    const more = faults.length - problems.length;
    if (more > 0)
      problems.push({ field: "table", words: t("organisations.importEdition.moreFaults", { count: more }) });
    return answerProblems(args.context, { problems, submitted: form.submitted });
  }
  const edition = { register: register.id, datedOn, entries };
  if (step === "check") {
    const checked = await checkEdition(context, edition);
    const { before } = checked;
    const refusal = mayImportEdition({ ...edition, source, before }, context.now, headquarters);
    if (refusal !== null) return answerRefusal(args.context, refusal, language, form.submitted);
    const ready = { ...dryRunShown(checked.before, checked.differences, entries.length), seen: checked.seen };
    return data({ problems: [], submitted: form.submitted, ready });
  }
  const outcome = await importRegisterEdition(context, { ...edition, source, seen, key: form.key });
  if (!outcome.ok) return answerRefusal(args.context, outcome, language, form.submitted);
  return redirect(listAddress(paths(language).register(register.slug), { done: "imported" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisations.importEdition.title"), { of: args.data?.register.title });

export default function ImportRegisterEdition() {
  const { register, columns } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const ready = answer !== undefined && "ready" in answer ? answer.ready : null;
  return (
    <Page
      before={
        <BackLink href={to.register(register.slug)}>
          <UserText>{register.title}</UserText>
        </BackLink>
      }
      margin={
        <Box title={t("organisations.importEdition.columnsTitle")}>
          <p>{t("organisations.importEdition.columns")}</p>
          <p>
            <code dir="ltr">{columns}</code>
          </p>
        </Box>
      }
    >
      <Form
        answer={answer}
        name="import"
        withFile
        heading={
          <Heading over={<UserText>{register.title}</UserText>}>{t("organisations.importEdition.title")}</Heading>
        }
      >
        {ready !== null && <DryRunShown run={ready} />}
        <p>{t("organisations.importEdition.intro", { most: MOST_ENTRIES })}</p>
        <DateInput
          name="dated"
          legend={t("organisations.importEdition.dated")}
          hint={t("organisations.importEdition.datedHint")}
        />
        <TextInput
          name="source"
          label={t("organisations.register.source")}
          hint={t("organisations.importEdition.sourceHint")}
        />
        <FileInput
          name="file"
          label={t("people.import.file")}
          hint={t("people.import.fileHint")}
          accept=".csv,.txt,text/csv,text/plain"
          optional
        />
        <TextArea
          name="table"
          label={t("organisations.importEdition.table")}
          hint={t("organisations.importEdition.tableHint")}
          rows={8}
        />
        {ready !== null && <input type="hidden" name="seen" value={ready.seen} />}
        <Button name="step" value={ready === null ? "check" : "import"}>
          {t(ready === null ? "people.import.check" : "organisations.importEdition.button")}
        </Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
