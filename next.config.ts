import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // It covers the navigation's corner.
  devIndicators: false,
  // `npm test` checks the types of the whole project; `npm start` on somebody's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // These load native code or spawn workers; bundling would break them.
  serverExternalPackages: ["@node-rs/argon2", "pino", "nodemailer", "postgres"],
};

export default config;
