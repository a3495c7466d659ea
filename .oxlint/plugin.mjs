// Simpul's own lint rules. Each has a test beside it that plants the fault.
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge } from '../.ci/rooms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A room is left only by its name, and only for what its row of .ci/rooms.mjs lists. */
const rooms = {
  create(context) {
    const file = relative(root, context.filename ?? context.getFilename())
      .split(sep)
      .join('/');
    const check = (node) => {
      if (node === null || node === undefined || typeof node.value !== 'string') return;
      const why = judge(file, node.value);
      if (why !== null) context.report({ node, message: why });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument),
      TSExternalModuleReference: (node) => check(node.expression),
    };
  },
};

/** Functions that leave a file are declared by name, so that stack traces and searches find them. */
const namedExports = {
  create(context) {
    return {
      ExportAllDeclaration: (node) => context.report({ node, message: 'name what you export; no export *' }),
      ExportNamedDeclaration: (node) => {
        for (const declared of node.declaration?.declarations ?? []) {
          if (declared.init?.type === 'ArrowFunctionExpression') {
            context.report({ node: declared, message: 'write export function, not an exported arrow' });
          }
        }
      },
    };
  },
};

export default { meta: { name: 'house' }, rules: { rooms, 'named-exports': namedExports } };
