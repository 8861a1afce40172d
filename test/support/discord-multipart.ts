// The body of a request to the Discord peer: JSON, or JSON and files as multipart/form-data.
import type { IncomingMessage } from 'node:http';

export interface PeerBody {
  readonly json: unknown;
  readonly files: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

export async function readBody(request: IncomingMessage): Promise<PeerBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return { json: raw.length === 0 ? null : JSON.parse(raw.toString('utf8')), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: { name: string; type: string; text: string }[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    if (!/^files\[\d\]$/.test(key)) throw new Error(`a file under ${key}`);
    files.push({ name: value.name, type: value.type, text: await value.text() });
  }
  return { json: JSON.parse(String(form.get('payload_json') ?? 'null')), files };
}
