/** What scrolls must be reached without a pointer (WCAG 2.1.1), and be named; what does not scroll would only be one stop more. */
export class ScrollRegion extends HTMLElement {
  readonly #sizes = new ResizeObserver(() => {
    this.#tell();
  });

  connectedCallback(): void {
    for (const element of [this, ...this.children]) this.#sizes.observe(element);
  }

  disconnectedCallback(): void {
    this.#sizes.disconnect();
  }

  #tell(): void {
    if (this.scrollWidth > this.clientWidth) {
      this.setAttribute("role", "region");
      this.setAttribute("aria-labelledby", this.getAttribute("caption") ?? "");
      this.tabIndex = 0;
    } else if (document.activeElement !== this)
      for (const name of ["role", "aria-labelledby", "tabindex"]) this.removeAttribute(name);
  }
}
