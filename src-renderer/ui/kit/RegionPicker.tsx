import { IconCheck, IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import type { Region } from '#domain/regions/region.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { countRegions, findRegions } from './find-regions.ts';
import { Marked } from './Marked.tsx';
import styles from './RegionPicker.module.css';

type Props = {
  /** Kemendagri code of the region chosen, or ''. */
  readonly value: string;
  readonly onChoose: (region: Region) => void;
  /** Why a region cannot be chosen, shown beside it; null when it can. */
  readonly refuse?: (region: Region) => string | null;
  readonly autoFocus?: boolean;
};

const SHOWN = 5;

/** Finds a region (*daerah*) among the 552 by name or code; names alone are ambiguous, so the province stands beside. */
export function RegionPicker({ value, onChoose, refuse = () => null, autoFocus = false }: Props) {
  const text = useText(KIT_TEXT).region;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = query.trim() === '' ? [] : findRegions(query, SHOWN);
  const matching = countRegions(query);
  const choose = (region: Region | undefined): void => {
    if (region !== undefined && refuse(region) === null) onChoose(region);
  };
  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        {text.label}
      </label>
      <div className={styles.field}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <input
          id={id}
          className={styles.input}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          ref={autoFocus ? focusFirst : undefined}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setAt(Math.min(at + 1, Math.max(0, found.length - 1)));
            else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
            else if (event.key === 'Enter') choose(found[at]);
            else return;
            event.preventDefault();
          }}
        />
        <span className={styles.count} role="status">
          {text.matching(matching, gazetteer().regions.length)}
        </span>
      </div>
      {query.trim() !== '' && matching === 0 && <p className={styles.nothing}>{text.nothing}</p>}
      {found.length > 0 && (
        <ul id={`${id}-list`} role="listbox" aria-label={text.list} className={styles.list}>
          {found.map((region, index) => (
            <RegionOption
              key={region.code}
              id={`${id}-${index}`}
              region={region}
              query={query}
              isAt={index === at}
              isChosen={region.code === value}
              refused={refuse(region)}
              onChoose={() => choose(region)}
            />
          ))}
          {matching > SHOWN && (
            <li role="presentation" className={styles.more}>
              {text.more(matching - SHOWN)}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly region: Region;
  readonly query: string;
  readonly isAt: boolean;
  readonly isChosen: boolean;
  readonly refused: string | null;
  readonly onChoose: () => void;
};

function RegionOption({ id, region, query, isAt, isChosen, refused, onChoose }: OptionProps) {
  const province = region.level === 'province' ? '' : (gazetteer().region(region.province)?.name ?? '');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys of the list
    <li
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={refused !== null}
      data-at={isAt}
      className={styles.option}
      onClick={onChoose}
    >
      <span className={styles.code}>{region.code}</span>
      <span className={styles.name}>
        <Marked text={region.name} words={query} />
      </span>
      <span className={styles.province}>{refused ?? province}</span>
      <span className={styles.check}>{isChosen && <IconCheck size={16} stroke={1.75} aria-hidden />}</span>
    </li>
  );
}

function focusFirst(element: HTMLElement | null): void {
  if (element !== null && document.activeElement === document.body) element.focus();
}
