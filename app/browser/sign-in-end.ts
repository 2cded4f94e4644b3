/** Long enough to finish a sentence and to save. */
const warnedMinutes = 15;

/** Says in time that the sign-in ends, to who has typed for long and sent nothing. */
export class SignInEnd extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // A page of many forms says it once.
    if (document.querySelector(this.localName) !== this) return;
    const seconds = Number(this.getAttribute("seconds")) - warnedMinutes * 60;
    this.#waiting = setTimeout(
      () => {
        this.className = "note warn";
        this.style.display = "block";
        this.textContent = (this.getAttribute("words") ?? "").replace("{minutes}", String(warnedMinutes));
      },
      Math.max(seconds, 0) * 1000,
    );
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
  }
}
