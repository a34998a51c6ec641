/** Swedish messages of the tab's forms. */
import type { forms as fi } from '#i18n/tab/fi/forms.ts';

export const forms = {
  'forms.save': 'Spara',
  'forms.confirmSave': 'Bekräfta och spara',
  'forms.saving': 'Sparar …',
  'forms.cancel': 'Avbryt',
  'forms.add': 'Lägg till',
  'forms.remove': 'Ta bort',
  'forms.close': 'Stäng',
  'forms.edit': 'Ändra: {what}',
  'forms.count': '{n} / {limit}',
  'forms.noIds': 'Inga identifieringsuppgifter om klienter.',

  'forms.wrong.required': 'Det här fältet är obligatoriskt.',
  'forms.wrong.tooLong': 'Texten är för lång. Förkorta den till högst {limit} tecken.',
  'forms.wrong.url': 'Länken ska vara en hel adress som börjar med https://.',
  'forms.wrong.date': 'Välj en dag.',
  'forms.wrong.time': 'Skriv tiden i formen 13:00.',
  'forms.wrong.number': 'Här passar ett tal {min}–{max}.',
  'forms.wrong.other': 'Kontrollera det här fältet.',

  'forms.found':
    'Fältet innehåller {n, plural, one {# identifieringsuppgift} other {# identifieringsuppgifter}}. Förslag: {list}.',
  'forms.foundNothing':
    'Fältet innehåller identifieringsuppgifter som inte kunde ersättas. Skriv texten på nytt.',
  'forms.instead':
    '{category, select, name {namnet} initials {initialerna} identity_code {personbeteckningen} phone {telefonnumret} email {e-postadressen} address {adressen} postal_code {postnumret} birth_date {födelsedatumet} iban {kontonumret} plate {registernumret} record {klientnumret} handle {användarnamnet} other {den identifierbara detaljen}} ersätts med {replacement}',
  'forms.without':
    '{category, select, name {namnet} initials {initialerna} identity_code {personbeteckningen} phone {telefonnumret} email {e-postadressen} address {adressen} postal_code {postnumret} birth_date {födelsedatumet} iban {kontonumret} plate {registernumret} record {klientnumret} handle {användarnamnet} other {den identifierbara detaljen}} tas bort',
  'forms.doubts': '{n, plural, one {Ett ord behöver ditt svar.} other {# ord behöver ditt svar.}}',
  'forms.unsaved': 'Inget har sparats. Filtret hjälper, men garanterar inte anonymitet.',

  'forms.person.choose': 'Välj person',
  'forms.person.placeholder': 'Skriv ett namn',
  'forms.person.typed': 'Använd namnet ”{name}”',
  'forms.person.typedNote': 'Ett namn utan Teams-konto: påminnelserna når inte fram.',
  'forms.person.nobody': 'Ingen hittades. Kontrollera stavningen.',
  'forms.person.me': 'Jag själv',
  'forms.person.clear': 'Ta bort namnet: {name}',
  'forms.person.none': 'Ingen',

  'forms.conflict': 'Samma ställe ändrades samtidigt',
  'forms.conflict.by': '{name} sparade en ändring alldeles nyss.',
  'forms.conflict.byUnknown': 'Någon annan sparade en ändring alldeles nyss.',
  'forms.conflict.field': 'Ställe',
  'forms.conflict.mine': 'Din',
  'forms.conflict.theirs': 'Sparad',
  'forms.conflict.keepMine': 'Behåll min: {value}',
  'forms.conflict.takeTheirs': 'Ta den sparade: {value}',
  'forms.conflict.keepAll': 'Behåll mina ändringar',
  'forms.conflict.takeAll': 'Ta de sparade',
  'forms.conflict.merged': 'Dina övriga ändringar har redan förenats.',
  'forms.conflict.empty': '(tomt)',
  'forms.conflict.removed': '(borttagen)',

  // Why a change was refused
  'refusal.notAllowed': 'Du har inte rätt till det här. Nätverkets planerare kan hjälpa.',
  'refusal.noLongerThere': 'Det här finns inte längre: någon har hunnit ta bort det.',
  'refusal.unchanged': 'Det är redan så, inget ändrades.',
  'refusal.changedMeanwhile':
    'Någon annan ändrade det här alldeles nyss. Du ser nu det senaste; gör din ändring utifrån det.',
  'refusal.notADraft': 'Årsklockan är redan publicerad, så det här går inte längre.',
  'refusal.notReady': 'En publicerad workshop ska ha dag, klockslag, rubrik och tema.',
  'refusal.clashes': 'En annan publicerad årsklocka har redan en del av månaderna.',
  'refusal.atLeastOnePlanner': 'Nätverket ska ha minst en planerare.',
  'refusal.tooMany': 'Det ryms inte mer här. Ta först bort något.',
  'refusal.outsideClock': 'Dagen hör inte till den här årsklockans månader.',
  'refusal.signupClosed': 'Anmälningstiden är slut.',
  'refusal.wayNotOffered': 'Du kan inte delta så här. Välj ett annat sätt.',
  'refusal.evaluationClosed': 'Enkäten är stängd.',
  'refusal.alreadyAnswered': 'Du har redan svarat på enkäten.',
  'refusal.nameTaken':
    'Det finns redan en central med det här namnet. Öppna den i listan eller välj ett annat namn.',
  'refusal.evaluated': 'Workshoppen har redan utvärderats, så tiden kan inte längre ändras.',
  'refusal.badField':
    'Det här värdet kan inte sparas. En publicerad workshop ska ha dag, tid, rubrik och tema.',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
