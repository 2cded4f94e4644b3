import type { Id } from "#domain/kit/id.ts";
import { type LetterForm, Paragraph, useLetter } from "../kit/letter.tsx";
import { type PaperCirculated, paperCirculated } from "./paper-circulated.tsx";

/** To an address on the e-mail list of the process: what everybody may know of a paper. */
export interface PaperForSubscriber extends PaperCirculated {
  readonly subscription: Id<"subscription">;
}

export const paperForSubscriber: LetterForm<PaperForSubscriber> = {
  ...paperCirculated,
  unsubscribe: ({ subscription }, paths) => paths.endSubscription(subscription),
  Body: function PaperForSubscriberBody({ data }) {
    const { t, paths, portalUrl } = useLetter();
    return (
      <>
        <paperCirculated.Body data={data} />
        <Paragraph>
          {t("papers.letter.subscribed", { address: `${portalUrl}${paths.endSubscription(data.subscription)}` })}
        </Paragraph>
      </>
    );
  },
};
