import type { Request, Response } from "express";
import { availableLanguages, defaultLanguage, isLanguage, type Language, languages } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { answerBeforeBody } from "./answer-before-body.ts";
import { arrivalOf } from "./arrival.ts";

/** What the server itself refuses, before or instead of a page; messages/en/kit/fault.ts holds the words. */
const statuses = {
  unreadable: 400,
  forbidden: 403,
  crossSite: 403,
  notFound: 404,
  wrongMethod: 405,
  lengthRequired: 411,
  tooLarge: 413,
  fileTooLarge: 413,
  documentTooLarge: 413,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
  full: 503,
} as const;

export type Fault = keyof typeof statuses;

/** Answers with a page for people, or with RFC 9457 problem details for programs. */
export function answerFault(request: Request, response: Response, fault: Fault, options: { pseudo: boolean }): void {
  const status = statuses[fault];
  const isForProgram = /^\/api(?![^/?])/i.test(request.originalUrl);
  const language = isForProgram ? defaultLanguage : languageOf(request, options);
  const t = translator(language);
  const words = fault === "lengthRequired" ? "unreadable" : fault;
  const title = t(`fault.${words}.title`);
  const text = t(`fault.${words}.text`);
  response.status(status).set("Cache-Control", "no-store");
  if (isForProgram) {
    response.type("application/problem+json");
    // A program has no form to go back to.
    const detail = fault === "wrongMethod" ? `It takes ${String(response.getHeader("Allow"))}.` : text;
    answerBeforeBody(request, response, JSON.stringify({ type: "about:blank", title, status, detail }));
    return;
  }
  const { id } = arrivalOf(request);
  response.type("html");
  answerBeforeBody(
    request,
    response,
    page({
      language,
      request: { id, words: t("fault.request", { request: id }) },
      title,
      text,
      portal: t("page.portalName"),
      home: { href: paths(language).home, words: t("fault.home") },
    }),
  );
}

/** The language in the URL, else the first one of the reader's that the portal speaks. */
export function languageOf(request: Request, options: { pseudo: boolean }): Language {
  const segment = request.path.split("/")[1];
  if (isLanguage(segment, options)) return segment;
  const spoken = availableLanguages({ pseudo: false });
  // Whoever says nothing, or that any will do, gets the first.
  const accepted = request.acceptsLanguages([defaultLanguage, ...spoken]);
  return spoken.find((language) => language === accepted) ?? defaultLanguage;
}

function page(content: {
  language: Language;
  title: string;
  text: string;
  request: { id: string; words: string };
  portal: string;
  home: { href: string; words: string };
}): string {
  const { language, title, text, request, portal, home } = content;
  return `<!doctype html>
<html lang="${language}" dir="${languages[language].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – ${escape(portal)}</title>
<link rel="stylesheet" href="/fault.css">
</head>
<body>
<header><a href="${home.href}">${escape(portal)}</a></header>
<main>
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
<p>${escape(request.words).replace(request.id, `<bdi dir="ltr">${request.id}</bdi>`)}</p>
<p><a href="${home.href}">${escape(home.words)}</a></p>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
