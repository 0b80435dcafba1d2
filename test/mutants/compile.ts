import { join } from 'node:path';
import { API } from 'typescript/unstable/sync';
import type { Mutant } from './mutants.ts';
import { root } from './rooms.ts';

/** Tells of mutants whether the compiler lets them pass: what it refuses is no fault that anybody could ship. */
export interface Compiler {
  compiles(mutant: Pick<Mutant, 'file' | 'source'>): boolean;
  close(): void;
}

/** The compiler with the repository's settings. Only the file with the fault is checked, and no file is written. */
export function openCompiler(): Compiler {
  const planted = new Map<string, string>();
  const compiler = new API({ cwd: root, fs: { readFile: (path) => planted.get(path) } });
  const settings = join(root, 'tsconfig.json');
  compiler.updateSnapshot({ openProjects: [settings] });
  const isAccepted = (path: string): boolean => {
    const program = compiler
      .updateSnapshot({ fileChanges: { changed: [path] } })
      .getProject(settings)?.program;
    if (program === undefined) throw new Error(`no project in ${settings}`);
    return [program.getSyntacticDiagnostics(path), program.getSemanticDiagnostics(path)].every(
      ({ length }) => length === 0,
    );
  };
  return {
    compiles: ({ file, source }) => {
      const path = join(root, file);
      planted.set(path, source);
      const answer = isAccepted(path);
      planted.delete(path);
      compiler.updateSnapshot({ fileChanges: { changed: [path] } });
      return answer;
    },
    close: () => compiler.close(),
  };
}
