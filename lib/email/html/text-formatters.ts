import type { DomNode, FormatCallback } from "html-to-text";

/** An image is its alternative text; its address means nothing to a reader. */
export const formatImage: FormatCallback = (image, _walk, builder) => {
  builder.addInline(attribute(image, "alt"));
};

/** Tables of data keep their columns; tables that only lay out a page are read cell by cell. */
export const formatTable: FormatCallback = (table, walk, builder, options) => {
  const formatter = builder.options.formatters[isDataTable(table) ? "dataTable" : "block"];
  formatter?.(table, walk, builder, options);
};

/** What to write behind a link's text: nothing for a script, for a part of this message, or for embedded data. */
export function linkTarget(href: string): string {
  const target = href.trim();
  return /^(?:#|javascript:|vbscript:|data:|cid:)/i.test(target) ? "" : target.replace(/^mailto:/i, "");
}

const MAX_ROWS = 500;
const MAX_COLUMNS = 20;

/**
 * Several columns, no table inside, nothing outside its cells, and a size that is laid out in milliseconds:
 * html-to-text fills a grid cell by cell, and would do so for a `colspan` of a billion.
 */
function isDataTable(table: DomNode): boolean {
  const rows = rowsOf(table);
  if (rows === null || rows.length > MAX_ROWS) return false;
  const cells = rows.map((row) => row.children.filter(isTag));
  return (
    cells.some((row) => row.length > 1) &&
    cells.every((row) => row.length <= MAX_COLUMNS && row.every((cell) => isPlainCell(cell) && !containsTable(cell))) &&
    rows.every((row) => !hasLooseText(row))
  );
}

function rowsOf(parent: DomNode): DomNode[] | null {
  if (hasLooseText(parent)) return null;
  const rows: DomNode[] = [];
  for (const child of parent.children.filter(isTag)) {
    const inner =
      child.name === "tr" ? [child] : /^(?:thead|tbody|tfoot)$/.test(child.name ?? "") ? rowsOf(child) : null;
    if (inner === null) return null;
    for (const row of inner) rows.push(row);
  }
  return rows;
}

function isPlainCell(cell: DomNode): boolean {
  const spans = [attribute(cell, "colspan"), attribute(cell, "rowspan")];
  return (cell.name === "td" || cell.name === "th") && spans.every((span) => /^(?:[1-9]|1\d|20)?$/.test(span));
}

function containsTable(node: DomNode): boolean {
  return node.children.some((child) => isTag(child) && (child.name === "table" || containsTable(child)));
}

function hasLooseText(node: DomNode): boolean {
  return node.children.some((child) => child.type === "text" && (child.data ?? "").trim() !== "");
}

function isTag(node: DomNode): boolean {
  return node.type === "tag";
}

function attribute(node: DomNode, name: string): string {
  const attributes: unknown = node.attribs;
  const value: unknown =
    typeof attributes === "object" && attributes !== null ? Reflect.get(attributes, name) : undefined;
  return typeof value === "string" ? value : "";
}
