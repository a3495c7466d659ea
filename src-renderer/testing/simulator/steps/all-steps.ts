import type { StepKind } from '../world.ts';
import { copyLaptop } from './copy.ts';
import { crash } from './crash.ts';
import { createRecord } from './create.ts';
import { addRow, moveRow, removeRecord, removeRow, setField, setInRow, typeText } from './edit.ts';
import { changeKeys } from './keys.ts';
import { takePostponed } from './postponed.ts';
import { restoreOld } from './restore.ts';
import { receive, send } from './mail.ts';
import { widen } from './widen.ts';

/** A new kind of step is a file here and a name in this list. */
export const STEPS: readonly StepKind[] = [
  createRecord,
  setField,
  addRow,
  setInRow,
  moveRow,
  removeRow,
  removeRecord,
  typeText,
  crash,
  restoreOld,
  copyLaptop,
  changeKeys,
  takePostponed,
  widen,
  send,
  receive,
];
