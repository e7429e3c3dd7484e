// What every page of the console shares. Pages work without it; with it they need no reload and can be used from the keyboard.
(() => {
  const said = document.getElementById('said');
  const words = document.body.dataset;
  let silence;

  // Tells something for a while, to screen readers too.
  const say = text => {
    said.textContent = text;
    said.hidden = false;
    clearTimeout(silence);
    silence = setTimeout(() => { said.hidden = true; }, 8000);
  };

  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['RequestVerificationToken'] = document.querySelector('meta[name="form-token"]').content;
  });
  document.addEventListener('htmx:responseError', event => {
    say(event.detail.xhr.status === 403 ? words.refused : words.failed);
  });
  document.addEventListener('htmx:sendError', () => say(words.offline));
  // A form that is shown again with what is wrong, and a conflict, are answers to be seen.
  document.addEventListener('htmx:beforeSwap', event => {
    if ([409, 422].includes(event.detail.xhr.status)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  const menus = () => document.querySelectorAll('details.menu[open]');
  document.addEventListener('click', event => menus().forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') menus().forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });

  // <form data-ask="Sure?"> asks first.
  document.addEventListener('submit', event => {
    const question = event.submitter?.dataset.ask || event.target.dataset.ask;
    if (question && !confirm(question)) event.preventDefault();
  });

  // <select data-send> and <input data-send> send their form as soon as they are changed.
  document.addEventListener('change', event => {
    if (event.target.matches('[data-send]')) event.target.form.requestSubmit();
  });

  // <button data-copy="#id"> copies what stands there.
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const source = document.querySelector(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    say(button.dataset.copied);
  });

  globalThis.staff = { say };
})();
