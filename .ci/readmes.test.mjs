import { describe, expect, it } from 'vitest';
import { goneFiles, keptFiles, readmesIn, unnamedFolders } from './readmes.mjs';

const files = keptFiles();
const readmes = readmesIn(files);

describe('READMEs', () => {
  it('name every folder beside them', () => {
    expect(readmes.length).toBeGreaterThan(20);
    expect(readmes.flatMap((readme) => unnamedFolders(readme, files))).toEqual([]);
  });

  it('name no file that is gone', () => {
    expect(readmes.flatMap((readme) => goneFiles(readme, files).map((name) => `${readme.path}: ${name}`))).toEqual([]);
  });

  it('and a folder that is new, a file that is gone, and a name that is only part of a word would be seen', () => {
    const word = readmes.find(({ path }) => path === 'src-renderer/word/README.md') ?? { path: '', text: '' };
    expect(unnamedFolders(word, [...files, 'src-renderer/word/seals/seal.ts'])).toEqual(['src-renderer/word/seals']);
    expect(unnamedFolders({ ...word, text: 'printing' }, ['src-renderer/word/print/blocks.ts'])).toHaveLength(1);
    const without = files.filter((file) => file !== 'src-renderer/word/make-document.ts');
    expect(goneFiles(word, without)).toEqual(['make-document.ts']);
    expect(goneFiles({ text: '`app/{engine,nowhere}.ts`' }, files)).toEqual(['app/nowhere.ts']);
  });
});
