/** Fluent's dark theme for Teams, a chunk of its own: the page needs one of three. */
export { teamsDarkTheme as theme } from '@fluentui/react-components';
