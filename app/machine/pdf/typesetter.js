// The thread in which lists and letters are typeset: a long one takes seconds, and the portal answers meanwhile. It reads its fonts and nothing else.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

const require = createRequire(workerData.from);
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
const fonts = workerData.fonts.map((font) => readFileSync(require.resolve(font)));
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });

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
    const pdf = new Uint8Array(typeset(layout, { data }));
    parentPort.postMessage({ id, pdf }, [pdf.buffer]);
  } catch (fault) {
    parentPort.postMessage({ id, fault: String(fault) });
  }
  compiler.evictCache(1);
});
