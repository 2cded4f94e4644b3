import { numberInWords } from "./number-in-words.ts";

/** Short enough to be of use, long enough not to speak into the writing. */
const pause = 1000;

/** Says how many characters a field can still take: to the eye at once, to those who listen when the writing has paused. */
export class CharacterCount extends HTMLElement {
  readonly #shown = document.createElement("div");
  readonly #spoken = document.createElement("div");
  #paused = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    this.#shown.setAttribute("aria-hidden", "true");
    this.#spoken.setAttribute("aria-live", "polite");
    this.#spoken.className = "unseen";
    // The hint stays the field's description.
    this.firstElementChild?.classList.add("unseen");
    this.append(this.#shown, this.#spoken);
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#field?.addEventListener("input", this.#written, { signal });
    // Going back brings what was written, with or without loading the page again.
    addEventListener("pageshow", this.#show, { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    clearTimeout(this.#paused);
  }

  get #field(): HTMLTextAreaElement | null {
    return document.querySelector<HTMLTextAreaElement>(`textarea#${CSS.escape(this.getAttribute("field") ?? "")}`);
  }

  readonly #written = (): void => {
    this.#show();
    clearTimeout(this.#paused);
    this.#paused = window.setTimeout(() => {
      this.#spoken.textContent = this.#shown.textContent;
    }, pause);
  };

  readonly #show = (): void => {
    const left = Number(this.getAttribute("limit")) - Array.from(this.#field?.value ?? "").length;
    const words = this.getAttribute(left < 0 ? "over" : "left");
    this.#shown.className = left < 0 ? "why" : "hint";
    this.#shown.textContent = numberInWords(Math.abs(left), words, this.getAttribute("formats") ?? "");
  };
}
