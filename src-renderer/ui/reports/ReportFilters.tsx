import { Button, NativeSelect } from '@mantine/core';
import { cooperationKindSchema } from '#domain/cooperation/cooperation-item.ts';
import { FilterChip } from '../cooperation/FilterChip.tsx';
import { usePartyChoices } from '../cooperation/use-party-choices.ts';
import { useText } from '../text/catalogue.ts';
import { REPORTS_TEXT } from '../text/reports.ts';
import { useReportChoice } from './report-choice.ts';
import styles from './ReportsScreen.module.css';

/** Years that can be chosen: the next one, the present one, and so many before. */
const BACK = 15;
const TYPES = cooperationKindSchema.options.map((value) => ({ value, label: value }));

/** Year, partner and kind of cooperation. */
export function ReportFilters({ year, today }: { readonly year: number; readonly today: string }) {
  const text = useText(REPORTS_TEXT);
  const { party, type, set } = useReportChoice();
  const parties = usePartyChoices();
  const next = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: BACK + 2 }, (_none, index) => String(next - index));
  return (
    <fieldset className={styles.filters} aria-label={text.filters.group}>
      <label className={styles.year}>
        {text.filters.year}
        <NativeSelect
          size="xs"
          data={years}
          value={String(year)}
          onChange={(event) => set({ year: Number(event.currentTarget.value) })}
        />
      </label>
      <FilterChip
        name={text.filters.party}
        clearLabel={text.removeFilter(text.filters.party)}
        searchLabel={text.findValue}
        value={party}
        choices={parties}
        onChange={(value) => set({ party: value })}
      />
      <FilterChip
        name={text.filters.type}
        clearLabel={text.removeFilter(text.filters.type)}
        searchLabel={text.findValue}
        value={type}
        choices={TYPES}
        onChange={(value) => set({ type: value })}
      />
      {(party !== null || type !== null) && (
        <Button variant="subtle" size="compact-sm" onClick={() => set({ party: null, type: null })}>
          {text.clear}
        </Button>
      )}
    </fieldset>
  );
}
