/** The shape of the privacy notice and the accessibility statement; long texts, so they load with their page alone. */
export interface AboutSection {
  readonly heading: string;
  readonly text: readonly string[];
  /** Lines of a list after the text. */
  readonly list?: readonly string[];
}
export interface AboutPage {
  readonly heading: string;
  readonly lead: string;
  readonly sections: readonly AboutSection[];
}
export interface About {
  readonly privacy: AboutPage;
  readonly accessibility: AboutPage;
}
