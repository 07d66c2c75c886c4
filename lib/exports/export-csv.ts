import type { Pagination } from "@/lib/contracts/define";
import { byteStream } from "@/lib/core/byte-stream";
import type { Ctx } from "@/lib/core/context";
import { csvLine, csvStart } from "@/lib/core/csv";

type Page<Row> = { rows: readonly Row[]; pagination: Pagination };

export type CsvExport<Row> = {
  /** What the file is called, before the day. */
  name: string;
  /** The columns by their titles, with the cell of a row. */
  columns: Record<string, (row: Row) => string | null>;
  readPage: (position: { limit: number; after?: string }) => Promise<Page<Row>>;
};

/** Rows read at a time: what a download holds in memory. */
const pageSize = 500;

/**
 * A list as a CSV file (RFC 4180, UTF-8 with a byte order mark), read page by page as it is sent. The first page is
 * read before anything is sent, so that what is wrong with the request is still an error and no broken file.
 */
export async function exportCsv<Row>(ctx: Ctx, { name, columns, readPage }: CsvExport<Row>) {
  const first = await readPage({ limit: pageSize });
  const cells = Object.values(columns);
  const linesOf = ({ rows }: Page<Row>) => rows.map((row) => csvLine(cells.map((cell) => cell(row)))).join("");
  async function* pieces(): AsyncGenerator<string> {
    yield csvStart + csvLine(Object.keys(columns)) + linesOf(first);
    let after = first.pagination.next_cursor;
    while (after !== null && !ctx.signal.aborted) {
      const page = await readPage({ limit: pageSize, after });
      yield linesOf(page);
      after = page.pagination.next_cursor;
    }
  }
  return {
    filename: `${name}-${ctx.clock().toISOString().slice(0, 10)}.csv`,
    mimeType: "text/csv; charset=utf-8",
    sizeBytes: null,
    stream: byteStream(pieces()),
  };
}

/** An object of the caller's own as a cell; nothing where it says nothing. */
export function metadataCell(metadata: Record<string, unknown>): string | null {
  return Object.keys(metadata).length === 0 ? null : JSON.stringify(metadata);
}
