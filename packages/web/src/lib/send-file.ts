/** Where a file goes: a form with these fields, and then the file. */
interface Place {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends one file. Only this old way says how far it has come. */
export const sendFile = (
  { url, fields }: Place,
  file: Blob,
  onPart: (percent: number) => void = () => {},
): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file);
    const request = new XMLHttpRequest();
    const lost = () => reject(new TypeError("The file did not arrive"));
    request.open("POST", url);
    request.upload.onprogress = ({ loaded, total }) => onPart(Math.round((loaded / total) * 100));
    request.onload = () => (request.status < 300 ? resolve() : lost());
    request.onerror = lost;
    request.send(form);
  });
