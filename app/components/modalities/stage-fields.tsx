import { consultationMarks, listMarks, type Mark, rulingMarks, windowMarks } from "#domain/modalities/marks.ts";
import { audiences } from "#domain/modalities/provisions.ts";
import type { RulingStage } from "#domain/modalities/stages.ts";
import { memberStates } from "#domain/process/body.ts";
import type { StageKind } from "#forms/modalities/class-pages.ts";
import type { modalities } from "#messages/en/modalities.ts";
import { useField } from "../kit/form/answer.tsx";
import { Checkbox, Checkboxes, Radios } from "../kit/form/choices.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { CitationPick } from "./citation-pick.tsx";
import { KeyInput } from "./class-fields.tsx";
import { ClockInput } from "./clock-input.tsx";
import { LengthInput } from "./length-input.tsx";
import { useYesOrNo } from "./yes-or-no.ts";

/** What a stage can name: bodies of the process, registers, classes of the draft. */
export interface Named {
  readonly key: string;
  readonly title: string;
}

interface StageFieldsProps {
  kind: StageKind;
  bodies: readonly Named[];
  registers: readonly Named[];
  classes: readonly Named[];
}

type Field = keyof (typeof modalities)["entry"]["stage"]["form"];

/** A stage of a track: what every stage says, and what its kind asks for. */
export function StageFields({ kind, ...named }: StageFieldsProps) {
  return (
    <>
      <input type="hidden" name="stage" value={kind} />
      <OfKind kind={kind} {...named} />
      <Choice name="of" values={["all", "objected"]} />
      <KeyInput />
      <CitationPick name="cites" />
    </>
  );
}

function OfKind({ kind, bodies, registers, classes }: StageFieldsProps) {
  switch (kind) {
    case "claim":
    case "screening":
    case "determination":
      return <RulingFields what={kind} {...{ bodies, registers, classes }} />;
    case "information":
    case "proposed":
    case "final":
      return <ListFields what={kind} />;
    case "window":
      return <WindowFields bodies={bodies} classes={classes} />;
    case "consultation":
      return <ConsultationFields classes={classes} />;
  }
}

function RulingFields({
  what,
  bodies,
  registers,
  classes,
}: Omit<StageFieldsProps, "kind"> & Pick<RulingStage, "what">) {
  const t = useTranslations();
  const label = useLabel();
  const marks = rulingMarks({ what });
  return (
    <>
      <Choice name="by" mark={marks.by} values={["secretariat", "chair", "body"]} />
      <NamedSelect name="body" mark={marks.by} named={bodies} first={t("modalities.entry.stage.noBody")} />
      <Choice name="decides" mark={marks.by} values={["consensus", "vote", "pronouncement"]} optional />
      <NamedSelect
        name="register"
        mark={marks.register}
        named={registers}
        first={t("modalities.entry.stage.noRegister")}
      />
      <YesOrNo name="reasonOwed" mark={marks.reasonOwed} />
      <Choice name="due" mark={marks.due} values={["none", "after", "session-begins", "session-ends"]} />
      <Length name="dueAfter" mark={marks.due} />
      <Choice name="ifNone" mark={marks.ifNone} values={["waits", "yes", "no"]} />
      <Length name="returned" mark={marks.returned} />
      <Count name="rounds" mark={marks.returned} optional />
      <Checkbox name="returnedUntilCallCloses" label={label("returnedUntilCallCloses", marks.returned)} />
      <LeadsTo name="yes" mark={marks.yes} classes={classes} />
      <LeadsTo name="no" mark={marks.no} classes={classes} />
    </>
  );
}

function WindowFields({ bodies, classes }: Pick<StageFieldsProps, "bodies" | "classes">) {
  const t = useTranslations();
  const label = useLabel();
  return (
    <>
      <NamedSelect name="body" mark={windowMarks.body} named={bodies} />
      <Count name="threshold" mark={windowMarks.threshold} />
      <Length name="length" mark={windowMarks.length} />
      <ClockInput
        name="closingClock"
        label={label("closingClock", windowMarks.closingClock)}
        hint={t("modalities.hint.periodClock")}
      />
      <YesOrNo name="bulk" mark={windowMarks.bulk} />
      <Choice name="withdrawal" mark={windowMarks.withdrawal} values={["never", "until-close", "until-decided"]} />
      <Choice name="basis" mark={windowMarks.basis} values={["none", "voluntary", "required"]} />
      <Length name="hold" mark={windowMarks.hold} />
      <Choice name="holdThen" mark={windowMarks.hold} values={["lifted", "objection"]} optional />
      <LeadsTo name="silent" mark={windowMarks.silent} classes={classes} />
      <LeadsTo name="objected" mark={windowMarks.objected} classes={classes} />
    </>
  );
}

function ConsultationFields({ classes }: Pick<StageFieldsProps, "classes">) {
  return (
    <>
      <Length name="within" mark={consultationMarks.within} />
      <Choice name="silence" mark={consultationMarks.silence} values={["maintains", "drops"]} />
      <LeadsTo name="withdrawn" mark={consultationMarks.withdrawn} classes={classes} />
      <LeadsTo name="maintained" mark={consultationMarks.maintained} classes={classes} />
    </>
  );
}

function ListFields({ what }: { what: "information" | "proposed" | "final" }) {
  const t = useTranslations();
  const label = useLabel();
  const marks = listMarks({ what });
  return (
    <>
      <Checkboxes
        legendSize="s"
        name="to"
        legend={label("to", marks.to)}
        choices={([...audiences, "observers"] as const).map((value) => ({
          value,
          label: t(`modalities.entry.stage.audience.${value}`),
        }))}
      />
      <Choice name="fields" mark={marks.fields} values={["name-and-country", "dossier"]} />
      <Length name="beforeSession" mark={marks.beforeSession} />
    </>
  );
}

/** What a field asks, with its mark where it has one. */
function useLabel(): (name: Field, mark?: Mark) => string {
  const t = useTranslations();
  return (name, mark) => {
    const label = t(`modalities.entry.stage.form.${name}`);
    return mark === undefined ? label : t("modalities.mark.field", { label, mark: t(`modalities.mark.${mark}`) });
  };
}

type Option = keyof (typeof modalities)["entry"]["stage"]["option"];

interface ChoiceProps {
  name: Field;
  mark?: Mark;
  values: readonly Option[];
  optional?: boolean;
}

function Choice({ name, mark, values, optional = false }: ChoiceProps) {
  const t = useTranslations();
  const label = useLabel();
  return (
    <Radios
      legendSize="s"
      name={name}
      legend={label(name, mark)}
      optional={optional}
      choices={values.map((value) => ({ value, label: t(`modalities.entry.stage.option.${value}`) }))}
    />
  );
}

function YesOrNo({ name, mark }: { name: Field; mark: Mark }) {
  const label = useLabel();
  return <Radios legendSize="s" inline name={name} legend={label(name, mark)} choices={useYesOrNo()} />;
}

function Length({ name, mark }: { name: Field; mark: Mark }) {
  const t = useTranslations();
  const label = useLabel();
  return <LengthInput name={name} label={label(name, mark)} hint={t("modalities.entry.stage.lengthHint")} />;
}

function Count({ name, mark, optional = false }: { name: Field; mark: Mark; optional?: boolean }) {
  const label = useLabel();
  return (
    <TextInput name={name} label={label(name, mark)} optional={optional} inputMode="numeric" width={5} dir="ltr" />
  );
}

interface NamedSelectProps {
  name: "body" | "register";
  mark: Mark;
  named: readonly Named[];
  /** What stands where none is chosen. */
  first?: string;
}

/** A text may name one that is not on record yet, as a file does: it stays to be chosen. */
function NamedSelect({ name, mark, named, first }: NamedSelectProps) {
  const t = useTranslations();
  const label = useLabel();
  const { submitted } = useField(name);
  const [given = ""] = submitted ?? [];
  const isKnown = given === "" || named.some(({ key }) => key === given);
  return (
    <Select
      name={name}
      label={label(name, mark)}
      options={[
        { value: "", label: first ?? t("form.chooseOne") },
        ...named.map(({ key, title }) => ({ value: key, label: title })),
        ...(isKnown ? [] : [{ value: given, label: given }]),
      ]}
    />
  );
}

function LeadsTo({ name, mark, classes }: { name: Field; mark: Mark; classes: readonly Named[] }) {
  const t = useTranslations();
  const label = useLabel();
  const { submitted } = useField(name);
  const [given = ""] = submitted ?? [];
  const offered = [
    ...(["next", "accredited", "not-accredited", "refused"] as const).map((value) => ({
      value,
      label: t(`modalities.entry.stage.leads.${value}`),
    })),
    ...classes.map(({ key, title }) => ({
      value: `class:${key}`,
      label: t("modalities.entry.stage.toClass", { title }),
    })),
  ];
  const isKnown = given === "" || offered.some(({ value }) => value === given);
  return (
    <Select
      name={name}
      label={label(name, mark)}
      options={[
        { value: "", label: t("form.chooseOne") },
        ...offered,
        ...(isKnown ? [] : [{ value: given, label: given }]),
      ]}
    />
  );
}

/** The body of all Member States, which every process has. */
export function useBodies(bodies: readonly Named[]): readonly Named[] {
  const t = useTranslations();
  return [{ key: memberStates, title: t("modalities.preview.memberStates") }, ...bodies];
}
