import { toast } from "@/components/ui/toast";
import { routes } from "@/lib/client/routes";
import { signOut } from "@/lib/client/sign-in";

/** Signs out and goes to the sign-in page; says so when that did not work. */
export async function leave(): Promise<void> {
  if (!(await signOut(routes.signIn())))
    toast.error("The server did not answer, so you are still signed in. Try again.");
}
