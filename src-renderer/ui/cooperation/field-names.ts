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
  | 'efficiencyNote';

/** Fields of an item that hold one line. */
export type ShortTextName = 'title' | 'number' | 'unit' | 'waitingFor';
