/** Fluent's contrast theme for Teams, a chunk of its own: the page needs one of three. */
export { teamsHighContrastTheme as theme } from '@fluentui/react-components';
