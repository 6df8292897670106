/** A post's address in the network: whose, and its record key. null: it is no post, or not by a DID. */
export function postAt(uri: string): { did: string; rkey: string } | null {
  const found = /^at:\/\/(did:[a-z0-9]+:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.:~-]{1,512})$/.exec(uri);
  const [, did, rkey] = found ?? [];
  return did === undefined || rkey === undefined ? null : { did, rkey };
}

export function postUri(did: string, rkey: string): string {
  return `at://${did}/app.bsky.feed.post/${rkey}`;
}

/** Where people see it. A DID works where the handle is not known. */
export function pageOf(who: string, rkey: string): string {
  return `https://bsky.app/profile/${who}/post/${rkey}`;
}
