import { IconCheck, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import type { Region } from '#domain/regions/region.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { countRegions, findRegions } from './find-regions.ts';
import { ListBox, ListOption } from './ListBox.tsx';
import { Marked } from './Marked.tsx';
import styles from './RegionPicker.module.css';

type Props = {
  /** Kemendagri code of the region chosen, or ''. */
  readonly value: string;
  readonly onChoose: (region: Region) => void;
  /** Why a region cannot be chosen, shown beside it; null when it can. */
  readonly refuse?: (region: Region) => string | null;
  /** Puts the cursor here when the page opens. */
  readonly takesFocus?: boolean;
};

const SHOWN = 5;

/** Finds a region (*daerah*) among the 552 by name or code; names alone are ambiguous, so the province stands beside. */
export function RegionPicker({ value, onChoose, refuse = () => null, takesFocus = false }: Props) {
  const text = useText(KIT_TEXT).region;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const input = useFocusAtStart(takesFocus);
  const found = query.trim() === '' ? [] : findRegions(query, SHOWN);
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
          ref={input}
          className={styles.input}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={listKeys(at, found.length, setAt, () => choose(found[at]))}
        />
        <output className={styles.count}>{text.matching(countRegions(query), gazetteer().regions.length)}</output>
      </div>
      <Found {...{ id, query, found, at, value, refuse }} onChoose={choose} />
    </div>
  );
}

/** Arrows move, Enter chooses. */
function listKeys(at: number, count: number, move: (to: number) => void, choose: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(Math.min(at + 1, Math.max(0, count - 1)));
    else if (event.key === 'ArrowUp') move(Math.max(at - 1, 0));
    else if (event.key === 'Enter') choose();
    else return;
    event.preventDefault();
  };
}

function useFocusAtStart(takesFocus: boolean) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return input;
}

type FoundProps = {
  readonly id: string;
  readonly query: string;
  readonly found: readonly Region[];
  readonly at: number;
  readonly value: string;
  readonly refuse: (region: Region) => string | null;
  readonly onChoose: (region: Region) => void;
};

function Found({ id, query, found, at, value, refuse, onChoose }: FoundProps) {
  const text = useText(KIT_TEXT).region;
  if (query.trim() === '') return null;
  if (found.length === 0) return <p className={styles.nothing}>{text.nothing}</p>;
  const rest = countRegions(query) - found.length;
  return (
    <>
      <ListBox id={`${id}-list`} label={text.list} className={styles.list ?? ''}>
        {found.map((region, index) => (
          <ListOption
            key={region.code}
            id={`${id}-${index}`}
            isAt={index === at}
            isChosen={region.code === value}
            isRefused={refuse(region) !== null}
            onChoose={() => onChoose(region)}
          >
            <span className={styles.code}>{region.code}</span>
            <span className={styles.name}>
              <Marked text={region.name} words={query} />
            </span>
            <span className={styles.province}>{refuse(region) ?? provinceOf(region)}</span>
            <span className={styles.check}>
              {region.code === value && <IconCheck size={16} stroke={1.75} aria-hidden />}
            </span>
          </ListOption>
        ))}
      </ListBox>
      {rest > 0 && <p className={styles.nothing}>{text.more(rest)}</p>}
    </>
  );
}

function provinceOf(region: Region): string {
  return region.level === 'province' ? '' : (gazetteer().region(region.province)?.name ?? '');
}
