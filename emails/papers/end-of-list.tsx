import type { Id } from "#domain/kit/id.ts";
import { useLetter } from "../kit/letter.tsx";

/** Why an address gets a letter of the e-mail list, and where that ends: a link in words, since the button leads to what the letter is about. */
export function EndOfList({ subscription }: { readonly subscription: Id<"subscription"> }) {
  const { t, paths, medium, portalUrl } = useLetter();
  const address = `${portalUrl}${paths.endSubscription(subscription)}`;
  const words = t("papers.letter.subscribed");
  if (medium === "text") return `${words}\n${address}\n\n`;
  return (
    <p className="mute" style={{ margin: "0 0 16px", fontSize: "15px", lineHeight: "22px" }}>
      {words}
      <br />
      <a href={address} dir="ltr" style={{ color: "#0b4684", overflowWrap: "anywhere" }}>
        {address}
      </a>
    </p>
  );
}
