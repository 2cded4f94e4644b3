import type { ClaimVerdict } from "#domain/organisations/claim.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { sentencesOf } from "#messages/kit/listed.ts";
import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import type { ClaimSeen } from "#views/applications/claim.ts";
import { Radios } from "../kit/form/choices.tsx";
import { FilterForm } from "../kit/form/filter-form.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Aside, Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";
import { StatusWords } from "../organisations/register-views.tsx";

/** Which entry of the register is the organisation, or why its claim is verified without one. */
export function ClaimFields(props: { claim: ClaimSeen; limit: number; said?: ClaimVerdict | null }) {
  const { claim, limit, said = null } = props;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { register, edition, day, isOfReceipt, entries } = claim;
  return (
    <>
      <p>
        {t("applications.claim.against", { of: isOfReceipt ? "receipt" : "close", day: formatDay(day, language) })}{" "}
        <a href={to.edition(register.slug, edition.id)}>
          <UserText>{register.title}</UserText>
          <Comma />
          {formatDay(edition.datedOn, language)}
        </a>
      </p>
      <NumberGiven number={claim.given} />
      <input type="hidden" name="edition" value={edition.id} />
      <Radios
        name="entry"
        legend={t("applications.claim.entry")}
        hint={t(entries.length === 0 ? "applications.claim.noneFound" : "applications.claim.entryHint")}
        legendSize="m"
        defaultValue={said === null ? undefined : said.by === "entry" ? said.entry : "none"}
        choices={[
          ...entries.map((entry) => ({
            value: entry.id,
            label: <UserText>{entry.acronym === null ? entry.name : `${entry.name} (${entry.acronym})`}</UserText>,
            hint: <EntryHint entry={entry} />,
          })),
          { value: "none", label: t("applications.claim.none") },
        ]}
      />
      <TextArea
        name="otherwise"
        label={t("applications.claim.otherwise")}
        hint={t("applications.claim.otherwiseHint")}
        limit={limit}
        defaultValue={said?.by === "otherwise" ? said.reason : undefined}
        optional
      />
    </>
  );
}

function EntryHint({ entry }: { entry: ClaimSeen["entries"][number] }) {
  const t = useTranslations();
  const { number, because, goneOn } = entry;
  return (
    <>
      {number !== null && <UserText>{`${number} · `}</UserText>}
      {entry.otherwise ? <Otherwise entry={entry} /> : <StatusWords entry={entry} />}
      {(entry.status !== null || entry.statusYear !== null) && " · "}
      {because.length === 0
        ? t("applications.claim.found")
        : sentencesOf(
            because.map((ground) => t(`applications.claim.because.${ground}`)),
            t,
          )}
      {goneOn !== null && <Gone on={goneOn} />}
    </>
  );
}

function NumberGiven({ number }: { number: string | null }) {
  const t = useTranslations();
  return number === null ? null : <p>{t("applications.claim.given", { number: isolated(number) })}</p>;
}

/** As many as tell whether the right one is among them; all of them are where one is chosen. */
const FIRST = 5;

/** At the case: which entries are proposed, the likeliest first. */
export function ClaimProposed({ claim: { entries, given } }: { claim: ClaimSeen }) {
  const t = useTranslations();
  return (
    <div className="small">
      <NumberGiven number={given} />
      {t("applications.claim.proposed", { count: entries.length })}
      {entries.slice(0, FIRST).map(({ id, name, otherwise, goneOn, ...entry }) => (
        <div key={id}>
          <UserText>{name}</UserText>
          {otherwise && <Otherwise entry={entry} />}
          {goneOn !== null && <Gone on={goneOn} />}
        </div>
      ))}
      {entries.length > FIRST && (
        <div className="mute">{t("applications.claim.more", { count: entries.length - FIRST })}</div>
      )}
    </div>
  );
}

/** What the organisation claims, the register contradicts. */
function Otherwise({ entry }: { entry: Parameters<typeof StatusWords>[0]["entry"] }) {
  const t = useTranslations();
  return (
    <>
      {" "}
      <Status tone="act">
        <span>
          {t("applications.claim.saysOtherwise")} <StatusWords entry={entry} />
        </span>
      </Status>
    </>
  );
}

/** A later edition does not list it. */
function Gone({ on }: { on: string }) {
  const t = useTranslations();
  return (
    <>
      {" "}
      <Status tone="act">{t("applications.claim.gone", { day: formatDay(on, useLanguage()) })}</Status>
    </>
  );
}

/** Looks further in the edition, by the number that the organisation gives or another name. */
export function FindEntry(props: {
  claim: ClaimSeen;
  address: string;
  queue: string | null;
  keep?: Readonly<Record<string, string>>;
}) {
  const { claim, address, queue, keep = {} } = props;
  const t = useTranslations();
  return (
    <FilterForm
      label={t("applications.claim.search")}
      clear={address}
      filtered={claim.find !== ""}
      button={t("applications.claim.search")}
      keep={queue === null ? keep : { ...keep, queue }}
    >
      <TextInput
        name="find"
        label={t("organisations.register.find")}
        hint={claim.find !== "" && claim.found === 0 ? t("applications.claim.findsNobody") : undefined}
        type="search"
        defaultValue={claim.find}
      />
    </FilterForm>
  );
}

/** On what a claim was verified. */
export function ClaimVerified({ evidence }: { evidence: CaseSeen["evidence"][number] }) {
  const t = useTranslations();
  const language = useLanguage();
  const { register, edition, entry, otherwise, reason, goneOn, given } = evidence;
  return (
    <div className="small">
      <NumberGiven number={given} />
      {entry === null ? t("applications.claim.verifiedOtherwise") : <UserText>{entry.name}</UserText>}
      {entry !== null && otherwise && <Otherwise entry={entry} />}
      {entry !== null && !otherwise && (
        <>
          <Aside />
          <StatusWords entry={entry} />
        </>
      )}
      {reason !== null && (
        <>
          {" "}
          <UserText>{reason}</UserText>
        </>
      )}
      <div className="mute">
        <a href={paths(language).edition(register.slug, edition.id)}>
          <UserText>{register.title}</UserText>
          <Comma />
          {formatDay(edition.datedOn, language)}
        </a>
      </div>
      {goneOn !== null && <Gone on={goneOn} />}
    </div>
  );
}
