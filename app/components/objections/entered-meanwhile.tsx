import { paths } from "#paths";
import type { ListToDetermine } from "#views/objections/list-to-determine.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

type Meanwhile = NonNullable<ListToDetermine["meanwhile"]>;

/** What somebody has entered on the list that is being entered here, and what that means for what was typed. */
export function EnteredMeanwhile({ of, zone, typed }: { of: Meanwhile; zone: string; typed: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <section className="note warn" aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t(`objections.determine.meanwhile.${of.isConfirmed ? "confirmed" : "waits"}`)}</h2>
      <Facts
        rows={[
          { key: t("objections.determine.symbol"), value: <UserText>{of.symbol}</UserText> },
          {
            key: t("objections.determine.meanwhile.enteredBy"),
            value: (
              <>
                <UserText>{of.enteredByName}</UserText>
                <Comma />
                <Moment instant={of.enteredAt} zone={zone} />
              </>
            ),
          },
          { key: t("objections.determine.outcome"), value: t("objections.determine.meanwhile.counts", of.counts) },
        ]}
      />
      {of.isConfirmed && <p>{t("objections.determine.meanwhile.cleared")}</p>}
      {!of.isConfirmed && typed && <p>{t("objections.determine.meanwhile.kept")}</p>}
      <p>
        <a href={to.determinationAtDesk(of.id)}>{t("objections.determine.meanwhile.look")}</a>
      </p>
    </section>
  );
}
