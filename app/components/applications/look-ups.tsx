import type { Directory, DirectoryEntry } from "#domain/applications/directory.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import { Facts } from "../kit/page/facts.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

/** Where a directory shows an entry to people. */
const pages: Readonly<Record<Directory, string>> = {
  ror: "https://ror.org/",
  gleif: "https://search.gleif.org/#/record/",
};

/** What officers have found of the organisation in public directories; who is none sees neither this nor that there is any. */
export function LookUps(props: Pick<CaseSeen, "application" | "lookUps"> & { queue: string | null }) {
  const { application, lookUps, queue } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  if (lookUps === null) return null;
  return (
    <Part title={t("applications.lookUps.title")} rule id="look-ups">
      {lookUps.length === 0 && <p className="mute">{t("applications.lookUps.none")}</p>}
      {lookUps.map(({ id, directory, asked, entry, at, by }) => (
        <article key={id}>
          <p className="small mute">
            {t("applications.lookUps.line", { directory, asked: isolated(asked), by: isolated(by) })}{" "}
            <Moment instant={at} zone={application.call.zone} />
          </p>
          {entry === null ? <p>{t("applications.lookUps.noneKept")}</p> : <EntryShown {...{ directory, entry }} />}
          <p className="small">
            <a href={to.lookUpAnswer(id)} download>
              {t("applications.lookUps.answer")}
            </a>
          </p>
        </article>
      ))}
      <p>
        <a href={listAddress(to.lookUpOrganisation(application.reference), { queue })}>
          {t("applications.lookUps.act")}
        </a>
      </p>
    </Part>
  );
}

function EntryShown({ directory, entry }: { directory: Directory; entry: DirectoryEntry }) {
  const t = useTranslations();
  const { number, name, country, status } = entry;
  return (
    <Facts
      rows={[
        { key: t("applications.lookUps.name"), value: <UserText>{name}</UserText> },
        {
          key: t("applications.lookUps.number"),
          value: (
            <a href={`${pages[directory]}${number}`} rel="external noreferrer" dir="ltr">
              {number}
            </a>
          ),
        },
        { key: t("applications.lookUps.says"), value: <UserText>{saidOf({ country, status })}</UserText> },
      ].filter(({ key }) => key !== t("applications.lookUps.says") || country !== null || status !== null)}
    />
  );
}

/** Country and status, in the directory's own words. */
export function saidOf({ country, status }: Pick<DirectoryEntry, "country" | "status">): string {
  return [country, status].filter((word) => word !== null).join(", ");
}
