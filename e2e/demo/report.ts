import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Office } from '../office/office.ts';

type Step = { readonly name: string; readonly seconds: number; readonly note: string };

/** Notes what the demo does and how long it takes, and takes pictures on the way. */
export class Report {
  readonly #steps: Step[] = [];
  readonly #folder: string;
  #pictures = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Does a step and notes how long it took; `note` says what came of it. */
  async step<T>(name: string, work: () => Promise<T>, note: (result: T) => string = () => ''): Promise<T> {
    const from = performance.now();
    console.log(`· ${name}`);
    const result = await work();
    this.#steps.push({ name, seconds: (performance.now() - from) / 1000, note: note(result) });
    return result;
  }

  /** A picture of what stands on the screen, in light and in dark. */
  async picture(office: Office, name: string): Promise<void> {
    this.#pictures += 1;
    const number = String(this.#pictures).padStart(2, '0');
    for (const scheme of ['dark', 'light'] as const) {
      await office.app.evaluate(({ nativeTheme }, chosen) => {
        nativeTheme.themeSource = chosen;
      }, scheme);
      await office.page.waitForTimeout(300);
      await office.page.screenshot({ path: join(this.#folder, `${number}-${name}-${scheme}.png`) });
    }
  }

  write(about: readonly string[]): void {
    const rows = this.#steps.map(({ name, seconds, note }) => `| ${name} | ${seconds.toFixed(1)} | ${note} |`);
    const total = this.#steps.reduce((sum, step) => sum + step.seconds, 0);
    const text = [
      '# The demo',
      '',
      ...about,
      '',
      '| step | seconds | result |',
      '|---|---|---|',
      ...rows,
      `| **all** | **${total.toFixed(1)}** | |`,
      '',
    ];
    writeFileSync(join(this.#folder, 'report.md'), text.join('\n'));
  }
}
