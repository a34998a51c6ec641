/** English messages of the tab's forms. */
import type { forms as fi } from '#i18n/tab/fi/forms.ts';

export const forms = {
  'forms.save': 'Save',
  'forms.confirmSave': 'Confirm and save',
  'forms.saving': 'Saving …',
  'forms.cancel': 'Cancel',
  'forms.add': 'Add',
  'forms.remove': 'Remove',
  'forms.close': 'Close',
  'forms.edit': 'Edit: {what}',
  'forms.count': '{n} / {limit}',
  'forms.noIds': 'No identifiers of clients.',

  'forms.wrong.required': 'This field is required.',
  'forms.wrong.tooLong': 'The text is too long. Shorten it to at most {limit} characters.',
  'forms.wrong.url': 'The link must be a whole address that begins with https://.',
  'forms.wrong.date': 'Choose a day.',
  'forms.wrong.time': 'Write the time like 13:00.',
  'forms.wrong.number': 'A number from {min} to {max} fits here.',
  'forms.wrong.other': 'Check this field.',

  'forms.found': 'The field holds {n, plural, one {# identifier} other {# identifiers}}. Proposal: {list}.',
  'forms.foundNothing': 'The field holds identifiers that could not be replaced. Write it anew.',
  'forms.instead':
    '{category, select, name {name} initials {initials} identity_code {personal identity code} phone {phone number} email {email address} address {address} postal_code {postal code} birth_date {date of birth} iban {account number} plate {registration plate} record {client number} handle {user name} other {identifying detail}} becomes {replacement}',
  'forms.without':
    '{category, select, name {name} initials {initials} identity_code {personal identity code} phone {phone number} email {email address} address {address} postal_code {postal code} birth_date {date of birth} iban {account number} plate {registration plate} record {client number} handle {user name} other {identifying detail}} removed',
  'forms.doubts': '{n, plural, one {One word needs your answer.} other {# words need your answer.}}',
  'forms.unsaved': 'Nothing has been saved. The filter helps but does not guarantee anonymity.',

  'forms.person.choose': 'Choose a person',
  'forms.person.placeholder': 'Type a name',
  'forms.person.typed': 'Use the name ”{name}”',
  'forms.person.typedNote': 'A name without a Teams account: reminders do not reach them.',
  'forms.person.nobody': 'Nobody found. Check the spelling.',
  'forms.person.me': 'Myself',
  'forms.person.clear': 'Remove the name: {name}',
  'forms.person.none': 'Nobody',

  'forms.conflict': 'The same thing was changed at the same time',
  'forms.conflict.by': '{name} saved a change a moment ago.',
  'forms.conflict.byUnknown': 'Somebody else saved a change a moment ago.',
  'forms.conflict.field': 'Field',
  'forms.conflict.mine': 'Yours',
  'forms.conflict.theirs': 'Saved',
  'forms.conflict.keepMine': 'Keep mine: {value}',
  'forms.conflict.takeTheirs': 'Take the saved one: {value}',
  'forms.conflict.keepAll': 'Keep my changes',
  'forms.conflict.takeAll': 'Take the saved ones',
  'forms.conflict.merged': 'Your other changes have already been merged.',
  'forms.conflict.empty': '(empty)',
  'forms.conflict.removed': '(removed)',

  // Why a change was refused
  'refusal.notAllowed': 'You have no right to this. A planner of the network can help.',
  'refusal.noLongerThere': 'This is no longer there: somebody has removed it.',
  'refusal.unchanged': 'It is so already, nothing changed.',
  'refusal.changedMeanwhile':
    'Somebody else changed this a moment ago. You now see the latest; make your change on top of it.',
  'refusal.notADraft': 'The clock has been published, so this can no longer be done.',
  'refusal.notReady': 'A published workshop must have a date, a time, a title and a theme.',
  'refusal.clashes': 'Another published clock has some of these months already.',
  'refusal.atLeastOnePlanner': 'The network must have at least one planner.',
  'refusal.tooMany': 'There is no room for more here. Remove something first.',
  'refusal.outsideClock': 'The date is not within the months of this clock.',
  'refusal.signupClosed': 'Sign-up is over.',
  'refusal.wayNotOffered': 'You cannot take part in this way. Choose the other one.',
  'refusal.evaluationClosed': 'The evaluation is closed.',
  'refusal.alreadyAnswered': 'You have answered this evaluation already.',
  'refusal.nameTaken': 'There is a centre of this name already. Open it in the list, or choose another name.',
  'refusal.evaluated': 'The workshop has been evaluated already, so its time can no longer be changed.',
  'refusal.badField':
    'This value cannot be saved. A published workshop must have a date, a time, a title and a theme.',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
