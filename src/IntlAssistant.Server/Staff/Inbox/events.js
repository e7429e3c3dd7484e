// One connection to the server's events for all tabs of the console, and what every page shows of them: how many cases wait.
(() => {
  const badge = document.querySelector('[data-count="inbox"]');
  if (!badge) return;
  const words = document.getElementById('events').dataset;
  const digits = new Intl.NumberFormat(document.documentElement.lang);
  const wish = name => localStorage.getItem(`staff.${name}`) === 'on';
  let waiting = null;
  let isLeader = false;

  const showCount = () => {
    badge.hidden = !waiting;
    badge.textContent = waiting ? digits.format(waiting) : '';
    document.title = (waiting ? `(${digits.format(waiting)}) ` : '') + document.title.replace(/^\([^)]*\) /, '');
  };
  document.addEventListener('htmx:afterSettle', showCount);

  // Two short tones, made here: no file to fetch.
  const ring = () => {
    const audio = new AudioContext();
    [660, 880].forEach((pitch, place) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      volume.gain.value = 0.08;
      tone.frequency.value = pitch;
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + place * 0.16);
      tone.stop(audio.currentTime + place * 0.16 + 0.12);
      if (place) tone.onended = () => audio.close();
    });
  };

  // It names no visitor and says nothing of what was asked: others see screens too.
  const notify = () => {
    if (wish('notify') && globalThis.Notification?.permission === 'granted') {
      const note = new Notification(words.office, { body: words.waits.replace('{n}', digits.format(waiting)), tag: 'staff-inbox' });
      note.onclick = () => { window.focus(); location.assign('/staff/inbox'); note.close(); };
    }
  };

  let counting;
  const count = () => {
    clearTimeout(counting);
    counting = setTimeout(async () => {
      const answer = await fetch('/staff/inbox/waiting', { headers: { Accept: 'application/json' } }).catch(() => null);
      if (!answer?.ok) return;
      const before = waiting;
      waiting = (await answer.json()).waiting;
      showCount();
      if (isLeader && before !== null && waiting > before) {
        if (wish('sound')) ring();
        notify();
      }
    }, 250);
  };

  // Browsers open six connections to a server and no more: one tab listens and tells the others, and the next one takes over when it goes.
  const tabs = new BroadcastChannel('staff');
  const tell = (name, id) => {
    document.dispatchEvent(new CustomEvent('staff:news', { detail: { name, id } }));
    if (name !== 'presence') count();
    if (name === 'signed-out') globalThis.staff.say(words.out);
  };
  tabs.onmessage = event => tell(event.data.name, event.data.id);
  const lead = () => new Promise(() => {
    isLeader = true;
    let isFirst = true;
    const source = new EventSource('/staff/events');
    const pass = (name, id) => { tell(name, id); tabs.postMessage({ name, id }); };
    source.onopen = () => {
      // Whoever led before may have missed something while it went.
      if (isFirst) pass('reset', '');
      isFirst = false;
    };
    for (const name of ['case', 'wrote', 'presence', 'reset']) source.addEventListener(name, event => pass(name, event.data));
    source.addEventListener('signed-out', () => { source.close(); pass('signed-out', ''); });
  });
  count();
  if (navigator.locks) navigator.locks.request('staff-events', lead); else lead();

  // The switches for sound and notification stand in the inbox; what was chosen stays with the browser.
  const show = button => button.setAttribute('aria-pressed', wish(button.dataset.switch));
  document.querySelectorAll('[data-switch]').forEach(button => {
    button.hidden = button.dataset.switch === 'notify' && !globalThis.Notification;
    show(button);
    button.addEventListener('click', async () => {
      const turnsOn = !wish(button.dataset.switch);
      if (turnsOn && button.dataset.switch === 'notify' && await Notification.requestPermission() !== 'granted') {
        globalThis.staff.say(words.blocked);
        return;
      }
      localStorage.setItem(`staff.${button.dataset.switch}`, turnsOn ? 'on' : 'off');
      show(button);
      if (turnsOn && button.dataset.switch === 'sound') ring();
    });
  });
})();
