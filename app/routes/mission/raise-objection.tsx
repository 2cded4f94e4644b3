import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { hold } from "#acts/objections/hold.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Gap, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Due } from "#components/kit/status/window.tsx";
import {
  EffectOnNamed,
  KnownTo,
  ObjectionRules,
  useHoldsInWords,
  Withdrawal,
} from "#components/objections/objection-rules.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
import { UnnamedList } from "#components/objections/unnamed-list.tsx";
import type { Refusal } from "#domain/kit/ruling.ts";
import { type FormAnswer, isAnswered } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { referencesIn } from "#forms/kit/references-field.ts";
import { MOST_IN_ADDRESS, MOST_IN_NOTE } from "#forms/objections/ticked-names.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { encloseNames, openNames, seeObjectionToRaise } from "#views/objections/objection-to-raise.ts";

/** Of those that were asked for and are not named, so many stand in the address of the receipt. */
const MOST_UNNAMED = 100;
const LONGEST_BASIS = 5000;

/** First it is asked who is named, then the note is confirmed: what the second form carries is what was read. */
const schema = (t: Translate) => {
  const { rows, paragraphs, optionalChoice } = formFields(t);
  const chosen = t("objections.raise.chosen");
  return z.object({
    step: optionalChoice(["change", "confirm"], { field: t("objections.raise.step") }),
    applications: rows({ field: chosen, max: MOST_IN_NOTE }),
    unnamed: rows({ field: chosen, max: MOST_IN_NOTE }),
    references: paragraphs({ field: t("objections.raise.references"), max: 100_000 }),
    basis: paragraphs({ field: t("objections.raise.basis"), max: LONGEST_BASIS }),
    says: optionalChoice(["objection", "hold"], { field: t("objections.hold.says") }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "raise-objection");
  const id = idIn(args, "period");
  const { period, refusal } = found(await seeObjectionToRaise(context, id, []));
  const asked = openNames(context, id, new URL(args.request.url).searchParams.get("names") ?? "");
  const names = asked.length === 0 ? null : found(await seeObjectionToRaise(context, id, asked));
  return { period, refusal, names };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "raise-objection");
  const language = readLanguage(args);
  const t = translator(language);
  const period = idIn(args, "period");
  const see = async (references: readonly string[]) => found(await seeObjectionToRaise(context, period, references));
  await see([]);
  const form = await parseForm(args.request, schema(t));
  if (!form.ok) {
    const confirming =
      form.submitted["step"]?.[0] === "confirm" && form.problems.every(({ field }) => field === "basis");
    const named = confirming ? await see(form.submitted["applications"] ?? []) : null;
    return withNames(answerProblems(args.context, { ...form, submitted: asTyped(form.submitted) }), named);
  }
  const { step, applications, unnamed, references, basis, says } = form.value;
  const to = paths(language);

  if (step === "confirm") {
    const ruling =
      says === "hold"
        ? await hold(context, { period, applications, key: form.key })
        : await raiseObjection(context, { period, applications, basis: basis === "" ? null : basis, key: form.key });
    if (!ruling.ok && ruling.because === "basis_is_required") {
      const problem = { field: "basis", words: refusalInWords(ruling, language) };
      return withNames(answerProblem(args.context, problem, form.submitted), await see(applications));
    }
    if (!ruling.ok)
      return withNames(answerRefusal(args.context, ruling, language, form.submitted), await see(applications));
    const left = [...unnamed, ...ruling.next.skipped.map(({ reference }) => reference)].slice(0, MOST_UNNAMED);
    const query = new URLSearchParams(left.map((reference) => ["unnamed", reference]));
    return redirect(`${to.objectionNote(ruling.next.note)}${left.length === 0 ? "" : `?${query.toString()}`}`, 303);
  }

  if (step === "change") {
    const answer: FormAnswer = { problems: [], submitted: asTyped(form.submitted) };
    return data({ ...answer, names: null }, { status: 200 });
  }

  const typed = referencesIn(references);
  const [line] = typed.unreadable;
  const wrong = (words: string) =>
    withNames(answerProblem(args.context, { field: "references", words }, asTyped(form.submitted)), null);
  if (line !== undefined) return wrong(t("objections.raise.notAReference", { line: line.slice(0, 80) }));
  const asked = [...new Set([...applications, ...typed.references])];
  if (asked.length === 0) return wrong(t("objections.raise.choose"));
  if (asked.length > MOST_IN_NOTE) return wrong(t("objections.raise.tooMany", { limit: MOST_IN_NOTE }));
  const names = await see(asked);
  const refusal = names.refusal ?? (names.named.length === 0 ? (names.unnamed[0]?.refusal ?? null) : null);
  if (refusal !== null)
    return withNames(answerRefusal(args.context, refusal, language, asTyped(form.submitted)), names);
  // A basis is in no address, and of more names the page that asks whether to is the answer to the form, which cannot be gone back to.
  if (basis === "" && asked.length <= MOST_IN_ADDRESS) {
    const query = new URLSearchParams({ names: encloseNames(context, period, asked) });
    return redirect(`${to.raiseObjection(period)}?${query.toString()}`, 303);
  }
  const answer: FormAnswer = { problems: [], submitted: { basis: [basis] } };
  return data({ ...answer, names }, { status: 200 });
}

type Names = NonNullable<Awaited<ReturnType<typeof seeObjectionToRaise>>>;

/** An answer with those whom the note would name; null asks again who that is. */
function withNames(answer: ReturnType<typeof answerProblems>, names: Names | null) {
  return data({ ...answer.data, names }, answer.init ?? {});
}

/** What was ticked elsewhere goes with what was typed, so that it can be seen and changed in one place. */
function asTyped(submitted: FormAnswer["submitted"]): FormAnswer["submitted"] {
  const { references = [], applications = [], unnamed = [] } = submitted;
  const lines = [...(references[0] ?? "").split("\n"), ...applications, ...unnamed];
  const text = [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== "").join("\n");
  return { ...submitted, references: [text] };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) => {
      const names = args.data?.names;
      return t(names && isToConfirm(names) ? `objections.${saidIn(names)}.confirmTitle` : "objections.raise.title");
    },
    { of: args.data?.period.call },
  );

export default function RaiseObjection() {
  const list = useListWithTicks();
  const { period, refusal, names: inAddress } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const names = answer === undefined ? inAddress : answer.names;
  const confirming = names !== null && isToConfirm(names);
  const refused: Refusal | null = names?.refusal ?? refusal;
  return (
    <Page
      stick
      before={<BackLink href={list}>{t("objections.raise.backToList")}</BackLink>}
      margin={
        <PeriodMargin period={period}>
          {!confirming && (
            <Box title={t("objections.margin.rule")}>
              <ObjectionRules period={period} />
            </Box>
          )}
        </PeriodMargin>
      }
    >
      <Form
        answer={answer}
        closed={!confirming && refused !== null}
        name={confirming ? "confirm" : "choose"}
        heading={
          <>
            <Heading over={<Over names={[period.process.shortName, period.call]} />}>
              {confirming ? t(`objections.${saidIn(names)}.confirmTitle`) : t("objections.raise.title")}
            </Heading>
            {period.standing === "open" && <Due exact window={period} />}
          </>
        }
      >
        {confirming ? (
          <Confirm names={names} />
        ) : (
          <>
            {names !== null && names.unnamed.length > 0 && <Exceptions names={names} told={refused !== null} />}
            {refused === null ? (
              <Choose basis={answer?.submitted["basis"]?.[0] ?? ""} />
            ) : (
              !isAnswered(answer, refused) && <RefusedAct act={t("objections.raise.title")} refusal={refused} />
            )}
          </>
        )}
      </Form>
    </Page>
  );
}

/** Back on the list those are ticked who were. */
function useListWithTicks(): string {
  const { period } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return listAddress(paths(useLanguage()).circulatedList(period.id), { ticked: query.get("names") });
}

/** A basis that was written before goes with it. */
function Choose({ basis }: { basis: string }) {
  const list = useListWithTicks();
  const t = useTranslations();
  return (
    <>
      <TextArea
        name="references"
        label={t("objections.raise.references")}
        hint={t("objections.raise.referencesHint")}
        rows={8}
        spellCheck={false}
      />
      {basis !== "" && <input type="hidden" name="basis" value={basis} />}
      <p className="mute">{t("objections.list.nothingSent")}</p>
      <ButtonGroup>
        <Button>{t("objections.list.continue")}</Button>
        <a href={list}>{t("objections.raise.backToList")}</a>
      </ButtonGroup>
    </>
  );
}

/** What comes back of an action is JSON. */
type ShownNames = Pick<
  Names,
  "period" | "named" | "unnamed" | "effects" | "holds" | "noHold" | "firm" | "uncounted" | "heldBefore"
>;

/** Where a mission may also hold, the page does not say that it objects before it has chosen. */
const saidIn = ({ holds }: Pick<Names, "holds">) => (holds.length === 0 ? "raise" : "hold");

/** Whether what is named can be objected to as it stands: then the page asks no more than to confirm it. */
const isToConfirm = ({ refusal, named }: Pick<Names, "refusal" | "named">) => refusal === null && named.length > 0;

function Confirm({ names }: { names: ShownNames }) {
  const { period, named, unnamed, effects, holds, noHold, firm, uncounted, heldBefore } = names;
  const list = useListWithTicks();
  const t = useTranslations();
  const holdsHint = useHoldsInWords(holds);
  const { basis } = period.objection;
  return (
    <>
      <p className="lede">{t(`objections.${saidIn(names)}.willName`, { count: named.length })}</p>
      <Table
        caption={holds.length === 0 ? t("objections.raise.namedCaption") : t("objections.field.named")}
        rows={named}
        rowKey={({ reference }) => reference}
        hit={() => true}
        columns={[
          { key: "name", label: t("objections.field.organisation"), cell: ({ name }) => <UserText>{name}</UserText> },
          {
            key: "country",
            label: t("objections.field.country"),
            narrow: "plain",
            cell: ({ country }) => <Country code={country} />,
          },
          {
            key: "reference",
            label: t("objections.field.reference"),
            narrow: "plain",
            whole: true,
            cell: ({ reference }) => <Reference>{reference}</Reference>,
          },
        ]}
      />
      {unnamed.length > 0 && <Exceptions names={{ unnamed }} />}
      {heldBefore > 0 && <Note>{t("objections.hold.replaces", { count: heldBefore })}</Note>}
      {holds.length > 0 && (
        <Radios
          name="says"
          legend={t("objections.hold.says")}
          legendSize="m"
          defaultValue="objection"
          choices={[
            { value: "objection", label: t("objections.hold.objects"), hint: t("objections.hold.objectsHint") },
            {
              value: "hold",
              label: t("objections.hold.holds"),
              hint: holdsHint,
            },
          ]}
        />
      )}
      {noHold !== null && <RefusedAct act={t("objections.hold.holds")} refusal={noHold} />}
      {firm.length > 0 && (
        <Part title={t("objections.hold.firm", { count: firm.length })}>
          <UnnamedList caption={t("objections.hold.firmCaption")} unnamed={firm} />
        </Part>
      )}
      {uncounted !== null && <Note>{t("objections.hold.uncounted", uncounted)}</Note>}
      {basis !== "none" && (
        <TextArea
          name="basis"
          label={t("objections.raise.basis")}
          labelSize="m"
          hint={
            <>
              {t("objections.raise.basisHint")}
              <Gap />
              {t("objections.rule.basis", { basis })} <Cited citation={period.objection.cites} />
            </>
          }
          optional={basis === "voluntary"}
          limit={LONGEST_BASIS}
        />
      )}
      <Facts
        title={t("objections.raise.sentHeading")}
        rows={[
          { key: t(`objections.${saidIn(names)}.effectHeading`), value: <EffectOnNamed effects={effects} /> },
          { key: t("objections.raise.seenHeading"), value: <KnownTo period={period} /> },
          {
            key: t("objections.raise.untilHeading"),
            value: (
              <>
                {t("objections.raise.untilText")} <Deadline instant={period.closesAt} zone={period.zone} />
              </>
            ),
          },
          ...(basis === "none"
            ? [
                {
                  key: t("objections.raise.basis"),
                  value: (
                    <>
                      {t("objections.rule.basis", { basis })} <Cited citation={period.objection.cites} />
                    </>
                  ),
                },
              ]
            : []),
          { key: t("objections.raise.afterHeading"), value: <Withdrawal period={period} /> },
        ]}
      />
      {named.map(({ reference }) => (
        <input key={reference} type="hidden" name="applications" value={reference} />
      ))}
      {unnamed.slice(0, MOST_UNNAMED).map(({ reference }) => (
        <input key={reference} type="hidden" name="unnamed" value={reference} />
      ))}
      <ButtonGroup>
        <Button variant="grave" name="step" value="confirm">
          {t(`objections.${saidIn(names)}.confirm`, { count: named.length })}
        </Button>
        <Button variant="calm" name="step" value="change">
          {t("objections.raise.change")}
        </Button>
        <a href={list}>{t("form.cancel")}</a>
      </ButtonGroup>
    </>
  );
}

/** `told`: nobody can be named at all, and the page says why. */
function Exceptions({ names: { unnamed }, told = false }: { names: Pick<Names, "unnamed">; told?: boolean }) {
  const t = useTranslations();
  return (
    <Part
      title={
        told ? t("objections.raise.exceptionsCaption") : t("objections.raise.exceptions", { count: unnamed.length })
      }
    >
      <UnnamedList unnamed={unnamed} told={told} />
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
