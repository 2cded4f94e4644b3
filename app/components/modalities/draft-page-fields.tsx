import type { Paragraph } from "#domain/modalities/paragraphs.ts";
import type { DraftPage } from "#domain/modalities/working-draft.ts";
import type { StageKind } from "#forms/modalities/class-pages.ts";
import type { Citable } from "#forms/modalities/draft-citation.ts";
import { EntitlementsFields, SuspensionFields, ValidityFields } from "./afterwards-fields.tsx";
import { CitableParagraphs, TextBeside } from "./citation-pick.tsx";
import { ClassFields } from "./class-fields.tsx";
import { CategoriesFields, InformationFields, ListFields } from "./coming-in-fields.tsx";
import { HasOwnClasses } from "./mark.tsx";
import { DisclosureFields, EffectFields, ObjectionFields } from "./objection-fields.tsx";
import { type Named, StageFields, useBodies } from "./stage-fields.tsx";
import { ParagraphsFields, TextFields } from "./text-fields.tsx";

export interface DraftPageFieldsProps {
  page: DraftPage;
  /** Of a stage. */
  kind: StageKind | null;
  zone: string;
  /** In the zone of the process. */
  today: string;
  /** In which its hours are counted, as far as it is entered. */
  textZone: string;
  /** Whether those who only notify are all in consultative status. */
  ofStatus: boolean;
  found: readonly Paragraph[];
  hash: string;
  citable: readonly Citable[];
  bodies: readonly Named[];
  registers: readonly Named[];
  classes: readonly Named[];
  hasOwnClasses: boolean;
}

/** Whether a page asks what the text says, so that one reads it along. */
export function isAboutText(page: DraftPage): boolean {
  return page !== "text" && page !== "paragraphs";
}

/** What a page of a draft asks. */
export function DraftPageFields(props: DraftPageFieldsProps) {
  return (
    <CitableParagraphs value={props.citable}>
      <HasOwnClasses.Provider value={props.hasOwnClasses}>
        {isAboutText(props.page) && <TextBeside />}
        <Fields {...props} />
      </HasOwnClasses.Provider>
    </CitableParagraphs>
  );
}

function Fields({
  page,
  kind,
  zone,
  today,
  textZone,
  ofStatus,
  found,
  hash,
  bodies,
  registers,
  classes,
}: DraftPageFieldsProps) {
  const everyBody = useBodies(bodies);
  if (kind !== null) return <StageFields {...{ kind, registers, classes }} bodies={everyBody} />;
  switch (page) {
    case "text":
      return <TextFields today={today} />;
    case "paragraphs":
      return <ParagraphsFields found={found} hash={hash} />;
    case "categories":
      return <CategoriesFields />;
    case "information":
      return <InformationFields {...{ textZone, ofStatus }} />;
    case "list":
      return <ListFields zone={zone} />;
    case "objection":
      return <ObjectionFields />;
    case "effect":
      return <EffectFields />;
    case "disclosure":
      return <DisclosureFields />;
    case "validity":
      return <ValidityFields />;
    case "entitlements":
      return <EntitlementsFields />;
    case "suspension":
      return <SuspensionFields />;
    default:
      return <ClassFields />;
  }
}
