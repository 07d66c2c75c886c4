/** A tern's two wings, seen from the front. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" fill="none" className={className}>
      <path
        d="M12 16.2C10.4 11.3 6.6 8 1.5 7.2c4.6-1.6 8.6.3 10.5 4.4 1.9-4.1 5.9-6 10.5-4.4-5.1.8-8.9 4.1-10.5 9Z"
        fill="currentColor"
      />
      <path d="M12 16.2 10.9 20h2.2L12 16.2Z" fill="currentColor" opacity=".55" />
    </svg>
  );
}
