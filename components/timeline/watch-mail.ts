/** A message in its frame, seen from outside: no script of ours or of the mail runs in it. */
export type ShownMail = {
  blockedImages: number;
  /** The earlier messages that it holds are unfolded. */
  isUnfolded: () => boolean;
  setTheme: (theme: string | undefined) => void;
  stop: () => void;
};

type Watcher = {
  /** Unfolds them from the start. */
  isUnfolded: boolean;
  /** Called with the height of the content in pixels, at once and whenever it changes. */
  onHeight: (height: number) => void;
  /** Esc was pressed while the focus was inside. */
  onEscape: () => void;
};

/** Watches the document of a frame; null when there is none that shows a message (a sign-in page, an error). */
export function watchMail(mail: Document | null, { isUnfolded, onHeight, onEscape }: Watcher): ShownMail | null {
  const blocked = mail?.body?.dataset.blockedImages;
  if (!mail || blocked === undefined) return null;
  const history = mail.querySelector<HTMLDetailsElement>(".tern-history");
  if (history && isUnfolded) history.open = true;
  const measure = () => onHeight(heightOf(mail.documentElement));
  const observer = new ResizeObserver(measure);
  observer.observe(mail.documentElement);
  const onKeyDown = (event: KeyboardEvent) => event.key === "Escape" && onEscape();
  mail.addEventListener("keydown", onKeyDown);
  measure();
  return {
    blockedImages: Number(blocked),
    isUnfolded: () => history?.open ?? false,
    setTheme: (theme) => mail.documentElement.setAttribute("data-theme", theme === "dark" ? "dark" : "light"),
    stop: () => {
      observer.disconnect();
      mail.removeEventListener("keydown", onKeyDown);
    },
  };
}

/** With room for the scroll bar under what is too wide. */
function heightOf(root: HTMLElement): number {
  const bar = root.scrollWidth > root.clientWidth ? scrollBarPx : 0;
  // A message has an end: what grows with its frame must not grow for ever.
  return Math.min(Math.ceil(root.offsetHeight) + bar, maxHeightPx);
}

const scrollBarPx = 16;
const maxHeightPx = 30_000;
