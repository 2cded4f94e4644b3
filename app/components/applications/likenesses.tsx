import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import type { LikenessesSeen } from "#views/applications/likenesses.ts";
import { Facts } from "../kit/page/facts.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Fold } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, Comma, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

type Alike = LikenessesSeen["alike"][number];
type Found = Alike["notes"][number];

/** What of the application's names is alike with the Consolidated List; who is no officer sees neither this nor that there is any. */
export function Likenesses(props: Pick<CaseSeen, "application" | "likenesses"> & { queue: string | null }) {
  const { application, likenesses, queue } = props;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  if (likenesses === null) return null;
  const { seen } = likenesses;
  const { zone } = application.call;
  return (
    <Part title={t("applications.likenesses.title")} rule id="likenesses">
      {seen === null ? (
        <p className="mute">{t("applications.likenesses.noEdition")}</p>
      ) : (
        <>
          <p className="small mute">
            {t("applications.likenesses.compared", { day: formatDay(seen.generatedOn, language) })}
          </p>
          {seen.alike.length === 0 && <p>{t("applications.likenesses.none")}</p>}
          {seen.alike.map((one) => (
            <article key={one.entry}>
              <LikenessShown likeness={one} />
              <Findings notes={one.notes} zone={zone} />
              <p>
                <a href={listAddress(to.noteLikeness(application.reference, one.entry), { queue })}>
                  {t("applications.likenesses.act")}
                  <span className="unseen"> {one.number}</span>
                </a>
              </p>
            </article>
          ))}
          {seen.more > 0 && <p>{t("applications.likenesses.more", { count: seen.more })}</p>}
          {seen.alike.length > 0 && <p>{t("applications.likenesses.noFinding")}</p>}
          {seen.before.length > 0 && (
            <Fold summary={t("applications.likenesses.before")}>
              <Findings notes={seen.before} zone={zone} named />
            </Fold>
          )}
          <Fold summary={t("applications.likenesses.howTitle")}>
            <p>{t("applications.likenesses.how")}</p>
            <p>{t("applications.likenesses.weakly")}</p>
          </Fold>
        </>
      )}
      <p>
        <a href={to.consolidatedList}>{t("applications.likenesses.editions")}</a>
      </p>
    </Part>
  );
}

/** One entry, and which name of the application is like which of its names. */
export function LikenessShown({ likeness }: { likeness: Alike }) {
  const { own, of, ownName, name, quality, kind, number, listType, listedOn, weak, likeness: by } = likeness;
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      <p>
        {weak ? (
          <Status tone="idle">{t("applications.likenesses.weak")}</Status>
        ) : (
          <Status tone="act">{t("applications.likenesses.toLookAt")}</Status>
        )}
      </p>
      <Facts
        rows={[
          { key: t("applications.likenesses.own", { of }), value: <UserText>{own}</UserText> },
          {
            key: t("applications.likenesses.listed"),
            value: (
              <>
                <UserText>{name}</UserText>
                <div className="small">
                  {t("applications.likenesses.quality", { quality })}
                  {by === "sounds" && (
                    <>
                      <Colon />
                      {t("applications.likenesses.sounds")}
                    </>
                  )}
                </div>
              </>
            ),
          },
          {
            key: t("applications.likenesses.entry"),
            value: (
              <>
                <Reference>{number}</Reference> <UserText>{ownName}</UserText>
                <Comma />
                {t("applications.likenesses.listedAs", {
                  kind,
                  list: isolated(listType),
                  since: listedOn === null ? "no" : "yes",
                  day: listedOn === null ? "" : formatDay(listedOn, language),
                })}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** What officers found who looked. */
export function Findings({ notes, zone, named = false }: { notes: readonly Found[]; zone: string; named?: boolean }) {
  const t = useTranslations();
  const language = useLanguage();
  return notes.map(({ id, finding, words, at, by, number, name, generatedOn }) => (
    <div key={id}>
      {named && (
        <p>
          <Reference>{number}</Reference> <UserText>{name}</UserText>
        </p>
      )}
      <p className="small mute dots">
        <Moment instant={at} zone={zone} />{" "}
        <span>
          {t("applications.likenesses.looked", { finding, by: isolated(by), day: formatDay(generatedOn, language) })}
        </span>
      </p>
      <UserText lines>{words}</UserText>
    </div>
  ));
}
