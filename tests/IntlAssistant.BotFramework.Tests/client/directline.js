'use strict';

// Runs Microsoft's Direct Line client. Options come as JSON in the first argument, commands as JSON lines on standard
// input; what the client reports goes out as JSON lines.
globalThis.WebSocket = require('ws');
globalThis.XMLHttpRequest = class extends require('xmlhttprequest').XMLHttpRequest {
  constructor() {
    super();
    // This package puts the error's text where a browser leaves nothing, and the client would read it as JSON.
    let text = '';
    Object.defineProperty(this, 'responseText', { get: () => (this.status === 0 ? '' : text), set: value => (text = value) });
  }
};

const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

const say = line => process.stdout.write(JSON.stringify(line) + '\n');
const reason = error => ({ error: String(error && error.message || error), status: error && error.status });

// The client waits 3 to 15 seconds, by chance, before it reconnects: here 300 ms.
const client = new DirectLine({ ...JSON.parse(process.argv[2]), random: () => -0.225 });

client.connectionStatus$.subscribe(status => say({ connection: ConnectionStatus[status] }));
client.activity$.subscribe(
  activity => say({ activity, watermark: client.watermark }),
  error => say(reason(error)));

const commands = {
  post: activity => client.postActivity(activity).subscribe(id => say({ posted: id }), error => say(reason(error))),
  refresh: () => client.refreshToken().subscribe(
    token => {
      client.token = token;
      say({ refreshed: token });
    },
    error => say(reason(error))),
  user: id => {
    client.setUserId(id);
    say({ user: client.userIdOnStartConversation ?? null });
  },
  end: () => {
    client.end();
    process.exit(0);
  }
};

require('readline').createInterface({ input: process.stdin })
  .on('line', line => Object.entries(JSON.parse(line)).forEach(([name, argument]) => commands[name](argument)))
  .on('close', () => process.exit(0));
