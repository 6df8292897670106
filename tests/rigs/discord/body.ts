import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from './attachments.ts';
import { faults } from './errors.ts';

/** Reads a JSON or multipart body; an empty one is undefined. Throws 50109 for JSON that is none. */
export async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: UploadedFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { body: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: fromJson(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ index, name: value.name, type: value.type, bytes: content });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? fromJson(payload) : {}, files };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw faults.invalidJson();
  }
}
