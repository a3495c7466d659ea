import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { TrailFileOffice, TrailFileReport } from '#app/trail.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { MeaningText } from '../kit/Badge.tsx';
import { partyName } from '../kit/party-name.ts';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { longMomentText } from '../text/days.ts';
import { TRAIL_FILE_TEXT } from '../text/trail-file.ts';
import { AsideButton } from './AsideButton.tsx';
import { Digits } from './Digits.tsx';
import { ImportPane } from './ImportPane.tsx';
import type { TrailPreview } from './import-state.ts';
import styles from './Exchange.module.css';
import list from './TrailFileView.module.css';

type Props = { readonly preview: TrailPreview; readonly onClose: () => void };

/** An audit file from outside: whether everything in it holds, or the exact places where it does not. Nothing is imported. */
export function TrailFileView({ preview, onClose }: Props) {
  const text = useText(TRAIL_FILE_TEXT);
  const { trail } = preview;
  return (
    <ImportPane
      title={text.title(nameOf(trail.maker))}
      under={<Facts preview={preview} />}
      onClose={onClose}
      foot={<AsideButton onClose={onClose} />}
    >
      <output>
        <Verdict trail={trail} />
        <p>{text.counts(trail.entries, trail.authors.length)}</p>
        {trail.found > 0 && <Faults trail={trail} />}
      </output>
      <Offices trail={trail} />
      <p className={styles.dim}>{text.nothing}</p>
    </ImportPane>
  );
}

function Facts({ preview }: { readonly preview: TrailPreview }) {
  const text = useText(TRAIL_FILE_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const { about, created } = preview.trail;
  const what = about === null ? text.aboutAll : about.title === '' ? text.aboutUnknown : text.aboutRecord(about.title);
  return (
    <>
      <p className={styles.dim}>{preview.fileName}</p>
      <p>
        {what} {text.made(longMomentText(created, language, ahead))}
      </p>
    </>
  );
}

function Verdict({ trail }: { readonly trail: TrailFileReport }) {
  const text = useText(TRAIL_FILE_TEXT);
  const meaning = trail.found > 0 ? 'bad' : strangersIn(trail).length > 0 ? 'warn' : 'ok';
  const word = { bad: text.broken(trail.found), warn: text.wholeUnknown, ok: text.whole }[meaning];
  const Icon = meaning === 'ok' ? IconCircleCheck : IconAlertTriangle;
  return (
    <p>
      <MeaningText meaning={meaning} icon={<Icon size={16} stroke={1.75} aria-hidden />}>
        {word}
      </MeaningText>
    </p>
  );
}

function Faults({ trail: { faults, found, maker, authors } }: { readonly trail: TrailFileReport }) {
  const text = useText(TRAIL_FILE_TEXT);
  const office = (id: string): string => {
    const named = [...authors, maker].find((one) => one.office === id);
    return named === undefined ? id : nameOf(named);
  };
  return (
    <ul className={list.plain}>
      {faults.map((fault, index) => (
        <li key={index}>
          {fault.entry === null
            ? text.faults[fault.what](office(fault.office))
            : text.faults[fault.what](office(fault.office), fault.entry)}
        </li>
      ))}
      {found > faults.length && <li>{text.rest(found - faults.length)}</li>}
    </ul>
  );
}

/** Who speaks in the file, and the numbers of those that nobody here knows. */
function Offices({ trail }: { readonly trail: TrailFileReport }) {
  const text = useText(TRAIL_FILE_TEXT);
  const strangers = strangersIn(trail).filter(({ fingerprint }) => fingerprint !== '');
  return (
    <>
      <ul className={list.plain}>
        {trail.authors.map((office) => (
          <li key={office.office}>{text.office(nameOf(office), office.entries, text.standing[office.standing])}</li>
        ))}
      </ul>
      {strangers.length > 0 && <p>{text.compare}</p>}
      {strangers.map((office) => (
        <Digits key={office.office} label={nameOf(office)} fingerprint={office.fingerprint} />
      ))}
    </>
  );
}

/** Offices for whose keys nobody here can speak, the maker among them. */
function strangersIn({ maker, authors }: TrailFileReport): readonly TrailFileOffice[] {
  const all = new Map([maker, ...authors].map((office) => [office.office, office]));
  return [...all.values()].filter(({ standing }) => standing === 'unknown' || standing === 'doubtful');
}

function nameOf({ region, name, office }: TrailFileOffice): string {
  return region === '' ? name || office : partyName(region);
}
