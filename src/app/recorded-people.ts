import type { CustomerRecord } from '../domain/customer.ts';
import type { GivenCustomer, Post } from '../domain/mention.ts';
import { accountIdOf } from '../intake/people.ts';
import type { Routable } from '../ports.ts';

interface Known {
  number: number;
  customer: Routable['customer'];
}

/**
 * Who wrote each recorded mention, without a database: the customer that the mention names, else the one of its account,
 * else a new one. Records link accounts only where the customer allows it.
 */
export class RecordedPeople {
  readonly #byName = new Map<string, Known>();
  #last = 0;

  constructor(records: readonly CustomerRecord[]) {
    for (const { ref, email, phone, handles, since, tier, value, consent } of records) {
      const known = this.#add({
        ref,
        consent,
        ...(since !== undefined && { since }),
        ...(tier !== undefined && { tier }),
        ...(value !== undefined && { value }),
      });
      for (const name of [...namesOf({ id: ref, ...given({ email, phone }) }), ...(consent ? handles : [])]) {
        this.#byName.set(name, known);
      }
    }
  }

  of(post: Post): Known {
    const { network, author } = post;
    const accountId = accountIdOf(network, author);
    const handle = author.handle === undefined ? null : `${network}:${author.handle.toLowerCase()}`;
    const named = post.customer === undefined ? undefined : this.#named(post.customer);
    const account = this.#byName.get(accountId ?? '') ?? this.#byName.get(handle ?? '');
    const known = named ?? account ?? this.#add({});
    if (accountId !== null && (account === undefined || account.customer.ref === undefined)) {
      this.#byName.set(accountId, known);
    }
    return known;
  }

  #named(customer: GivenCustomer): Known | undefined {
    const names = namesOf(customer);
    if (names.length === 0) return undefined;
    const found = names.map((name) => this.#byName.get(name)).find((one) => one !== undefined);
    // An address that belongs to a customer of another id stays theirs.
    const same = found?.customer.ref === undefined || [undefined, found.customer.ref].includes(customer.id);
    const known = (same ? found : undefined) ?? this.#add({});
    if (customer.id !== undefined) known.customer.ref ??= customer.id;
    for (const name of names) if (!this.#byName.has(name)) this.#byName.set(name, known);
    return known;
  }

  #add(customer: Partial<Routable['customer']>): Known {
    this.#last += 1;
    return { number: this.#last, customer: { ...customer, stopped: false } };
  }
}

const namesOf = ({ id, email, phone }: GivenCustomer): string[] => [
  ...(id === undefined ? [] : [`customer:${id}`]),
  ...(email === undefined ? [] : [`email:${email.toLowerCase()}`]),
  ...(phone === undefined ? [] : [`phone:${phone}`]),
];

function given(contact: { email: string | undefined; phone: string | undefined }): GivenCustomer {
  return {
    ...(contact.email !== undefined && { email: contact.email }),
    ...(contact.phone !== undefined && { phone: contact.phone }),
  };
}
