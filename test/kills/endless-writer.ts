/** Writes a folder again and again, with two versions in turn, until it is killed. */
import { writeFiles } from '../../src/cli/output-folder.ts';
import { writtenVersions } from './written-versions.ts';

const [folder = '.'] = process.argv.slice(2);
for (;;) for (const version of writtenVersions) await writeFiles(folder, 'net', version, false);
