// The editor: asks before what was typed is left, and saves from the keyboard. Everything can be done without this file.
(() => {
  const editor = document.getElementById('editor');
  if (!editor) return;

  let isChanged = false;
  editor.addEventListener('input', event => { isChanged ||= event.target.name !== 'Question'; });
  document.addEventListener('submit', () => { isChanged = false; });
  addEventListener('beforeunload', event => { if (isChanged) event.preventDefault(); });

  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      editor.requestSubmit();
    }
  });

  // Enter in the question that is tried tries it, and does not save.
  editor.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.id === 'question') {
      event.preventDefault();
      event.target.nextElementSibling.click();
    }
  });
})();
