import { createHash } from "node:crypto";
import type { KeptFile, TypeOfFile } from "#domain/kit/file.ts";
import { hasTag } from "./api-answer.ts";

interface SentFile extends Pick<KeptFile, "name" | "type" | "size" | "sha256"> {
  readonly isPublic: boolean;
  /** From the first; null after the last. */
  readonly piece: (n: number) => Promise<Uint8Array | null>;
}

const types: Readonly<Record<TypeOfFile, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  png: "image/png",
  jpeg: "image/jpeg",
};

/**
 * A file to save, never to be run on a page of the portal. It is sent piece by piece, the last one only when all of it is what its digest says:
 * one that was damaged never arrives whole. Who may have it was asked before.
 */
export function answerKeptFile(request: Request, file: SentFile): Response {
  const { name, type, size, sha256, isPublic } = file;
  const tag = `"${sha256}"`;
  const headers = {
    "Cache-Control": isPublic ? "public, max-age=0, must-revalidate" : "no-store",
    ETag: tag,
  };
  if (hasTag(request.headers.get("If-None-Match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(piecesOf(file), {
    headers: {
      ...headers,
      "Content-Type": types[type],
      "Content-Length": String(size),
      "Content-Disposition": savedAs(name),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** RFC 6266: for programs that know no other letters an ASCII name, and the name as it is (RFC 8187). */
function savedAs(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/[^\x20-\x7e]/g, "")
    // Wide signs have become what means something to a system or a header.
    .replaceAll(/["\\/:<>|?*;%]/g, "")
    .trim();
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain.startsWith(".") ? `file${plain}` : plain}"; filename*=UTF-8''${encoded}`;
}

function piecesOf({ size, sha256, piece }: SentFile): ReadableStream<Uint8Array> {
  const hash = createHash("sha256");
  let [n, sent] = [0, 0];
  return new ReadableStream({
    async pull(controller) {
      n += 1;
      const next = await piece(n);
      if (next === null) throw new Error("A file ends before its size says so");
      hash.update(next);
      sent += next.length;
      if (sent >= size && hash.digest("hex") !== sha256) throw new Error("A file is not what its digest says");
      controller.enqueue(next);
      if (sent >= size) controller.close();
    },
  });
}
