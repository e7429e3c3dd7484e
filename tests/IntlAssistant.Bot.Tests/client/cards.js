// Reads cards as Microsoft's own library does and says everything that is not as its schema has it: elements, properties and values that it
// does not know, what it needs and does not find, and what is newer than the version that the card says. One card a line comes in, one list of
// faults a line goes out.
'use strict';

const readline = require('readline');
const AC = require('adaptivecards/dist/adaptivecards.js');

// Teams' own data in a button is open; "msteams" stands in it.
const OPEN = new Set(['data']);

// What the library reads and does not write again.
const UNWRITTEN = new Set(['$schema']);

function lost(read, written, path) {
  if (Array.isArray(read)) {
    return Array.isArray(written) ? read.flatMap((item, i) => lost(item, written[i], `${path}[${i}]`)) : [`${path} is not read`];
  }

  if (read !== null && typeof read === 'object') {
    if (written === null || typeof written !== 'object') {
      return [`${path} is not read`];
    }

    return Object.entries(read)
      .filter(([name]) => !UNWRITTEN.has(name))
      .flatMap(([name, value]) => (OPEN.has(name) ? [] : !(name in written) ? (isDefault(name, value) ? [] : [`${path}.${name} is not known`]) : lost(value, written[name], `${path}.${name}`)));
  }

  return String(read).toLowerCase() === String(written).toLowerCase() ? [] : [`${path} is ${JSON.stringify(read)}, and read as ${JSON.stringify(written)}`];
}

// A value that is the one which holds anyway is not written again.
function isDefault(name, value) {
  return value === false || (name === 'style' && ['default', 'compact', 'text'].includes(String(value).toLowerCase()))
    || (name === 'size' && value === 'Default') || (Array.isArray(value) && value.length === 0) || value === '';
}

// A fallback is not written again: each is taken out and read as an action of its own.
function withoutFallbacks(node, taken) {
  if (Array.isArray(node)) {
    return node.map(item => withoutFallbacks(item, taken));
  }

  if (node === null || typeof node !== 'object') {
    return node;
  }

  const { fallback, ...rest } = node;
  if (fallback !== undefined) {
    taken.push(fallback);
  }

  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, withoutFallbacks(value, taken)]));
}

function faults(whole) {
  // The library reads the language by a pattern that remembers where it last stopped, so that every second card fails: it is read here.
  const { lang, ...rest } = whole;
  const fallbacks = [];
  const card = withoutFallbacks(rest, fallbacks);
  const wrong = /^[a-z]{2,3}$/.test(lang) ? [] : [`the language ${JSON.stringify(lang)} is not a tag`];
  return [...wrong, ...[card, ...fallbacks.map(action => ({ type: 'AdaptiveCard', version: card.version, body: [], actions: [action] }))].flatMap(faultsOf)];
}

function faultsOf(json) {
  const context = new AC.SerializationContext(AC.Version.parse(json.version, new AC.SerializationContext()));
  const card = new AC.AdaptiveCard();
  card.parse(json, context);
  const events = [];
  for (let i = 0; i < context.eventCount; i++) {
    const event = context.getEventAt(i);
    events.push(`${AC.ValidationEvent[event.event]}: ${event.message}`);
  }

  return [...events, ...lost(json, card.toJSON(), 'card')];
}

readline.createInterface({ input: process.stdin }).on('line', line => {
  let found;
  try {
    found = faults(JSON.parse(line));
  } catch (error) {
    found = [String(error)];
  }

  process.stdout.write(JSON.stringify(found) + '\n');
});
