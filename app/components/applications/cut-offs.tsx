import type { CutOffsShown } from "#views/kit/cut-offs.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";

/** With which list of a continuous call goes what arrives now; nothing where the deadline alone says so. */
export function TakenUp({ cutOffs }: { cutOffs: CutOffsShown | null }) {
  const t = useTranslations();
  if (cutOffs?.isOpen !== true) return null;
  const { next, zone } = cutOffs;
  if (next === null) return <p>{t("applications.cutOff.noneAhead")}</p>;
  return (
    <p>
      {t("applications.cutOff.arrivesBy")} <Deadline instant={next} zone={zone} />
      <br />
      {t("applications.cutOff.goesOut")}
    </p>
  );
}

/** All that were announced, in their order. */
export function AnnouncedCutOffs({ cutOffs }: { cutOffs: CutOffsShown }) {
  const t = useTranslations();
  if (cutOffs.announced.length === 0) return <p>{t("applications.cutOff.noneYet")}</p>;
  return (
    <ul className="plain">
      {cutOffs.announced.map(({ at, hasPassed }) => (
        <li key={at}>
          {t("applications.cutOff.is", { state: hasPassed ? "passed" : "ahead" })}{" "}
          <Deadline instant={at} zone={cutOffs.zone} />
        </li>
      ))}
    </ul>
  );
}
