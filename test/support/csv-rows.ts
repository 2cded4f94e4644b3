/** RFC 4180: a cell in quotes may hold commas, and its quotes are doubled. */
const cellsOf = (line: string) =>
  Array.from(line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g), ([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );

/** The rows of a file by the names of their columns. */
export function csvRows(file: string | null): Record<string, string>[] {
  const [head = "", ...lines] = (file ?? "").replace("\uFEFF", "").trimEnd().split("\r\n");
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(head.split(",").map((column, place) => [column, cells[place] ?? ""]));
  });
}
