import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lookUpOrganisation } from "#acts/applications/look-up-organisation.ts";
import { CaseBeside, CaseQuestion } from "#components/applications/case-beside.tsx";
import { saidOf } from "#components/applications/look-ups.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { ReadBackActs } from "#components/kit/form/change.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { directories, type Directory, readAsked } from "#domain/applications/directory.ts";
import { lookUpSchema, NONE_OF_THEM } from "#forms/applications/look-up-form.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import { answerForm, type Asking } from "#http/answer-form.ts";
import { askDirectory } from "#http/directory-asked.ts";
import { authorise, found } from "#http/request-context.ts";
import type { FromDirectory } from "#machine/directories.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { listed } from "#messages/kit/listed.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "look-up-organisation");
  const { application } = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const { directories: places } = args.context.env;
  return {
    application,
    asks: directories.filter((directory) => places[directory] !== null),
    queue: new URL(args.request.url).searchParams.get("queue"),
  };
}

/** The directory is asked when its answer is to be read, and once more when that is kept. */
export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "look-up-organisation",
    async ({ context, t }) => {
      found(await seeApplicationForReview(context, reference));
      return lookUpSchema(t);
    },
    async (context, { directory, asked, entry: chosen, key }, asking) => {
      const answer = await ask(args, directory, asked, asking);
      if ("field" in answer) return answer;
      const entry = answer.entries.find(({ number }) => number === chosen) ?? null;
      if (chosen !== NONE_OF_THEM && entry === null)
        return { field: "asked", words: asking.t("applications.lookUps.answersOtherwise") };
      const { from, body } = answer;
      return lookUpOrganisation(context, { reference, directory, asked, from, answer: body, entry, key });
    },
    {
      to: (to) => {
        const queue = new URL(args.request.url).searchParams.get("queue");
        return listAddress(to.reviewApplication(reference), { queue, done: "lookedUp" });
      },
      readBack: async (_, { directory, asked }, asking) => {
        const answer = await ask(args, directory, asked, asking);
        if ("field" in answer) return answer;
        const { entries, total } = answer;
        return { ok: true, next: { directory, asked, entries, total } };
      },
    },
  );
}

/** What the directory answers, or the problem with what was asked. */
async function ask(
  { context }: ActionFunctionArgs,
  directory: Directory,
  typed: string,
  { t }: Asking,
): Promise<Problem | FromDirectory> {
  const asked = readAsked(directory, typed);
  if (asked.by === "slip") return { field: "asked", words: t("applications.lookUps.slip", { directory }) };
  const answer = await askDirectory(directory, asked, context);
  return typeof answer === "string"
    ? { field: "directory", words: t(`applications.lookUps.${answer}`, { directory }) }
    : answer;
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.lookUps.act"), { of: args.data?.application.organisation.name });

export default function LookUpOrganisation() {
  const { application, asks, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = listAddress(paths(useLanguage()).reviewApplication(application.reference), { queue });
  const confirm = answer !== undefined && "confirm" in answer ? answer.confirm : null;
  const [only] = asks;
  return (
    <Page before={<BackLink href={back} />} margin={<CaseBeside application={application} />}>
      <Form
        // What is chosen on the second page has not been sent yet.
        answer={confirm === null ? answer : undefined}
        name={confirm === null ? "ask" : "keep"}
        closed={only === undefined}
        heading={<CaseQuestion application={application} title={t("applications.lookUps.act")} />}
      >
        <p className="lede">{t("applications.lookUps.lead")}</p>
        {only === undefined && (
          <Note>
            <p>{t("applications.lookUps.asksNobody")}</p>
          </Note>
        )}
        {only !== undefined && confirm === null && (
          <>
            <Radios
              name="directory"
              legend={t("applications.lookUps.directory")}
              choices={asks.map((value) => ({ value, label: t("applications.lookUps.whole", { directory: value }) }))}
              defaultValue={asks.length === 1 ? only : undefined}
            />
            <TextInput
              name="asked"
              label={t("applications.lookUps.asked")}
              hint={t("applications.lookUps.askedHint")}
              defaultValue={application.organisation.name}
            />
            <ButtonGroup>
              <Button>{t("applications.lookUps.ask")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
        {answer !== undefined && confirm !== null && (
          <>
            <Entries {...confirm} />
            <ReadBackActs light submitted={answer.submitted} back={back}>
              {t("applications.lookUps.keep")}
            </ReadBackActs>
          </>
        )}
      </Form>
    </Page>
  );
}

interface EntriesProps extends Pick<FromDirectory, "entries" | "total"> {
  directory: Directory;
  asked: string;
}

/** Among which the officer chooses; one that the directory itself chose is chosen already. */
function Entries({ directory, asked, entries, total }: EntriesProps) {
  const t = useTranslations();
  const said = { directory, count: total, asked: isolated(asked) };
  if (entries.length === 0) return <p>{t("applications.lookUps.nothing", said)}</p>;
  const choices = entries.map((entry) => ({
    value: entry.number,
    label: <UserText>{entry.name}</UserText>,
    hint: (
      <UserText>
        {listed(
          [entry.number, saidOf(entry)].filter((word) => word !== ""),
          t,
        )}
      </UserText>
    ),
  }));
  return (
    <Radios
      name="entry"
      legend={t("applications.lookUps.whichOne", said)}
      hint={total > entries.length ? t("applications.lookUps.first", { count: entries.length }) : undefined}
      choices={[...choices, { value: NONE_OF_THEM, label: t("applications.lookUps.noneOfThem") }]}
      defaultValue={entries.find(({ chosen }) => chosen)?.number ?? NONE_OF_THEM}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
