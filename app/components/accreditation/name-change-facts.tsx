import { headquarters } from "#domain/kit/calendar.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Box } from "../kit/page/page.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

const tones = { waiting: "act", confirmed: "ok", declined: "no" } as const;

export function NameChangeStatus({ outcome }: { outcome: keyof typeof tones }) {
  const t = useTranslations();
  return <Status tone={tones[outcome]}>{t(`accreditation.nameChange.word.${outcome}`)}</Status>;
}

interface NameChangeFactsProps {
  change: {
    readonly requestedAt: string;
    readonly requestedBy: string | null;
    readonly decidedBy: string | null;
    readonly decision: { readonly at: string } | null;
  };
}

/** Who has asked for a change of name, who has answered, and when: beside it. */
export function NameChangeFacts({ change: { requestedAt, requestedBy, decidedBy, decision } }: NameChangeFactsProps) {
  const t = useTranslations();
  const by = (at: string, name: string | null) => (
    <>
      <Moment instant={at} zone={headquarters} />
      {name !== null && (
        <div>
          <UserText>{name}</UserText>
        </div>
      )}
    </>
  );
  return (
    <Box title={t("accreditation.record.facts")}>
      <Facts
        rows={[
          { key: t("accreditation.nameChange.requestedAt"), value: by(requestedAt, requestedBy) },
          ...(decision === null
            ? []
            : [{ key: t("accreditation.nameChange.decidedAt"), value: by(decision.at, decidedBy) }]),
        ]}
      />
    </Box>
  );
}
