import { useCallback } from 'react';
import type { Json } from '#base/canonical-json.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { useLanguage } from '../session/session-context.ts';
import { type Catalogue, useText } from '../text/catalogue.ts';
import { COOPERATION_EN } from '../text/cooperation-en.ts';
import { COOPERATION_ID, type CooperationText } from '../text/cooperation.ts';
import { type DayStyle, dayText, momentText } from '../text/days.ts';
import { valueText } from '../text/field-values.ts';
import { fieldLabel } from '../text/fields.ts';
import { useZone } from '../session/use-today.ts';

const COOPERATION: Catalogue<CooperationText> = { id: COOPERATION_ID, en: COOPERATION_EN };

export function useCooperationText(): CooperationText {
  return useText(COOPERATION);
}

/** Says a day (`YYYY-MM-DD`) in the language of the screen; nothing for an empty text. */
export function useDayText(): (day: string, style: DayStyle) => string {
  const language = useLanguage();
  return useCallback((day, style) => (day === '' ? '' : dayText(day, language, style)), [language]);
}

/** Says a moment (milliseconds since 1970) in the office's zone. */
export function useMomentText(): (time: number) => string {
  const language = useLanguage();
  const hours = HOURS_AHEAD[useZone()];
  return useCallback((time) => momentText(time, language, hours), [language, hours]);
}

export function useFieldLabels(): (kind: RecordKind, path: string) => string {
  const language = useLanguage();
  return useCallback((kind, path) => fieldLabel(kind, path, language), [language]);
}

export function useFieldLabel(kind: RecordKind, path: string): string {
  return useFieldLabels()(kind, path);
}

export function useValueText(): (kind: RecordKind, path: string, value: Json | undefined) => string {
  const language = useLanguage();
  return useCallback((kind, path, value) => valueText(kind, path, value, language), [language]);
}
