"use client";

import { PageError } from "@/components/settings/page-error";

type SettingsErrorProps = { reset: () => void };

export default function SettingsError({ reset }: SettingsErrorProps) {
  return <PageError reset={reset} />;
}
