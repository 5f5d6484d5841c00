// Plus and minus answer at once; without this file they ask the server.
document.querySelectorAll('.machine').forEach(row => {
  const units = row.querySelector('input');
  const show = () => row.classList.toggle('chosen', Number(units.value) > 0);
  row.querySelectorAll('[data-step]').forEach(button => button.addEventListener('click', event => {
    event.preventDefault();
    units.value = Math.max(0, Math.min(999, Number(units.value) + Number(button.dataset.step)));
    show();
  }));
  units.addEventListener('input', show);
});
