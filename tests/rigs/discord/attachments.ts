import type { APIAttachment } from 'discord-api-types/v10';
import type { World } from './world.ts';

/** A file as it came in a multipart body, with the number in its field's name. */
export interface UploadedFile {
  index: string;
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface AttachmentRequest {
  id: string;
  filename?: string | null;
  description?: string | null;
}

/** The files people attached, kept in memory and served from the double's own address. */
export class Attachments {
  readonly #world: World;
  readonly #files = new Map<string, UploadedFile>();
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin = '';

  constructor(world: World) {
    this.#world = world;
  }

  /** What the message has after a request: those it keeps and those just uploaded. */
  merge(
    channelId: string,
    kept: APIAttachment[],
    listed: AttachmentRequest[] | null | undefined,
    files: UploadedFile[],
  ): APIAttachment[] {
    const old = listed ? kept.filter((each) => listed.some((entry) => String(entry.id) === each.id)) : kept;
    const added = files.map((file) => {
      const entry = listed?.find((each) => String(each.id) === file.index);
      return this.#add(channelId, file, entry);
    });
    return [...old, ...added];
  }

  #add(channelId: string, file: UploadedFile, entry: AttachmentRequest | undefined): APIAttachment {
    const id = this.#world.ids.next();
    const filename = entry?.filename ?? file.name;
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    this.#files.set(path, file);
    return {
      id,
      filename,
      size: file.bytes.length,
      url: this.origin + path,
      proxy_url: this.origin + path,
      ...(file.type && { content_type: file.type }),
      ...(entry?.description && { description: entry.description }),
    };
  }

  serve(path: string): UploadedFile | undefined {
    return this.#files.get(path);
  }

  /** Media in an embed or a component: `attachment://name` becomes the file's own address. */
  unfurl(attachments: APIAttachment[]): (url: string) => object {
    return (url) => {
      const own = attachments.find((each) => url === `attachment://${each.filename}`);
      return {
        id: this.#world.ids.next(),
        url: own?.url ?? url,
        proxy_url: own?.proxy_url ?? url,
        width: null,
        height: null,
        ...(own?.content_type && { content_type: own.content_type }),
        ...(own && { attachment_id: own.id }),
      };
    };
  }
}
