import type { AccountId, Author, GivenCustomer, Network, Post } from '../domain/mention.ts';
import type { OwnAccount } from '../ports.ts';

/** The network's own id of the account when known, else its handle; null: the source names nobody. */
export function accountIdOf(network: Network, author: Author): AccountId | null {
  if (author.accountId !== undefined) return `${network}:${author.accountId}`;
  return author.handle === undefined ? null : `${network}:${author.handle.toLowerCase()}`;
}

/** Every name under which a person of this post could have been erased. */
export function erasableNames(post: Post): string[] {
  const { network, author } = post;
  return [
    ...(author.accountId === undefined ? [] : [`${network}:${author.accountId}`]),
    ...(author.handle === undefined ? [] : [`${network}:${author.handle.toLowerCase()}`]),
    ...(post.customer === undefined ? [] : givenNames(post.customer)),
  ];
}

function givenNames(given: GivenCustomer): string[] {
  return [
    ...(given.id === undefined ? [] : [`customer:${given.id}`]),
    ...(given.email === undefined ? [] : [`email:${given.email.toLowerCase()}`]),
    ...(given.phone === undefined ? [] : [`phone:${given.phone}`]),
  ];
}

/** Did we post it ourselves? */
export function isOurs(post: Post, own: readonly OwnAccount[]): boolean {
  const { accountId, handle } = post.author;
  return own.some(
    (account) =>
      account.network === post.network &&
      ((account.accountId !== undefined && account.accountId === accountId) ||
        (account.handle !== undefined &&
          handle !== undefined &&
          account.handle.replace(/^@+/, '').toLowerCase() === handle.toLowerCase())),
  );
}
