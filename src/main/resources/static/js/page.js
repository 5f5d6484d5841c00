// Small comforts on top of pages that work without them.
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-send-on-change]');
  if (form) form.requestSubmit();
});
// A form is sent once; the server would answer the second one the same, but nobody should have to wonder.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented || form.hasAttribute('hx-post')) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  form.setAttribute('aria-busy', 'true');
});
// Coming back with the back button finds the form usable again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach(form => { delete form.dataset.sent; form.removeAttribute('aria-busy'); });
});
const first = document.querySelector('[data-focus]');
if (first) first.focus();
document.documentElement.classList.add('js');
