import type { Id } from "#domain/kit/id.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { EndOfList } from "./end-of-list.tsx";
import { type PaperCirculated, paperCirculated } from "./paper-circulated.tsx";

/** To an address on the e-mail list of the process: what everybody may know of a paper. */
export interface PaperForSubscriber extends PaperCirculated {
  readonly subscription: Id<"subscription">;
}

export const paperForSubscriber: LetterForm<PaperForSubscriber> = {
  ...paperCirculated,
  unsubscribe: ({ subscription }, paths) => paths.endSubscription(subscription),
  Body: function PaperForSubscriberBody({ data }) {
    return (
      <>
        <paperCirculated.Body data={data} />
        <EndOfList subscription={data.subscription} />
      </>
    );
  },
};
