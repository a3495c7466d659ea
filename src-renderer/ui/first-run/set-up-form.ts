import type { SetUp } from '#app/set-up.ts';

/** What the first-run page is filled with, before anything is kept. */
export type SetUpForm = SetUp & {
  /** Whether the office's name was typed by a person; until then it follows the region. */
  readonly nameTyped: boolean;
  /** Name of the recovery file once it is saved. */
  readonly recoveryFile: string | null;
};

export const EMPTY_FORM: SetUpForm = {
  region: '',
  name: '',
  address: '',
  zone: 'WIB',
  user: '',
  userPost: '',
  userNip: '',
  nameTyped: false,
  recoveryFile: null,
};

export type Missing = 'region' | 'office' | 'user' | 'recovery';

/** What is still to be done, in the order of the page. Only the recovery file may be left for later. */
export function missingOf(form: SetUpForm): readonly Missing[] {
  const missing: Missing[] = [];
  if (form.region === '') missing.push('region');
  if (form.name.trim() === '') missing.push('office');
  if (form.user.trim() === '') missing.push('user');
  if (form.recoveryFile === null) missing.push('recovery');
  return missing;
}

/** The zone that a province lies in, as the first proposal (Keppres 41/1987). */
export function zoneOf(regionCode: string): SetUp['zone'] {
  const province = Number(regionCode.slice(0, 2));
  if (province >= 81) return 'WIT';
  return (province >= 51 && province <= 53) || (province >= 63 && province <= 65) || (province >= 71 && province <= 76)
    ? 'WITA'
    : 'WIB';
}

/** The form as the engine wants it. */
export function toSetUp(form: SetUpForm): SetUp {
  const { region, name, address, zone, user, userPost, userNip } = form;
  return {
    region,
    name: name.trim(),
    address: address.trim(),
    zone,
    user: user.trim(),
    userPost: userPost.trim(),
    userNip: userNip.trim(),
  };
}
