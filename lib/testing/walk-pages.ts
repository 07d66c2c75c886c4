import type { Reply } from "@/lib/contracts/define";

type Listed = { id: string };

type ReadPage = (position: { after?: string; before?: string }) => Promise<Reply<Listed[]>>;

/** The ids of each page from the first to the last, and the same read back from the last page to the first. */
export async function walkPages(read: ReadPage): Promise<{ forward: string[][]; backward: string[][] }> {
  const forward: string[][] = [];
  let page = await read({});
  for (;;) {
    forward.push(page.data.map(({ id }) => id));
    if (!page.pagination?.next_cursor) break;
    page = await read({ after: page.pagination.next_cursor });
  }
  const backward = [page.data.map(({ id }) => id)];
  while (page.pagination?.prev_cursor) {
    page = await read({ before: page.pagination.prev_cursor });
    backward.unshift(page.data.map(({ id }) => id));
  }
  return { forward, backward };
}
