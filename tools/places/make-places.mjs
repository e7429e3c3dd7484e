// Writes places.yaml: names of countries from the npm package i18n-iso-countries, with our own tables beside this script.
// Usage: node make-places.mjs PACKAGE_FOLDER > ../../src/IntlAssistant.Knowledge/Thesaurus/places.yaml
import { readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const languages = ['en', 'fa', 'ar', 'fr', 'tr', 'es', 'ru', 'ur', 'zh', 'de', 'hi'];
const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
if (!folder) {
  console.error('Name the folder of the unpacked package: node make-places.mjs /tmp/package');
  process.exit(1);
}

const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const names = Object.fromEntries(languages.map(language =>
  [language, JSON.parse(readFileSync(join(folder, 'langs', `${language}.json`), 'utf8')).countries]));

const rows = file => readFileSync(join(here, file), 'utf8').split('\n').filter(line => line.trim() && !line.startsWith('#'));
const words = field => (field ?? '').split(/[,،]/).map(word => word.trim()).filter(Boolean);

const slug = name => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

// "Moldova, Republic of" is filed under its first part; what stands in brackets explains.
const plain = name => name.replace(/\s*[（(].*?[)）]/g, '').replace(/[,،、].*$/, '').replace(/\s-\s.*$/, '').trim();

// The short name first: it is the one to show.
const isAbbreviation = name => /^[\p{Lu}.]+$/u.test(name);
const shortFirst = list => [list].flat().map(plain).sort((one, other) =>
  isAbbreviation(one) - isAbbreviation(other) || one.length - other.length);

const skipped = new Map(rows('skip.txt').map(line => {
  const [code, ...where] = line.split(/\s+/);
  return [code, where];
}));
const isSkipped = (code, language) => skipped.get(code)?.some(where => where === '*' || where === language) ?? false;

const concepts = new Map();
const concept = id => {
  if (!concepts.has(id)) {
    concepts.set(id, { broader: [], words: Object.fromEntries(languages.map(language => [language, []])) });
  }
  return concepts.get(id);
};
const add = (id, language, list) => {
  const known = concept(id).words[language];
  for (const word of list) {
    // Two letters in a Latin script are too often another word.
    if (!known.some(other => other.toLowerCase() === word.toLowerCase()) && !(/^[a-z.]{1,4}$/i.test(word) && word.replace(/\./g, '').length < 3 && !['UK', 'EU', 'UE'].includes(word))) {
      known.push(word);
    }
  }
};

// Where the package has only a long name, or one name for two countries.
const longNames = { KR: 'south-korea', KP: 'north-korea', CD: 'congo-kinshasa', CG: 'congo-brazzaville', LA: 'laos', SY: 'syria' };
const ids = {};
for (const code of Object.keys(names.en)) {
  if (skipped.get(code)?.includes('*') && code !== 'CG') continue;
  ids[code] = longNames[code] ?? slug(shortFirst(names.en[code])[0]);
  for (const language of languages) {
    if (isSkipped(code, language)) continue;
    add(ids[code], language, shortFirst(names[language][code]));
  }
}

for (const line of rows('people.txt')) {
  const [code, ...fields] = line.split('|').map(field => field.trim());
  ids[code] ??= slug(words(fields[0])[0]);
  languages.forEach((language, at) => add(ids[code], language, words(fields[at])));
}

const regions = rows('regions.txt').map(line => {
  const [head, ...fields] = line.split('|').map(field => field.trim());
  const [name, codes] = head.split(':');
  const [id, wider] = name.trim().split(/\s+/);
  return { id, wider: wider === '-' ? [] : [wider], codes: codes.trim().split(/\s+/).filter(Boolean), fields };
});
for (const region of regions) {
  concept(region.id).broader.push(...region.wider);
  languages.forEach((language, at) => add(region.id, language, words(region.fields[at])));
  for (const code of region.codes) {
    if (ids[code]) concept(ids[code]).broader.push(region.id);
  }
}

for (const line of rows('cities.txt')) {
  const [head, ...fields] = line.split('|').map(field => field.trim());
  const [code, id] = head.split(/\s+/);
  concept(id).broader.push(ids[code]);
  languages.forEach((language, at) => add(id, language, words(fields[at])));
}

// Single-quoted YAML needs no escapes but the quote itself.
const quoted = word => /[:#'"[\]{},&*!|>%@`?]|^[-\s]|^(yes|no|on|off|true|false|null|~|\d+)$/i.test(word) ? `'${word.replace(/'/g, "''")}'` : word;
const licence = readFileSync(join(folder, 'LICENSE'), 'utf8').trim().split('\n').map(line => `#   ${line}`.trimEnd()).join('\n');

const out = [
  '# Countries, regions and cities in the languages of the assistant. Made by tools/places/make-places.mjs; change its tables, not this file.',
  `# The names of countries come from the npm package i18n-iso-countries ${about.version}, under this licence:`,
  '#', licence, '', 'concepts:', '',
];
for (const [id, { broader, words: byLanguage }] of [...concepts].sort(([one], [other]) => (one < other ? -1 : 1))) {
  out.push(`  ${id}:`, '    kind: place');
  if (broader.length > 0) out.push(`    broader: [${[...new Set(broader)].join(', ')}]`);
  for (const language of languages) {
    if (byLanguage[language].length > 0) out.push(`    ${language}: [${byLanguage[language].map(quoted).join(', ')}]`);
  }
  out.push('');
}
console.log(out.join('\n').trimEnd());
