import {
  Alert,
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  Drawer,
  Input,
  Menu,
  Modal,
  Radio,
  Select,
  Switch,
  Tooltip,
} from '@mantine/core';
import { type Scheme, tokenVariables } from './tokens.ts';

/*
 * The faces of ui.md §2 by name first: on Windows `system-ui` is Segoe UI anyway, and elsewhere it may be a much wider face
 * for which the columns are not measured.
 */
const FONT = '"Segoe UI", "Liberation Sans", Arial, system-ui, sans-serif';
const MONO = 'Consolas, "Cascadia Mono", "Liberation Mono", monospace';

/** Mantine, told to look as ui.md §1 and §2 say. What a theme cannot say stands in global.css. */
export const THEME = createTheme({
  primaryColor: 'simpul',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    simpul: [
      '#F1F7FA',
      '#E4EFF4',
      '#C6DEE8',
      '#9FC9DA',
      '#7CC0D8',
      '#4C9AB8',
      '#2B7896',
      '#1B5E78',
      '#164C61',
      '#103847',
    ],
  },
  fontFamily: FONT,
  fontFamilyMonospace: MONO,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '22px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({ defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md' } } }),
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 120, transition: 'fade' }, radius: 'md' } }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 120, transition: 'fade' } } }),
    // The first item has the focus as soon as a menu opens (ARIA, menu button); Mantine's empty box in front of it is no part of a menu.
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: { duration: 120 }, openDelay: 300 } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
  },
});

/** Puts our tokens beside Mantine's variables, and Mantine's own colours on our tokens. */
export function resolveVariables(): ReturnType<CSSVariablesResolver> {
  return { variables: {}, light: schemeVariables('light'), dark: schemeVariables('dark') };
}

function schemeVariables(scheme: Scheme): Record<string, string> {
  return {
    ...tokenVariables(scheme),
    '--mantine-color-body': 'var(--s-surface)',
    '--mantine-color-text': 'var(--s-text)',
    '--mantine-color-bright': 'var(--s-text)',
    '--mantine-color-dimmed': 'var(--s-dim)',
    '--mantine-color-placeholder': 'var(--s-dim)',
    '--mantine-color-anchor': 'var(--s-accent-text)',
    '--mantine-color-error': 'var(--s-bad)',
    '--mantine-color-default': 'var(--s-surface)',
    '--mantine-color-default-hover': 'var(--s-hover)',
    '--mantine-color-default-color': 'var(--s-text)',
    '--mantine-color-default-border': 'var(--s-line)',
    '--mantine-color-disabled': 'var(--s-sunken)',
    '--mantine-color-disabled-color': 'var(--s-dim)',
    '--mantine-primary-color-filled': 'var(--s-accent)',
    '--mantine-primary-color-light': 'var(--s-accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--s-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--s-accent-text)',
  };
}
