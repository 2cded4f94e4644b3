import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/**
 * Safari takes what is laid out as a block for no part of a table, unless it is told so (components/kit/page/table.tsx); a browser's accessibility tree
 * proves the roles in test/components/kit/layout.test.ts. It is the one exception.
 */
const partOfTable = / on <(table|thead|tbody|tr|th|td)>$/;

const rules: ConfigData = {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: { "no-unknown-elements": "error" },
  elements: [
    "html5",
    Object.fromEntries(
      [
        "character-count",
        "letter-frame",
        "own-time",
        "passkey-form",
        "problem-summary",
        "scroll-region",
        "sign-in-end",
        "unsaved-form",
      ].map((name) => [
        name,
        { flow: true, phrasing: name === "own-time", permittedContent: [name === "own-time" ? "@phrasing" : "@flow"] },
      ]),
    ),
  ],
};

/** Of its own, the validator reads its rules and elements anew for each document, which costs as much as to look at it. */
class ReadOnce extends StaticConfigLoader {
  readonly #read = super.getConfigFor("inline");

  override getConfigFor() {
    return this.#read;
  }
}

const validator = new HtmlValidate(new ReadOnce(rules));

/** What the standard and the rules of accessibility find wrong in a document, as it was sent; nothing when it is valid. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const after = html.slice(html.lastIndexOf("</html>") + "</html>".length).trim();
  const faults = results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId, message }) => !(ruleId === "no-redundant-role" && partOfTable.test(message)))
      .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`),
  );
  return after === "" ? faults : [...faults, `after </html> there is ${after.slice(0, 80)}`];
}
