/** Fluent's light theme for Teams, a chunk of its own: the page needs one of three. */
export { teamsLightTheme as theme } from '@fluentui/react-components';
