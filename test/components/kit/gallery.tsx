import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { BulkTable } from "#components/kit/form/bulk-table.tsx";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Checkbox, Checkboxes, Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink, Breadcrumbs, SkipLink } from "#components/kit/page/links.tsx";
import { Empty, Fold, Note, Warning } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { PageProvider } from "#components/kit/page/page-context.tsx";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { SiteFooter } from "#components/kit/page/site-footer.tsx";
import { SiteHeader } from "#components/kit/page/site-header.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Bars } from "#components/kit/status/bars.tsx";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { Explanation } from "#components/kit/status/explanation.tsx";
import { Status, type Tone, Verdict } from "#components/kit/status/status.tsx";
import { TaskList } from "#components/kit/status/task-list.tsx";
import { Timeline } from "#components/kit/status/timeline.tsx";
import { isolated } from "#messages/kit/isolated.ts";
import { availableLanguages, type Language, languages } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";
import Components from "../../../app/routes/demonstration/components.tsx";

/** A component rendered as a page would render it, without a page. */
export function render(element: ReactElement, language: Language = "en"): string {
  return renderToStaticMarkup(<InLanguage language={language}>{element}</InLanguage>);
}

function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const signInEnd = { seconds: 7200, inAnyCase: false };
  return <PageProvider value={{ language, formKey: "key", now, signInEnd }}>{children}</PageProvider>;
}

/** A whole document around one of the pages below, with the stylesheet inside it. */
export function galleryDocument(page: GalleryPage, language: Language, stylesheet: string): string {
  const address = `/${language}/${page === "desk" ? "secretariat" : "organisation"}`;
  const site = { language, offered: availableLanguages({ pseudo: true }), address };
  const body = renderToStaticMarkup(
    <InLanguage language={language}>
      <SkipLink />
      <SiteHeader {...site} role={page === "desk" ? "secretariat" : "applicant"} demonstration={{ now, zone }} />
      {galleryPages[page]()}
      <SiteFooter {...site} contact="accreditation@example.org" />
    </InLanguage>,
  );
  const title = translator(language)("page.portalName");
  return `<!doctype html><html lang="${language}" dir="${languages[language].dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${stylesheet}</style></head><body>${body}</body></html>`;
}

export type GalleryPage = keyof typeof galleryPages;

const zone = "America/New_York";
const now = "2022-06-30T21:42:00Z";
const closes = "2022-06-30T22:00:00Z";
const letter = {
  source: "Letter of the Chair, 22 April 2022",
  paragraph: "paragraph 3",
  url: "https://example.org/letter",
};

export const galleryPages = {
  components: () => <Components />,

  status: () => (
    <Page before={<BackLink href="#back" />}>
      <h1>
        <UserText>Harbour Institute for Digital Peace</UserText>
      </h1>
      <p className="lede">
        Reference <Reference>OEWG-2022-0042</Reference>
      </p>
      <Note success>Your application was received.</Note>
      <p>
        The no-objection period ends on <Deadline instant={closes} zone={zone} />.
      </p>
      <h2>Why</h2>
      <Explanation
        provisions={[
          {
            key: "in force",
            result: "satisfied",
            words: "The modalities were adopted under a silence procedure.",
            when: <Moment instant="2022-04-22T22:00:00Z" zone={zone} />,
            cites: letter,
          },
          {
            key: "period",
            result: "awaited",
            words: "No Member State objects before the period ends.",
            when: <Deadline instant={closes} zone={zone} />,
            cites: { source: "Letter of the Chair, 22 April 2022", paragraph: "paragraph 4" },
          },
          { key: "cleared", result: "failed", words: "The Secretariat found the application complete.", cites: letter },
        ]}
      />
      <h2>The process</h2>
      <Timeline
        label="The process"
        entries={[
          { state: "done", title: "Call for applications", when: "1 May to 24 May 2022" },
          {
            state: "current",
            title: "No-objection period",
            when: <Deadline instant={closes} zone={zone} />,
            detail: "86 organisations on the list",
          },
          { state: "upcoming", title: "Third substantive session", when: "25 July to 29 July 2022" },
        ]}
      />
      <InsetText>An objection is known to the Chair; its basis is voluntary.</InsetText>
      <Warning>After the closing instant nothing can be changed.</Warning>
      <Fold summary="What counts as an activity in the area">Research, training, standards, or public advice.</Fold>
      <LinkButton href="#start">Start now</LinkButton>
    </Page>
  ),

  form: () => (
    <Page before={<Breadcrumbs items={[{ label: "Home", href: "#home" }]} />}>
      <Form
        heading={<h1>About your organisation</h1>}
        answer={{
          problems: [
            { field: "name", words: "Enter the legal name of the organisation" },
            { field: "founded.day", words: "Enter a date that exists under “Date”" },
            { field: "category", words: "Choose a category" },
          ],
          submitted: {
            purpose: ["We study how States talk to each other."],
            "founded.day": ["31"],
            "founded.month": ["2"],
          },
        }}
      >
        <TextInput
          name="name"
          label="Legal name"
          hint="As in your statutes, in any script."
          autoComplete="organization"
        />
        <TextInput name="founded-year" label="Year of foundation" width={4} inputMode="numeric" optional />
        <Select
          name="country"
          label="Country or area"
          options={[
            { value: "", label: "Choose one" },
            { value: "004", label: "State A" },
          ]}
        />
        <Radios
          name="category"
          legend="Category"
          hint="The category decides the route of your application."
          choices={[
            { value: "status", label: "In consultative status with ECOSOC", hint: "You notify your interest." },
            { value: "ngo", label: "Other non-governmental organisation" },
            { value: "business", label: "Business" },
          ]}
        />
        <Checkboxes
          name="areas"
          legend="Areas of activity"
          optional
          choices={[
            { value: "norms", label: "Norms of responsible behaviour" },
            { value: "capacity", label: "Capacity-building" },
          ]}
        />
        <DateInput name="founded" legend="Closing instant" hint="New York time" clock />
        <TextArea name="purpose" label="Purpose" limit={500} />
        <Checkbox name="truth" label="What I have written is true" />
        <ButtonGroup>
          <Button>Save and continue</Button>
          <Button variant="calm">Save as draft</Button>
          <Button variant="grave">Withdraw</Button>
          <a href="#cancel">Cancel</a>
        </ButtonGroup>
      </Form>
    </Page>
  ),

  desk: () => (
    <Page wide>
      <h1>Review</h1>
      <FilterForm label="Filter the applications" clear="#all">
        <TextInput name="q" label="Name or reference" type="search" labelSize="s" />
        <Select
          name="status"
          label="Status"
          labelSize="s"
          options={[
            { value: "", label: "All" },
            { value: "submitted", label: "Submitted" },
          ]}
        />
        <Select name="state" label="Country or area" labelSize="s" options={[{ value: "", label: "All" }]} />
      </FilterForm>
      <div className="cols">
        <div>
          <Form>
            <BulkTable
              name="applications"
              caption="Applications"
              captionSize="m"
              columns={[
                { key: "country", label: "Country", cell: ({ country }) => country },
                {
                  key: "received",
                  label: "Received",
                  sort: { href: "#sort", order: "ascending" },
                  cell: () => <Moment instant="2022-05-24T21:59:59Z" zone={zone} />,
                },
                { key: "status", label: "Status", cell: ({ tone, status }) => <Status tone={tone}>{status}</Status> },
              ]}
              rows={rows}
              value={({ reference }) => reference}
              rowName={({ name }) => <UserText>{name}</UserText>}
              rowNameLabel="Organisation"
              exception={({ status }) => (status === "Refused" ? "Already refused" : undefined)}
            />
            <Button>Clear the chosen applications</Button>
          </Form>
          <Pagination page={4} pages={12} href={(page) => `#page-${String(page)}`} />
        </div>
        <div>
          <Bars
            title="By category"
            counts={[
              { key: "ngo", label: "Non-governmental organisations", count: 1240, href: "#ngo" },
              { key: "business", label: "Business", count: 310 },
              { key: "academia", label: "Academia", count: 86 },
            ]}
          />
        </div>
      </div>
      <Table
        caption="The cleared list"
        captionSize="m"
        columns={[
          { key: "name", label: "Organisation", cell: ({ name }: Row) => name },
          { key: "country", label: "Country", cell: ({ country }) => country },
          { key: "count", label: "Objections", numeric: true, cell: () => 0 },
        ]}
        rows={rows}
        rowKey={({ reference }) => reference}
      />
      <Empty title="No application matches these filters.">
        <p>Take a filter away, or look at all applications.</p>
      </Empty>
    </Page>
  ),

  unbroken: () => (
    <Page wide>
      <h1>
        <UserText>{unbroken}</UserText>
      </h1>
      <p>It is {isolated(unbroken)}, as it says.</p>
      <Facts
        title={<UserText>{unbroken}</UserText>}
        rows={[
          { key: "Legal name", value: <UserText>{unbroken}</UserText>, change: "#name" },
          { key: "Address", value: <UserText lines>{unbroken}</UserText> },
          { key: "Year", value: <UserText lines>2002</UserText> },
          { key: "Web address", value: <Reference>{`https://${unbroken}.example`}</Reference> },
        ]}
      />
      <Table
        caption="Names without a space"
        captionSize="m"
        columns={[
          { key: "name", label: "Organisation", cell: (name: string) => <UserText>{name}</UserText> },
          { key: "country", label: "Country", cell: () => "State A" },
          { key: "received", label: "Received", cell: () => <Moment instant="2022-05-24T21:59:59Z" zone={zone} /> },
          { key: "count", label: "Objections", numeric: true, cell: () => 0 },
        ]}
        rows={[unbroken, "Harbour Institute for Digital Peace"]}
        rowKey={(name) => name}
      />
      <Button>Send</Button>
    </Page>
  ),

  tasks: () => (
    <Page before={<BackLink href="#back" />}>
      <Verdict tone="ok" word="Application received" heading>
        <p>
          Your reference <br />
          <strong>
            <Reference>OEWG-2022-0042</Reference>
          </strong>
        </p>
      </Verdict>
      <h2>Your application</h2>
      <TaskList
        tasks={[
          { title: "Category", href: "#category", status: "Completed" },
          {
            title: "About the organisation",
            href: "#about",
            status: "Incomplete",
            tone: "run",
            hint: "Five questions",
          },
          { title: "Check answers", status: "Cannot start yet", tone: "idle" },
        ]}
      />
      <Facts
        title="About the organisation"
        rows={[
          { key: "Legal name", value: <UserText>معهد الميناء للسلام الرقمي</UserText>, change: "#name" },
          {
            key: "Web address",
            value: <Reference>https://harbour.example.org/a-long-path-to-a-page</Reference>,
            change: "#web",
          },
          { key: "Reference", value: <Reference>OEWG-2022-0042</Reference> },
        ]}
      />
      <AllTones />
    </Page>
  ),
};

const unbroken = "Unbroken".repeat(38).slice(0, 300);

interface Row {
  reference: string;
  name: string;
  country: string;
  status: string;
  tone: Tone;
}

const rows: Row[] = [
  {
    reference: "A1",
    name: "Harbour Institute for Digital Peace",
    country: "State A",
    status: "Submitted",
    tone: "act",
  },
  { reference: "A2", name: "معهد الميناء", country: "State B", status: "Cleared", tone: "ok" },
  { reference: "A3", name: "Северный союз инженеров", country: "State C", status: "Refused", tone: "no" },
];

function AllTones() {
  const t = useTranslations();
  return (
    <p>
      {(["idle", "run", "act", "ok", "no", "off"] as const).map((tone) => (
        <span key={tone}>
          <Status tone={tone}>{t("status.current")}</Status>{" "}
        </span>
      ))}
    </p>
  );
}
