// Runs before the page is drawn, so that Bootstrap's own dark parts do not flash: the reader's choice, or the machine's.
(() => {
  const root = document.documentElement;
  const machine = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => root.setAttribute('data-bs-theme', root.dataset.theme || (machine.matches ? 'dark' : 'light'));
  machine.addEventListener('change', apply);
  apply();
})();
