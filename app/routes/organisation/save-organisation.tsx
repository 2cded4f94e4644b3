import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { NameOnLists } from "#components/accreditation/name-on-lists.tsx";
import { ChangedMeanwhile, changedMeanwhile } from "#components/applications/changed-meanwhile.tsx";
import { answered } from "#components/applications/tasks.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { countryChoices } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { pageAfter } from "#http/page-after.ts";
import { authorise, readLanguage, type RouteArgs } from "#http/request-context.ts";
import { countCharacters } from "#messages/kit/characters.ts";
import { countryName, inOrderOfNames } from "#messages/kit/countries.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeOwnNameChange } from "#views/accreditation/name-changes.ts";
import { seeOwnOrganisation } from "#views/organisations/own-organisation.ts";

/** In characters, as the database keeps them. */
const longest = { name: 300, acronym: 50, address: 1000, website: 500, legalStatus: 1000 };

/** Older than any organisation that applies. */
const firstYear = 1000;

const schema = (t: Translate, countries: readonly string[], thisYear: number) => {
  const { hidden, name, text, paragraphs, webAddress, year, choice } = formFields(t);
  const website = t("applications.field.website");
  return z.object({
    /** Empty for a first record. */
    version: hidden(/^\d{0,9}$/),
    name: name({
      field: t("applications.field.name"),
      max: longest.name,
      required: t("organisations.record.enterName"),
    }),
    acronym: text({ field: t("applications.field.acronym"), max: longest.acronym }).transform(answered),
    country: choice(countries, {
      field: t("applications.field.country"),
      required: t("organisations.record.enterCountry"),
    }),
    address: paragraphs({
      field: t("applications.field.address"),
      max: longest.address,
      required: t("organisations.record.enterAddress"),
    }),
    website: z
      .preprocess(withScheme, webAddress({ field: website }))
      .refine((address) => countCharacters(address) <= longest.website, {
        error: t("problem.tooLong", { field: website, limit: longest.website }),
      })
      .transform(answered),
    foundedYear: year({ field: t("applications.field.foundedYear"), from: firstYear, to: thisYear }),
    legalStatus: paragraphs({ field: t("applications.field.legalStatus"), max: longest.legalStatus }).transform(
      answered,
    ),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-organisation");
  const [own, names] = await Promise.all([seeOwnOrganisation(context), seeOwnNameChange(context)]);
  return {
    organisation: own?.organisation ?? null,
    lastSaved: own?.lastSaved ?? null,
    names,
    back: addressAfter(args, readLanguage(args)),
  };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "save-organisation",
    ({ t, context, language }) => schema(t, inOrderOfNames(language), context.now.toZonedDateTimeISO("UTC").year),
    (context, { version, ...details }) =>
      saveOrganisation(context, { ...details, version: version === "" ? null : Number(version) }),
    (to, _next, _said, { language }) => {
      const after = addressAfter(args, language);
      return after === to.organisation ? listAddress(after, { done: "saved" }) : after;
    },
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("organisations.record.title"));

export default function OrganisationRecord() {
  const { organisation, lastSaved, names, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const kept = {
    name: organisation?.name,
    acronym: organisation?.acronym ?? undefined,
    country: organisation?.country,
    address: organisation?.address,
    website: organisation?.website ?? undefined,
    foundedYear: organisation?.foundedYear?.toString(),
    legalStatus: organisation?.legalStatus ?? undefined,
  };
  const nameOf = (code: string) => (code === "" ? code : countryName(code, language));
  return (
    <Page
      before={organisation === null ? undefined : <BackLink href={back} />}
      margin={
        organisation === null ? (
          <Box title={t("organisations.record.once")}>
            <p>{t("organisations.record.onceText")}</p>
          </Box>
        ) : (
          <>
            {names !== null && <NameOnLists names={names} />}
            <Box title={t("organisations.record.change")}>
              <p>{t("organisations.record.changeText")}</p>
              <p>{t("organisations.record.changeOfName")}</p>
            </Box>
          </>
        )
      }
    >
      <Form
        answer={answer}
        name="record"
        heading={
          <>
            {answer !== undefined && organisation !== null && changedMeanwhile(answer, organisation.version) && (
              <ChangedMeanwhile
                {...{ answer, lastSaved }}
                keep={paths(language).organisation}
                compared={fields.map((name) => ({
                  name,
                  label: t(`applications.field.${name}`),
                  saved: kept[name] ?? null,
                  ...(name === "country" ? { inWords: nameOf } : {}),
                }))}
              />
            )}
            <h1>{organisation === null ? t("organisations.record.firstTitle") : t("organisations.record.title")}</h1>
          </>
        }
      >
        <input type="hidden" name="version" value={organisation === null ? "" : String(organisation.version)} />
        <TextInput
          name="name"
          label={t("applications.field.name")}
          hint={t("organisations.record.nameHint")}
          autoComplete="organization"
          spellCheck={false}
          defaultValue={kept.name}
        />
        <TextInput
          name="acronym"
          label={t("applications.field.acronym")}
          optional
          width={10}
          spellCheck={false}
          defaultValue={kept.acronym}
        />
        <Select
          name="country"
          label={t("applications.field.country")}
          hint={t("organisations.record.countryHint")}
          autoComplete="country"
          options={[{ value: "", label: t("organisations.record.chooseCountry") }, ...countryChoices(language)]}
          defaultValue={kept.country}
        />
        <TextArea
          name="address"
          label={t("applications.field.address")}
          hint={t("organisations.record.addressHint")}
          rows={4}
          spellCheck={false}
          defaultValue={kept.address}
        />
        <TextInput
          name="website"
          label={t("applications.field.website")}
          hint={t("organisations.record.websiteHint")}
          optional
          type="url"
          autoComplete="url"
          defaultValue={kept.website}
        />
        <TextInput
          name="foundedYear"
          label={t("applications.field.foundedYear")}
          hint={t("organisations.record.foundedHint")}
          optional
          inputMode="numeric"
          width={4}
          dir="ltr"
          defaultValue={kept.foundedYear}
        />
        <TextArea
          name="legalStatus"
          label={t("applications.field.legalStatus")}
          hint={t("organisations.record.legalStatusHint")}
          optional
          rows={3}
          defaultValue={kept.legalStatus}
        />
        <ButtonGroup>
          <Button>{t("form.saveAndContinue")}</Button>
          {organisation !== null && <a href={back}>{t("form.cancel")}</a>}
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";

const fields = ["name", "acronym", "country", "address", "website", "foundedYear", "legalStatus"] as const;

/** The page that led to the record, when it is one of the organisation's own. */
function addressAfter(args: RouteArgs, language: Language): string {
  const home = paths(language).organisation;
  const then = pageAfter(args);
  return then?.startsWith(`${home}/`) === true ? then : home;
}

/** People write www.example.org. The first dot is the one that it finds: to try each would take the square of what was sent. */
function withScheme(address: unknown): unknown {
  return typeof address === "string" && /^[^\s:/.]+\.[^\s:]+$/.test(address.trim())
    ? `https://${address.trim()}`
    : address;
}
