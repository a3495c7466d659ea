import { type ReactNode } from 'react';
import { Card } from '../kit/Card.tsx';
import { Choices } from '../kit/Choices.tsx';
import { LanguageSwitch } from '../first-run/LanguageSwitch.tsx';
import { usePreference, useSession } from '../session/session-context.ts';
import { SETTINGS_TEXT } from '../text/settings.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Settings.module.css';

/** Language, colours, how close rows stand, single-letter keys: for this laptop alone. */
export function LookCard() {
  const text = useText(SETTINGS_TEXT).look;
  const { preferences } = useSession();
  const { theme, density, singleKeys } = usePreference((now) => now);
  return (
    <Card title={text.title}>
      <div className={styles.form}>
        <Row label={text.language}>
          <LanguageSwitch />
        </Row>
        <Row label={text.theme}>
          <Choices
            label={text.theme}
            value={theme}
            choices={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: text.themes[value] }))}
            onChoose={(value) => preferences.set({ theme: value })}
          />
        </Row>
        <Row label={text.density}>
          <Choices
            label={text.density}
            value={density}
            choices={(['roomy', 'tight'] as const).map((value) => ({ value, label: text.densities[value] }))}
            onChoose={(value) => preferences.set({ density: value })}
          />
        </Row>
        <Row label={text.singleKeys} hint={text.singleKeysWhy}>
          <Choices
            label={text.singleKeys}
            value={singleKeys ? 'on' : 'off'}
            choices={(['on', 'off'] as const).map((value) => ({ value, label: text[value] }))}
            onChoose={(value) => preferences.set({ singleKeys: value === 'on' })}
          />
        </Row>
      </div>
    </Card>
  );
}

type RowProps = { readonly label: string; readonly hint?: string; readonly children: ReactNode };

function Row({ label, hint, children }: RowProps) {
  return (
    <div>
      <div className={styles.label}>{label}</div>
      {children}
      {hint !== undefined && <p className={styles.dim}>{hint}</p>}
    </div>
  );
}
