export default function HomePage() {
  return (
    <main>
      <h1>Tern is running</h1>
      <p>A CRM whose heart is e-mail: one call sends a message and files it on every record it belongs to.</p>
      <ul>
        <li>
          <a href="/api/v1/openapi.json">The API, described as OpenAPI</a>
        </li>
        <li>
          <a href="/health/ready">Is everything ready?</a>
        </li>
      </ul>
    </main>
  );
}
