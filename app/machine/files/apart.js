// The process in which a file that somebody brought is read. It may write nothing, start nothing and reach no network; this thread looks how much
// memory the one that reads takes, which no limit of the engine's does for bytes outside its heap, and ends both.
import { Buffer } from "node:buffer";
import { Worker } from "node:worker_threads";

const { program, data, memory } = JSON.parse(process.argv[1]);
const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);
const file = new Uint8Array(Buffer.concat(pieces));

const reader = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), {
  workerData: { ...data, file },
  resourceLimits: { maxOldGenerationSizeMb: memory / 2 },
});
setInterval(() => {
  if (process.memoryUsage.rss() > memory * 1024 * 1024) process.exit(3);
}, 20).unref();
reader.on("message", (found) => {
  process.stdout.write(JSON.stringify(found), () => process.exit(0));
});
reader.on("error", ({ code, message }) => {
  process.stderr.write(message, () => process.exit(code === "ERR_WORKER_OUT_OF_MEMORY" ? 3 : 4));
});
