"use client";

/** Stands in when even the layout fails, so that it may rely on nothing else. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: "system-ui, sans-serif", padding: "15vh 1.5rem", textAlign: "center" }}>
        <h1 style={{ fontSize: "1.25rem" }}>Tern could not show this page</h1>
        <p>Nothing was changed. Try again in a moment.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
