// The thread in which lists and letters are typeset: a long one takes seconds, and the portal answers meanwhile. It reads its fonts and nothing else.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

const require = createRequire(workerData.from);
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
const read = (fonts) => fonts.map((font) => readFileSync(require.resolve(font)));
const scripts = new Map(
  Object.entries(workerData.fontsOfScripts).map(([script, fonts]) => [new RegExp(`\\p{Script=${script}}`, "u"), fonts]),
);
let fontBlobs = read(workerData.fonts);
let compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });

/** With what fonts the words need, from then on. */
function provideFontsOf(words) {
  const needed = [...scripts].filter(([letter]) => letter.test(words));
  if (needed.length === 0) return;
  for (const [letter, fonts] of needed) {
    fontBlobs = [...fontBlobs, ...read(fonts)];
    scripts.delete(letter);
  }
  compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}

/** Checked as PDF/UA-1; where a name has a letter that no font here has, a tagged file that cannot promise as much. */
function typeset(layout, inputs) {
  const compiled = compiler.compile({ mainFileContent: workerData.layouts[layout], inputs });
  if (compiled.result === null) throw new Error("The layout cannot be typeset");
  try {
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  } catch {
    return compiler.pdf(compiled.result, { pdfTags: true });
  }
}

parentPort.on("message", ({ id, layout, data }) => {
  try {
    provideFontsOf(data);
    const pdf = new Uint8Array(typeset(layout, { data }));
    parentPort.postMessage({ id, pdf }, [pdf.buffer]);
  } catch (fault) {
    parentPort.postMessage({ id, fault: String(fault) });
  }
  compiler.evictCache(1);
});
