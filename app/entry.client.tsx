import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { isLanguage } from "#messages/kit/languages.ts";
import { loadDictionary } from "#messages/kit/translator.ts";

const language = document.documentElement.lang;
if (isLanguage(language, { pseudo: true })) await loadDictionary(language);
await pageDecoded();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});

/**
 * RemixBrowser suspends while it decodes what the loaders said, and nothing above it catches that: a key or a click meanwhile makes React hydrate
 * at once, and it gives the page up ("Root did not complete", 345). Called beforehand, it throws the promise for which it waits.
 */
async function pageDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}
