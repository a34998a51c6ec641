/** The shape of what the public pages say beside the privacy notice and the accessibility statement of `about`. */
import type { AboutPage } from '#i18n/about/page.ts';

export interface Pages {
  readonly terms: AboutPage;
  readonly support: AboutPage;
  /** Last section of the support page. */
  readonly contact: {
    readonly heading: string;
    /** Before the address. */
    readonly lead: string;
    /** Where none has been set: what the organisation has to fill in. */
    readonly missing: string;
  };
  /** Name of the navigation between the pages, and of that between the languages. */
  readonly pages: string;
  readonly languages: string;
}
