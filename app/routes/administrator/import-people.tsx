import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { type CheckedMission, checkMissions, importMissions } from "#acts/people/import-missions.ts";
import { type CheckedPerson, checkPeople, importPeople } from "#acts/people/import-people.ts";
import { Button } from "#components/kit/form/button.tsx";
import { FileInput } from "#components/kit/form/file-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Address, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { LanguageName } from "#components/people/language-name.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { withoutEmptied, withTextFile } from "#forms/kit/read-form.ts";
import { missionColumns, MOST_ROWS, personColumns, readImport } from "#forms/people/import-form.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { availableLanguages } from "#messages/kit/languages.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";

/** In characters: far more than the rows that an import takes. */
const LONGEST_TABLE = 200_000;

/** How many rows are shown before all are imported. */
const SHOWN = 100;

const letterLanguages = availableLanguages({ pseudo: false });

const schema = (t: Translate) => {
  const { paragraphs, choice } = formFields(t);
  return z.object({
    file: z.literal(["", "text"], { error: t("people.import.notText") }).default(""),
    table: paragraphs({
      field: t("people.import.table"),
      required: t("people.import.giveTable"),
      max: LONGEST_TABLE,
    }),
    step: choice(["check", "import"], { field: t("people.import.button"), required: t("people.import.giveTable") }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "import-missions");
  return { missions: missionColumns.join(","), people: personColumns.join(",") };
}

type Checked =
  | { readonly of: "missions"; readonly rows: readonly CheckedMission[] }
  | { readonly of: "people"; readonly rows: readonly CheckedPerson[] };

/** The first rows, each with what would become of it. */
function shownOf(checked: Checked): Checked {
  return checked.of === "missions"
    ? { of: checked.of, rows: checked.rows.slice(0, SHOWN) }
    : { of: checked.of, rows: checked.rows.slice(0, SHOWN) };
}

/** First it says what it would do, line by line; then it does all of it, or nothing. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "import-people");
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t), withTextFile("table"));
  if (!form.ok) return answerProblems(args.context, { ...form, problems: withoutEmptied(form.problems, "table") });
  const { table, step } = form.value;
  const read = readImport(table, letterLanguages);
  if (read === null)
    return answerProblem(
      args.context,
      { field: "table", words: t("people.import.unreadable", { most: MOST_ROWS }) },
      form.submitted,
    );
  // Before the rows are looked at: what is sent twice is there already, and the second is answered as the first.
  if (step === "import" && read.problems.length === 0) {
    const outcome =
      read.of === "missions"
        ? await importMissions(context, { rows: read.rows, key: form.key })
        : await importPeople(context, { rows: read.rows, key: form.key });
    const to = paths(language);
    if (outcome.ok)
      return redirect(listAddress(read.of === "missions" ? to.missions : to.people, { done: "imported" }), 303);
    if (outcome.because !== "import_has_faults") return answerRefusal(args.context, outcome, language, form.submitted);
  }
  const checked =
    read.of === "missions"
      ? ({ of: "missions", rows: await checkMissions(context, read.rows) } as const)
      : ({ of: "people", rows: await checkPeople(context, read.rows) } as const);
  const faults = [
    ...read.problems.map(({ line, column, value }) => ({
      line,
      words:
        value === ""
          ? t("people.import.empty", { column })
          : t("people.import.problem", { column, value: isolated(value) }),
    })),
    ...checked.rows.flatMap((row) => {
      if (row.refusal === null) return [];
      const words = refusalInWords(row.refusal, language);
      // What a refusal names, it says itself.
      if (Object.keys(row.refusal.details).length > 0) return [{ line: row.line, words }];
      const value = isolated("country" in row ? row.country : row.email);
      return [{ line: row.line, words: t("people.import.refused", { value, words }) }];
    }),
  ].sort((one, other) => one.line - other.line);
  if (faults.length > 0)
    return answerProblems(args.context, {
      problems: faults.map(({ line, words }) => ({
        field: "table",
        words: t("people.import.line", { line, words }),
      })),
      submitted: form.submitted,
    });
  return data({
    problems: [],
    submitted: form.submitted,
    ready: { ...shownOf(checked), count: read.rows.length },
  });
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.import.title"));

export default function ImportPeople() {
  const columns = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const ready = answer !== undefined && "ready" in answer ? answer.ready : null;
  return (
    <Page
      before={<BackLink href={to.people}>{t("people.list.title")}</BackLink>}
      margin={
        <>
          <Box title={t("people.import.missionsTitle")}>
            <p>{t("people.import.missions")}</p>
            <p>
              <code dir="ltr">{columns.missions}</code>
            </p>
          </Box>
          <Box title={t("people.import.peopleTitle")}>
            <p>{t("people.import.people")}</p>
            <p>
              <code dir="ltr">{columns.people}</code>
            </p>
          </Box>
        </>
      }
    >
      <Form answer={answer} name="import" withFile heading={<h1>{t("people.import.title")}</h1>}>
        {ready !== null && (
          <>
            <Note>{t(`people.import.ready.${ready.of}`, { count: ready.count })}</Note>
            {ready.of === "missions" ? <MissionsToBe rows={ready.rows} /> : <PeopleToBe rows={ready.rows} />}
            {ready.count > ready.rows.length && (
              <p>{t("people.import.firstRows", { shown: ready.rows.length, count: ready.count })}</p>
            )}
          </>
        )}
        <p>{t("people.import.intro", { most: MOST_ROWS })}</p>
        <FileInput
          name="file"
          label={t("people.import.file")}
          hint={t("people.import.fileHint")}
          accept=".csv,.txt,text/csv,text/plain"
          optional
        />
        <TextArea name="table" label={t("people.import.table")} hint={t("people.import.hint")} rows={15} />
        <Button name="step" value={ready === null ? "check" : "import"}>
          {t(ready === null ? "people.import.check" : "people.import.button")}
        </Button>
      </Form>
    </Page>
  );
}

function MissionsToBe({ rows }: { rows: readonly CheckedMission[] }) {
  const t = useTranslations();
  return (
    <Table
      dense
      caption={t("people.import.rows")}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: "name", label: t("people.mission.name"), cell: ({ name }) => <UserText>{name}</UserText> },
        { key: "country", label: t("people.mission.country"), narrow: "plain", cell: ({ country }) => country },
        {
          key: "email",
          label: t("people.missions.letters"),
          narrow: "plain",
          cell: ({ email }) => <Address>{email}</Address>,
        },
        {
          key: "language",
          label: t("people.mission.language"),
          cell: ({ language }) => <LanguageName language={language} />,
        },
        {
          key: "speaks",
          label: t("people.missions.speaks"),
          narrow: "plain",
          cell: ({ memberState }) => t(memberState ? "people.missions.objects" : "people.missions.observes"),
        },
      ]}
    />
  );
}

function PeopleToBe({ rows }: { rows: readonly CheckedPerson[] }) {
  const t = useTranslations();
  return (
    <Table
      dense
      caption={t("people.import.rows")}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: "email", label: t("people.list.email"), cell: ({ email }) => <Address>{email}</Address> },
        {
          key: "name",
          label: t("people.list.name"),
          narrow: "plain",
          cell: ({ name }) => (name === null ? "" : <UserText>{name}</UserText>),
        },
        {
          key: "office",
          label: t("people.list.office"),
          narrow: "plain",
          cell: ({ role, office, part }) => (
            <>
              {t(`people.list.role.${role}`, { of: isolated(office ?? "") })}
              {part !== null && <div className="mute">{t(`people.import.parts.${part}`)}</div>}
            </>
          ),
        },
        {
          key: "language",
          label: t("people.invite.language"),
          cell: ({ language }) => <LanguageName language={language} />,
        },
        {
          key: "becomes",
          label: t("people.import.becomes"),
          narrow: "plain",
          cell: ({ replaces }) => t(replaces ? "people.import.replaces" : "people.import.invites"),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
