import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // These load native code or spawn workers; bundling would break them.
  serverExternalPackages: ["@node-rs/argon2", "pino", "nodemailer", "postgres"],
};

export default config;
