/** What could not be done while the example was loaded; `step` is a code that the page puts into words. */
export class ExampleFailed extends Error {
  readonly step: string;
  constructor(step: string) {
    super(step);
    this.step = step;
  }
}
