import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { Card } from '../kit/Card.tsx';
import { useText } from '../text/catalogue.ts';
import { HOUSE_TEXT } from '../text/house.ts';
import styles from './Settings.module.css';

/** Leads to how the office's documents look. */
export function HouseLinkCard() {
  const text = useText(HOUSE_TEXT);
  return (
    <Card title={text.title}>
      <div className={styles.form}>
        <p>{text.why}</p>
        <Button component={Link} href="/pengaturan/naskah" variant="default" className={styles.fit}>
          {text.open}
        </Button>
      </div>
    </Card>
  );
}
