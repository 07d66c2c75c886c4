/**
 * The same request as a multipart form: every field as a text under its name, every file under `filesField`. The browser
 * reads the files while they leave, so that nothing of their size is held in memory.
 */
export function toForm(fields: object, filesField: string, files: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null) form.append(name, String(value));
  }
  for (const file of files) form.append(filesField, file, file.name);
  return form;
}
