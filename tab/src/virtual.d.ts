/** What Vite adds to modules: compiled messages (`tab/messages.ts`), style sheets. */
declare module 'virtual:messages/*' {
  import type { CompiledMessage } from 'icu-minify/format';

  const messages: Readonly<Record<string, CompiledMessage>>;
  export default messages;
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.css' {}
