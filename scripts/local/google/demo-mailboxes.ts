import { people } from "@/db/demo/data/people";

/** A send-as address as `settings.sendAs.list` tells it; what is left out here, Google leaves out too. */
export type SendAs = {
  sendAsEmail: string;
  displayName: string;
  replyToAddress: string;
  signature: string;
  isPrimary?: true;
  isDefault?: true;
  treatAsAlias?: boolean;
  verificationStatus?: "accepted" | "pending";
};

export type DemoMailbox = {
  email: string;
  name: string;
  /** Google's `sub`: what a connection is known by. Never changes. */
  subject: string;
  sendAs: SendAs[];
};

/** The Google accounts of two people of the demo workspace: one address of every kind that Gmail knows, each. */
export const demoMailboxes: readonly DemoMailbox[] = [
  {
    email: people.mara.email,
    name: people.mara.name,
    subject: "104000000000000000001",
    sendAs: [
      primary(people.mara.email, people.mara.name, "Mara Lindqvist<br>Lanternfold Studio"),
      verified("studio@lanternfold.test", "Lanternfold Studio", {
        replyToAddress: "studio@lanternfold.test",
        signature:
          '<div style="color:#57534e">—<br><b>Lanternfold Studio</b><br>Light for rooms that matter<br><a href="https://lanternfold.test">lanternfold.test</a></div>',
      }),
      waiting("press@lanternfold.test", "Mara Lindqvist, Press"),
      withoutStatus("accounts@lanternfold.test", "Lanternfold Accounts"),
    ],
  },
  {
    email: people.tomas.email,
    name: people.tomas.name,
    subject: "104000000000000000002",
    sendAs: [
      primary(people.tomas.email, people.tomas.name, ""),
      verified("projects@lanternfold.test", "Lanternfold Projects", {
        replyToAddress: "",
        signature: "<div>—<br><b>Lanternfold Projects</b><br>Tomás Okafor and team</div>",
      }),
      waiting("workshop@lanternfold.test", "Lanternfold Workshop"),
      withoutStatus("tomas.okafor@lanternfold.test", "Tomás at Lanternfold"),
    ],
  },
];

export function findMailbox(email: string): DemoMailbox | undefined {
  return demoMailboxes.find((mailbox) => mailbox.email === email.toLowerCase());
}

function primary(sendAsEmail: string, displayName: string, signature: string): SendAs {
  return { sendAsEmail, displayName, replyToAddress: "", signature, isPrimary: true, isDefault: true };
}

function verified(
  sendAsEmail: string,
  displayName: string,
  { replyToAddress, signature }: Pick<SendAs, "replyToAddress" | "signature">,
): SendAs {
  const verificationStatus = "accepted";
  return { sendAsEmail, displayName, replyToAddress, signature, treatAsAlias: true, verificationStatus };
}

function waiting(sendAsEmail: string, displayName: string): SendAs {
  const verificationStatus = "pending";
  return { sendAsEmail, displayName, replyToAddress: "", signature: "", treatAsAlias: false, verificationStatus };
}

/** Addresses of one's own organisation need no verification, and then Google tells none. */
function withoutStatus(sendAsEmail: string, displayName: string): SendAs {
  return { sendAsEmail, displayName, replyToAddress: "", signature: "", treatAsAlias: true };
}
