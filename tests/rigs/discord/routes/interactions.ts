import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { faults } from '../errors.ts';
import type { CallbackBody, Interaction } from '../interactions.ts';
import type { MessageBody } from '../messages.ts';
import { type Call, type Parts, type Route, route } from '../route.ts';

/** First answers to interactions, and the messages reached through an interaction's token. */
export function interactionRoutes({ world, messages, interactions }: Parts): Route[] {
  const token = ({ params }: Call): string => {
    if (params.webhook_id !== world.applicationId) throw faults.unknownWebhook();
    return params.webhook_token ?? '';
  };
  const byToken = { needsToken: false };
  const followUpForm = { needsToken: false, schema: () => 'IncomingWebhookRequestPartial' };
  const reach = (call: Call) => interactions.reach(token(call), call.params.message_id ?? '@original');
  const edit = (call: Call) =>
    messages.asSent(messages.edit(reach(call), call.body as MessageBody, call.files));
  const original = '/webhooks/{webhook_id}/{webhook_token}/messages/@original' as const;
  const one = '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}' as const;
  return [
    route(
      'POST /interactions/{interaction_id}/{interaction_token}/callback',
      ({ params, query, body, files }) => {
        const { interaction_id = '', interaction_token = '' } = params;
        const callback = body as CallbackBody;
        const interaction = interactions.answer(interaction_id, interaction_token, callback, files);
        return query.get('with_response') === 'true' ? answered(interaction, callback) : undefined;
      },
      byToken,
    ),
    route(
      'POST /webhooks/{webhook_id}/{webhook_token}',
      (call) => {
        const message = interactions.followUp(token(call), call.body as MessageBody, call.files);
        return messages.asSent(message);
      },
      followUpForm,
    ),
    route(`GET ${original}`, (call) => messages.asSent(reach(call)), byToken),
    route(`PATCH ${original}`, edit, byToken),
    route(`DELETE ${original}`, (call) => messages.remove(reach(call)), byToken),
    route(`GET ${one}`, (call) => messages.asSent(reach(call)), byToken),
    route(`PATCH ${one}`, edit, byToken),
    route(`DELETE ${one}`, (call) => messages.remove(reach(call)), byToken),
  ];

  function answered(interaction: Interaction, { type }: CallbackBody) {
    const { id, channelId, original } = interaction;
    const hasMessage =
      type === InteractionResponseType.ChannelMessageWithSource ||
      type === InteractionResponseType.UpdateMessage;
    return {
      interaction: {
        id,
        type: interaction.type,
        channel_id: channelId,
        guild_id: world.guild.id,
        ...(original && {
          response_message_id: original.now.id,
          response_message_loading: ((original.now.flags ?? 0) & MessageFlags.Loading) !== 0,
          response_message_ephemeral: original.onlyFor !== null,
        }),
      },
      ...(hasMessage && original && { resource: { type, message: messages.asSent(original) } }),
    };
  }
}
