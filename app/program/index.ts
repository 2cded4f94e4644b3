/** Where the built program begins: it says which Node it needs before anything is loaded that an older one stumbles over. */
import module from "node:module";
import { fileURLToPath } from "node:url";
import v8 from "node:v8";

const oldest = [22, 18] as const;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `The portal needs Node ${oldest.join(".")} or later; this is ${process.version}. \`npm start\` takes the one that the packages bring.\n`,
  );
  process.exit(1);
}
// On a machine with much memory Node lets what is no longer used grow to several times what is: collected at a third more, it takes half as much.
v8.setFlagsFromString("--heap-growing-percent=30");
// What was compiled once is not compiled at the next start. Where the folder of the build cannot be written, it is.
module.enableCompileCache(fileURLToPath(new URL("../compiled", import.meta.url)));
await import("./server.ts");

export {};
