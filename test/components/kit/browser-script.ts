import { build, type Rollup } from "vite";

/** The script of the custom elements as pages load it. */
export async function buildBrowserScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      copyPublicDir: false,
      target: "es2022",
      minify: true,
      lib: { entry: "app/entry.client.ts", formats: ["es"] },
    },
  })) as Rollup.RollupOutput[];
  const [chunk, ...more] = built.flatMap(({ output }) => output);
  if (chunk?.type !== "chunk" || more.length > 0) throw new Error("The custom elements are not one file.");
  return chunk.code;
}
