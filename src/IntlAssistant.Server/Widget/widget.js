/* The chat of {{office}}: a button, and on click the chat in a frame. Nothing else is loaded before the click. */
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script || window.intlAssistant) return;

  const strings = {{strings}};
  const data = script.dataset;
  const home = new URL(script.src).origin;
  const language = [data.language, document.documentElement.lang].map((tag) => (tag || "").slice(0, 2).toLowerCase()).find((tag) => strings[tag]) || "en";
  const [ask, closing] = strings[language];
  const label = data.label || ask;
  const rtl = /ar|fa|ur/.test(language);
  const side = /^(left|right)$/.test(data.position) ? data.position : rtl ? "left" : "right";
  const colour = /^#[0-9a-f]{6}$/i.test(data.colour) ? data.colour : "{{brand}}";
  const light = [1, 3, 5].reduce((sum, at, i) => sum + parseInt(colour.slice(at, at + 2), 16) * [299, 587, 114][i], 0) > 128000;

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial }
    [hidden] { display: none !important }
    button { font: 700 16px/1.25 system-ui, sans-serif; cursor: pointer; border: 0 }
    button:focus-visible { outline: 3px solid ${colour}; outline-offset: 3px; box-shadow: 0 0 0 3px #fff }
    .open { position: fixed; ${side}: 16px; bottom: 16px; z-index: 2147483000; display: flex; align-items: center; gap: 10px; max-width: calc(100vw - 32px);
      min-height: 52px; padding: 8px 20px; border-radius: 26px; color: ${light ? "#14191c" : "#fff"}; background: ${colour}; box-shadow: 0 2px 8px #0004 }
    svg { width: 22px; height: 22px; flex: none }
    .panel { position: fixed; ${side}: 16px; bottom: 16px; z-index: 2147483001; width: min(420px, 100vw - 32px); height: min(680px, 100vh - 32px);
      border-radius: 12px; overflow: hidden; background: Canvas; box-shadow: 0 2px 16px #0005 }
    iframe { width: 100%; height: 100%; border: 0; display: block; color-scheme: light dark }
    .close { position: absolute; inset-inline-end: 8px; top: 8px; width: 44px; height: 44px; padding: 11px; border-radius: 50%; color: #fff; background: #0008 }
    .guard { position: absolute }
    @media (max-width: 640px) { .panel { inset: 0; width: 100%; height: 100%; border-radius: 0 } }`);
  root.adoptedStyleSheets = [sheet];
  const icon = (path) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path ${path}/></svg>`;
  root.innerHTML = `
    <button class="open" type="button" aria-haspopup="dialog">${icon('fill="currentColor" d="M4 2h16a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-8l-6 5v-5H4a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z"')}<span></span></button>
    <div class="panel" role="dialog" aria-modal="true" hidden>
      <span class="guard" tabindex="0"></span>
      <button class="close" type="button">${icon('stroke="currentColor" stroke-width="2.5" stroke-linecap="round" d="M5 5l14 14M19 5L5 19"')}</button>
      <span class="guard" tabindex="0"></span>
    </div>`;
  const [button, panel] = root.children;
  const [before, close, after] = panel.children;
  for (const part of [button, panel]) {
    part.dir = rtl ? "rtl" : "ltr";
    part.lang = language;
  }
  button.lastChild.textContent = label;
  panel.setAttribute("aria-label", label);
  close.setAttribute("aria-label", closing);

  let frame, ready, waiting, back;
  const say = (question) => frame.contentWindow.postMessage({ intlAssistant: { ask: question } }, home);
  const load = (audience) => {
    frame = document.createElement("iframe");
    frame.title = label;
    frame.src = `${home}/chat?lang=${language}${audience ? "&audience=" + encodeURIComponent(audience) : ""}`;
    close.after(frame);
  };
  const show = (question, audience) => {
    if (panel.hidden) back = document.activeElement;
    if (!frame) load(audience || data.audience);
    panel.hidden = false;
    button.hidden = true;
    frame.focus();
    if (!question) return;
    if (ready) say(question);
    else waiting = question;
  };
  const hide = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    button.hidden = false;
    (back && back.isConnected && back !== document.body && back !== host ? back : button).focus();
  };

  button.onclick = () => show();
  close.onclick = hide;
  before.onfocus = () => frame.focus();
  after.onfocus = () => close.focus();
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== home || !event.data) return;
    const said = event.data.intlAssistant;
    if (said === "close") hide();
    if (said !== "ready") return;
    ready = true;
    if (waiting) say(waiting);
    waiting = null;
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-intl-assistant-open], [data-intl-assistant-ask]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.dataset.intlAssistantAsk, link.dataset.intlAssistantAudience);
  });

  window.intlAssistant = { open: show, close: hide };
  document.body.append(host);
})();
