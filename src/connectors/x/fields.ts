/** What we ask X to tell of a post, and no more: each expanded user and post is paid for. */
export const POST_FIELDS = [
  'author_id',
  'conversation_id',
  'created_at',
  'edit_history_tweet_ids',
  'entities',
  'lang',
  'note_tweet',
  'public_metrics',
  'referenced_tweets',
  'reply_settings',
].join(',');

export const USER_FIELDS = ['created_at', 'public_metrics', 'verified'].join(',');

/** A post with its author. */
export const POST_AND_AUTHOR = {
  'tweet.fields': POST_FIELDS,
  'user.fields': USER_FIELDS,
  expansions: 'author_id',
};
