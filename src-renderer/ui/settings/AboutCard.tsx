import { Card } from '../kit/Card.tsx';
import { useHost } from '../session/session-context.ts';
import { SETTINGS_TEXT } from '../text/settings.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Settings.module.css';

/** Version, and the licences of the program and its data. */
export function AboutCard() {
  const text = useText(SETTINGS_TEXT).about;
  const { info } = useHost();
  return (
    <Card title={text.title}>
      <div className={styles.form}>
        <p>
          <strong>{text.version(info.version)}</strong>
        </p>
        <p className={styles.dim}>{text.runs(info.shell, info.platform)}</p>
        <p>{text.licence}</p>
        <p>{text.regions}</p>
        <p>{text.borders}</p>
      </div>
    </Card>
  );
}
