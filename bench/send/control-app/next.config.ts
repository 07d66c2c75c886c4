import { join } from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["nodemailer"],
  // The packages are found above this app, which has none of its own.
  turbopack: { root: join(process.cwd(), process.env.BENCH_PATH_TO_ROOT ?? ".") },
};

export default config;
