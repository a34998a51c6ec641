/**
 * What each documented or recorded payload means to us, file by file. 'invalid' are no activities, or
 * fragments that documentation prints without their envelope; 'nothing' is on purpose.
 */
export type Expectation =
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'nothing'; readonly reason: string; readonly invoke?: string }
  | {
      readonly kind: 'message';
      readonly scope: string;
      readonly words: string;
      readonly mentioned: boolean;
      readonly change?: string;
      readonly files?: boolean;
    }
  | {
      readonly kind: 'action';
      readonly scope: string;
      readonly by: string;
      readonly trigger: string;
      readonly data: object;
    }
  | { readonly kind: 'meeting'; readonly event: string }
  | {
      readonly kind: 'members';
      readonly scope: string;
      readonly added: number;
      readonly removed: number;
      readonly botAdded: boolean;
    }
  | { readonly kind: 'installed'; readonly upgrade: boolean }
  | { readonly kind: 'removed' }
  | { readonly kind: 'deleted' };

const shape: Expectation = { kind: 'invalid', reason: 'shape' };
const channel: Expectation = { kind: 'invalid', reason: 'channel' };
const serviceUrl: Expectation = { kind: 'invalid', reason: 'service-url' };
const update: Expectation = { kind: 'nothing', reason: 'conversation update' };
const reaction: Expectation = { kind: 'nothing', reason: 'type' };
const event: Expectation = { kind: 'nothing', reason: 'event' };
const invoke = (name: string): Expectation => ({ kind: 'nothing', reason: 'invoke', invoke: name });
const members = (scope: string, added: number, removed: number, botAdded = false): Expectation => ({
  kind: 'members',
  scope,
  added,
  removed,
  botAdded,
});
const message = (scope: string, words: string, mentioned = false): Expectation => ({
  kind: 'message',
  scope,
  words,
  mentioned,
});

export const EXPECTED: Readonly<Record<string, Expectation>> = {
  'connector/channels.docs.json': shape,
  'connector/createConversation.channel.response.captured-2026.json': shape,
  'connector/createConversation.personal.response.captured-2026.json': shape,
  'connector/createConversation.request.docs.json': shape,
  'connector/createConversation.response.docs.json': shape,
  'connector/getMember.anonymous-placeholder.docs.json': shape,
  'connector/getMember.anonymous.docs.json': shape,
  'connector/getMember.docs.json': shape,
  'connector/getMember.v3-test.json': shape,
  'connector/meetingInfo.channel-scheduled.docs.json': shape,
  'connector/meetingInfo.group-call.docs.json': shape,
  'connector/meetingInfo.meet-now.docs.json': shape,
  'connector/meetingInfo.one-to-one-call.docs.json': shape,
  'connector/meetingInfo.scheduled.docs.json': shape,
  'connector/meetingNotification.202.json': shape,
  'connector/meetingNotification.207.sdk-test.json': shape,
  'connector/meetingNotification.request.docs.json': channel,
  'connector/meetingParticipant.docs.json': shape,
  'connector/meetingParticipant.sdk-test.json': shape,
  'connector/members.array.v3-test.json': shape,
  // One that goes out, with its conversation left out.
  'connector/oauthcard.send.trace-2026.json': { kind: 'invalid', reason: 'conversation' },
  'connector/pagedMembers.docs.json': shape,
  'connector/pagedMembers.v3-test.json': shape,
  'connector/teamDetails.docs.json': shape,
  'conversationUpdate/all-members.sdk-test.json': serviceUrl,
  'conversationUpdate/bot-added.personal.docs.json': members('personal', 1, 0, true),
  'conversationUpdate/bot-added.team.docs-2017.json': members('channel', 0, 0, true),
  'conversationUpdate/bot-added.team.docs-2021.json': members('channel', 0, 0, true),
  'conversationUpdate/bot-added.team.recorded-2025.json': members('channel', 0, 0, true),
  'conversationUpdate/channel-created.docs.json': update,
  'conversationUpdate/channel-deleted.docs.json': update,
  'conversationUpdate/channel-renamed.docs.json': update,
  'conversationUpdate/channel-restored.docs.json': update,
  'conversationUpdate/member-added.meeting.docs.json': members('group', 1, 0),
  'conversationUpdate/member-removed.meeting.docs.json': members('group', 0, 1),
  'conversationUpdate/member-removed.team.docs.json': members('channel', 0, 1),
  'conversationUpdate/team-archived.docs.json': update,
  'conversationUpdate/team-deleted.docs.json': { kind: 'removed' },
  'conversationUpdate/team-renamed.docs.json': update,
  'conversationUpdate/team-restored.lowercase.docs.json': update,
  'conversationUpdate/team-unarchived.docs.json': update,
  'conversationUpdate/v3.channelcreated.json': update,
  'conversationUpdate/v3.channeldeleted.json': update,
  'conversationUpdate/v3.channelrenamed.json': update,
  'conversationUpdate/v3.conversationupdatewithaadobjectid.json': members('personal', 1, 0, true),
  'conversationUpdate/v3.membersadded.json': members('channel', 1, 0),
  'conversationUpdate/v3.membersremoved.json': members('channel', 0, 1),
  'conversationUpdate/v3.teamrenamed.json': update,
  'error/400.BadSyntax.createGroupChat.captured-2026.json': shape,
  'error/403.MessageWritesBlocked.docs.json': shape,
  'error/413.MessageSizeTooBig.docs.json': shape,
  'error/429.Throttled.docs.json': shape,
  'event/meetingEnd.docs-2021.json': { kind: 'meeting', event: 'end' },
  'event/meetingEnd.docs-2023-camelcase.json': { kind: 'meeting', event: 'end' },
  'event/meetingEnd.value.channel-meeting.captured-2026.json': shape,
  // Joins and leaves are not used: only bots made in the Developer Portal get them.
  'event/meetingParticipantJoin.docs.json': event,
  'event/meetingParticipantLeave.docs.json': event,
  'event/meetingStart.docs-2021.json': { kind: 'meeting', event: 'start' },
  'event/meetingStart.docs-2023-camelcase.json': { kind: 'meeting', event: 'start' },
  'event/meetingStart.value.channel-meeting.sdk-test.json': shape,
  'event/sdk-test.MeetingEndActivity.json': serviceUrl,
  'event/sdk-test.MeetingParticipantJoinActivity.json': serviceUrl,
  'event/sdk-test.MeetingParticipantLeaveActivity.json': serviceUrl,
  'event/sdk-test.MeetingStartActivity.json': serviceUrl,
  'event/sdk-test.ReadReceiptActivity.json': channel,
  'graph/me-events.create-recurring.request.docs.json': shape,
  'graph/me-events.create.request.docs.json': shape,
  'graph/me-events.create.response-201.docs.json': channel,
  'installationUpdate/add-upgrade.DERIVED.json': { kind: 'installed', upgrade: true },
  'installationUpdate/add.team.docs.json': { kind: 'installed', upgrade: false },
  'installationUpdate/add.team.recorded-2025.json': { kind: 'installed', upgrade: false },
  'installationUpdate/remove-upgrade.DERIVED.json': { kind: 'nothing', reason: 'installation' },
  'installationUpdate/remove.DERIVED.json': { kind: 'removed' },
  'invoke/adaptiveCard-action.automatic-refresh.docs.json': channel,
  'invoke/adaptiveCard-action.magic-code-state.docs.json': channel,
  'invoke/adaptiveCard-action.manual.docs.json': channel,
  'invoke/adaptiveCard-action.manual.personal.recorded-2026.json': {
    kind: 'action',
    scope: 'personal',
    by: 'execute',
    trigger: 'manual',
    data: { feedback: 'test invokes' },
  },
  'invoke/adaptiveCard-action.response.invalidAuthCode.docs.json': channel,
  'invoke/adaptiveCard-action.response.loginRequest.docs.json': channel,
  'invoke/adaptiveCard-action.response.preconditionFailed.docs.json': channel,
  'invoke/adaptiveCard-action.sso-token.docs.json': channel,
  'invoke/application-search.docs.json': channel,
  'invoke/composeExtension-fetchTask.channel.docs.json': channel,
  'invoke/composeExtension-fetchTask.from-message.channel.docs.json': channel,
  'invoke/composeExtension-fetchTask.full.docs-2019.json': serviceUrl,
  'invoke/composeExtension-fetchTask.groupchat.docs.json': channel,
  'invoke/composeExtension-fetchTask.meeting.docs.json': serviceUrl,
  'invoke/composeExtension-fetchTask.personal.docs.json': channel,
  'invoke/composeExtension-query.after-signin-state.docs-2017.json': channel,
  'invoke/composeExtension-query.docs-2017.json': invoke('composeExtension/query'),
  'invoke/composeExtension-query.initialRun.docs.json': channel,
  'invoke/composeExtension-query.v3-2017.json': invoke('composeExtension/query'),
  'invoke/composeExtension-submitAction.docs.json': shape,
  'invoke/composeExtension-submitAction.groupchat.real-2024.docs.json': invoke(
    'composeExtension/submitAction',
  ),
  'invoke/composeExtension-submitAction.jit-install.docs.json': shape,
  'invoke/config-submit.value-string.sdk-test.json': serviceUrl,
  'invoke/fileConsent.accept.docs.json': shape,
  'invoke/fileConsent.decline.docs.json': shape,
  'invoke/invoke.no-name.docs-2017.json': invoke('?'),
  'invoke/signin-failure.sdk-test.json': serviceUrl,
  'invoke/signin-tokenExchange.personal.trace-2026.json': invoke('signin/tokenExchange'),
  'invoke/signin-tokenExchange.sdk-test.json': serviceUrl,
  'invoke/signin-verifyState.magic-code.personal.trace-2026.json': invoke('signin/verifyState'),
  'invoke/signin-verifyState.success-state.sdk-test.json': serviceUrl,
  'invoke/signin-verifyState.v3-2017.json': invoke('signin/verifyState'),
  'invoke/suggestedActions-submit.sdk-test.json': invoke('suggestedActions/submit'),
  'invoke/task-fetch.sdk-test.json': invoke('task/fetch'),
  'invoke/task-fetch.tab.docs.json': shape,
  'invoke/task-submit.sdk-test.json': invoke('task/submit'),
  'invoke/task-submit.tab.docs.json': shape,
  'message/action-submit.channel.recorded-2026.json': {
    kind: 'action',
    scope: 'channel',
    by: 'submit',
    trigger: 'manual',
    data: { actionId: 'channel-post' },
  },
  'message/action-submit.channel.trimmed.recorded-2026.json': {
    kind: 'action',
    scope: 'channel',
    by: 'submit',
    trigger: 'manual',
    data: { actionId: 'info' },
  },
  'message/channel.followup-rsc.recorded-2026.json': message('channel', 'Who are you?'),
  'message/channel.followup.minimal.recorded-2026.json': message('channel', 'Hi'),
  'message/channel.mention-mismatch.docs.json': {
    kind: 'message',
    scope: 'channel',
    words: 'Hey Pranav Smith check out this message',
    mentioned: false,
    files: true,
  },
  // The bot's name 'TestBot' cut to 'Test' in plain letters.
  'message/channel.mention-text-already-stripped.v3-2017.json': message('channel', 'Message', true),
  'message/channel.mention.meeting.sdk-test.json': message('channel', 'hi', true),
  'message/channel.mention.minimal.recorded-2026.json': message('channel', 'Hey', true),
  'message/channel.mention.question-mark.recorded-2026.json': message('channel', 'AI What is love?', true),
  'message/channel.mention.recorded-2025.json': message('channel', 'test', true),
  'message/channel.mention.recorded-2026.json': message('channel', 'Hey', true),
  'message/channel.mention.thread-reply.recorded-2025.json': message('channel', 'reply to thread', true),
  'message/channel.no-mention-rsc.recorded-2025.json': message('channel', 'test'),
  'message/channel.two-mentions.v3-2017.json': message('channel', 'Test Bot 1 TestMessage', true),
  'message/entity.quotedReply.sdk-test.json': channel,
  'message/entity.targetedMessageInfo.sdk-test.json': channel,
  'message/file-attachment.docs.json': shape,
  'message/file-download-null-fields.v3.json': shape,
  'message/groupchat.mention.sdk-test.json': message('group', 'test', true),
  'message/meeting.fetchtask-context.docs.json': shape,
  'message/messageback.channel.docs.json': {
    kind: 'action',
    scope: 'channel',
    by: 'submit',
    trigger: 'manual',
    data: { property: 'propertyValue' },
  },
  'message/personal.aadobjectid.v3-2018.json': message('personal', 'hi'),
  'message/personal.no-mention.trailing-spaces.v3-2017.json': message('personal', 'Test'),
  'message/personal.recorded-2026.json': message('personal', 'Hey'),
  'message/personal.rich-text.docs.json': message(
    'personal',
    'Hello Teams TestBot.Sending bold-italic rich text',
  ),
  'message/personal.sdk-test.json': message('personal', 'Hello World!'),
  'message/quoted-reply.html-body.graph-docs.json': shape,
  'messageDelete/softDelete.personal.docs.json': { kind: 'deleted' },
  'messageReaction/added.channel.docs.json': reaction,
  'messageReaction/added.channel.recorded-2026.json': reaction,
  'messageReaction/removed.channel.docs.json': reaction,
  'messageUpdate/edit.no-text.sdk-test.json': channel,
  'messageUpdate/edit.personal.docs.json': {
    kind: 'message',
    scope: 'personal',
    words: '',
    mentioned: false,
    change: 'edited',
  },
  'messageUpdate/undelete.personal.docs.json': {
    kind: 'message',
    scope: 'personal',
    words: '',
    mentioned: false,
    change: 'undeleted',
  },
  'token/botframework-channel.decoded.docs.json': shape,
  'token/botframework-openid-metadata.docs.json': shape,
  'token/entra-access-v2.decoded.docs.json': shape,
  'token/entra-openid-metadata.v2.docs.json': shape,
  'token/entra-sso-v2.claims.docs.json': shape,
};
