import type { FolderFile } from '../../node/write-folder.ts';
import { studySchema } from './schema.ts';
import type { StudyVocabulary } from './parse-study.ts';

/** The name of the file that says what a study reports. */
export const studyFile = 'rostrum.yaml';

/** The files of a new study. Its folders hold a hidden file each, so that version control keeps them. */
export function studyLayout(vocabulary: StudyVocabulary): readonly FolderFile[] {
  const kept = ['corpora', 'decisions', 'reports'].map((folder) => ({
    path: `${folder}/.gitkeep`,
    pieces: [''],
  }));
  return [
    { path: studyFile, pieces: [study] },
    { path: 'rostrum.schema.json', pieces: [studySchema(vocabulary)] },
    { path: 'lexicons/study.yaml', pieces: [lexicon] },
    { path: 'README.md', pieces: [readme] },
    ...kept,
  ];
}

const study = `# yaml-language-server: $schema=./rostrum.schema.json
#
# What rostrum report makes when it is run in this folder without inputs. Each key of a report is an option of
# rostrum report, without the dashes in front (see rostrum report --help); paths start at this file.
reports:
  all:
    inputs: corpora
    output: reports/all
    lexicon: lexicons/study.yaml
    # roster: decisions/roster.yaml
    # where: role <> 'journalist'
    #
    # Tables and charts of your own, besides those of every report. ask: names a command (rostrum list measures), draw: a
    # chart (rostrum list charts); their options stand below, without dashes.
    # tables:
    #   officials-and-press:
    #     ask: keyness
    #     title: What officials say that journalists do not
    #     target: role = 'official'
    #     reference: role = 'journalist'
    #     top: 20
    #     as: [csv, tex, docx]
    # charts:
    #   officials-and-press:
    #     draw: keyness-dumbbells
    #     target: role = 'official'
    #     reference: role = 'journalist'
    #     for: single-column
    #     as: [pdf, svg]
`;

const lexicon = `# Names and slogans of this study; they come before the built-in ones. docs/lexicons.md of Rostrum has the format.
lexicon: study
title: Names of this study
kind: slogan
entries: []
#  - name: a shared future
#    forms: [our shared future, futures that we share]
`;

const readme = `# A study with Rostrum

| folder       | holds                                                                                     |
| ------------ | ----------------------------------------------------------------------------------------- |
| corpora/     | the transcripts, as they were published; corrections beside them (NAME.corrections.yaml)   |
| lexicons/    | names and slogans to look for                                                             |
| decisions/   | what you settled by hand: the roster of speakers, variants of formulas                    |
| reports/     | what rostrum report writes                                                                |
| rostrum.yaml | which reports there are, and with which options                                           |

1. Put transcripts into corpora/, and look at what is read: \`rostrum check corpora\`, \`rostrum turns corpora\`.
2. Draft the roster and mend it: \`rostrum roster corpora -o decisions/roster.yaml\`; then name it in rostrum.yaml.
3. \`rostrum report\` writes the reports of rostrum.yaml; open reports/all/index.html.
4. reports/all/methods.md and references.bib go into the paper.
5. \`rostrum verify reports/all\` says whether everything is as it was, and comes out the same again.
`;
