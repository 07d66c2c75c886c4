export function startOf(pid: number): string | undefined;
export function parseStat(text: string | undefined): { state: string; parent: string; startTicks: string } | undefined;
export function readProc(pid: number, name: string): string | undefined;
export function psField(pid: number, field: string): string | undefined;
