/** Has the browser ask before somebody leaves its form written and not sent: by a link of the frame, or by closing the page; and ask nothing of who goes back after it was sent. */
export class UnsavedForm extends HTMLElement {
  readonly #gone = new AbortController();

  connectedCallback(): void {
    const form = this.closest("form");
    if (form === null) return;
    const { signal } = this.#gone;
    const ask = (leaving: Event) => {
      leaving.preventDefault();
    };
    const guard = () => {
      if (isLong(form)) window.addEventListener("beforeunload", ask, { signal });
    };
    // What came back as it was typed is as unsaved as it was.
    if (this.hasAttribute("changed")) guard();
    // A field may stand elsewhere on the page. Nobody is asked, and no page kept from the browser's memory, before something is typed.
    document.addEventListener(
      "input",
      ({ target }) => {
        if (target instanceof Element && "form" in target && target.form === form) guard();
      },
      { signal },
    );
    form.addEventListener("submit", () => {
      window.removeEventListener("beforeunload", ask);
      // Whoever goes back from what follows asks for the page anew: one that answered a form would be sent once more.
      history.replaceState(history.state, "");
    });
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }
}

/** More than a line is written in it: who typed an address, a code or a day is not held back. What people write has the direction that it begins with. */
function isLong({ elements }: HTMLFormElement): boolean {
  const lines = [...elements].filter(
    (field) => field instanceof HTMLInputElement && field.matches("[type=text][dir=auto]"),
  );
  return lines.length > 1 || [...elements].some((field) => field instanceof HTMLTextAreaElement);
}
