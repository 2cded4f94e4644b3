import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctList } from "#acts/objections/correct-list.ts";
import { NamesCompared } from "#components/accreditation/names-compared.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { countryChoices } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { audienceInBrief } from "#domain/objections/disclosure.ts";
import { mayCorrect } from "#domain/objections/sealed-list.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { correctionForm, correctionIn, longestOfCorrection } from "#forms/objections/correction-form.ts";
import { answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeEntryToCorrect } from "#views/objections/sealed-list.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "correct-list");
  const entry = found(await seeEntryToCorrect(context, idIn(args, "list"), args.params["reference"] ?? ""));
  return { entry, wanted: correctionIn(args.request.url) };
}

/** First what the entry should read, then the look at both: what the second form carries is what the officer has compared. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "correct-list");
  const language = readLanguage(args);
  const list = idIn(args, "list");
  const { reference = "" } = args.params;
  const entry = found(await seeEntryToCorrect(context, list, reference));
  const form = await parseForm(args.request, correctionForm(translator(language), inOrderOfNames(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const { step, seen, reason, name, acronym, country } = form.value;
  const to = { name, acronym: acronym === "" ? null : acronym, country };
  if (step !== "correct") {
    const refusal = mayCorrect(entry.present, to);
    if (refusal !== null) return answerRefusal(args.context, refusal, language, form.submitted);
    return redirect(listAddress(paths(language).correctList(list, reference), { name, acronym, country, reason }), 303);
  }
  const correction = { list, entry: reference, to, reason, seen: Number(seen), key: form.key };
  const ruling = await correctList(context, correction);
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(listAddress(paths(language).sealedList(list, "secretariat"), { done: "corrected" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) => t(args.data?.wanted ? "objections.correctList.confirmTitle" : "objections.correctList.title"),
    {
      of: args.data?.entry.present.name,
    },
  );

export default function CorrectList() {
  const { entry, wanted } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = to.sealedList(entry.id, "secretariat");
  const heading = (
    <Heading over={<Over names={[entry.process.shortName, entry.present.name]} />}>
      {t(wanted === null ? "objections.correctList.title" : "objections.correctList.confirmTitle")}
    </Heading>
  );
  return (
    <Page before={<BackLink href={wanted === null ? back : to.correctList(entry.id, entry.reference)} />}>
      <Form answer={answer} name={wanted === null ? "correction" : "correct"} heading={heading}>
        <input type="hidden" name="seen" value={entry.seen} />
        {wanted === null ? <Ask entry={entry} back={back} /> : <Confirm entry={entry} wanted={wanted} back={back} />}
      </Form>
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Ask({ entry: { present }, back }: Pick<Loaded, "entry"> & { back: string }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      <p className="lede">{t("objections.correctList.lead")}</p>
      <TextInput name="name" label={t("objections.correctList.name")} spellCheck={false} defaultValue={present.name} />
      <TextInput
        name="acronym"
        label={t("objections.correctList.acronym")}
        optional
        width={10}
        spellCheck={false}
        defaultValue={present.acronym ?? ""}
      />
      <Select
        name="country"
        label={t("objections.correctList.country")}
        options={countryChoices(language)}
        defaultValue={present.country}
      />
      <TextArea
        name="reason"
        label={t("objections.correctList.reason")}
        hint={t("objections.correctList.reasonHint")}
        rows={3}
        limit={longestOfCorrection.reason}
      />
      <ButtonGroup>
        <Button>{t("objections.correctList.continue")}</Button>
        <a href={back}>{t("form.cancel")}</a>
      </ButtonGroup>
    </>
  );
}

function Confirm({
  entry: { present, audience },
  wanted,
  back,
}: Pick<Loaded, "entry"> & { wanted: NonNullable<Loaded["wanted"]>; back: string }) {
  const t = useTranslations();
  const format = useFormatter();
  const { to, reason } = wanted;
  const told = audienceInBrief(audience).map((reader) => t(`objections.sealedList.audience.${reader}`));
  return (
    <>
      <NamesCompared of="corrigendum" caption={t("objections.correctList.entry")} before={present} after={to} />
      <InsetText>
        <h2 className="minor">{t("objections.correctList.reason")}</h2>
        <UserText lines>{reason}</UserText>
      </InsetText>
      <p>
        {t("objections.correctList.toldTo", {
          to: told.length === 0 ? t("objections.sealedList.noAudience") : format.list(told),
        })}
      </p>
      <Warning>{t("objections.correctList.final")}</Warning>
      <input type="hidden" name="step" value="correct" />
      <input type="hidden" name="name" value={to.name} />
      <input type="hidden" name="acronym" value={to.acronym ?? ""} />
      <input type="hidden" name="country" value={to.country} />
      <input type="hidden" name="reason" value={reason} />
      <ButtonGroup>
        <Button variant="grave">{t("objections.correctList.confirm")}</Button>
        <a href={back}>{t("form.cancel")}</a>
      </ButtonGroup>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
