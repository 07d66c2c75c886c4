"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { toast } from "@/components/ui/toast";
import { ApiError } from "@/lib/client/api-error";
import { returnsElsewhere } from "@/lib/client/consent-return";
import { routes } from "@/lib/client/routes";
import { connectGmailContract } from "@/lib/contracts/gmail-connections";

/** Goes to Google's consent page, which leads back to these settings. */
export function useConnectGmail() {
  const { api, slug } = useWorkspace();
  const [isBusy, setBusy] = useState(false);
  const connect = async () => {
    setBusy(true);
    try {
      const { data } = await api.call(connectGmailContract, { body: { return_to: routes.settings(slug, "email") } });
      const elsewhere = returnsElsewhere(data.authorization_url, window.location.origin);
      // Otherwise stays busy: the page is on its way out.
      if (elsewhere === null) return window.location.assign(data.authorization_url);
      setBusy(false);
      toast.error(`Gmail is connected at ${elsewhere}: Google leads back to that address. Open Tern there first.`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setBusy(false);
      toast.error(explainWrite(error));
    }
  };
  return { connect: () => void connect(), isBusy };
}
