/** A frame as high as what it shows, as far as its sheet lets it be: what is longer scrolls within. The letter in it runs no scripts and loads nothing. */
export class LetterFrame extends HTMLElement {
  #width = 0;

  readonly #sizes = new ResizeObserver(() => {
    this.#fit();
  });

  connectedCallback(): void {
    const frame = this.querySelector("iframe");
    if (frame === null) return;
    // What scrolls must be reached without a pointer (WCAG 2.1.1).
    frame.tabIndex = 0;
    this.#sizes.observe(frame);
    frame.addEventListener("load", () => {
      this.#width = 0;
      this.#fit();
    });
  }

  disconnectedCallback(): void {
    this.#sizes.disconnect();
  }

  /** The height follows the width, and not itself. */
  #fit(): void {
    const frame = this.querySelector("iframe");
    // Until the letter has begun to come, its document has no body.
    const height = frame?.contentDocument?.querySelector("body")?.scrollHeight ?? 0;
    if (frame === null || height === 0 || frame.clientWidth === this.#width) return;
    this.#width = frame.clientWidth;
    frame.style.blockSize = `${String(height + frame.offsetHeight - frame.clientHeight)}px`;
  }
}
