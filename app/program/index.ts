/** Where the built program begins: it says which Node it needs before anything is loaded that an older one stumbles over. */
const oldest = [22, 18] as const;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `The portal needs Node ${oldest.join(".")} or later; this is ${process.version}. \`npm start\` takes the one that the packages bring.\n`,
  );
  process.exit(1);
}
await import("./server.ts");

export {};
