/** Operators that may stand alone, and those that need one of the others beside them. */
const ALONE = ['from', 'to', 'url', 'conversation_id', 'retweets_of', 'retweets_of_tweet_id'];
const ALSO_ALONE = ['in_reply_to_tweet_id', 'quotes_of_tweet_id'];
const BESIDE: Record<string, readonly string[] | null> = {
  is: ['retweet', 'reply', 'quote', 'verified', 'nullcast'],
  has: ['links', 'mentions', 'hashtags', 'cashtags', 'media', 'images', 'geo'],
  lang: null,
};

export type Query =
  | { kind: 'or' | 'and'; of: Query[] }
  | { kind: 'not'; of: Query }
  | { kind: 'term'; operator: string; value: string };

type ParsedQuery = { ok: true; query: Query } | { ok: false; problem: string };

class Refused extends Error {
  override name = 'Refused';
}

/** Reads a stream rule or a search query. Never throws: what the network would refuse comes back as a problem. */
export function parseQuery(text: string): ParsedQuery {
  const tokens = text.match(/-?\(|\)|-?(?:[a-z_]+:)?"[^"]*"|[^\s()]+/gi) ?? [];
  let at = 0;

  const or = (): Query => {
    const of = [and()];
    while (tokens[at] === 'OR') {
      at += 1;
      of.push(and());
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'or', of };
  };
  const and = (): Query => {
    const of: Query[] = [];
    for (let token = tokens[at]; token !== undefined && token !== ')' && token !== 'OR'; token = tokens[at]) {
      at += 1;
      of.push(token === '(' ? group() : term(token));
    }
    if (of.length === 0) throw new Refused(`missing expression near '${tokens[at] ?? 'the end'}'`);
    return of.length === 1 && of[0] ? of[0] : { kind: 'and', of };
  };
  const group = (): Query => {
    const inside = or();
    if (tokens[at] !== ')') throw new Refused("missing ')'");
    at += 1;
    return inside;
  };

  try {
    const query = or();
    if (at < tokens.length) throw new Refused(`unexpected '${tokens[at]}'`);
    if (!standsAlone(query)) {
      throw new Refused('Rules must contain at least one positive, non-stopword, standalone clause');
    }
    return { ok: true, query };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: `${error.message} in '${text}'` };
    throw error;
  }
}

function term(token: string): Query {
  if (token === '-(') throw new Refused('a group cannot be negated');
  if (token.startsWith('-') && token.length > 1) return { kind: 'not', of: term(token.slice(1)) };
  if (/^(and|or)$/i.test(token)) throw new Refused(`Ambiguous use of ${token} as a keyword`);
  if ((token.match(/"/g)?.length ?? 0) % 2 === 1) throw new Refused(`unbalanced quote near ${token}`);
  if (token.startsWith('"')) return { kind: 'term', operator: 'phrase', value: token.slice(1, -1) };
  if (/^@\w{1,15}$/.test(token)) return { kind: 'term', operator: 'mention', value: token.slice(1) };
  if (/^#./.test(token)) return { kind: 'term', operator: 'hashtag', value: token.slice(1) };
  if (/^\$./.test(token)) return { kind: 'term', operator: 'cashtag', value: token.slice(1) };
  const operator = /^([a-z_]+):(.*)$/.exec(token);
  if (!operator) return { kind: 'term', operator: 'phrase', value: token };
  const [, name = '', quoted = ''] = operator;
  const value = quoted.replace(/^"|"$/g, '');
  const values = BESIDE[name];
  const known = name in BESIDE || ALONE.includes(name) || ALSO_ALONE.includes(name);
  if (!known || value === '' || (values && !values.includes(value))) {
    throw new Refused(`Reference to invalid operator '${token}'`);
  }
  return { kind: 'term', operator: name, value };
}

function standsAlone(query: Query): boolean {
  if (query.kind === 'or') return query.of.every(standsAlone);
  if (query.kind === 'and') return query.of.some(standsAlone);
  return query.kind === 'term' && !(query.operator in BESIDE);
}
