import type { StudyText } from '#domain/cooperation/study.ts';

/** Fields of an item that hold long text. */
export type LongTextName =
  | 'background'
  | 'purpose'
  | 'location'
  | 'scopeOfWork'
  | 'benefits'
  | 'impact'
  | 'funding'
  | 'notes'
  | 'termReason'
  | 'externalityNote'
  | 'efficiencyNote'
  | StudyText;

/** Fields of an item that hold one line. */
export type ShortTextName = 'title' | 'number' | 'unit' | 'waitingFor' | 'workUnit' | 'unitAddress';
