/** What the packager reads and writes: the parts of the manifest that it looks at, a package, what it found. */

export interface Command {
  readonly title: string;
  readonly description?: string;
}
export interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly Command[];
}
interface Bot {
  readonly botId: string;
  readonly scopes: readonly string[];
  readonly supportsTargetedMessages?: boolean;
  readonly commandLists?: readonly CommandList[];
}
interface ComposeCommand {
  readonly id: string;
  readonly type?: string;
  readonly context?: readonly string[];
  readonly title: string;
  readonly description?: string;
  readonly fetchTask?: boolean;
}
interface ComposeExtension {
  readonly botId?: string;
  readonly commands?: readonly ComposeCommand[];
}
interface StaticTab {
  readonly entityId: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly websiteUrl?: string;
  readonly scopes: readonly string[];
}
interface ConfigurableTab {
  readonly configurationUrl: string;
  readonly scopes: readonly string[];
  readonly context?: readonly string[];
  readonly meetingSurfaces?: readonly string[];
}
export interface Permission {
  readonly name: string;
  readonly type: 'Application' | 'Delegated';
}

/** A manifest that Microsoft's schema accepts; only what is looked at here. */
export interface Manifest {
  readonly $schema?: string;
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly localizationInfo?: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
  readonly name: { readonly short: string; readonly full?: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly bots?: readonly Bot[];
  readonly composeExtensions?: readonly ComposeExtension[];
  readonly staticTabs?: readonly StaticTab[];
  readonly configurableTabs?: readonly ConfigurableTab[];
  readonly meetingExtensionDefinition?: { readonly supportsCustomShareToStage?: boolean };
  readonly permissions?: readonly string[];
  readonly validDomains?: readonly string[];
  readonly webApplicationInfo?: { readonly id: string; readonly resource?: string };
  readonly authorization?: {
    readonly permissions?: { readonly resourceSpecific?: readonly Permission[] };
  };
}

/** A language file: the path of a text in the manifest ('staticTabs[1].name') and the text. */
export type Texts = Readonly<Record<string, string>>;

/** What a zip holds, by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** What the package is held against. */
export interface Expected {
  /** Version of package.json. */
  readonly version: string;
  /** Text of README.md, which explains the permissions. */
  readonly readme: string;
  /** Application ID URI of the registration in Entra (aad.manifest.json, filled). */
  readonly idUri: string;
  /** Whether this is the package with permissions for chats. */
  readonly rsc: boolean;
}

/** A package whose manifest and languages Microsoft's schemas accept. */
export interface Package extends Expected {
  readonly files: Files;
  readonly manifest: Manifest;
  /** By language tag; without the default language, which stands in the manifest. */
  readonly languages: Readonly<Record<string, Texts>>;
}

/** One thing that is wrong: the rule's name and a sentence. */
export interface Finding {
  readonly rule: string;
  readonly says: string;
}

/** What is wrong, a sentence each; an empty list where the rule is kept. */
export type Rule = (pack: Package) => readonly string[];
export type Rules = Readonly<Record<string, Rule>>;
