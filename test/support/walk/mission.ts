import type { Visitor } from "#support/visitor.ts";

export const delegateOfStateA = "delegate@state-a.example";
export const delegateOfStateB = "delegate@state-b.example";
export const delegateOfObserver = "delegate@observer.example";

/** From the mission's page to the list of a call. */
export async function readList(visitor: Visitor, call: string): Promise<void> {
  await visitor.visit("/en/mission");
  await visitor.expectHeading("Open to your mission");
  await visitor.look("mission-home");
  await visitor.follow(new RegExp(`Read the list and object ${call}`));
  await visitor.expectHeading(/^\d+ organisations? before you$/);
  await visitor.look("circulated-list");
}

/** Objects, with a basis, to those named on the list that is open before the visitor; answers the reference of the note. */
export async function objectTo(visitor: Visitor, organisations: readonly string[], basis: string): Promise<string> {
  for (const organisation of organisations) await visitor.tick(organisation);
  // In another order they are still ticked.
  await visitor.press("Country or area");
  await visitor.press("Continue to confirmation");
  await visitor.expectHeading("Confirm the objection");
  await visitor.expectWords(...organisations);
  await visitor.look("confirm-objection");
  await visitor.fill({ "Basis of the objection (optional)": basis });
  await visitor.press(/^Object to th(is|ese) /);
  await visitor.expectHeading("Objection received");
  await visitor.expectWords("It was received in time.", ...organisations, basis);
  await visitor.look("objection-note");
  return decodeURIComponent(/objection-notes\/([^/?]+)/.exec(visitor.page.url())?.[1] ?? "");
}

/** From the mission's page to the text under silence that stands there. */
export async function readText(visitor: Visitor): Promise<void> {
  await visitor.visit("/en/mission");
  await visitor.follow(/^Read the text .*modalities/i);
  await visitor.look("text-under-silence");
}

/** Breaks silence on the text that is open before the visitor. */
export async function breakSilence(visitor: Visitor, reason: string): Promise<void> {
  await visitor.follow("Break silence");
  await visitor.expectHeading("Break silence on this text?");
  await visitor.look("break-silence");
  await visitor.fill({ "Reason (optional)": reason });
  await visitor.press("Break silence");
  await visitor.expectWords("Silence has been broken. Your receipt is below.", reason);
  await visitor.look("silence-broken");
}
