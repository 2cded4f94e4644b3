import { brotliCompressSync } from "node:zlib";
import { transform } from "esbuild";
import postcss, { type Declaration, type Rule } from "postcss";
import { beforeAll, describe, expect, test } from "vitest";
import { logicalProperties } from "../../../app/theme/logical-properties.js";
import { buildStylesheet } from "./stylesheet.ts";

let css = "";
const colours: Record<string, string> = {};

beforeAll(async () => {
  css = await buildStylesheet();
  postcss.parse(css).walkDecls(/^--govuk-.*-colour$/, ({ prop, value }) => {
    colours[prop.slice("--govuk-".length, -"-colour".length)] ??= value;
  });
});

describe("the stylesheet lays out from start to end, in both directions", () => {
  test("no rule names left or right", () => {
    const physical: string[] = [];
    postcss.parse(css).walkDecls((declaration) => {
      if (isPhysical(declaration)) physical.push(`${selectorOf(declaration)} { ${declaration.toString()} }`);
    });
    expect(physical).toEqual([]);
  });

  test.each([
    ["margin-left: 1px", "margin-inline-start: 1px"],
    ["padding-right: 0 !important", "padding-inline-end: 0 !important"],
    ["border-left-color: red", "border-inline-start-color: red"],
    ["left: 2px", "inset-inline-start: 2px"],
    ["text-align: right", "text-align: end"],
    ["float: left", "float: inline-start"],
    ["border-top-left-radius: 3px", "border-start-start-radius: 3px"],
    ["margin: 1px 2px 3px 4px", "margin-block: 1px 3px; margin-inline: 4px 2px"],
    ["border-width: 7px 0 7px max(12px, 1em)", "border-block-width: 7px 7px; border-inline-width: max(12px, 1em) 0"],
    ["margin: 1px 2px 3px 2px", "margin: 1px 2px 3px 2px"],
    ["margin: 0 auto", "margin: 0 auto"],
    ["--gap-left: 1px", "--gap-left: 1px"],
  ])("%s becomes %s", (physical, logical) => {
    const { css: turned } = postcss([logicalProperties()]).process(`a { ${physical} }`, { from: undefined });
    expect(turned).toBe(`a { ${logical} }`);
  });
});

describe("the stylesheet is small and brings nothing along", () => {
  test("it stays below 9.5 kB, so that a page's first view fits into 14 kB", async () => {
    const { code } = await transform(css, { loader: "css", minify: true });
    expect(brotliCompressSync(code).length).toBeLessThan(9_500);
  });

  test("no font, crown or other file is asked for", () => {
    expect(css).not.toMatch(/url\(|@font-face|@import|GDS|crown/i);
  });

  test("nothing moves for a reader who asked for less motion", () => {
    postcss.parse(css).walkDecls(/^(transition|animation)/, (declaration) => {
      expect(mediaOf(declaration)).toContain("(prefers-reduced-motion: no-preference)");
    });
  });
});

describe("the palette is readable (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11)", () => {
  test.each([
    ["text", "body-background", 7],
    ["text", "template-background", 7],
    ["secondary-text", "body-background", 7],
    ["secondary-text", "template-background", 7],
    ["brand", "body-background", 7],
    ["inverse-text", "brand", 7],
    ["link", "body-background", 7],
    ["link", "surface-background", 7],
    ["link-visited", "body-background", 7],
    ["link-hover", "surface-background", 7],
    ["error", "body-background", 7],
    ["success", "body-background", 7],
    ["focus-text", "focus", 7],
    ["input-border", "body-background", 3],
    ["focus", "brand", 3],
  ])("%s on %s is at least %d to 1", (front, back, least) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(least);
  });

  test.each([
    [".govuk-tag", 4.5],
    [".govuk-tag--green", 4.5],
    [".govuk-tag--red", 4.5],
    [".govuk-tag--yellow", 4.5],
    [".portal-demonstration__tag", 7],
    [".govuk-button--warning", 7],
  ])("%s is at least %d to 1", (selector, least) => {
    const rules = rulesOf(selector);
    const front = last(rules, "color") ?? "#ffffff";
    expect(contrast(front, last(rules, "background-color") ?? last(rules, "background"))).toBeGreaterThanOrEqual(least);
  });
});

function isPhysical({ prop, value }: Declaration): boolean {
  if (prop.startsWith("--")) return false;
  if (/(^|-)(left|right)(-|$)/.test(prop)) return true;
  if (/^(text-align|float|clear)$/.test(prop)) return /^(left|right)$/.test(value);
  if (!/^(margin|padding|inset|border-(width|style|color))$/.test(prop)) return false;
  const [, right, , left] = value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return left !== undefined && left !== right;
}

function selectorOf({ parent }: Declaration): string {
  return parent?.type === "rule" ? parent.selector : "";
}

function mediaOf({ parent }: Declaration): string {
  const media = parent?.parent;
  return media?.type === "atrule" && "params" in media ? media.params : "";
}

function rulesOf(selector: string): Rule[] {
  const rules: Rule[] = [];
  postcss.parse(css).walkRules((rule) => {
    if (rule.selectors.includes(selector) && rule.parent?.type === "root") rules.push(rule);
  });
  return rules;
}

function last(rules: Rule[], property: string): string | undefined {
  let value: string | undefined;
  for (const rule of rules)
    rule.walkDecls(property, (declaration) => {
      value = declaration.value;
    });
  return value;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(front: string | undefined, back: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string | undefined): number {
  const name = /^var\(--govuk-(.*)-colour\)$/.exec(colour ?? "")?.[1];
  const hex = (name === undefined ? (colour ?? "") : (colours[name] ?? "")).replace("#", "");
  const full = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join("") : hex;
  if (!/^[\da-f]{6}$/i.test(full)) throw new Error(`${String(colour)} is not a colour that can be measured.`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
