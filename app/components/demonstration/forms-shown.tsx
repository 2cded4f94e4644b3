import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Checkbox, Checkboxes, Radios } from "../kit/form/choices.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { FileInput } from "../kit/form/file-input.tsx";
import { Form } from "../kit/form/form.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Part } from "../kit/page/page.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { TaskList } from "../kit/status/task-list.tsx";
import { kinds } from "./samples.ts";

/** Every field, as it comes back with a problem and as it is first seen. */
export function FormsShown() {
  const t = useTranslations();
  const choices = kinds.map((kind) => ({
    value: kind,
    label: t(`components.kind.${kind}`),
    hint: t("components.hint"),
  }));
  const problem = t("components.problem");
  return (
    <Part title={t("components.forms")} rule>
      <TaskList
        tasks={[
          { title: t("components.organisation"), href: "#forms", status: t("components.state.ok") },
          {
            title: t("components.purpose"),
            href: "#forms",
            hint: t("components.hint"),
            status: t("components.state.act"),
            tone: "act",
          },
          { title: t("components.stage.accredited"), status: t("components.state.idle"), tone: "idle" },
        ]}
      />
      <Form
        name="forms"
        answer={{
          problems: ["name", "kind", "kinds", "founded.day", "purpose"].map((field) => ({ field, words: problem })),
          submitted: { "founded.day": ["31"], "founded.month": ["2"], purpose: [t("components.says.run")] },
        }}
      >
        <TextInput name="name" label={t("components.organisation")} hint={t("components.hint")} />
        <TextInput name="year" label={t("components.founded")} width={4} inputMode="numeric" optional />
        <Select
          name="country"
          label={t("components.country")}
          options={kinds.map((kind) => ({ value: kind, label: t(`components.kind.${kind}`) }))}
        />
        <Radios name="kind" legend={t("components.counts")} choices={choices} />
        <Radios
          name="inline"
          legend={t("components.counts")}
          choices={choices.map(({ value, label }) => ({ value, label }))}
          inline
        />
        <Checkboxes name="kinds" legend={t("components.counts")} choices={choices} optional />
        <DateInput name="founded" legend={t("components.closes")} hint={t("components.hint")} clock />
        <TextArea name="purpose" label={t("components.purpose")} limit={500} />
        <FileInput name="file" label={t("components.sent")} hint={t("components.hint")} accept=".csv,text/csv" />
        <Checkbox name="truth" label={t("components.truth")} />
        <ButtonGroup>
          <Button>{t("components.answer")}</Button>
          <Button variant="calm">{t("components.later")}</Button>
          <Button variant="grave">{t("components.withdraw")}</Button>
        </ButtonGroup>
      </Form>
    </Part>
  );
}
