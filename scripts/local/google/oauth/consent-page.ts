import { type DemoMailbox, demoMailboxes } from "../demo-mailboxes";
import { type Html, html } from "../pages/html";
import { page } from "../pages/page";
import type { AuthorizationRequest } from "./authorization-request";
import { askedScopes } from "./scopes";

/** Who asks, for what, and one button for each account. Works without scripts; every tick can be taken away. */
export function consentPage(query: URLSearchParams, asked: AuthorizationRequest, application: string): Response {
  const scopes = askedScopes(asked.scope);
  const optional = scopes.filter(({ isAlwaysGiven }) => !isAlwaysGiven);
  const body = html`
    <p><strong>${application}</strong> wants to use a Google account.</p>
    <form method="post" action="/o/oauth2/v2/auth/decision">
      <input type="hidden" name="request" value="${query.toString()}">
      ${optional.length > 0 ? ticks(optional) : ""}
      <fieldset>
        <legend>Choose an account</legend>
        ${accountsInOrder(asked.login_hint).map(accountButton)}
      </fieldset>
      <button class="quiet">Cancel</button>
    </form>`;
  return page({ title: "Sign in with Google", body });
}

function ticks(scopes: ReturnType<typeof askedScopes>): Html {
  return html`
    <fieldset>
      <legend>What it may do</legend>
      ${scopes.map(
        ({ name, description }) => html`
          <label><input type="checkbox" name="scope" value="${name}" checked>
            <span>${description}<br><small>${name}</small></span></label>`,
      )}
    </fieldset>`;
}

function accountsInOrder(hint: string | undefined): DemoMailbox[] {
  return demoMailboxes.toSorted((a, b) => Number(b.email === hint) - Number(a.email === hint));
}

function accountButton({ email, name }: DemoMailbox): Html {
  return html`<button class="account" name="account" value="${email}"><b>${name}</b> <span>${email}</span></button>`;
}
