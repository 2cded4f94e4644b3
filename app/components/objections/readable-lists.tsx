import { type DeskOfList, paths } from "#paths";
import type { ReadableLists } from "#views/objections/sealed-list.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

/** The lists that a reader may read, each with its page. */
export function ReadableLists(props: { lists: ReadableLists; desk: DeskOfList; zone: string; withCall?: boolean }) {
  const { lists, desk, zone, withCall = false } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <ul className="plain">
      {lists.map(({ id, kind, number, sealedAt, call, corrigenda }) => (
        <li key={id}>
          <a href={to.sealedList(id, desk)}>
            {t("objections.sealedList.numbered", { kind, number })}
            {withCall && <span className="unseen"> {call}</span>}
          </a>
          <div className="small mute">
            <Moment instant={sealedAt} zone={zone} />
            {withCall && (
              <>
                {" · "}
                <UserText>{call}</UserText>
              </>
            )}
            {corrigenda > 0 && <div>{t("objections.sealedList.corrigendaIn", { count: corrigenda })}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
