import { readFileSync } from "node:fs";
import type { ReactElement, ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { AnswerProvider } from "#components/kit/form/answer.tsx";
import { Button, LinkButton } from "#components/kit/form/button.tsx";
import { Checkboxes, Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { ErrorMessage, Hint, Label } from "#components/kit/form/field.tsx";
import { Fieldset } from "#components/kit/form/fieldset.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { TaskList } from "#components/kit/status/task-list.tsx";
import { render } from "./gallery.tsx";
import { comparable } from "./markup.ts";

/** Input of one of govuk-frontend's own examples; each test reads what its component takes. */
interface Options {
  text?: string;
  href?: string;
  id?: string;
  name?: string;
  for?: string;
  rows?: unknown;
  maxlength?: number;
  autocomplete?: string;
  label?: { text?: string; isPageHeading?: boolean; classes?: string };
  legend?: { text: string };
  fieldset?: { legend?: { text?: string; isPageHeading?: boolean; classes?: string } };
  hint?: { text?: string };
  errorMessage?: { text?: string };
  errorList?: { text: string; href: string }[];
  items?: {
    text?: string;
    title?: { text: string };
    status?: { text?: string; tag?: { text: string } };
    value?: string;
    href?: string;
    checked?: boolean;
    hint?: { text?: string };
  }[];
}

function fixture(component: string, name: string): { options: Options; html: string } {
  const file = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const { fixtures } = JSON.parse(readFileSync(file, "utf8")) as {
    fixtures: { name: string; options: Options; html: string }[];
  };
  const found = fixtures.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`govuk-frontend has no example "${name}" of ${component}.`);
  return found;
}

function withProblem(
  field: string,
  words: string | undefined,
  element: ReactNode,
  entered: string[] = [],
): ReactElement {
  if (words === undefined) return <>{element}</>;
  return (
    <AnswerProvider value={{ problems: [{ field, words }], submitted: { [field]: entered } }}>{element}</AnswerProvider>
  );
}

const size = (classes: string | undefined) => /--([sml])$/.exec(classes ?? "")?.[1] as "s" | "m" | "l" | undefined;

const examples: [component: string, name: string, element: (options: Options) => ReactElement][] = [
  ["button", "default", ({ text }) => <Button>{text}</Button>],
  [
    "button",
    "secondary",
    ({ text, name = "" }) => (
      <Button variant="calm" name={name}>
        {text}
      </Button>
    ),
  ],
  [
    "button",
    "warning",
    ({ text, name = "" }) => (
      <Button variant="grave" name={name}>
        {text}
      </Button>
    ),
  ],
  ["button", "link", ({ text, href = "" }) => <LinkButton href={href}>{text}</LinkButton>],
  ["hint", "default", ({ id = "", text }) => <Hint id={id}>{text}</Hint>],
  ["error-message", "default", ({ id = "", text }) => <ErrorMessage id={id}>{text}</ErrorMessage>],
  ["label", "default", ({ text, for: id = "" }) => <Label htmlFor={id}>{text}</Label>],
  [
    "label",
    "as page heading l",
    ({ text, for: id = "" }) => (
      <Label htmlFor={id} heading>
        {text}
      </Label>
    ),
  ],
  [
    "fieldset",
    "as page heading l",
    ({ legend }) => (
      <Fieldset legend={legend?.text} heading>
        {null}
      </Fieldset>
    ),
  ],
  [
    "error-summary",
    "default",
    ({ errorList = [] }) => (
      <ErrorSummary
        answer={{ problems: errorList.map(({ href, text }) => ({ field: href.slice(1), words: text })), submitted: {} }}
      />
    ),
  ],
  [
    "task-list",
    "default",
    ({ items = [] }) => (
      <TaskList
        tasks={items.map(({ title, href = "", status }) => ({
          title: title?.text,
          href,
          status: status?.text ?? status?.tag?.text,
          ...(status?.tag === undefined ? {} : { tone: "run" as const }),
        }))}
      />
    ),
  ],
  [
    "date-input",
    "default",
    ({ id = "", fieldset, hint }) => <DateInput name={id} legend={fieldset?.legend?.text ?? ""} hint={hint?.text} />,
  ],
  ["input", "default", (options) => input(options)],
  ["input", "with hint text", (options) => input(options)],
  ["input", "with error message", (options) => input(options)],
  ["input", "with label as page heading", (options) => input(options)],
  ["input", "with autocomplete attribute", (options) => input(options)],
  ["textarea", "default", (options) => textarea(options)],
  ["textarea", "with hint", (options) => textarea(options)],
  ["textarea", "with error message", (options) => textarea(options)],
  ["character-count", "default", (options) => textarea(options)],
  ["character-count", "with hint", (options) => textarea(options)],
  ["select", "with hint text and error message", (options) => select(options)],
  ["radios", "with fieldset and error message", (options) => choices(Radios, options)],
  ["radios", "with hint", (options) => choices(Radios, options)],
  ["checkboxes", "with error message", (options) => choices(Checkboxes, options)],
  ["checkboxes", "with legend as a page heading", (options) => choices(Checkboxes, options)],
];

function input({ id, name, label, hint, errorMessage, autocomplete }: Options) {
  const props = {
    name: id ?? name ?? "",
    label: label?.text ?? "",
    ...(hint?.text === undefined ? {} : { hint: hint.text }),
    ...(label?.isPageHeading === true ? { heading: true } : {}),
    ...(size(label?.classes) === undefined ? {} : { labelSize: size(label?.classes) ?? "l" }),
    ...(autocomplete === undefined ? {} : { autoComplete: autocomplete }),
  };
  return withProblem(props.name, errorMessage?.text, <TextInput {...props} />);
}

function textarea({ id, name, label, hint, errorMessage, maxlength, rows }: Options) {
  const props = {
    name: id ?? name ?? "",
    label: label?.text ?? "",
    ...(hint?.text === undefined ? {} : { hint: hint.text }),
    ...(maxlength === undefined ? {} : { limit: maxlength }),
    ...(typeof rows === "number" ? { rows } : {}),
  };
  return withProblem(props.name, errorMessage?.text, <TextArea {...props} />);
}

function select({ id, name, label, hint, errorMessage, items = [] }: Options) {
  const props = {
    name: id ?? name ?? "",
    label: label?.text ?? "",
    ...(hint?.text === undefined ? {} : { hint: hint.text }),
    options: items.map(({ value, text = "" }) => ({ value: value ?? text, label: text })),
  };
  return withProblem(props.name, errorMessage?.text, <Select {...props} />);
}

function choices(Component: typeof Radios | typeof Checkboxes, options: Options) {
  const { name = "", fieldset, hint, errorMessage, items = [] } = options;
  const checked = items.filter((item) => item.checked === true).map(({ value = "" }) => value);
  return withProblem(
    name,
    errorMessage?.text,
    <Component
      name={name}
      legend={fieldset?.legend?.text ?? ""}
      {...(fieldset?.legend?.isPageHeading === true ? { heading: true } : {})}
      {...(size(fieldset?.legend?.classes) === undefined ? {} : { legendSize: size(fieldset?.legend?.classes) ?? "l" })}
      {...(hint?.text === undefined ? {} : { hint: hint.text })}
      {...(Component === Radios ? { defaultValue: checked[0] } : { defaultValues: checked })}
      choices={items.map((item) => ({
        value: item.value ?? "",
        label: item.text,
        ...(item.hint?.text === undefined ? {} : { hint: item.hint.text }),
      }))}
    />,
    checked,
  );
}

/**
 * What is compared: which elements there are, what they say, how they name and describe each other. Classes are the portal's own, and so are boxes that
 * only lay out. A status is no stronger than other words here. The portal makes ids itself, has each part of a date under the name of the date, and says nothing of a fieldset, which is a group by
 * itself.
 */
function structureOf(html: string): string {
  return withoutBoxes(
    comparable(html)
      .replaceAll(/ class="[^"]*"/g, "")
      .replaceAll(/<\/?(character-count|problem-summary|strong)[^>]*>/g, "")
      .replaceAll(/ (aria-describedby|id)="[^"]*-status"/g, "")
      .replaceAll(/(<fieldset[^>]*) role="group"/g, "$1")
      .replaceAll(/ name="(dob\.)?(day|month|year)"/g, ""),
  );
}

/** A div or span that carries nothing stands for its place alone. Those in them go first. */
function withoutBoxes(html: string): string {
  const simpler = html.replace(/<(div|span)>((?:(?!<\1[ >]).)*?)<\/\1>/s, "$2");
  return simpler === html ? html.replace(/ ?(<[^>]*>) ?/g, "$1") : withoutBoxes(simpler);
}

describe("forms are built as govuk-frontend's own examples", () => {
  test.each(examples)("%s: %s", (component, name, element) => {
    const { options, html } = fixture(component, name);
    const { id, name: sent } = options;
    const expected = id === undefined || sent === undefined ? html : html.replace(`name="${sent}"`, `name="${id}"`);
    expect(structureOf(render(element(options)))).toBe(structureOf(expected));
  });
});
