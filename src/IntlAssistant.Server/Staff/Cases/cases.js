// The lists and cases: kept new without a reload, and worked by the keyboard. Everything can be done without this file.
(() => {
  const find = selector => document.querySelector(selector);
  const caseId = () => find('#desk')?.dataset.case;

  // ---- What is new, without a reload.
  let refreshing;
  let listLate = false;
  const refreshList = () => {
    clearTimeout(refreshing);
    refreshing = setTimeout(() => {
      if (pressed) listLate = true;
      else if (find('#list')) globalThis.htmx?.trigger('#list', 'refresh');
    }, 400);
  };

  // What lies under a finger or the mouse stays where it is until it is let go: else another case would be opened, or none.
  let pressed = false;
  const letGo = () => setTimeout(() => {
    pressed = false;
    if (listLate) { listLate = false; refreshList(); }
    catchUp();
  }, 0);
  addEventListener('pointerdown', () => { pressed = true; }, true);
  for (const end of ['pointerup', 'pointercancel', 'contextmenu', 'dragend', 'blur']) addEventListener(end, event => { if (event.type !== 'blur' || event.target === window) letGo(); }, true);
  document.addEventListener('htmx:beforeSwap', event => {
    if (!pressed || event.target.id !== 'list') return;
    event.detail.shouldSwap = false;
    listLate = true;
  });

  const parts = ['#case-head', '#talk', '#side'];
  let late = false;
  let sending = false;
  let asking = false;
  let again = false;

  // What has not changed stays the same element: a button that is being pressed, a text that is being marked, a box that was opened.
  // The libraries may be missing: a server that has never reached the registry works all the same.
  const { htmx, Idiomorph } = globalThis;
  if (htmx && Idiomorph) {
    Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, element) => !(name === 'open' && element.matches('details'));
    Idiomorph.defaults.callbacks.afterNodeAdded = node => { if (node instanceof Element) htmx.process(node); };
  }
  const renew = (now, next) => {
    if (Idiomorph) Idiomorph.morph(now, next);
    else now.replaceWith(next);
  };

  // The form of the reply is never touched, nor the side while somebody works in it.
  const refreshCase = async () => {
    if (sending || asking || pressed) { again = true; return; }
    asking = true;
    again = false;
    try {
      const of = caseId();
      const answer = await fetch(find('#desk').dataset.address, { headers: { 'X-Requested-With': 'refresh' } }).catch(() => null);
      // Another case may have been opened meanwhile.
      if (sending || pressed || of !== caseId()) { again = true; return; }
      if (answer?.status === 404) {
        // The visitor has erased it: nothing of it stays on the screen, nor what was being written.
        sessionStorage.removeItem(`reply-${caseId()}`);
        sessionStorage.removeItem(`note-${caseId()}`);
        location.reload();
      }
      if (!answer?.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (sending || pressed || of !== caseId()) { again = true; return; }
      late = false;
      for (const part of parts) {
        const now = find(part);
        const next = page.querySelector(part);
        if (!now || !next) continue;
        if (part === '#side' && (now.contains(document.activeElement) || [...now.querySelectorAll('input[type="search"], textarea')].some(field => field.value))) { late = true; continue; }
        const isAtEnd = now.scrollHeight - now.scrollTop - now.clientHeight < 80;
        renew(now, next);
        if (part === '#talk' && isAtEnd) now.scrollTop = now.scrollHeight;
      }
      sawVersion();
    } finally {
      asking = false;
      catchUp();
    }
  };
  const catchUp = () => { if (again && !sending && !pressed && caseId()) refreshCase(); };
  // What an action of one's own brings is shown with its answer, which replaces the whole case: news between wait for it.
  document.addEventListener('htmx:beforeRequest', event => { sending ||= event.detail.boosted; });
  document.addEventListener('htmx:afterRequest', event => {
    if (!event.detail.boosted) return;
    sending = false;
    catchUp();
  });

  document.addEventListener('focusout', () => setTimeout(() => { if (late && !find('#side')?.contains(document.activeElement)) refreshCase(); }, 0));

  // Whoever has begun to write has seen the case as it was then: only an empty form takes the new version.
  const sawVersion = () => {
    const text = find('#reply-text');
    const head = find('#case-head');
    if (text && head && !text.value) text.form.elements.version.value = head.dataset.version;
  };

  document.addEventListener('staff:news', event => {
    const { name, id } = event.detail;
    if (name === 'presence') {
      if (id === caseId()) lookAround();
      return;
    }
    refreshList();
    if (caseId() && (name === 'reset' || id === caseId())) refreshCase();
  });

  // ---- Who else is here.
  let typedAt = 0;
  const lookAround = async query => {
    const place = find('#presence');
    if (!place || (document.hidden && !query)) return;
    const answer = await fetch(`/staff/cases/${caseId()}?handler=Presence${query ?? (Date.now() - typedAt < 6000 ? '&typing=true' : '')}`, { keepalive: true }).catch(() => null);
    if (answer?.ok && !query?.includes('leaves')) find('#presence')?.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
  };
  setInterval(() => { if (caseId()) lookAround(); }, 12000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden && caseId()) lookAround(); });
  addEventListener('pagehide', () => { if (caseId()) lookAround('&leaves=true'); });

  // ---- Writing.
  const isDrafted = field => field?.dataset?.draft;
  document.addEventListener('input', event => {
    if (isDrafted(event.target)) sessionStorage.setItem(event.target.dataset.draft, event.target.value);
    if (event.target.matches('[data-typing]') && event.target.value && Date.now() - typedAt > 3000) {
      typedAt = Date.now();
      lookAround('&typing=true');
    }
  });
  document.addEventListener('submit', event => {
    for (const field of event.target.elements) if (isDrafted(field)) sessionStorage.removeItem(field.dataset.draft);
  });
  document.addEventListener('click', event => {
    const text = find('#reply-text');
    const whole = event.target.closest('[data-replace]');
    if (whole && text) {
      text.value = whole.dataset.replace;
      find('#reply-original').value = whole.dataset.original;
      text.dispatchEvent(new Event('input', { bubbles: true }));
      text.focus();
      return;
    }
    const button = event.target.closest('[data-insert]');
    if (!button || !text) return;
    const lead = text.value && text.selectionStart > 0 && !text.value.slice(0, text.selectionStart).endsWith('\n') ? '\n' : '';
    text.setRangeText(lead + button.dataset.insert, text.selectionStart, text.selectionEnd, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true }));
    button.closest('details.menu')?.removeAttribute('open');
    text.focus();
  });

  // ---- The keyboard.
  const rows = () => [...document.querySelectorAll('.case-row')];
  const step = by => {
    const all = rows();
    const at = all.includes(document.activeElement) ? all.indexOf(document.activeElement) : all.findIndex(row => row.hasAttribute('aria-current'));
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const press = key => {
    const target = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(each => each.checkVisibility?.() ?? true);
    if (key === '?') { find('#keys')?.showModal(); return true; }
    if (key === '/' && !target) { location.assign('/staff/inbox#q'); return true; }
    if (!target) return false;
    if (target.matches('summary')) {
      const box = target.parentElement;
      box.open = !box.open;
      if (box.open) box.querySelector('textarea, .menu-list button')?.focus();
      return true;
    }
    target.closest('details:not([open])')?.setAttribute('open', '');
    if (target.matches('input, textarea, select')) target.focus();
    else target.click();
    return true;
  };
  // By the place of the key where the layout writes other letters, as the Persian one does.
  const keyOf = event => /^[a-z/?]$/i.test(event.key) ? event.key.toLowerCase()
    : event.code === 'Slash' ? (event.shiftKey ? '?' : '/')
    : event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
  document.addEventListener('keydown', event => {
    const field = event.target.closest('input:not([type="checkbox"]), textarea, select');
    if (field && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && field.matches('textarea')) {
      event.preventDefault();
      field.form.requestSubmit();
    } else if (field && event.key === 'Escape') field.blur();
    if (field || event.ctrlKey || event.metaKey || event.altKey || find('dialog[open]')) return;
    const key = keyOf(event);
    if (key === 'j' || key === 'k') { event.preventDefault(); step(key === 'j' ? 1 : -1); }
    else if (press(key)) event.preventDefault();
  });
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (opener) find(opener.dataset.opens)?.showModal();
  });

  // ---- At the beginning, and after every change of the case.
  const showTab = () => find('.cases .tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  const begin = () => {
    document.querySelectorAll('[data-opens]').forEach(button => { button.hidden = false; });
    showTab();
    const talk = find('#talk');
    if (talk) talk.scrollTop = talk.scrollHeight;
    if (talk && matchMedia('(max-width: 48rem)').matches && !location.hash) find('#compose')?.scrollIntoView({ block: 'end' });
    document.querySelectorAll('[data-draft]').forEach(field => {
      const kept = sessionStorage.getItem(field.dataset.draft);
      if (kept && !field.value) field.value = kept;
    });
    if (location.hash === '#q') find('#q')?.focus();
    find('#refused')?.focus();
    if (caseId()) lookAround();
  };
  document.addEventListener('htmx:afterSettle', event => { if (event.target.id === 'list') showTab(); });
  document.addEventListener('htmx:afterSettle', event => { if (event.detail.elt?.id === 'desk' || event.target.id === 'desk') begin(); });
  begin();
})();
