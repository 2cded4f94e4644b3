import { glob, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";
import postcss, { type Declaration } from "postcss";
import { beforeAll, describe, expect, test } from "vitest";
import { buildStylesheet } from "./stylesheet.ts";

let css = "";
const light: Record<string, string> = {};
const dark: Record<string, string> = {};

beforeAll(async () => {
  css = await buildStylesheet();
  postcss.parse(css).walkDecls(/^--[a-z]/, (declaration) => {
    const media = mediaOf(declaration);
    if (media.includes("print")) return;
    (media.includes("dark") ? dark : light)[declaration.prop.slice(2)] = declaration.value;
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
});

describe("the layers and the markup say what holds", () => {
  test("nothing is !important: what comes in a later layer wins", () => {
    const loud: string[] = [];
    postcss.parse(css).walkDecls((declaration) => {
      if (declaration.important) loud.push(`${selectorOf(declaration)} { ${declaration.toString()} }`);
    });
    expect(loud).toEqual([]);
  });

  test("every class that has a rule is a word of the markup, and every class that markup names has a rule", async () => {
    const styled = new Set<string>();
    postcss.parse(css).walkRules(({ selector }) => {
      for (const [, name = ""] of selector.replace(/"[^"]*"/g, "").matchAll(/\.([a-z][\w-]*)/g)) styled.add(name);
    });
    const markup = await readMarkup();
    expect([...styled].filter((name) => !markup.words.has(name))).toEqual([]);
    expect([...markup.classes].filter((name) => !styled.has(name))).toEqual([]);
  });
});

describe("what people wrote does not push aside what stands beside it", () => {
  test("a word that no line can hold asks for no more of a table than a long name does", () => {
    const bounds: string[] = [];
    postcss.parse(css).walkDecls("max-inline-size", (declaration) => {
      if (/t[hd].*\.unbroken/.test(selectorOf(declaration))) bounds.push(declaration.value);
    });
    expect(bounds).toEqual(["18rem"]);
  });
});

describe("the stylesheet is small and brings nothing along", () => {
  test("it stays below 9 kB compressed", async () => {
    const { code } = await transform(css, { loader: "css", minify: true });
    expect(gzipSync(code).length).toBeLessThan(9_000);
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

describe.each([
  ["light", () => light],
  ["dark", () => ({ ...light, ...dark })],
] as const)("the palette is readable in the %s scheme (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11)", (_scheme, palette) => {
  test.each([
    ["ink", "paper", 7],
    ["ink", "tint", 7],
    ["ink", "wash", 7],
    ["ink", "run-wash", 7],
    ["ink", "act-wash", 7],
    ["ink", "no-wash", 7],
    ["mute", "paper", 7],
    ["mute", "tint", 6],
    ["mute", "wash", 6],
    ["brand", "paper", 7],
    ["brand", "wash", 7],
    ["link", "paper", 7],
    ["link", "tint", 7],
    ["link", "wash", 6],
    ["ok", "paper", 7],
    ["run", "paper", 7],
    ["act", "paper", 6.5],
    ["act", "act-wash", 6],
    ["no", "paper", 7],
    ["on", "solid", 7],
    ["on", "solid-hover", 7],
    ["on", "solid-ok", 7],
    ["on", "solid-no", 7],
    ["on", "solid-no-hover", 7],
    ["on-light", "on", 7],
    ["demonstration", "solid", 7],
    ["focus-ink", "focus", 7],
    ["edge", "paper", 3],
    ["edge", "tint", 3],
    ["past", "paper", 3],
    ["focus", "focus-ink", 3],
  ])("%s on %s is at least %d to 1", (front, back, least) => {
    expect(contrast(palette()[front], palette()[back])).toBeGreaterThanOrEqual(least);
  });

  test("no colour stands outside the tokens", () => {
    const strays: string[] = [];
    postcss.parse(css).walkDecls((declaration) => {
      if (!declaration.prop.startsWith("--") && /#(?!0000\b)[\da-f]{3,8}\b/i.test(declaration.value))
        strays.push(declaration.toString());
    });
    expect(strays).toEqual([]);
  });
});

/** The words of all texts in pages and components, and of them those that are surely classes. */
async function readMarkup(): Promise<{ words: Set<string>; classes: Set<string> }> {
  const words = new Set([2, 3, 4, 5, 10, 20, 30].map((width) => `w${String(width)}`).concat("from-68", "from-90"));
  const classes = new Set<string>();
  const add = (to: Set<string>, texts: Iterable<RegExpMatchArray>) => {
    for (const [, text = ""] of texts) for (const word of text.split(/\s+/).filter(Boolean)) to.add(word);
  };
  for await (const file of glob("app/{components,routes}/**/*.tsx")) {
    const text = await readFile(file, "utf8");
    add(words, text.matchAll(/"([^"\n]*)"/g));
    add(classes, text.matchAll(/className="([^"]*)"/g));
    for (const [, given = ""] of text.matchAll(/\bclassNames\(((?:[^()]|\([^()]*\))*)\)/g))
      add(classes, given.replace(/[!=]== "[^"]*"/g, "").matchAll(/"([^"]+)"/g));
  }
  return { words, classes };
}

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

/** The conditions of everything around a declaration, which rules may be nested in. */
function mediaOf({ parent }: Declaration): string {
  const around: string[] = [];
  for (let node: postcss.Container | postcss.Document | undefined = parent; node !== undefined; node = node.parent)
    if (node.type === "atrule" && "params" in node) around.push(String(node.params));
  return around.join(" ");
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(front: string | undefined, back: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string | undefined): number {
  const hex = (colour ?? "").replace("#", "");
  const full = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join("") : hex;
  if (!/^[\da-f]{6}$/i.test(full)) throw new Error(`${String(colour)} is not a colour that can be measured.`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
