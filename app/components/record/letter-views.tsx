import { type LetterInPost, lettersInPost } from "#domain/record/reading.ts";
import { paths } from "#paths";
import { Views } from "../kit/form/filter-form.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

/** Where letters wait for somebody. */
const tones: Readonly<Partial<Record<LetterInPost, Tone>>> = { held: "act", dead: "no", returned: "no" };

function isLost(state: LetterInPost): boolean {
  return state === "dead" || state === "returned";
}

interface LetterViewsProps {
  counts: Readonly<Record<LetterInPost, number>>;
  shown: LetterInPost;
  /** What is asked of them: it is asked in every view. */
  filter?: Parameters<typeof listAddress>[1];
}

/** The letters of an office, by where they are. Those that were given up have a page on which they are tried again, where nothing is asked of them. */
export function LetterViews({ counts, shown, filter = {} }: LetterViewsProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const first = [...lettersInPost].sort((one, other) => Number(isLost(other)) - Number(isLost(one)));
  return (
    <Views
      label={t("record.letters.views")}
      views={first.map((state) => {
        const words = t(`record.letters.${state}`);
        const tone = counts[state] > 0 ? tones[state] : undefined;
        return {
          key: state,
          label: tone === undefined ? words : <Status tone={tone}>{words}</Status>,
          href: state === "dead" && !filtered ? to.letters : listAddress(to.allLetters, { ...filter, state }),
          count: counts[state],
          current: state === shown,
        };
      })}
    />
  );
}
