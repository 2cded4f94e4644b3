/**
 * PostCSS: leaves out what a reader's browser does not need to be sent, so that the first view of a page stays within its first round trip:
 * rules for Internet Explorer, font settings that every element repeats, print rules of every component (the portal's own say "only print") and
 * the fallbacks of custom properties, which are always set.
 *
 * @returns {import("postcss").Plugin}
 */
export function spareCss() {
  return {
    postcssPlugin: "spare-css",
    OnceExit(css) {
      css.walkAtRules("media", (rule) => {
        if (rule.params.includes("0\\0") || rule.params === "print and (max-width: 40.0525em)") rule.remove();
        else if (/-ms-high-contrast: active\), ?\(-ms-high-contrast: none\)/.test(rule.params)) rule.remove();
        else if (rule.params === "print") rule.remove();
        else rule.params = rule.params.replace(/, ?\(-ms-high-contrast: active\)/, "");
      });
      css.walkDecls((declaration) => {
        if (/font-smoothing$/.test(declaration.prop)) declaration.remove();
        else if (declaration.prop === "font-family" && declaration.value === "inherit") declaration.remove();
        else if (declaration.prop.startsWith("-webkit-text-decoration-skip")) declaration.remove();
        else declaration.value = declaration.value.replace(/var\((--govuk-[a-z-]+), ?#[0-9a-f]+\)/gi, "var($1)");
      });
      css.walkRules((rule) => {
        if (rule.nodes.length === 0) rule.remove();
      });
    },
  };
}
