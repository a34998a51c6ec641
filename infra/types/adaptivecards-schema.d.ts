/** Stands for the TypeScript source that adaptivecards-templating's types reach for, and that our compiler options refuse. */
export type IAdaptiveCard = object;
