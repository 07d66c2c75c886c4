export function takeLockFile(file: string, note: string, isHeld: (note: string) => boolean): string | undefined;
