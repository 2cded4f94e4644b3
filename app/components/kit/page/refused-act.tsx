import type { Refusal } from "#domain/kit/ruling.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { Cited } from "../status/explanation.tsx";
import { Empty } from "./notices.tsx";
import { useLanguage } from "./page-context.tsx";
import { useTranslations } from "./words.ts";

/** Instead of an act that the rule would refuse: the sentence that its refusal would show, with the paragraph. Nothing was sent, so it has no receipt. */
export function RefusedAct({ act, refusal }: { act: string; refusal: Refusal }) {
  const t = useTranslations();
  const details = Object.fromEntries(Object.entries(refusal.details).filter(([name]) => name !== "receivedAt"));
  return (
    <Empty title={t("page.notNow", { act })}>
      <p>{refusalInWords({ because: refusal.because, details }, useLanguage())}</p>
      {refusal.cites !== null && (
        <p>
          <Cited citation={refusal.cites} />
        </p>
      )}
    </Empty>
  );
}
