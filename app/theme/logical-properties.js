/**
 * PostCSS: govuk-frontend is laid out from left to right; this turns its left and right into start and end, so that the same stylesheet serves
 * Arabic. What is drawn rather than laid out (arrows, chevrons) is turned in _right-to-left.scss.
 */

/** @type {Record<string, string>} */
const corners = {
  "border-top-left-radius": "border-start-start-radius",
  "border-top-right-radius": "border-start-end-radius",
  "border-bottom-left-radius": "border-end-start-radius",
  "border-bottom-right-radius": "border-end-end-radius",
};

const sides =
  /^(?<box>margin|padding|border|scroll-margin|scroll-padding)-(?<side>left|right)(?<rest>-width|-style|-color)?$/;
const inText = new Set(["text-align", "float", "clear", "caption-side"]);
const shorthands = new Set(["margin", "padding", "inset", "border-width", "border-style", "border-color"]);

/** @param {string} property */
function logicalProperty(property) {
  if (property === "left") return "inset-inline-start";
  if (property === "right") return "inset-inline-end";
  const groups = sides.exec(property)?.groups;
  if (groups === undefined) return corners[property] ?? property;
  return `${groups["box"]}-inline-${groups["side"] === "left" ? "start" : "end"}${groups["rest"] ?? ""}`;
}

/** The values of a shorthand, where brackets hold one together. @param {string} value */
export function valuesOf(value) {
  return value.match(/(?:[^\s(]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
}

/** @param {import("postcss").Declaration} declaration */
function turn(declaration) {
  const { prop, value, important } = declaration;
  if (prop.startsWith("--")) return;
  if (inText.has(prop)) {
    const [start, end] = prop === "text-align" ? ["start", "end"] : ["inline-start", "inline-end"];
    const turned = value === "left" ? start : value === "right" ? end : value;
    if (turned !== value) declaration.value = turned;
    return;
  }
  const turned = logicalProperty(prop);
  if (turned !== prop) {
    declaration.prop = turned;
    return;
  }
  if (!shorthands.has(prop)) return;
  const [top, right, bottom, left] = valuesOf(value);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined || right === left) return;
  const box = prop.replace("border", "");
  const name = (/** @type {string} */ axis) => (prop.startsWith("border") ? `border-${axis}${box}` : `${prop}-${axis}`);
  declaration.before({ prop: name("block"), value: `${top} ${bottom}`, important });
  declaration.before({ prop: name("inline"), value: `${left} ${right}`, important });
  declaration.remove();
}

/** @returns {import("postcss").Plugin} */
export function logicalProperties() {
  return {
    postcssPlugin: "logical-properties",
    OnceExit(css) {
      css.walkDecls(turn);
    },
  };
}
