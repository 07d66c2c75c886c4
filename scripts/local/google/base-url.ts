/** Where the local Google on this port is reached, by the app and by browsers alike. */
export function baseUrlOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}
