type ServerOptions = {
  clusterDir: string;
  port: number /** Only for data nobody will miss: a crash may lose it. */;
  isThrowaway: boolean;
};

/** Settings stand on the command line, so that the cluster's folder holds data and nothing else of ours. */
export function serverArguments({ clusterDir, port, isThrowaway }: ServerOptions): string[] {
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    // No socket file: the password guards every way in, and no path can be too long for one.
    unix_socket_directories: "",
    max_connections: isThrowaway ? "200" : "100",
    shared_buffers: "256MB",
    // Solid-state disks, and short queries that compilation would only slow down.
    random_page_cost: "1.1",
    jit: "off",
    // A new table has no statistics, and plans made without them get slower with every row.
    autovacuum_naptime: "15s",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] %d ",
    ...(isThrowaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return ["-D", clusterDir, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}
