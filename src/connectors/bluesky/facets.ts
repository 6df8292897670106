import { type AppBskyRichtextFacet, AppBskyRichtextFacet as Facets, RichText } from '@atproto/api';
import { z } from 'zod';
import type { BlueskyApi } from './api.ts';
import { BlueskyTrouble } from './trouble.ts';

export type Facet = AppBskyRichtextFacet.Main;

const Resolved = z.object({ did: z.string().startsWith('did:') });

/**
 * Links, mentions and tags of a text, by UTF-8 bytes; the text itself stays as it is. Handles that lead nowhere stay plain
 * words. Throws BlueskyTrouble.
 */
export async function facetsOf(text: string, api: BlueskyApi): Promise<Facet[]> {
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  const facets: Facet[] = [];
  for (const facet of rich.facets ?? []) {
    const [feature] = facet.features;
    if (!Facets.isMention(feature)) {
      facets.push(facet);
      continue;
    }
    const did = await didOf(feature.did, api);
    if (did !== null) facets.push({ ...facet, features: [{ ...feature, did }] });
  }
  return facets;
}

/** null: nobody has this handle. */
async function didOf(handle: string, api: BlueskyApi): Promise<string | null> {
  try {
    const { body } = await api.get('com.atproto.identity.resolveHandle', { handle: handle.toLowerCase() });
    return Resolved.safeParse(body).data?.did ?? null;
  } catch (error) {
    if (error instanceof BlueskyTrouble && error.kind === 'refused') return null;
    throw error;
  }
}
