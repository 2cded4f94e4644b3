import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { isLanguage } from "#messages/languages.ts";
import { loadDictionary } from "#messages/translator.ts";

const language = document.documentElement.lang;
if (isLanguage(language, { pseudo: true })) await loadDictionary(language);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
