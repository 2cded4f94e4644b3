const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const hour: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** A deadline in the reader's own zone, which only their browser knows. It is empty where that is the zone in which the deadline is said anyway. */
export class OwnTime extends HTMLElement {
  connectedCallback(): void {
    const [instant, zone, formats, words] = ["instant", "zone", "formats", "words"].map(
      (name) => this.getAttribute(name) ?? "",
    );
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (timeZone === zone || timeZone === "UTC") return;
    const moment = new Date(instant ?? "");
    const said = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(formats, { ...options, timeZone }).format(moment);
    // As the server writes it: in French the first of a month is an ordinal, and no line ends between the day and its month.
    const date = (formats === "fr" ? said(day).replace(/(?<!\d)1(?!\d)/g, "1er") : said(day))
      .replace(/(?<=\p{Nd}(?:er)?) (de )?(?=\p{L})/gu, (space) => space.replaceAll(" ", "\u00a0"))
      .replace(/(?<=\p{Nd})(?=[年月日])/gu, "\u2060");
    this.textContent = (words ?? "").replace("{date}", date).replace("{clock}", said(hour));
  }
}
