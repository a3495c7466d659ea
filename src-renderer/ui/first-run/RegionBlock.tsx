import { IconMapPin } from '@tabler/icons-react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { governmentName, headTitle, type Region, shortName } from '#domain/regions/region.ts';
import { RegionPicker } from '../kit/RegionPicker.tsx';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import { type SetUpForm, zoneOf } from './set-up-form.ts';
import { Step } from './Step.tsx';
import styles from './FirstRun.module.css';

export type BlockProps = {
  readonly form: SetUpForm;
  readonly onChange: (part: Partial<SetUpForm>) => void;
};

/** Which region the secretariat belongs to. */
export function RegionBlock({ form, onChange }: BlockProps) {
  const text = useText(FIRST_RUN_TEXT);
  const region = gazetteer().region(form.region);
  const choose = (chosen: Region): void => {
    const proposal = form.nameTyped ? {} : { name: text.office.proposal(chosen.name) };
    onChange({ region: chosen.code, zone: zoneOf(chosen.code), ...proposal });
  };
  return (
    <Step step="region" number={1} title={text.region.title} done={region !== null}>
      <RegionPicker
        value={form.region}
        onChoose={choose}
        refuse={(each) => (each.autonomous ? null : text.region.notAutonomous)}
        takesFocus
      />
      {region !== null && <AboutRegion region={region} />}
      <p className={styles.source}>{text.region.source}</p>
    </Step>
  );
}

function AboutRegion({ region }: { readonly region: Region }) {
  const text = useText(FIRST_RUN_TEXT).region;
  const neighbours = gazetteer()
    .neighbours(region.code)
    .filter((code) => code.length === region.code.length)
    .flatMap((code) => gazetteer().region(code) ?? []);
  const say = neighbours.length === 0 ? text.alone : text.about;
  return (
    <div className={styles.about}>
      <p className={styles.aboutName}>
        <IconMapPin size={18} stroke={1.75} aria-hidden />
        <strong>{region.name}</strong>
        <span className={styles.code}>{region.code}</span>
      </p>
      <p>{say(governmentName(region), headTitle(region))}</p>
      {neighbours.length > 0 && (
        <ul className={styles.chips}>
          {neighbours.map((each) => (
            <li key={each.code}>{shortName(each)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
