/**
 * What a decision says of informal meetings that are open to all, in its own words; null where its text does not say it. No provision holds it, so that
 * nothing is told of them but what stands in the text.
 */
export function wordsOnInformalMeetings(text: string): string | null {
  const paragraphs = text.split(/\n{2,}/);
  return (
    paragraphs.find((paragraph) => /\binformal\b/i.test(paragraph) && /\bopen to (?:all|every)/i.test(paragraph)) ??
    null
  );
}
