import { type Document, Packer } from 'docx';
import { strToU8 } from 'fflate';
import type { Parts } from './normalise.ts';

type Compiler = { readonly compile: (document: Document) => unknown };

/**
 * The parts of a Word file by name, before they are zipped. The library gives them zipped only; unzipping and zipping again what
 * it zipped a moment ago was a fifth of the work. So its compiler is taken where this version of it has it.
 */
export function partsOf(document: Document): Parts {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (!isCompiler(compiler))
    throw new Error('docx 9.15.2 has its compiler at Packer.compiler: look there after an update');
  const compiled = compiler.compile(document);
  if (!(compiled instanceof Map))
    throw new Error('docx 9.15.2 compiles into a map of names: look there after an update');
  const parts: Parts = {};
  for (const [name, data] of compiled) parts[String(name)] = bytesOf(data);
  return parts;
}

function isCompiler(value: unknown): value is Compiler {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'compile') === 'function';
}

function bytesOf(data: unknown): Uint8Array {
  if (typeof data === 'string') return strToU8(data);
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  throw new Error('docx 9.15.2 compiles parts into texts and bytes: look there after an update');
}
