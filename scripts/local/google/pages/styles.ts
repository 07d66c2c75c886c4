import { Html } from "./html";

export const styles = new Html(`
:root { color-scheme: light dark; --line: light-dark(#d6d3d1, #44403c); --quiet: light-dark(#57534e, #a8a29e); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fafaf9, #1c1917); color: light-dark(#1c1917, #f5f5f4); }
main { max-width: 52rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
.label { margin: 0; padding: .5rem 1.25rem; text-align: center; background: light-dark(#fef3c7, #422006); color: light-dark(#713f12, #fde68a); }
a { color: light-dark(#1d4ed8, #93c5fd); }
small, .quiet-text { color: var(--quiet); overflow-wrap: anywhere; }
fieldset { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; padding: .5rem 1rem 1rem; }
legend { padding: 0 .25rem; font-weight: 600; }
label { display: flex; gap: .75rem; align-items: baseline; padding: .35rem 0; }
button { font: inherit; color: inherit; padding: .6rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: light-dark(#fff, #292524); cursor: pointer; }
button:hover { border-color: currentcolor; }
:focus-visible { outline: 2px solid light-dark(#1d4ed8, #93c5fd); outline-offset: 2px; }
.account { display: block; width: 100%; text-align: left; margin-top: .5rem; }
.account span { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; }
th, time, td button { white-space: nowrap; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
iframe { width: 100%; height: 24rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
`);
