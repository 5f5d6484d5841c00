// The plan board: draws the visible lanes and hours only; the table below says the same without a picture.
const board = document.getElementById('board');
if (board && matchMedia('(min-width: 48.01rem)').matches) start();

function start() {
  const LABEL = 210, TOP = 34, LANE = 26, HEAD = 24, MINUTE = 60000, ZONE = 480;
  const PER_DAY = { day: 1100, week: 150, month: 34 }, SNAP = { day: 15, week: 60, month: 360 };
  const view = board.querySelector('.boardview'), canvas = view.querySelector('canvas'), space = view.querySelector('.boardspace');
  const tip = view.querySelector('.boardtip'), said = document.getElementById('boardsaid'), detail = document.getElementById('boarddetail');
  const pen = canvas.getContext('2d'), style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const colours = Object.fromEntries(board.dataset.colours.split(' ').map(pair => pair.split(':')));
  const minute = text => Math.floor(Date.parse(text) / MINUTE);
  const midnight = at => Math.floor((at + ZONE) / 1440) * 1440 - ZONE;
  const now = minute(board.dataset.now), frozen = now + 2880;
  const begin = midnight(Math.min(now, minute(board.dataset.from))) - 14 * 1440;
  const end = midnight(Math.max(now, minute(board.dataset.to))) + 45 * 1440;
  const days = board.dataset.weekdays.split(' ');
  let zoom = 'week', lanes = new Map(), bars = [], rows = 0, loaded = null, chosen = null, drag = null, asking = false, again = false, waiting = 0;

  const perMinute = () => PER_DAY[zoom] / 1440;
  const x = at => LABEL + (at - begin) * perMinute() - view.scrollLeft;
  const y = row => TOP + row * LANE - view.scrollTop;
  const timeAt = px => begin + (px - LABEL + view.scrollLeft) / perMinute();
  const rowAt = py => Math.floor((py - TOP + view.scrollTop) / LANE);
  const pad = n => String(n).padStart(2, '0');
  const local = at => new Date((at + ZONE) * MINUTE);
  const clock = at => { const d = local(at); return `${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())} ${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}`; };
  const field = at => local(at).toISOString().slice(0, 16);
  const movable = bar => !['STARTED', 'DONE', 'REWORK', 'PASSED', 'PAYABLE', 'PAID'].includes(bar.stage) && bar.start >= frozen;

  function size() {
    const ratio = devicePixelRatio || 1, width = view.clientWidth, height = view.clientHeight;
    canvas.width = width * ratio; canvas.height = height * ratio;
    canvas.style.width = width + 'px'; canvas.style.height = height + 'px';
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    space.style.width = LABEL + (end - begin) * perMinute() + 'px';
    space.style.height = TOP + rows * LANE + 'px';
  }

  async function load() {
    const first = Math.max(0, rowAt(TOP)), count = Math.ceil(view.clientHeight / LANE) + 1, span = (view.clientWidth - LABEL) / perMinute();
    const from = timeAt(LABEL), to = from + span;
    if (loaded && first >= loaded.first && first + count <= loaded.last && from >= loaded.from && to <= loaded.to) return;
    const wanted = { first: Math.max(0, first - count), from: from - span, to: to + span };
    wanted.last = wanted.first + 3 * count;
    const query = new URLSearchParams({ group: board.dataset.group, row: wanted.first, rows: Math.min(400, 3 * count),
      from: new Date(wanted.from * MINUTE).toISOString(), to: new Date(wanted.to * MINUTE).toISOString(),
      late: board.dataset.late, made: board.dataset.made });
    for (const name of ['city', 'process', 'q']) if (board.dataset[name]) query.set(name, board.dataset[name]);
    if (asking) { again = true; return; }
    asking = true;
    try {
      const answer = await fetch('/api/board?' + query, { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(answer.status);
      take(await answer.json(), wanted);
    } catch (lost) {
      said.textContent = board.dataset.lost;
    } finally {
      asking = false;
      if (again) { again = false; load(); }
    }
  }

  function take(window, wanted) {
    rows = window.rows; loaded = wanted;
    lanes = new Map(window.lanes.map(([row, first, head, name, key, jobs]) => [row, { row, first, head, name, key, jobs }]));
    bars = window.bars.map(([row, start, stop, process, stage, percent, late, job, code, step]) =>
      ({ row, start, stop: Math.max(stop, start + 1), process, stage, percent, late, job, code, step }));
    stack();
    if (chosen) chosen = bars.find(bar => bar.job === chosen.job) ?? chosen;
    board.querySelector('[data-count]').textContent = board.dataset.jobs.replace('{}', window.jobs.toLocaleString());
    size(); draw();
  }

  // Jobs of one lane at the same time share its height.
  function stack() {
    const ends = new Map();
    for (const bar of bars) {
      const of = ends.get(bar.row) ?? ends.set(bar.row, []).get(bar.row);
      let level = of.findIndex(stop => stop <= bar.start);
      if (level < 0) level = of.length < 4 ? of.length : of.length - 1;
      of[level] = bar.stop; bar.level = level;
    }
    for (const bar of bars) bar.levels = ends.get(bar.row).length;
  }

  const place = bar => { const h = (LANE - 6) / bar.levels; return { left: x(bar.start), top: y(bar.row) + 3 + bar.level * h, width: Math.max(2, (bar.stop - bar.start) * perMinute()), height: Math.max(3, h - 1) }; };

  function draw() {
    const width = view.clientWidth, height = view.clientHeight;
    pen.clearRect(0, 0, width, height);
    pen.font = getComputedStyle(canvas).font; pen.textBaseline = 'middle';
    days_(height, width);
    pen.save(); pen.beginPath(); pen.rect(LABEL, TOP, width - LABEL, height - TOP); pen.clip();
    for (const bar of bars) paint(bar, place(bar), movable(bar) ? 1 : .45);
    if (drag?.moved) paint(drag.bar, { ...place(drag.bar), left: x(drag.start), top: y(drag.row) + 3, height: LANE - 7 }, .8);
    pen.restore();
    labels(width, height);
    if (loaded && rows === 0) { pen.fillStyle = colour('--ink-2'); pen.fillText(board.dataset.noLanes, LABEL + 16, TOP + 24); }
  }

  function days_(height, width) {
    const step = zoom === 'month' ? 7 * 1440 : 1440;
    const first = zoom === 'month' ? midnight(timeAt(LABEL)) - ((local(midnight(timeAt(LABEL))).getUTCDay() + 6) % 7) * 1440 : midnight(timeAt(LABEL));
    pen.strokeStyle = colour('--line'); pen.fillStyle = colour('--ink-2');
    pen.fillStyle = colour('--sunk'); pen.fillRect(x(now), TOP, (frozen - now) * perMinute(), height);
    pen.fillStyle = colour('--ink-2');
    for (let at = first; x(at) < width; at += step) {
      line(x(at), 0, x(at), height);
      const d = local(at);
      pen.fillText(`${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())} ${days[d.getUTCDay()]}`, x(at) + 6, 11);
      if (zoom === 'day') for (let h = 0; h < 24; h += 2) { pen.fillText(pad(h), x(at + h * 60) + 3, 25); }
    }
    pen.strokeStyle = colour('--oak'); line(x(now), TOP - 8, x(now), height);
  }

  function line(ax, ay, bx, by) { pen.beginPath(); pen.moveTo(Math.round(ax) + .5, ay); pen.lineTo(Math.round(bx) + .5, by); pen.stroke(); }

  function paint(bar, at, alpha) {
    pen.globalAlpha = alpha;
    pen.fillStyle = colour(colours[bar.process] ?? '--s6');
    pen.fillRect(at.left, at.top, at.width, at.height);
    if (bar.late) { pen.globalAlpha = 1; pen.fillStyle = colour('--bad'); pen.fillRect(at.left, at.top + at.height - 3, at.width, 3); }
    pen.globalAlpha = 1;
    if (chosen && chosen.job === bar.job) { pen.strokeStyle = colour('--ink'); pen.lineWidth = 2; pen.strokeRect(at.left, at.top, at.width, at.height); pen.lineWidth = 1; }
    if (at.width > 70 && at.height > 12) { pen.fillStyle = alpha === 1 ? colour('--on-oak') : colour('--ink'); clip(bar.step + ' ' + bar.code, Math.max(at.left, LABEL) + 4, at.top + at.height / 2, at.left + at.width - Math.max(at.left, LABEL) - 8); }
  }

  function labels(width, height) {
    pen.fillStyle = colour('--sheet'); pen.fillRect(0, 0, LABEL, height);
    pen.strokeStyle = colour('--line'); line(LABEL, 0, LABEL, height);
    for (const lane of lanes.values()) {
      if (lane.first) { pen.fillStyle = colour('--sunk'); pen.fillRect(0, y(lane.row - 1), width, HEAD); pen.fillStyle = colour('--ink'); bold(true); clip(lane.head, 8, y(lane.row - 1) + HEAD / 2, width - 20); bold(false); }
      line(0, y(lane.row), width, y(lane.row));
      pen.fillStyle = colour('--ink-2'); clip(lane.name, 18, y(lane.row) + LANE / 2, LABEL - 50);
      pen.textAlign = 'right'; pen.fillText(lane.jobs, LABEL - 6, y(lane.row) + LANE / 2); pen.textAlign = 'left';
    }
    pen.fillStyle = colour('--sheet'); pen.fillRect(0, 0, LABEL, TOP);
    line(0, TOP, width, TOP);
    const top = [...lanes.values()].filter(lane => y(lane.row) + LANE > TOP).sort((a, b) => a.row - b.row)[0];
    if (top) { pen.fillStyle = colour('--ink'); bold(true); clip(top.head, 8, TOP / 2, LABEL - 16); bold(false); }
  }

  function bold(on) { pen.font = (on ? '600 ' : '') + getComputedStyle(canvas).font.replace(/^600 /, ''); }

  function clip(text, left, middle, room) {
    if (room < 12) return;
    let shown = text;
    if (pen.measureText(shown).width > room) { while (shown.length > 1 && pen.measureText(shown + '…').width > room) shown = shown.slice(0, -1); shown += '…'; }
    pen.fillText(shown, left, middle);
  }

  const hit = (px, py) => px < LABEL || py < TOP ? null : bars.findLast(bar => { const at = place(bar); return px >= at.left - 2 && px <= at.left + at.width + 2 && py >= at.top && py <= at.top + at.height + 1; });

  function choose(bar) {
    chosen = bar;
    said.textContent = bar ? `${bar.step} ${bar.code}, ${lanes.get(bar.row)?.name ?? ''}, ${clock(bar.start)} – ${clock(bar.stop)}` : '';
    draw();
  }

  async function open(query, focus) {
    const bar = chosen;
    if (!bar) return;
    const answer = await fetch(`/board/jobs/${bar.job}?part=true${query}`);
    if (!answer.ok) { said.textContent = board.dataset.lost; return; }
    detail.innerHTML = await answer.text(); detail.hidden = false;
    size(); draw();
    const first = focus && detail.querySelector(focus);
    if (first) { first.focus({ preventScroll: true }); detail.scrollTop = first.offsetTop - detail.offsetTop - detail.clientHeight / 2; }
  }

  function target() {
    const lane = lanes.get(drag.row), group = board.dataset.group;
    if (!lane || drag.row === drag.bar.row || group === 'order') return '';
    return group === 'firm' ? `&machine=${lane.key}` : `&maker=${lane.key}`;
  }

  async function look() {
    const at = drag;
    tip.textContent = `${clock(at.start)}\n${board.dataset.wait}`;
    const answer = await fetch(`/api/board/jobs/${at.bar.job}/trial?start=${new Date(at.start * MINUTE).toISOString()}${target()}`);
    if (drag === at && answer.ok) tip.textContent = [clock(at.start), ...(await answer.json()).says].join('\n');
  }

  view.addEventListener('pointerdown', event => {
    const box = view.getBoundingClientRect(), px = event.clientX - box.left, py = event.clientY - box.top;
    if (px > view.clientWidth || py > view.clientHeight) return;
    const bar = hit(px, py);
    choose(bar);
    if (!bar) return;
    if (movable(bar) && event.pointerType === 'mouse') { drag = { bar, grab: timeAt(px) - bar.start, px, py, start: bar.start, row: bar.row, moved: false }; view.setPointerCapture(event.pointerId); event.preventDefault(); view.focus(); }
    else open('', null);
  });
  view.addEventListener('pointermove', event => {
    const box = view.getBoundingClientRect(), px = event.clientX - box.left, py = event.clientY - box.top;
    if (!drag) { view.style.cursor = hit(px, py) ? 'pointer' : ''; return; }
    if (!drag.moved && Math.hypot(px - drag.px, py - drag.py) < 4) return;
    const snap = SNAP[zoom], start = Math.round((timeAt(px) - drag.grab) / snap) * snap, row = lanes.has(rowAt(py)) ? rowAt(py) : drag.row;
    tip.hidden = false; tip.style.left = Math.min(event.clientX + 16, innerWidth - 300) + 'px'; tip.style.top = event.clientY + 16 + 'px';
    if (start !== drag.start || row !== drag.row || !drag.moved) {
      drag = { ...drag, start, row, moved: true };
      tip.textContent = clock(start);
      clearTimeout(waiting); waiting = setTimeout(look, 300);
    }
    if (px > view.clientWidth - 30) view.scrollLeft += 24;
    if (px < LABEL + 20) view.scrollLeft -= 24;
    draw();
  });
  view.addEventListener('pointerup', () => {
    const dropped = drag;
    if (!dropped) return;
    const query = dropped.moved ? `&start=${field(dropped.start)}${target()}` : '';
    letGo();
    open(query, dropped.moved ? '.trial .btn, .refused' : null);
  });
  view.addEventListener('pointercancel', letGo);
  function letGo() { clearTimeout(waiting); drag = null; tip.hidden = true; draw(); }

  view.addEventListener('keydown', event => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (event.key === 'Escape') letGo();
    else if (event.key === 'Enter' && chosen) open('', '#to');
    else if (event.key === '+' || event.key === '-') { const all = Object.keys(PER_DAY); set(all[Math.max(0, Math.min(2, all.indexOf(zoom) + (event.key === '+' ? -1 : 1)))]); }
    else if (step) walk(...step);
    else return;
    event.preventDefault();
  });
  function walk(down, right) {
    const sorted = bars.toSorted((a, b) => a.row - b.row || a.start - b.start);
    if (!chosen) { choose(sorted.find(bar => y(bar.row) >= TOP && x(bar.stop) > LABEL) ?? sorted[0] ?? null); return; }
    const at = sorted.findIndex(bar => bar.job === chosen.job);
    const next = right ? sorted[at + right]
      : down > 0 ? sorted.find(bar => bar.row > chosen.row) : sorted.findLast(bar => bar.row < chosen.row);
    if (!next) return;
    choose(next);
    if (y(next.row) < TOP) view.scrollTop -= TOP - y(next.row);
    if (y(next.row) + LANE > view.clientHeight) view.scrollTop += y(next.row) + LANE - view.clientHeight;
    if (x(next.start) < LABEL || x(next.start) > view.clientWidth - 40) view.scrollLeft = (next.start - begin) * perMinute() - 60;
  }

  function set(which) {
    const at = timeAt(LABEL + 20);
    zoom = which;
    board.querySelectorAll('[data-zoom]').forEach(button => button.setAttribute('aria-pressed', button.dataset.zoom === which));
    size(); view.scrollLeft = (at - begin) * perMinute() - 20; draw(); load();
  }
  board.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => set(button.dataset.zoom)));
  board.querySelectorAll('[data-go]').forEach(button => button.addEventListener('click', () => {
    const way = Number(button.dataset.go);
    view.scrollLeft = way ? view.scrollLeft + way * (view.clientWidth - LABEL) * .8 : (now - begin) * perMinute() - 40;
  }));
  detail.addEventListener('submit', event => {
    if (!event.target.matches('[data-try]')) return;
    event.preventDefault();
    const typed = new FormData(event.target);
    open(`&machine=${typed.get('machine')}&start=${encodeURIComponent(typed.get('start'))}`, '.trial .btn, .refused');
  });
  let frame = 0, later = 0;
  view.addEventListener('scroll', () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(draw); later ||= setTimeout(() => { later = 0; load(); }, 80); });
  new ResizeObserver(() => { size(); draw(); load(); }).observe(view);

  board.hidden = false;
  size();
  set('week');
  view.scrollLeft = (now - begin) * perMinute() - 40;
}
