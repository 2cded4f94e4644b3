/** Brings the reader to what stands in the way, where the browser has not done it by itself (`autofocus`); whoever is in a field already stays there. */
export class ProblemSummary extends HTMLElement {
  connectedCallback(): void {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    this.querySelector<HTMLElement>("[tabindex]")?.focus();
  }
}
