import { numberInWords } from "./number-in-words.ts";

/** Long enough to finish a sentence and to save. */
const warnedMinutes = 15;
const minute = 60 * 1000;

/** Says in time that the sign-in ends, to who has typed for long and sent nothing. */
export class SignInEnd extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // A page of many forms says it once.
    if (document.querySelector(this.localName) !== this) return;
    const left = Number(this.getAttribute("seconds")) * 1000;
    const endsAt = Date.now() + left;
    this.#waiting = setTimeout(() => this.#say(endsAt), Math.max(left - warnedMinutes * minute, 0));
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
  }

  #say(endsAt: number): void {
    // A machine that slept wakes later than it was to.
    const minutes = Math.ceil((endsAt - Date.now()) / minute);
    if (minutes <= 0) return;
    this.className = "note warn";
    this.style.display = "block";
    const formats = this.getAttribute("formats") ?? "";
    this.textContent = numberInWords(Math.min(minutes, warnedMinutes), this.getAttribute("words"), formats);
  }
}
