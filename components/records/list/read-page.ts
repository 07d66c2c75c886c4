type Cursors = { after?: string | undefined; before?: string | undefined; cursor?: string | undefined };

/** Reads the page of a list; the first one where the address carries a cursor that is no longer good. */
export async function readPage<Query extends Cursors, Page>(
  query: Query,
  read: (query: Query) => Promise<Page>,
): Promise<Page> {
  const { after: _after, before: _before, cursor: _cursor, ...first } = query;
  const isFirst = Object.keys(first).length === Object.keys(query).length;
  return isFirst
    ? read(query)
    : read(query).catch(() => read({ ...query, after: undefined, before: undefined, cursor: undefined }));
}
