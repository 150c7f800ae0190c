/** Saves a text as a file on the user's device. */
export const saveFile = (text: string, name: string, type: string) => saveBlob(new Blob([text], { type }), name);

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
