import type { Id } from "#domain/kit/id.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { EndOfList } from "../papers/end-of-list.tsx";
import { AboutOpenedCall, GoToCall, type OpenedCall } from "./call-opened.tsx";

/** To an address on the e-mail list of the process. */
export interface CallForSubscriber extends OpenedCall {
  readonly subscription: Id<"subscription">;
}

export const callForSubscriber: LetterForm<CallForSubscriber> = {
  asks: "nothing",
  subject: ({ t, typed }, { call }) => t("applications.letter.callOpened.subject", { call: typed(call.title) }),
  unsubscribe: ({ subscription }, paths) => paths.endSubscription(subscription),
  Body: function CallForSubscriberBody({ data }) {
    return (
      <>
        <AboutOpenedCall call={data} />
        <GoToCall call={data} mayStart />
        <EndOfList subscription={data.subscription} />
      </>
    );
  },
};
