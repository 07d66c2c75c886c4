import { Panel } from "@/components/settings/panel";

/** In place of connecting, on a server that Google does not know. */
export function NotOffered() {
  return (
    <Panel className="text-sm">
      <p className="font-medium">This server cannot connect Gmail yet</p>
      <p className="mt-1 text-ink-2">
        Whoever runs it registers Tern with Google (an OAuth client of the type “Web application”), sets{" "}
        <code className="text-xs">GOOGLE_CLIENT_ID</code> and <code className="text-xs">GOOGLE_CLIENT_SECRET</code>, and
        starts it again. Until then everybody writes as the company.
      </p>
    </Panel>
  );
}
