// Checks a manifest, read from the standard input, against the schema that it names: one fault a line, and nothing when it is good.
'use strict';

const fs = require('fs');
const path = require('path');
const Draft04 = require('ajv-draft-04');
const Draft2020 = require('ajv/dist/2020');
const formats = require('ajv-formats');

const manifest = JSON.parse(fs.readFileSync(0, 'utf8'));
const folder = path.join(__dirname, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams', `v${manifest.manifestVersion}`);
const schema = JSON.parse(fs.readFileSync(path.join(folder, 'MicrosoftTeams.schema.json'), 'utf8'));
const Ajv = (schema.$schema || '').includes('2020-12') ? Draft2020 : Draft04;
const ajv = new (Ajv.default || Ajv)({ allErrors: true, strictTypes: false, strict: false });
(formats.default || formats)(ajv, ['uri', 'email', 'regex']);
const validate = ajv.compile(schema);
if (!manifest.$schema.includes(`/v${manifest.manifestVersion}/`)) {
  console.log(`$schema is not that of version ${manifest.manifestVersion}`);
}

if (!validate(manifest)) {
  validate.errors.forEach(error => console.log(`${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));
}
