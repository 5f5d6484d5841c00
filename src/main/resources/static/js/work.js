// Keeps the reports of a workshop while there is no network and sends them later, in order. Each has a key of its own,
// so the server counts it once however often it arrives.
(() => {
  const page = document.querySelector('main[data-work]');
  if (!page) return;
  const job = page.dataset.work;
  const store = 'reports-' + job;
  const net = page.querySelector('[data-net]');
  const refused = page.querySelector('[data-refused]');
  const token = document.querySelector('input[name="_csrf"]');
  const bar = page.querySelector('progress.bar');
  const planned = Number(page.dataset.planned);
  let known = { stage: page.dataset.stage, good: Number(page.dataset.good), scrap: Number(page.dataset.scrap) };
  let sending = false;

  const read = () => { try { return JSON.parse(localStorage.getItem(store)) || []; } catch { return []; } };
  const write = waiting => localStorage.setItem(store, JSON.stringify(waiting));
  const uuid = () => {
    if (crypto.randomUUID) return crypto.randomUUID();
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64; b[8] = (b[8] & 63) | 128;
    return [...b].map((x, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + x.toString(16).padStart(2, '0')).join('');
  };
  const sum = (waiting, kind) => waiting.filter(r => r.kind === kind).reduce((n, r) => n + Number(r.quantity), 0);

  const show = () => {
    const waiting = read();
    const good = known.good + sum(waiting, 'GOOD');
    const scrap = known.scrap + sum(waiting, 'SCRAP');
    page.querySelector('[data-good-shown]').textContent = good.toLocaleString('en');
    page.querySelector('[data-scrap-shown]').textContent = scrap.toLocaleString('en');
    if (bar) bar.value = Math.min(100, 100 * (good + scrap) / planned);
    const begun = waiting.some(r => r.kind === 'START');
    if (begun) {
      page.querySelectorAll('[data-when="STARTED"]').forEach(part => { part.hidden = false; });
      page.querySelectorAll('button[value="START"]').forEach(button => { button.closest('form').hidden = true; });
    }
    net.hidden = waiting.length === 0;
    net.className = 'flash bad';
    net.textContent = (navigator.onLine ? page.dataset.waiting : page.dataset.offline).replace('#', waiting.length);
  };

  const send = async () => {
    if (sending || !navigator.onLine) return;
    sending = true;
    let moved = false;
    try {
      for (let waiting = read(); waiting.length > 0; waiting = read()) {
        const { at, ...report } = waiting[0];
        const answer = await fetch('/api/jobs/' + job + '/reports', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token ? token.value : '' },
          body: JSON.stringify({ ...report, agoSeconds: Math.max(0, Math.round((Date.now() - at) / 1000)) })
        });
        if (answer.status >= 500) break;
        if (answer.status === 401 || answer.status === 403) {
          net.textContent = page.dataset.signin;
          net.hidden = false;
          return;
        }
        write(read().filter(r => r.key !== report.key));
        const standing = await answer.json().catch(() => ({}));
        if (standing.stage) {
          moved ||= ['STOP', 'RESUME', 'DONE'].includes(report.kind);
          known = { stage: standing.stage, good: Number(standing.good), scrap: Number(standing.scrap) };
        }
        if (!answer.ok) {
          refused.textContent = standing.text || standing.detail || answer.status;
          refused.hidden = false;
        }
      }
    } catch { /* no network: they wait */ } finally {
      sending = false;
    }
    show();
    // What changes the page is shown anew; counting and starting are shown already, and a reload could meet a dead line.
    if (moved && refused.hidden) location.reload();
  };

  page.querySelectorAll('form[data-report]').forEach(form => form.addEventListener('submit', event => {
    event.preventDefault();
    const data = new FormData(form, event.submitter);
    const [kind, number] = String(data.get('report')).split(':');
    const report = { key: uuid(), kind, at: Date.now() };
    const quantity = number || data.get('quantity');
    if (quantity) report.quantity = Number.isNaN(Number(quantity)) ? quantity : Number(quantity);
    if (data.get('reason')) report.reason = data.get('reason');
    write([...read(), report]);
    refused.hidden = true;
    form.querySelectorAll('input[name="quantity"]').forEach(field => { field.value = ''; });
    show();
    send();
  }));
  addEventListener('online', send);
  addEventListener('offline', show);
  setInterval(() => { if (read().length) send(); }, 15000);
  if (read().length) { show(); send(); }
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {});
})();
