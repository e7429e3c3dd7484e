// The chat page's own script: a token, Web Chat over Direct Line, and what to do when either does not come.
(() => {
  "use strict";
  const root = document.documentElement;
  const { nonce } = document.currentScript;
  const options = JSON.parse(document.currentScript.dataset.options);
  const { strings, files } = options;
  const remembered = "intl-assistant";
  // DirectLineJS's connection states.
  const EXPIRED = 3, FAILED = 4, ENDED = 5;
  let chat = null;
  let unsaid = [];
  let connected = false;

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 40rem)");

  // Asked for at once, but from here: in the page itself it would be fetched also where no script runs.
  const ahead = document.createElement("link");
  ahead.rel = "preload";
  ahead.as = "script";
  ahead.href = options.library;
  document.head.append(ahead);

  root.classList.add("js");
  if (window.parent !== window) root.classList.add("embedded");

  // What proves that a conversation is the visitor's. A browser may forbid storage; the chat then lives as long as the page.
  const memory = {
    read() { try { return localStorage.getItem(remembered); } catch { return null; } },
    write(proof) { try { localStorage.setItem(remembered, proof); } catch { /* see above */ } },
  };

  // The server has too much to do, from everybody or from this visitor's network; the text says what to do.
  class Busy extends Error {
    constructor(text) { super("busy"); this.text = text; }
  }

  const tooManyFromHere = (seconds) => strings.busyText.replace("{seconds}", seconds || 60);

  const find = (id) => document.getElementById(id);
  const tellHost = (message) => { if (window.parent !== window) window.parent.postMessage({ intlAssistant: message }, "*"); };

  function show(state, problem) {
    find("loading").hidden = state !== "loading";
    find("failed").hidden = state !== "failed";
    find("webchat").hidden = state !== "chat";
    if (state !== "failed") return;
    const busy = problem instanceof Busy;
    find("failed-title").textContent = busy ? strings.busyTitle : strings.failedTitle;
    find("failed-text").textContent = busy ? problem.text : strings.failedText;
    find("retry").focus();
  }

  const library = () => window.WebChat ? Promise.resolve() : new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = options.library;
    script.onload = resolve;
    script.onerror = () => { script.remove(); reject(new Error("library")); };
    document.head.append(script);
  });

  async function ownStrings() {
    if (!options.libraryStrings) return null;
    const answer = await fetch(options.libraryStrings);
    if (!answer.ok) throw new Error("strings");
    return answer.json();
  }

  async function newToken(anew) {
    const answer = await fetch("/api/chat/token", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(anew ? { new: true } : { resume: memory.read() }),
    });
    if (answer.status === 429) throw new Busy(tooManyFromHere(answer.headers.get("Retry-After")));
    if (answer.status === 503) throw new Busy(strings.crowded);
    if (!answer.ok) throw new Error("token");
    const token = await answer.json();
    memory.write(token.resume);
    return token;
  }

  // The office's colours come from the style sheet, so that light and dark are decided in one place.
  function look() {
    const computed = getComputedStyle(root);
    const value = (name) => computed.getPropertyValue(name).trim();
    return {
      accent: value("--brand"), subtle: value("--muted"), primaryFont: value("--font"), monospaceFont: "monospace",
      backgroundColor: value("--paper"), fontSizeSmall: "87.5%", paddingRegular: 12, rootHeight: "100%", rootWidth: "100%",
      bubbleBackground: value("--surface"), bubbleTextColor: value("--ink"), bubbleBorderWidth: 0, bubbleBorderRadius: 10, bubbleMaxWidth: 620,
      bubbleFromUserBackground: value("--ground"), bubbleFromUserTextColor: value("--on-ground"), bubbleFromUserBorderWidth: 0, bubbleFromUserBorderRadius: 10,
      botAvatarInitials: undefined, userAvatarInitials: undefined, disableFileUpload: !files, hideUploadButton: !files, uploadAccept: files?.accept, uploadMultiple: true, sendAttachmentOn: "send",
      // The picture itself is shown from the server; a second one inside the message would make it too long.
      enableUploadThumbnail: false, hideTelephoneKeypadButton: true,
      sendBoxBackground: value("--paper"), sendBoxTextColor: value("--ink"), sendBoxPlaceholderColor: value("--muted"), sendBoxDisabledTextColor: value("--muted"),
      sendBoxBorderTop: `1px solid ${value("--control")}`, sendBoxButtonColor: value("--brand"), sendBoxButtonColorOnHover: value("--ink"), sendBoxHeight: 52,
      sendBoxButtonColorOnFocus: value("--ink"), sendBoxButtonColorOnActive: value("--ink"), sendBoxButtonShadeColorOnHover: value("--surface"), sendBoxTextWrap: true,
      suggestedActionLayout: narrow.matches ? "stacked" : "flow", suggestedActionsFlowMaxHeight: 240, suggestedActionsStackedLayoutButtonTextWrap: true, suggestedActionsStackedHeight: "none", suggestedActionHeight: 44,
      suggestedActionBackgroundColor: value("--paper"), suggestedActionTextColor: value("--brand"), suggestedActionBorderColor: value("--control"),
      suggestedActionBorderRadius: 8, suggestedActionBorderWidth: 1, suggestedActionBackgroundColorOnHover: value("--surface"), suggestedActionTextColorOnHover: value("--brand"),
      suggestedActionKeyboardFocusIndicatorBorderColor: value("--brand"), timestampColor: value("--muted"), timestampFormat: "absolute",
      transcriptVisualKeyboardIndicatorColor: value("--brand"), transcriptActivityVisualKeyboardIndicatorColor: value("--brand"),
      transcriptTerminatorColor: value("--muted"), connectivityTextSize: "87.5%",
    };
  }

  const events = ({ dispatch }) => (next) => (action) => {
    if (action.type === "DIRECT_LINE/CONNECT_FULFILLED") {
      dispatch({ type: "WEB_CHAT/SEND_EVENT", payload: { name: "webchat/join", value: { language: options.locale, audience: options.audience } } });
      connected = true;
      setTimeout(sayUnsaid);
    }
    if (action.type === "DIRECT_LINE/POST_ACTIVITY_REJECTED") tellRefused(dispatch, action.payload);
    // Not when what the page says by itself has arrived.
    if (action.type === "DIRECT_LINE/POST_ACTIVITY_FULFILLED" && action.payload.activity?.type === "message") dispatch({ type: "WEB_CHAT/DISMISS_NOTIFICATION", payload: { id: "refused" } });
    if (action.type === "DIRECT_LINE/INCOMING_ACTIVITY") return next(withPictures(action));
    if (action.type === "WEB_CHAT/SET_SEND_BOX_ATTACHMENTS") return next(withinLimits(dispatch, action));
    return next(action);
  };

  // At a 429 DirectLineJS calls RxJS's timer, which Web Chat's bundle leaves out: it fails of that, forgets the status, and Web Chat
  // tells after 20 seconds that nothing was sent. With a timer that does not wait it tells at once, and what was refused.
  function tellingRefusals(directLine) {
    const Observable = directLine.connectionStatus$.asObservable().constructor;
    if (!Observable.timer) Observable.timer = () => Observable.of(0);
    return directLine;
  }

  // Web Chat marks the message and offers to send it again; why, it does not say.
  function tellRefused(dispatch, problem) {
    if (problem?.status !== 429) return;
    const message = problem.xhr?.response?.error?.code === "ServiceBusy" ? strings.crowded : tooManyFromHere(problem.xhr?.getResponseHeader("Retry-After"));
    dispatch({ type: "WEB_CHAT/SET_NOTIFICATION", payload: { id: "refused", level: "warn", message } });
  }

  // Web Chat shows the visitor's own pictures only where they have a small one.
  function withPictures(action) {
    const { activity } = action.payload;
    if (!activity.attachments?.some(isPicture)) return action;
    const attachments = activity.attachments.map((file) => isPicture(file) ? { ...file, thumbnailUrl: file.contentUrl } : file);
    return { ...action, payload: { ...action.payload, activity: { ...activity, attachments } } };
  }

  function isPicture(file) {
    return Boolean(file.contentUrl && !file.thumbnailUrl && /^image\//.test(file.contentType));
  }

  // The server looks at the content and has the last word; this spares visitors the upload of what it would refuse.
  function withinLimits(dispatch, action) {
    const chosen = action.payload.attachments;
    const tooLarge = chosen.find(({ blob }) => blob.size > files.maxBytes);
    const wrong = chosen.find(({ blob }) => blob.name && !files.accept.split(",").some((end) => blob.name.toLowerCase().endsWith(end)));
    const nameIn = (text, { blob }) => text.replace("{file}", `\u2068${blob.name || "?"}\u2069`);
    const message = chosen.length > files.maxAtOnce ? files.tooMany
      : wrong ? nameIn(files.wrongType, wrong)
      : tooLarge ? nameIn(files.tooLarge, tooLarge)
      : null;
    dispatch(message
      ? { type: "WEB_CHAT/SET_NOTIFICATION", payload: { id: "files", level: "error", message } }
      : { type: "WEB_CHAT/DISMISS_NOTIFICATION", payload: { id: "files" } });
    return message ? { ...action, payload: { ...action.payload, attachments: [] } } : action;
  }

  const person = { type: "WEB_CHAT/SEND_MESSAGE_BACK", payload: { displayText: strings.person, text: strings.person, value: { command: "person" } } };

  function sayUnsaid() {
    if (connected) unsaid.splice(0).forEach(chat.store.dispatch);
  }

  function say(action) {
    unsaid.push(action);
    sayUnsaid();
  }

  function ask(text) {
    if (typeof text !== "string" || !text.trim()) return;
    say({ type: "WEB_CHAT/SEND_MESSAGE", payload: { text: text.trim().slice(0, options.longest) } });
  }

  function render() {
    window.WebChat.renderWebChat({
      directLine: chat.directLine, store: chat.store, locale: options.locale, dir: options.direction, nonce, userID: chat.userId,
      overrideLocalizedStrings: chat.strings || undefined, styleOptions: look(),
    }, find("webchat"));
  }

  // Web Chat writes dates in English where it has no strings of its own ("November 21 at 10:11 PM"), and has no option for them.
  const written = /([A-Z][a-z]+ \d{1,2}) at (\d{1,2}:\d\d\s[AP]M)/;
  const ownTime = new Intl.DateTimeFormat(`${options.locale}-u-ca-gregory`, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });
  function tellTimes() {
    const texts = document.createTreeWalker(find("webchat"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const match = text.parentElement.closest(".webchat__activity-status") && written.exec(text.data);
      if (!match) continue;
      const said = new Date(`${match[1]} ${new Date().getFullYear()} ${match[2].replace(/\s/, " ")}`);
      // Nothing was said in the future: it was last year.
      if (said - Date.now() > 864e5) said.setFullYear(said.getFullYear() - 1);
      text.data = text.data.replace(match[0], ownTime.format(said));
    }
  }

  function watch(current) {
    current.directLine.connectionStatus$.subscribe((status) => {
      if (current !== chat) return;
      if (status === EXPIRED) reopen();
      if (status === FAILED) { connected = false; show("failed", null); }
      if (status === ENDED) { connected = false; find("ended").hidden = false; }
    });
  }

  async function open({ anew = false, draft = "" } = {}) {
    connected = false;
    find("ended").hidden = true;
    if (!chat) show("loading");
    try {
      const [token, texts] = await Promise.all([newToken(anew), ownStrings(), library()]);
      const old = chat;
      chat = {
        userId: token.userId, strings: texts,
        directLine: tellingRefusals(window.WebChat.createDirectLine({
          token: token.token, domain: new URL("/v3/directline", location.href).href,
          // The welcome is said at once, in the language and for the audience of the start.
          conversationStartProperties: { locale: options.audience ? `${options.locale}-x-${options.audience}` : options.locale },
        })),
        store: window.WebChat.createStore({}, events),
      };
      // Ended after it was replaced: its end is no news to anybody.
      if (old) old.directLine.end();
      if (draft) chat.store.dispatch({ type: "WEB_CHAT/SET_SEND_BOX", payload: { text: draft } });
      watch(chat);
      render();
      show("chat");
    } catch (problem) {
      show("failed", problem);
    }
  }

  // After a long sleep the token is dead, the proof is not: the same conversation, with what stood in the box.
  function reopen() {
    const draft = chat ? chat.store.getState().sendBoxValue : "";
    return open({ draft: typeof draft === "string" ? draft : "" });
  }

  function start() {
    find("retry").addEventListener("click", () => reopen());
    find("use-plain").addEventListener("click", () => root.classList.remove("js"));
    find("language").addEventListener("change", (event) => event.target.form.submit());
    find("person").addEventListener("click", () => say(person));
    find("new").addEventListener("click", () => { find("confirm").hidden = false; find("confirm-new").focus(); });
    find("confirm-new").addEventListener("click", () => { find("confirm").hidden = true; open({ anew: true }); });
    find("confirm-cancel").addEventListener("click", () => { find("confirm").hidden = true; find("new").focus(); });
    find("ended-new").addEventListener("click", () => open({ anew: true }));
    for (const circumstance of [dark, narrow]) circumstance.addEventListener("change", () => { if (chat) render(); });
    if (options.libraryStrings) new MutationObserver(tellTimes).observe(find("webchat"), { childList: true, characterData: true, subtree: true });
    addEventListener("keydown", (event) => { if (event.key === "Escape") tellHost("close"); });
    addEventListener("message", (event) => {
      // Only pages that the content policy lets frame the chat can be its parent.
      if (event.source === window.parent && event.data && event.data.intlAssistant) ask(event.data.intlAssistant.ask);
    });
    open({ draft: options.draft });
    tellHost("ready");
  }

  addEventListener("DOMContentLoaded", start);
})();
